// "Not the right one?" under More: the reader says which of the known things of a name is meant, or none.

import { card, expect, mark, readArticle, test, unfold, untilRead } from "./page.js";

const TEXT = `Ferry Fares Rise

CÓRDOBA, Argentina — The ferry to the island will cost more, the mayor of Córdoba said on Monday. “We waited as long as we could,” he told reporters in Córdoba.

Argentina has four such ferries.
`;
const IN_ARGENTINA = "city in Cordoba, Argentina";
const IN_MEXICO = "city in Veracruz, Mexico";

/** @param {import("@playwright/test").Page} page */
async function openOthers(page) {
  await mark(page, "Córdoba").click();
  await expect(card(page).locator(".card-line")).toBeVisible();
  await unfold(page);
  const summary = card(page).getByText("Not the right one?");
  await summary.focus();
  await page.keyboard.press("Enter");
}

test("another that has the name takes its place, and comes back with the article", async ({ page }) => {
  await readArticle(page, TEXT);
  await openOthers(page);
  const options = card(page).getByRole("list", { name: "Which one it is" }).getByRole("button");
  await expect(options.first()).toHaveText(`Córdoba, ${IN_MEXICO}`);
  await expect(options.last()).toHaveText("None of these");
  // The keyboard chooses.
  await page.keyboard.press("Tab");
  await expect(options.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card(page).locator(".card-line")).toHaveText(IN_MEXICO);
  await expect(card(page).locator(".card-facts")).toContainText("Mexico");
  await expect(card(page).getByText("Not the right one?")).toBeFocused();
  await expect(page.locator("#status")).toHaveText(IN_MEXICO);
  await page.reload();
  await untilRead(page);
  await openOthers(page);
  await expect(card(page).locator(".card-line")).toHaveText(IN_MEXICO);
  await card(page)
    .getByRole("button", { name: `Córdoba, ${IN_ARGENTINA}` })
    .click();
  await expect(card(page).locator(".card-line")).toHaveText(IN_ARGENTINA);
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(kept).not.toContain("Córdoba");
});

test("with none of them, the card has the article’s words alone", async ({ page }) => {
  await readArticle(page, TEXT);
  await openOthers(page);
  await card(page).getByRole("button", { name: "None of these" }).click();
  await expect(card(page).locator(".card-facts")).toBeHidden();
  await expect(card(page).locator(".card-flag")).toBeHidden();
  await expect(card(page).locator(".card-line")).toBeHidden();
  await card(page).getByText("Not the right one?").click();
  await card(page)
    .getByRole("button", { name: `Córdoba, ${IN_ARGENTINA}` })
    .click();
  await expect(card(page).locator(".card-facts")).toContainText("Argentina");
});
