// Trusted Types: no text becomes HTML or a script's address but by the page's policy (www/ui/trusted.js).
// That everything can be opened under it is what all other tests say: the console has every violation.

import { expect, openPage, test } from "./page.js";

test.use({ allow: ["This document requires 'Trusted", "TrustedTypePolicy named 'other'"] });

test("text becomes neither HTML nor a script, and no other policy is made", async ({ page }) => {
  await openPage(page);
  const said = await page.evaluate(() => {
    /** @type {Record<string, () => unknown>} */
    const ways = {
      innerHTML: () => (document.createElement("p").innerHTML = "<b>"),
      "innerHTML of another document": () =>
        (document.implementation.createHTMLDocument().body.innerHTML = "<img src=x onerror=ran()>"),
      insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b>"),
      parseFromString: () => new DOMParser().parseFromString("<b>", "text/html"),
      createContextualFragment: () => document.createRange().createContextualFragment("<b>"),
      worker: () => new Worker("core/worker.js"),
      script: () => (document.createElement("script").src = "app.js"),
      policy: () => /** @type {any} */ (window).trustedTypes.createPolicy("other", {}),
    };
    return Object.entries(ways).map(([name, act]) => {
      try {
        act();
        return `${name} was let through`;
      } catch (error) {
        return error instanceof TypeError ? "" : `${name}: ${error}`;
      }
    });
  });
  expect(said.filter(Boolean)).toEqual([]);
});

test("the page's policy itself makes no script of anything but its own, and parses nothing for DOMPurify", async ({
  page,
}) => {
  await openPage(page);
  const said = await page.evaluate(async () => {
    const { scriptAddress, FOR_PURIFY } = await import(
      /** @type {any} */ (new URL("./ui/trusted.js", location.href).href)
    );
    const refused = (/** @type {() => unknown} */ act) => {
      try {
        act();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    };
    return {
      own: String(scriptAddress(new URL("./core/worker.js", location.href))).endsWith("/core/worker.js"),
      elsewhere: refused(() => scriptAddress(new URL("https://elsewhere.invalid/core/worker.js"))),
      data: refused(() => scriptAddress(new URL("data:text/javascript,ran()"))),
      html: refused(() => FOR_PURIFY.createHTML("<b>")),
      nothing: !refused(() => FOR_PURIFY.createHTML("<!---->")),
      address: refused(() => FOR_PURIFY.createScriptURL("app.js")),
    };
  });
  expect(Object.entries(said).filter(([, isSo]) => !isSo)).toEqual([]);
});
