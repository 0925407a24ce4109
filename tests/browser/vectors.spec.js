// More than a thousand ways to smuggle something in by pasted HTML, each once with the page's policy and once
// without: the sanitising alone is enough.

import { expect, openPage, paste, test } from "./page.js";
import { vectors } from "./vectors.js";

const VECTORS = vectors();

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? "without the policy" : "with the policy", () => {
    test.use({ bypassCSP });

    test("nothing pasted runs, loads or leads away", async ({ page }) => {
      test.slow();
      expect(VECTORS.length).toBeGreaterThan(1000);
      /** @type {string[]} */
      const asked = [];
      page.on("request", (request) => {
        if (/\bran\b|=x|\/x$/.test(request.url())) asked.push(request.url());
      });
      page.on("popup", (popup) => asked.push(`popup ${popup.url()}`));
      await page.addInitScript(() =>
        Object.assign(window, { ran: (/** @type {number} */ n) => (window.name += `${n} `) }),
      );
      await openPage(page);
      const home = page.url();
      const read = await page.evaluate(async (all) => {
        const { fromHtml } = await import(/** @type {any} */ (new URL("./input/html.js", location.href).href));
        let count = 0;
        for (const html of all) {
          // Words of its own show that it was read.
          const { text } = await fromHtml(`<p>Mayor Ana Souza spoke.</p>${html}`, new AbortController().signal);
          count += text.includes("Ana Souza") ? 1 : 0;
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
        return count;
      }, VECTORS);
      expect(read).toBe(VECTORS.length);
      // And all of them as one page, on the way of a reader.
      await paste(page, { html: `<p>Mayor Ana Souza spoke.</p>${VECTORS.join("\n")}` });
      await expect(page.locator(".text").first()).toContainText("Ana Souza");
      // The key of what is kept in the tab may stand there, and nothing of the paste.
      expect(await page.evaluate(() => window.name)).toMatch(/^(byline-key-[\w+/=]+)?$/);
      expect(asked).toEqual([]);
      expect(page.url()).toBe(home);
      expect(await page.locator("script[src^=data], iframe, object, embed, [onerror], [onload]").count()).toBe(0);
    });
  });
}
