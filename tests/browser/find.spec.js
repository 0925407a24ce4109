// Finding words and names.

import { ARTICLE, expect, mark, paste, readArticle, test } from "./page.js";

/** @param {import("@playwright/test").Page} page */
function bar(page) {
  return page.getByRole("search");
}

/**
 * The words that are lit as the current place.
 * @param {import("@playwright/test").Page} page
 * @param {string} [name]
 */
function lit(page, name = "found-here") {
  return page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), name);
}

test("the slash opens it; words are counted, lit and stepped through, by keyboard alone", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await readArticle(page);
  await page.keyboard.press("/");
  await expect(bar(page).getByRole("searchbox")).toBeFocused();
  // Typed at once: what searches may still be on its way.
  await page.keyboard.type("HARBOR fee");
  await expect(bar(page)).toContainText("1 of 2");
  expect(await lit(page, "found")).toEqual(["Harbor Fee", "harbor fee"]);
  expect(await lit(page)).toEqual(["Harbor Fee"]);
  await page.keyboard.press("Enter");
  await expect(bar(page)).toContainText("2 of 2");
  expect(await lit(page)).toEqual(["harbor fee"]);
  await page.keyboard.press("Enter");
  await expect(bar(page)).toContainText("1 of 2");
  await page.keyboard.press("Shift+Enter");
  await expect(bar(page)).toContainText("2 of 2");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("ferries");
  await expect(bar(page)).toContainText("1 of 1");
  await expect(page.locator(".text p", { hasText: "14 ferries" })).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(bar(page)).toBeHidden();
  expect(await lit(page, "found")).toEqual([]);
});

test("accents, quotation marks and dashes make no difference", async ({ page }) => {
  await readArticle(page, "Jürgen Müller said “it’s late” in Zürich on Monday — again.");
  await page.keyboard.press("/");
  for (const words of ["muller", '"it\'s late"', "monday - again"]) {
    await bar(page).getByRole("searchbox").fill(words);
    await expect(bar(page)).toContainText("1 of 1");
  }
  await bar(page).getByRole("searchbox").fill("Basel");
  await expect(bar(page)).toContainText("No matches");
});

test("names are found by any of theirs, with all that refers to them", async ({ page }) => {
  await readArticle(page, `${ARTICLE}\n\nShe left on Friday.`);
  await page.getByRole("button", { name: "Find" }).click();
  await bar(page).getByRole("searchbox").fill("souz");
  const name = bar(page).getByRole("listitem").filter({ hasText: "Ana Souza" });
  await expect(name).toContainText(/Person, \d times/);
  await name.getByRole("button").click();
  await expect(bar(page)).toContainText(/1 of \d/);
  expect(await lit(page)).toEqual(["Ana Souza"]);
  await bar(page).getByRole("button", { name: "Next" }).click();
  // Her own "We" is next.
  expect((await lit(page))[0]).toMatch(/We|Souza/);
  await expect(bar(page)).toContainText(/2 of \d/);
});

test("what was left out of the article is not found, and a new article is searched afresh", async ({ page }) => {
  await readArticle(page);
  await page.keyboard.press("/");
  await bar(page).getByRole("searchbox").fill("back to top");
  await expect(bar(page)).toContainText("No matches");
  await paste(page, { text: "The lake rose. Jonas Lind, a pilot, spoke in Oslo." });
  await expect(bar(page)).toBeHidden();
  await expect(mark(page, "Jonas Lind")).toBeVisible();
  await page.keyboard.press("/");
  await bar(page).getByRole("searchbox").fill("lake");
  await expect(bar(page)).toContainText("1 of 1");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

  test("it fits, and its buttons step and close", async ({ page }) => {
    await readArticle(page);
    await page.getByRole("button", { name: "Find" }).tap();
    await bar(page).getByRole("searchbox").fill("Lindqvist");
    await expect(bar(page)).toContainText("1 of 3");
    await bar(page).getByRole("button", { name: "Next" }).tap();
    await expect(bar(page)).toContainText("2 of 3");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await bar(page).getByRole("button", { name: "Close" }).tap();
    await expect(bar(page)).toBeHidden();
  });
});
