// "Not the right one?" under More: the reader says which of the known things of a name is meant, or none.

import { card, expect, mark, readArticle, test, unfold, untilRead } from "./page.js";

const TEXT = `Ferry Fares Rise

PERTH, Australia — The ferry to the island will cost more, the mayor of Perth said on Monday. “We waited as long as we could,” he told reporters in Perth.

Australia has four such ferries.
`;
const IN_AUSTRALIA = "city in Western Australia, Australia";
const IN_SCOTLAND = "town in Scotland, the United Kingdom";

/** @param {import("@playwright/test").Page} page */
async function openOthers(page) {
  await mark(page, "Perth").click();
  await expect(card(page).locator(".card-line")).toBeVisible();
  await unfold(page);
  const summary = card(page).getByText("Not the right one?");
  await summary.focus();
  await page.keyboard.press("Enter");
}

test("another that has the name takes its place, and comes back with the article", async ({ page }) => {
  await readArticle(page, TEXT);
  await openOthers(page);
  const options = card(page).getByRole("list", { name: "What it is instead" }).getByRole("button");
  await expect(options).toHaveText([`Perth, ${IN_SCOTLAND}`, "None of these"]);
  // The keyboard chooses.
  await page.keyboard.press("Tab");
  await expect(options.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card(page).locator(".card-line")).toHaveText(IN_SCOTLAND);
  await expect(card(page).locator(".card-facts")).toContainText("United Kingdom");
  await expect(card(page).getByText("Not the right one?")).toBeFocused();
  await expect(page.locator("#status")).toHaveText(IN_SCOTLAND);
  await page.reload();
  await untilRead(page);
  await openOthers(page);
  await expect(card(page).locator(".card-line")).toHaveText(IN_SCOTLAND);
  await card(page)
    .getByRole("button", { name: `Perth, ${IN_AUSTRALIA}` })
    .click();
  await expect(card(page).locator(".card-line")).toHaveText(IN_AUSTRALIA);
  const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  expect(kept).not.toContain("Perth");
});

test("with none of them, the card has the article’s words alone", async ({ page }) => {
  await readArticle(page, TEXT);
  await openOthers(page);
  await card(page).getByRole("button", { name: "None of these" }).click();
  await expect(card(page).locator(".card-facts")).toBeHidden();
  await expect(card(page).locator(".card-flag")).toBeHidden();
  await expect(card(page)).not.toContainText(IN_AUSTRALIA);
  await card(page).getByText("Not the right one?").click();
  await card(page)
    .getByRole("button", { name: `Perth, ${IN_AUSTRALIA}` })
    .click();
  await expect(card(page).locator(".card-facts")).toContainText("Australia");
});
