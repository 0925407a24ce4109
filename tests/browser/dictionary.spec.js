// The dictionary: any ordinary word has its senses, by mouse, keyboard and touch; a marked name has its own
// card instead.

import { boxOf, card, expect, openPage, readArticle, test } from "./page.js";

/** @param {import("@playwright/test").Page} page */
const wordCard = (page) => page.locator(".word-card");

const TEXT = `Harbor Fees to Rise in Port Ellery

Mayor Ana Souza ran for office and said on Monday that the indices of trade were better. Her mill stood still.
`;

/**
 * Selects a word of the article's text.
 * @param {import("@playwright/test").Page} page
 * @param {string} word
 */
async function select(page, word) {
  // Until all files are there, better marks may come in between and take the selection with them.
  await page.waitForLoadState("networkidle");
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      /** @type {Node} */ (document.querySelector("#article .text")),
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.search(new RegExp(`\\b${wanted}\\b`)) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no ${wanted}`);
  }, word);
}

/** @param {import("@playwright/test").Page} page @param {string} word */
async function doubleClick(page, word) {
  await select(page, word);
  const box = await page.evaluate(() => {
    const rect = /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect();
    getSelection()?.removeAllRanges();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
  await page.mouse.dblclick(box.x, box.y);
}

test("a double-clicked word shows its senses, the most frequent first", async ({ page }) => {
  await readArticle(page, TEXT);
  await doubleClick(page, "mill");
  await expect(wordCard(page)).toBeVisible();
  await expect(wordCard(page)).toHaveAccessibleName("mill");
  await expect(wordCard(page).locator("li").first()).toContainText("noun");
  await expect(wordCard(page)).toContainText("WordNet");
});

test("forms lead to their base", async ({ page }) => {
  await readArticle(page, TEXT);
  for (const [form, base] of /** @type {const} */ ([
    ["ran", "run"],
    ["indices", "index"],
    ["better", "good"],
    ["stood", "stand"],
  ])) {
    await doubleClick(page, form);
    await expect(wordCard(page).getByRole("heading", { level: 2 }).first()).toContainText(base);
    await page.keyboard.press("Escape");
    await expect(wordCard(page)).toBeHidden();
  }
});

test("a selected word opens by Enter, and Escape gives the focus back", async ({ page }) => {
  await readArticle(page, TEXT);
  await select(page, "trade");
  await page.keyboard.press("Enter");
  await expect(wordCard(page)).toBeFocused();
  await expect(wordCard(page)).toHaveAccessibleName("trade");
  await page.keyboard.press("Escape");
  await expect(wordCard(page)).toBeHidden();
});

test("a marked name has no dictionary card", async ({ page }) => {
  await readArticle(page, TEXT);
  await doubleClick(page, "Souza");
  await expect(card(page)).toBeVisible();
  await expect(wordCard(page)).toBeHidden();
});

test.describe("without its file", () => {
  test.use({ allow: ["Failed to load resource"] });
  test("it says so, and the article is not affected", async ({ page }) => {
    await page.route("**/data/byline.dictionary", (route) => route.fulfill({ status: 404, body: "" }));
    await readArticle(page, TEXT);
    await doubleClick(page, "mill");
    await expect(wordCard(page)).toContainText("could not be opened");
  });
  test("a damaged file says so, too", async ({ page }) => {
    await page.route("**/data/byline.dictionary", (route) => route.fulfill({ body: "BYLD 1 5 5\nn\tcut" }));
    await readArticle(page, TEXT);
    await doubleClick(page, "mill");
    await expect(wordCard(page)).toContainText("incomplete");
  });
});

test("the credits name every source and carry WordNet's licence", async ({ page }) => {
  await openPage(page);
  await page.getByRole("button", { name: "Sources and credits" }).click();
  const credits = page.getByRole("dialog", { name: "Credits" });
  for (const source of ["GeoNames", "World Factbook", "Natural Earth", "Unicode", "Princeton University"])
    await expect(credits).toContainText(source);
  await page.keyboard.press("Escape");
  await expect(credits).toBeHidden();
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });
  test("a selected word is offered, and a tap opens it", async ({ page }) => {
    await readArticle(page, TEXT);
    await select(page, "trade");
    const offer = page.getByRole("button", { name: "Look up" });
    await offer.tap();
    await expect(wordCard(page)).toHaveAccessibleName("trade");
    const { x, width } = await boxOf(wordCard(page));
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
  });
});
