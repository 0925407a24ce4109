// Pasted HTML: its structure is kept, nothing in it ever runs.

import { expect, openPage, paste, test } from "./page.js";

const HOSTILE = `
  <script>window.ran = "script"</script>
  <h1>Council Votes on the Old Mill<img src="x" onerror="window.ran = 'onerror'"></h1>
  <p style="color: red" onclick="window.ran = 'onclick'">Ana Souza spoke for <a href="javascript:window.ran='href'">an hour</a> on Monday.</p>
  <iframe srcdoc="<script>parent.ran = 'iframe'</script>"></iframe>
  <svg onload="window.ran = 'svg'"><script>window.ran = 'svg script'</script></svg>
  <style>body { display: none }</style>
  <template><p>hidden</p></template>
  <math><mtext><table><mglyph><style><img src=x onerror="window.ran = 'mxss'"></style></mglyph></table></mtext></math>
  <form action="https://example.invalid/"><button>Send</button></form>
  <p>Nobody else did.</p>`;

test("scripts and handlers in pasted HTML do not run", async ({ page }) => {
  await openPage(page);
  await paste(page, { html: HOSTILE });
  await expect(page.locator(".text")).toContainText("Ana Souza spoke for an hour on Monday.");
  await expect(page.locator(".text")).toContainText("Nobody else did.");
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(await page.locator(".text :is(a, img, iframe, script, style, svg, form, button)").count()).toBe(0);
  await expect(page.locator(".text")).not.toContainText("hidden");
});

test("headings, lists, quotations and captions keep what they are", async ({ page }) => {
  await openPage(page);
  await paste(page, {
    html: `<h1>A Bridge Too Low</h1><p>The bridge was measured on Monday by Ana Souza, an engineer.</p>
      <h2>what the numbers say</h2><p>It was found to be short.</p>
      <ul><li>It is four meters high, said Ms. Souza.</li><li>The ferry is five.</li></ul>
      <blockquote>Nobody asked the ferry, and nobody will.</blockquote>
      <figure><img src="bridge.jpg" alt=""><figcaption>The bridge at low tide, seen from the north.</figcaption></figure>`,
  });
  const text = page.locator(".text");
  await expect(text.getByRole("heading", { level: 1 })).toHaveText("A Bridge Too Low");
  await expect(text.getByRole("heading", { level: 2 })).toHaveText("what the numbers say");
  await expect(text.getByRole("listitem")).toHaveText([
    "It is four meters high, said Ms. Souza.",
    "The ferry is five.",
  ]);
  await expect(text.locator("blockquote")).toHaveText("Nobody asked the ferry, and nobody will.");
  await expect(text.locator("figcaption")).toHaveText("The bridge at low tide, seen from the north.");
});

test("of a whole page the article is kept, and the rest is one click away", async ({ page }) => {
  await openPage(page);
  const links = Array.from(
    { length: 60 },
    (_, index) => `<li><a href="/${index}">Section number ${index}</a></li>`,
  ).join("");
  const paragraph =
    "<p>Ana Souza, the engineer, measured the bridge on Monday, and again, because she did not believe it, on Friday.</p>";
  await paste(page, {
    html: `<html><head><title>A Bridge Too Low</title></head><body><nav><ul>${links}</ul></nav>
      <main><article><h1>A Bridge Too Low</h1>${paragraph.repeat(8)}</article></main><footer>Imprint of the Gazette</footer></body></html>`,
  });
  await expect(page.locator(".text")).toContainText("Ana Souza, the engineer");
  await expect(page.locator(".page")).not.toContainText("Section number 7");
  await page.getByRole("button", { name: "Read the whole page" }).click();
  await expect(page.locator(".page")).toContainText("Section number 7");
});

test("where the HTML holds less than the text, the text is read", async ({ page }) => {
  await openPage(page);
  await paste(page, { html: "<div></div>", text: "Ana Souza met Peter Lindqvist in Geneva on Monday." });
  await expect(page.locator(".text")).toContainText("Ana Souza met Peter Lindqvist");
});

test("a Markdown file keeps its structure, and nothing in it runs", async ({ page }) => {
  await openPage(page);
  const markdown = `# A Bridge Too Low

The bridge was measured by **Ana Souza**, [an engineer](https://example.invalid/), on Monday.

## What the numbers say

- It is _four_ meters high.
- The ferry is five.

> Nobody asked the ferry.

<img src=x onerror="window.ran = 'markdown'"><script>window.ran = "script"</script>`;
  await page
    .locator("#file")
    .setInputFiles({ name: "bridge.md", mimeType: "text/markdown", buffer: Buffer.from(markdown) });
  const text = page.locator(".text");
  await expect(text.getByRole("heading", { level: 1 })).toHaveText("A Bridge Too Low");
  await expect(text.getByRole("heading", { level: 2 })).toHaveText("What the numbers say");
  await expect(text.getByRole("listitem")).toHaveCount(2);
  await expect(text).toContainText("measured by Ana Souza, an engineer, on Monday.");
  await expect(text).not.toContainText("*");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});
