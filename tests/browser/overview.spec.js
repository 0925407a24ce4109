// What stands after the article: who, who said what, when.

import { expect, openPage, paste, readArticle, test } from "./page.js";

test("people and organisations, the most central first, lead to their place and back", async ({ page }) => {
  await openPage(page);
  await page.locator('a[href="samples/explainer.txt"]').click();
  const story = page.getByRole("region", { name: "In this story" });
  const who = story.getByRole("listitem").filter({ hasText: "Helena Quissanga" }).first();
  await expect(who).toContainText("Transport Minister");
  await who.getByRole("button").click();
  await expect(page.locator(".text p", { hasText: "On Wednesday, Transport Minister" })).toBeInViewport();
  await page.getByRole("button", { name: "Back to where you were" }).click();
  await expect(who).toBeInViewport();
});

test("quotes stand under who said them", async ({ page }) => {
  await readArticle(page);
  const story = page.getByRole("region", { name: "In this story" });
  const souza = story.locator("li", { has: page.getByText("Ana Souza", { exact: true }) }).last();
  await expect(souza).toContainText("We waited as long as we could");
  const lindqvist = story.locator("li", { has: page.locator(".overview-speaker", { hasText: "Peter Lindqvist" }) });
  await expect(lindqvist).toContainText("a tax on patience");
});

test("dates stand in the order in which things happened", async ({ page }) => {
  await openPage(page);
  await page.locator('a[href="samples/explainer.txt"]').click();
  const dates = page.locator(".overview-date");
  await expect(dates.filter({ hasText: "Wednesday 12 March 2025" }).first()).toBeAttached();
  const shown = await dates.allTextContents();
  expect(shown.indexOf("2022")).toBeLessThan(shown.indexOf("2023"));
  expect(shown.indexOf("2023")).toBeLessThan(shown.indexOf("Wednesday 12 March 2025"));
});

test("a text with nobody in it has no such list", async ({ page }) => {
  await openPage(page);
  await paste(page, { text: "it rained and rained.\n\nthen it stopped, and the grass was wet." });
  await expect(page.locator(".text")).toContainText("then it stopped");
  await expect(page.getByRole("region", { name: "In this story" })).toHaveCount(0);
});
