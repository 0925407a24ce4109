// Nothing is lost: a reload finds the article, the place in it and its day; Back finds the one before; and
// all of it is forgotten when the reader wants it.

import { readFileSync } from "node:fs";
import { ARTICLE, expect, mark, openPage, paste, readArticle, readSample, settled, test, untilRead } from "./page.js";

const HEADLINE = "Harbor Fees to Rise in Port Ellery";

test("a reload brings the article back, at the same place", async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 700 });
  await readSample(page, "explainer");
  const paragraph = page.locator(".text p").nth(12);
  await paragraph.evaluate((block) => scrollBy(0, block.getBoundingClientRect().top - 60));
  await settled(page);
  const top = await paragraph.evaluate((block) => block.getBoundingClientRect().top);
  await page.reload();
  await untilRead(page);
  await expect.poll(() => paragraph.evaluate((block) => block.getBoundingClientRect().top)).toBeCloseTo(top, 0);
});

test("after a reload, Back and Forward lead through what was read before", async ({ page }) => {
  await readArticle(page);
  await paste(page, {
    text: "A second article\n\nJonas Lind, the mayor, spoke in Oslo on Friday. Mr. Lind was brief.",
  });
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  await untilRead(page);
  await page.reload();
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(mark(page, "Ana Souza")).toBeVisible();
  await paste(page, {
    text: "A third article\n\nMira Holm, the judge, spoke in Bergen on Friday. Ms. Holm was brief.",
  });
  await expect(page.locator(".text")).toContainText("Mira Holm");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
});

test("every article of the tab is on the start page, even where Back and a new paste have cut one off", async ({
  page,
}) => {
  const second = "A second article\n\nJonas Lind, the mayor, spoke in Oslo on Friday. Mr. Lind was brief.";
  const third = "A third article\n\nMira Holm, the judge, spoke in Bergen on Friday. Ms. Holm was brief.";
  await readArticle(page);
  await paste(page, { text: second });
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await paste(page, { text: third });
  await expect(page.locator(".text")).toContainText("Mira Holm");
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem("byline-source-3"))).not.toBe(null);
  const titles = page.locator("#earlier").getByRole("button");
  for (const isReloaded of [false, true]) {
    await page.getByRole("button", { name: "New article" }).click();
    await expect(page.getByRole("textbox")).toBeFocused();
    if (isReloaded) await page.reload();
    await expect(titles).toHaveText(["A third article", "A second article", HEADLINE]);
    await titles.nth(1).click();
    await expect(page.locator(".text")).toContainText("Jonas Lind");
    await untilRead(page);
  }
  await page.goBack();
  await expect(titles).toHaveCount(3);
  await page.getByRole("button", { name: /^Privacy/ }).click();
  await page.getByRole("button", { name: "Forget what this tab has read" }).click();
  await expect(page.locator("#earlier")).toBeHidden();
});

test("of a book, the start page says about how long it is", async ({ page }) => {
  await readArticle(page, ARTICLE.repeat(200));
  await page.getByRole("button", { name: "New article" }).click();
  await expect(page.locator(".earlier-words")).toHaveText("about 19,000 words");
});

test("the day that the reader set comes back with the article", async ({ page }) => {
  await readArticle(page);
  await page.locator(".strip .day").click();
  await page.locator(".strip input").fill("2024-03-12");
  await expect(page.locator(".strip")).toContainText("as you set it");
  await page.reload();
  await untilRead(page);
  await expect(page.locator(".strip")).toContainText("12 March 2024 as you set it");
  await mark(page, "Monday").click();
  await expect(page.getByRole("dialog").locator(".card-line")).toHaveText("Monday 11 March 2024");
});

test("a table and its links come back with an article from HTML", async ({ page }) => {
  await openPage(page);
  await paste(page, { html: readFileSync(new URL("pastes/sports-report.html", import.meta.url), "utf8") });
  await untilRead(page);
  await page.reload();
  await untilRead(page);
  await expect(page.locator(".text table")).toHaveCount(2);
});

for (const [what, spoil] of /** @type {const} */ ([
  ["what is spoilt", () => sessionStorage.setItem("byline-source-1", "no such thing")],
  ["what another key has locked", () => void Object.assign(window, { name: "" })],
])) {
  test(`${what} is left aside`, async ({ page }) => {
    await readArticle(page);
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem("byline-source-1"))).not.toBe(null);
    await page.evaluate(spoil);
    await page.reload();
    await expect(page.locator("html[data-ready]")).toBeAttached();
    await expect(page.locator("#start")).toBeVisible();
    await paste(page, { text: ARTICLE });
    await untilRead(page);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  });
}

test("a reload shows the place at once, whatever the marks wait for", async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 700 });
  await readSample(page, "explainer");
  const paragraph = page.locator(".text p", { hasText: /\S/ }).nth(12);
  const words = (await paragraph.textContent()) ?? "";
  await paragraph.evaluate((block) => scrollBy(0, block.getBoundingClientRect().top - 60));
  await settled(page);
  await page.route("**/byline_bg.wasm", () => {});
  await page.reload();
  await expect(page.locator(".text p", { hasText: words.slice(0, 60) })).toBeInViewport();
});

test.describe("when the core cannot be had", () => {
  test.use({ allow: ["Failed to load resource", "byline_bg.wasm"] });

  test("the text is kept, and a reload reads it in full", async ({ page }) => {
    await page.route("**/byline_bg.wasm", (route) => route.abort());
    await openPage(page);
    await paste(page, { text: ARTICLE });
    await expect(page.getByRole("alert")).toContainText("could not be loaded");
    await page.unroute("**/byline_bg.wasm");
    await page.reload();
    await untilRead(page);
    await expect(mark(page, "Ana Souza")).toBeVisible();
  });
});

test("what the tab has read is forgotten on request", async ({ page }) => {
  await readArticle(page);
  await page.getByRole("button", { name: /^Privacy/ }).click();
  await expect(page.locator("#privacy-text")).toContainText("a reload loses nothing");
  await page.getByRole("button", { name: "Forget what this tab has read" }).click();
  await expect(page.locator("#start")).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goBack();
  await expect(page.locator("#start")).toBeVisible();
  await page.reload();
  await expect(page.locator("#start")).toBeVisible();
});

test("without any storage, articles still live as long as the page", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
  });
  await readArticle(page);
  await paste(page, {
    text: "A second article\n\nJonas Lind, the mayor, spoke in Oslo on Friday. Mr. Lind was brief.",
  });
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await page.goForward();
  await expect(page.locator(".text")).toContainText("Jonas Lind");
});

test("where storage is denied an article is read all the same", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
  });
  await readArticle(page);
  await paste(page, { text: "A second article\n\nJonas Lind, the mayor, spoke in Oslo on Friday." });
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(mark(page, "Ana Souza")).toBeVisible();
});
