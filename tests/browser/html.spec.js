// Pasted HTML: its structure is kept, nothing in it ever runs.

import { expectAccessible } from "./axe.js";
import { expect, openPage, paste, test, untilRead } from "./page.js";

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
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await paste(page, { html: HOSTILE });
  await expect(page.locator(".text")).toContainText("Ana Souza spoke for an hour on Monday.");
  await expect(page.locator(".text")).toContainText("Nobody else did.");
  // An image that came later has failed: by then, so would those of the article.
  await page.evaluate(
    () =>
      new Promise((failed) => {
        Object.assign(new Image(), { onerror: failed, src: "data:image/png," });
      }),
  );
  expect(asked).not.toContain("/x");
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
  await page.locator(".strip").getByRole("button", { name: "Show all of the page" }).click();
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

test("links lead where they led on their page, in a tab that knows nothing of this one; others are text", async ({
  page,
}) => {
  await openPage(page);
  await paste(page, {
    html: `<link rel="canonical" href="https://gazette.invalid/2024/bridge.html"><h1>A Bridge Too Low</h1>
      <p>The bridge was measured by <a href="/people/souza">Ana Souza</a>, the engineer, who
      <a href="https://board.invalid/minutes">told the board</a> so, <a href="javascript:alert(1)">on Monday</a> or
      <a href="data:text/html,x">later</a>.</p>`,
  });
  await untilRead(page);
  const links = page.locator(".text a");
  await expect(links).toHaveText(["Ana Souza", "told the board"]);
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
    "https://gazette.invalid/people/souza",
    "https://board.invalid/minutes",
  ]);
  await expect(links.first()).toHaveAttribute("rel", "noopener noreferrer");
  await expect(links.first()).toHaveAttribute("target", "_blank");
  await expect(links.first().locator(".mark")).toHaveText("Ana Souza");
});

test("the sign of a note leads to it, and is no part of what is copied or found", async ({ page }) => {
  await openPage(page);
  await paste(page, {
    html: `<h1>A Bridge Too Low</h1><p>It cost four million.<sup><a href="#n1">1</a></sup> Ana Souza, the engineer, paid half.</p>
      <ol><li id="n1">Without the toll house. <a href="#r1">↩</a></li></ol>`,
  });
  await untilRead(page);
  await expect(page.locator(".text p")).toHaveText("It cost four million. Ana Souza, the engineer, paid half.");
  await page.getByRole("button", { name: "Note 1" }).click();
  await expect(page.locator(".text li", { hasText: "Without the toll house." })).toBeFocused();
});

test("what a page hides is not read, unless it hides nearly everything", async ({ page }) => {
  await openPage(page);
  await paste(page, {
    html: `<div style="display:none">Preheader of the letter</div><h1>A Bridge Too Low</h1><p hidden>Old version</p>
      <p>Ana Souza, the engineer, measured it on Monday.<span style="font-size: 0">tracking</span></p>`,
  });
  await untilRead(page);
  await expect(page.locator(".text")).not.toContainText(/Preheader|Old version|tracking/);
  await paste(page, {
    html: `<h1>Soon</h1><div style="opacity:0"><p>${"Ana Souza, the engineer, waits. ".repeat(9)}</p></div>`,
  });
  await expect(page.locator(".text")).toContainText("the engineer, waits");
});

test("a wide table scrolls by itself, and its numbers stand under one another", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await openPage(page);
  const cells = (/** @type {string} */ tag, /** @type {(column: number) => string} */ text) =>
    Array.from({ length: 12 }, (_, column) => `<${tag}>${text(column)}</${tag}>`).join("");
  await paste(page, {
    html: `<h1>Boats by month</h1><p>Counted by Ana Souza, the engineer.</p><table><tr>${cells("th", (n) => `Month ${n}`)}</tr>
      <tr>${cells("td", (n) => `${n},000`)}</tr><tr>${cells("td", (n) => `${n}1,000`)}</tr></table>`,
  });
  await untilRead(page);
  await expect(page.locator(".text td.number")).toHaveCount(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const { scrolls, focusable } = await page.locator(".text .table").evaluate((box) => ({
    scrolls: box.scrollWidth > box.clientWidth,
    focusable: /** @type {HTMLElement} */ (box).tabIndex === 0,
  }));
  expect(scrolls && focusable).toBe(true);
  await expectAccessible(page);
});
