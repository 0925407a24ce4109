// How the parts look, against small pictures taken before. Each shows one thing and may differ by fewer
// pixels than the least of what matters in it, so that a line, a tint or a word that is gone fails. The fonts
// are the tests' own.
//
// `npx playwright test pictures --update-snapshots` takes them again; look at them before you commit them.

import { ARTICLE, boxOf, card, expect, mark, point, readArticle, readFrozen, settled, test } from "./page.js";

/** Has a mark of every kind; that of a work is within its line, so that it is never broken in two. */
const EVERY_KIND = `${ARTICLE.replace("Back to top", "").replace("\n", "\n\nMarch 14, 2025\n")}
Danish captains said of the novel Things Fall Apart that the law forbids it.
`;

/** The kinds of marks, each with one whose words no other kind could have. */
const MARKS = {
  person: "Peter Lindqvist",
  org: "Nordhavn Lines",
  place: "Geneva",
  norp: "Danish",
  work: "Things Fall Apart",
  when: "Tuesday",
  amount: "12 percent",
  quote: "”",
};

/**
 * The least of them is a closing quotation mark, and a tint differs from the paper by little more than this
 * threshold.
 */
const OF_MARKS = { maxDiffPixels: 15, threshold: 0.03, scale: /** @type {const} */ ("device") };
/** The edges of letters may be drawn a little differently by other versions of the browser. */
const OF_PARTS = { maxDiffPixels: 25, threshold: 0.05 };

/**
 * The part of the window that holds an element, with what is drawn just outside of its box.
 * @param {import("@playwright/test").Locator} locator
 * @param {number} [margin]
 */
async function around(locator, margin = 0) {
  const { x, y, width, height } = await boxOf(locator);
  const [left, top] = [Math.floor(x) - margin, Math.floor(y) - margin];
  return { x: left, y: top, width: Math.ceil(width) + 2 * margin, height: Math.ceil(height) + 2 * margin };
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } });

    test.describe("enlarged", () => {
      test.use({ deviceScaleFactor: 2 });

      test("each kind of mark has its line and its tint, and more of it under the pointer", async ({ page }) => {
        await readFrozen(page, EVERY_KIND);
        // Without the letters, which are the font's: what is left is the mark.
        await page.locator(".text").evaluate((text) => Object.assign(text.style, { color: "transparent" }));
        for (const [kind, words] of Object.entries(MARKS)) {
          const target = mark(page, words);
          await expect(target).toHaveClass(new RegExp(`\\b${kind}\\b`));
          const clip = await around(target, 4);
          await expect.soft(page).toHaveScreenshot(`mark-${kind}-${colorScheme}.png`, { ...OF_MARKS, clip });
        }
        await point(page, mark(page, "Peter Lindqvist"));
        const clip = await around(mark(page, "Lindqvist"), 4);
        await expect(page).toHaveScreenshot(`mark-lit-${colorScheme}.png`, { ...OF_MARKS, clip });
      });
    });

    test("a card looks as it did", async ({ page }) => {
      await readArticle(page);
      await mark(page, "Peter Lindqvist").click();
      await expect(card(page)).toBeVisible();
      await settled(page);
      const clip = await around(card(page));
      await expect(page).toHaveScreenshot(`card-${colorScheme}.png`, { ...OF_PARTS, clip });
    });

    test("a row of the panel looks as it did", async ({ page }) => {
      await readArticle(page);
      await page.getByRole("tab", { name: /^All names/ }).click();
      const clip = await around(page.locator("#panel .row", { hasText: "Peter Lindqvist" }));
      await expect(page).toHaveScreenshot(`row-${colorScheme}.png`, { ...OF_PARTS, maxDiffPixels: 5, clip });
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true });

  test("a card is a sheet at the lower edge", async ({ page }) => {
    await readArticle(page);
    await mark(page, "Peter Lindqvist").tap();
    await expect(card(page)).toHaveAttribute("data-mode", "sheet");
    await settled(page);
    const { y } = await boxOf(card(page));
    const clip = { x: 0, y: Math.floor(y), width: 390, height: 140 };
    await expect(page).toHaveScreenshot("sheet.png", { ...OF_PARTS, clip });
  });
});
