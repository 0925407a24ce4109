// How the parts look, against pictures taken before. Fonts and browsers differ a little from machine to machine, so that a few pixels
// may; a part that is gone, moved or of another colour is far more. `npx playwright test looks --update-snapshots` takes them anew.

import { card, expect, mark, point, readArticle, test } from "./page.js";

const TOLERANCE = { maxDiffPixelRatio: 0.04, threshold: 0.25, animations: /** @type {const} */ ("disabled") };

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } });

    test("the article and its marks", async ({ page }) => {
      await readArticle(page);
      await expect(page.locator(".text")).toHaveScreenshot(`article-${colorScheme}.png`, TOLERANCE);
    });

    test("a card", async ({ page }) => {
      await readArticle(page);
      await point(page, mark(page, "Peter Lindqvist"));
      await expect(card(page)).toBeVisible();
      await expect(card(page)).toHaveScreenshot(`card-${colorScheme}.png`, TOLERANCE);
    });

    test("the panel", async ({ page }) => {
      await readArticle(page);
      await page
        .locator("#panel")
        .getByRole("tab", { name: /^Quotes/ })
        .click();
      await expect(page.locator("#panel")).toHaveScreenshot(`panel-${colorScheme}.png`, TOLERANCE);
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true });

  test("a card is a sheet at the lower edge", async ({ page }) => {
    await readArticle(page);
    await mark(page, "Peter Lindqvist").tap();
    await expect(card(page)).toBeVisible();
    await expect(page).toHaveScreenshot("phone.png", TOLERANCE);
  });
});
