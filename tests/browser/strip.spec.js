// The quiet line over an article: its source, the day its dates are counted from, and what was left out.

import { readFileSync } from "node:fs";
import { expect, mark, openPage, paste, readArticle, test, untilRead } from "./page.js";

const PAGE = readFileSync(new URL("pastes/news-page.html", import.meta.url), "utf8");

test("a page’s own day is taken, with what says so, and a mark counts from it", async ({ page }) => {
  await openPage(page);
  await paste(page, { html: PAGE });
  await untilRead(page);
  const strip = page.locator(".strip");
  await expect(strip).toContainText("The Harbour Gazette");
  await expect(strip).toContainText("Published 13 May 2024 as the page says");
  await mark(page, "Friday").first().click();
  await expect(page.getByRole("dialog").locator(".card-line")).toHaveText(/10 May 2024/);
});

test("the day is set where it stands: dates are marked at once, and the timeline follows", async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await readArticle(page);
  const strip = page.locator(".strip");
  await expect(mark(page, "Tuesday")).toHaveCount(0);
  await strip.getByRole("button", { name: "on what day?" }).press("Enter");
  const field = strip.getByLabel("Published");
  await expect(field).toBeFocused();
  await field.fill("2025-03-12");
  await expect(mark(page, "Tuesday")).toBeVisible();
  await field.press("Enter");
  await expect(strip).toContainText("Published 12 March 2025 as you set it");
  await strip.getByRole("button", { name: "12 March 2025" }).click();
  await field.fill("");
  await field.blur();
  await expect(strip.getByRole("button", { name: "on what day?" })).toBeVisible();
  await expect(mark(page, "Tuesday")).toHaveCount(0);
});

test("what was left out is counted, shown in one step, and Back leaves it out again", async ({ page }) => {
  await openPage(page);
  await paste(page, { html: PAGE });
  await untilRead(page);
  await expect(page.locator(".strip")).toContainText(/\d+ words left out/);
  await page.locator(".strip").getByRole("button", { name: "Show all of the page" }).click();
  await expect(page.locator(".text")).toContainText("The bakery that never closes");
  await expect(page.locator(".text")).toContainText("Advertisement");
  await expect(page.locator(".left-out")).toHaveCount(0);
  await expect(page.locator(".show-all")).toHaveCount(0);
  await page.goBack();
  await expect(page.locator(".show-all button")).toBeVisible();
  await expect(page.locator(".text")).not.toContainText("The bakery that never closes");
  await expect(page.locator(".text")).toContainText("Ferry line to Skagaholm");
});

test("where nothing is to be said of a text, its line is no list and no line, and moves nothing", async ({ page }) => {
  await openPage(page);
  await paste(page, { text: readFileSync(new URL("pastes/spreadsheet.txt", import.meta.url), "utf8") });
  await untilRead(page);
  const strip = page.locator(".strip");
  await expect(strip).toBeHidden();
  expect(await strip.evaluate((line) => line.getBoundingClientRect().height)).toBeGreaterThan(20);
  await expect(page.getByRole("list", { name: "About this article" })).toHaveCount(0);
});
