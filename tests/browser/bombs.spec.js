// Texts that are made to stop a page. It reads them or says why not, is alive afterwards, and Stop answers.
//
// How long the longest task took is printed and no more: it depends on the machine.

import { stdout } from "node:process";
import { ARTICLE, expect, openPage, test } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

const ENGLISH = "The mayor of the city said on Monday that the council would meet again in the spring.\n\n";

/** Plain texts, by what they are; each is made in the page. @type {[name: string, unit: string, count: number, before?: string][]} */
const PLAIN = [
  ["opening quotation marks", "“", 1_000_000],
  ["one letter", "a", 3_000_000],
  ["letters with combining marks", "a\u0301", 100_000],
  ["combining marks alone", "\u0301", 100_000],
  ["Thai without spaces", "ประเทศไทยรวมเลือดเนื้อชาติเชื้อไทย", 10_000],
  ["amounts of nothing", "US$", 300_000],
  ["a line for each letter", "a\n", 40_000],
  ["one paragraph of words", "word ", 800_000],
  ["one paragraph of sentences", "Mayor Ana Souza met Jonas Lind. ", 125_000],
  ["right to left and left to right", "אa", 200_000],
  ["pictographs", "👩‍👩‍👧‍👦", 50_000],
];

/** The same for HTML, and what stands before it. @type {[name: string, unit: string, count: number, before?: string][]} */
const RICH = [
  ["elements in each other", "<div>", 100_000],
  ["formatting in each other", "<b>", 100_000],
  ["tables in tables", "<table><tr><td>", 30_000],
  ["lists in lists", "<ul><li>a", 30_000],
  ["paragraphs without number", "<div><p>Ana, a, b, c</p></div>", 60_000],
  ["scripts without an end", "<script ", 100_000],
  ["data without an end", '<script type="application/ld+json">', 30_000],
  ["one paragraph of emphasis", `${"word ".repeat(20)}<b>word</b> `, 19_000],
  ["one paragraph of lines", `${"word ".repeat(10)}<br>`, 35_000],
  ["one item of words", "word ", 100_000, "<ul><li>"],
];

/** @type {[name: string, unit: string, count: number, before?: string][]} */
const MARKDOWN = [
  ["emphasis", "_a_", 40_000],
  ["quotations in each other", ">", 50_000],
  ["one paragraph", "word ", 800_000],
  ["links", "[a](", 40_000],
];

/** @param {Page} page */
async function watchTasks(page) {
  await page.addInitScript(() => {
    const watched = Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
    }).observe({ type: "longtask", buffered: true });
  });
}

/** @param {Page} page */
function longest(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return Math.round(/** @type {any} */ (window).longest);
  });
}

/**
 * Gives the page what a browser cannot carry to it in a moment: it is made in the page.
 * @param {Page} page
 * @param {string} name of a file that is dropped; "" for plain text that is pasted
 * @param {[before: string, unit: string, count: number]} content
 */
function give(page, name, content) {
  return page.evaluate(
    ([file, [before, unit, count]]) => {
      const data = new DataTransfer();
      if (file) data.items.add(new File([before, unit.repeat(count)], file));
      else data.setData("text/plain", before + unit.repeat(count));
      const given = { bubbles: true, cancelable: true };
      document.body.dispatchEvent(
        file
          ? new DragEvent("drop", { ...given, dataTransfer: data })
          : new ClipboardEvent("paste", { ...given, clipboardData: data }),
      );
    },
    /** @type {const} */ ([name, content]),
  );
}

for (const [kind, file, bombs] of /** @type {const} */ ([
  ["text", "", PLAIN],
  ["HTML", "bomb.html", RICH],
  ["Markdown", "bomb.md", MARKDOWN],
])) {
  for (const [name, unit, count, before = ""] of bombs) {
    test(`${kind}: ${name}`, async ({ page }) => {
      test.slow();
      await watchTasks(page);
      await openPage(page);
      await give(page, file, [kind === "HTML" ? `<p>${ENGLISH}</p>${before}` : ENGLISH, unit, count]);
      await page.waitForFunction(() => document.querySelector(".text")?.textContent?.includes("The mayor of the city"));
      await page.waitForFunction(() => document.title.endsWith(" – Byline"), undefined, { timeout: 240_000 });
      const most = await longest(page);
      stdout.write(`${String(most).padStart(6)} ms  ${kind}: ${name}
`);
      // The page is alive.
      await page.getByRole("button", { name: "New article" }).click();
      await expect(page.getByRole("textbox", { name: "A news article" })).toBeVisible();
    });
  }
}

test("Stop answers at once in the middle of a bomb", async ({ page }) => {
  test.slow();
  await openPage(page);
  await give(page, "", [ARTICLE, "Ana Souza met Jonas Lind, ", 150_000]);
  const stop = page.getByRole("button", { name: "Stop" });
  await stop.click();
  await expect(page.getByRole("alert")).toContainText("Stopped");
  await expect(page.locator(".text").first()).toContainText("Mayor Ana Souza said on Monday");
});
