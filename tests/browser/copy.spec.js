// What is copied is the article, and nothing of the page's own.

import { expect, mark, openPage, paste, readArticle, test, untilRead } from "./page.js";

/** What a copy of the selection would put on the clipboard. @param {import("@playwright/test").Page} page */
function copied(page) {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
    return { html: clipboardData.getData("text/html"), text: clipboardData.getData("text/plain") };
  });
}

test("a paragraph is copied without its marks, as text and as HTML", async ({ page }) => {
  await readArticle(page);
  await expect(mark(page, "Ana Souza")).toBeVisible();
  await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector(".text p"))));
  const { html, text } = await copied(page);
  expect(text).toMatch(/^Mayor Ana Souza said on Monday .* told reporters\.$/);
  expect(html).toBe(text);
});

test("all of the page is copied as the article with its links and lists", async ({ page }) => {
  await openPage(page);
  await paste(page, {
    html: `<h1>A Bridge Too Low</h1><p>Ana Souza, the <a href="https://board.invalid/">engineer</a>, measured
      it.<sup><a href="#n">1</a></sup></p><ol start="3"><li>It is <em>short</em>.</li></ol><p id="n">[1] On Monday.</p>`,
  });
  await untilRead(page);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const { html, text } = await copied(page);
  expect(html).toBe(
    '<h1>A Bridge Too Low</h1><p>Ana Souza, the <a href="https://board.invalid/">engineer</a>, measured it.</p>' +
      '<ol><li value="3">It is <em>short</em>.</li></ol><p>[1] On Monday.</p>',
  );
  expect(text).toContain("A Bridge Too Low");
  expect(text).not.toMatch(/Private|Who’s who|Published/);
});
