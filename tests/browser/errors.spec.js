// What a reader meets when something is missing: a message, the text, a way on.

import { ARTICLE, expect, openPage, paste, test } from "./page.js";

test.use({ allow: ["Failed to load resource", "net::ERR_FAILED", "the server answered 404"] });

/** @param {import("@playwright/test").Page} page */
async function expectUnmarked(page) {
  await expect(page.getByRole("alert")).toContainText("Your text is safe");
  await expect(page.locator(".text")).toContainText("Mayor Ana Souza said on Monday that the city");
  await expect(page.locator(".text")).toContainText("Back to top");
  await expect(page.locator(".text .mark")).toHaveCount(0);
}

test("the core cannot be loaded; later it can", async ({ page }) => {
  await page.route("**/byline_bg.wasm", (route) => route.abort());
  await page.goto("/");
  await paste(page, { text: ARTICLE });
  await expectUnmarked(page);
  await page.unroute("**/byline_bg.wasm");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.locator(".text .mark").first()).toBeVisible();
});

test("the core is damaged", async ({ page }) => {
  await page.route("**/byline_bg.wasm", (route) =>
    route.fulfill({ contentType: "application/wasm", body: "not wasm" }),
  );
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expectUnmarked(page);
});

test("the worker cannot be loaded", async ({ page }) => {
  await page.route("**/core/worker.js", (route) => route.fulfill({ status: 404, body: "" }));
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expectUnmarked(page);
});

test("the core stops in the middle", async ({ page }) => {
  await page.route("**/pkg/byline.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: `export default async () => {};
        let calls = 0;
        export class Byline { analyze() { if (calls++) throw new WebAssembly.RuntimeError("unreachable"); } }`,
    }),
  );
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expect(page.getByRole("alert")).toContainText("a bug in Byline");
  await expectUnmarked(page);
});

test("the browser has no WebAssembly", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(globalThis, "WebAssembly", { value: undefined }));
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expect(page.getByRole("alert")).toContainText("This browser cannot run");
  await expectUnmarked(page);
});

test("the browser has WebAssembly, but not all that the core needs of it", async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expect(page.getByRole("alert")).toContainText("This browser cannot run");
  await expectUnmarked(page);
});

test("the browser is too old for the page", async ({ page }) => {
  await page.addInitScript(() => {
    delete (/** @type {any} */ (HTMLElement.prototype).popover);
  });
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("too old");
  await expect(page.getByRole("alert")).toContainText("current Firefox, Chrome, Edge or Safari");
});

test("the text is not English: it is set without marks, and the reader told", async ({ page }) => {
  await openPage(page);
  const text =
    "Der Hafen wird teurer\n\nDie Bürgermeisterin Ana Souza sagte am Montag, dass die Stadt die Gebühren um 12 Prozent erhöhen werde. " +
    "„Wir haben gewartet, so lange wir konnten“, sagte sie vor der Presse, und die Reeder seien nicht überrascht gewesen.";
  await paste(page, { text });
  await expect(page.getByRole("alert")).toContainText("does not look like English");
  await expect(page.locator(".text")).toContainText("Die Bürgermeisterin Ana Souza sagte am Montag");
  await expect(page.locator(".text .mark")).toHaveCount(0);
  await page.getByRole("button", { name: "Read another article" }).click();
  await expect(page.getByRole("textbox", { name: "A news article" })).toBeFocused();
});

test("dates that cannot be recalculated stay unchanged, and the reader is told", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.route("**/pkg/byline.js", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /analyze\(text, published, progress[^)]*\) \{/,
      "$& if (published) throw new Error('no such day');",
    );
    await route.fulfill({ response: answer, body });
  });
  await openPage(page);
  await paste(page, { text: ARTICLE });
  const panel = page.getByRole("complementary", { name: "In this story" });
  await panel.getByRole("tab", { name: "Timeline" }).click();
  await panel.getByLabel("Published").fill("2026-06-03");
  await expect(page.getByRole("alert")).toContainText("They are unchanged");
  await expect(page.locator(".text .mark").first()).toBeVisible();
});

test("the page's own scripts cannot be loaded", async ({ page }) => {
  await page.route("**/app.js", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByRole("alert")).toContainText("could not start");
  await page.getByRole("textbox").fill("What I typed");
  await expect(page.getByRole("textbox")).toHaveValue("What I typed");
});

test("a text of nothing that can be seen is no article", async ({ page }) => {
  await openPage(page);
  await paste(page, { text: "\u200b\u2060 \u00ad\n\u200b" });
  await expect(page.getByRole("alert")).toContainText("No text found");
  await expect(page.locator("#start")).toBeVisible();
});

test("a sample cannot be loaded", async ({ page }) => {
  await page.route("**/samples/*", (route) => route.abort());
  await openPage(page);
  await page.locator('a[href="samples/wire.txt"]').click();
  await expect(page.getByRole("alert")).toContainText("sample could not be loaded");
  await expect(page.locator("#start")).toBeVisible();
});

for (const [name, text] of [
  ["half a surrogate pair", "Ana Souza \ud83d met \udc00 Jonas Lind in Geneva."],
  ["right to left and combining marks", "قالت آنا سوزا يوم الاثنين. Z̷̢͓͎̹a̸͎͘l̷̲̈ǵ̵̻o̶͚͠ met Ana Souza."],
  ["nothing but signs", "?!… — “”''\u00ad\u200b\u00a0—"],
  ["one endless line", "Souza ".repeat(20_000)],
]) {
  test(`odd text is read as it is: ${name}`, async ({ page }) => {
    await openPage(page);
    await paste(page, { text: String(text) });
    await expect(page.locator(".text p, .text h1").first()).toBeAttached();
    const shown = await page.evaluate(() => document.querySelector(".page")?.textContent ?? "");
    const firstWord = String(text).trim().split(/\s/)[0] ?? "";
    expect(shown).toContain(firstWord);
  });
}
