// Single keys: what they do, that all can be changed or turned off, and that they never take a letter from
// someone who types.

import { ARTICLE, card, expect, mark, openCard, openPage, readArticle, test } from "./page.js";

/** @param {import("@playwright/test").Page} page */
function sentence(page) {
  return page.evaluate(() => [...(CSS.highlights.get("sentence") ?? [])].map(String));
}

/** @param {import("@playwright/test").Page} page */
function list(page) {
  return page.getByRole("dialog", { name: "Keys" });
}

test("j and k go from sentence to sentence and bring them into sight", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 400 });
  await readArticle(page);
  await page.keyboard.press("j");
  await expect.poll(() => sentence(page)).toEqual(["Harbor Fees to Rise in Port Ellery"]);
  await page.keyboard.press("j");
  await expect.poll(() => sentence(page)).toEqual([expect.stringMatching(/^Mayor Ana Souza said .* by 12 percent\.$/)]);
  await page.keyboard.press("j");
  await expect.poll(() => sentence(page)).toEqual([expect.stringMatching(/^“We waited/)]);
  await page.keyboard.press("k");
  await expect.poll(() => sentence(page)).toEqual([expect.stringMatching(/^Mayor Ana Souza/)]);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press("j");
  await expect.poll(() => sentence(page)).toEqual([expect.stringMatching(/^Ms\. Souza said that Mr\. Lindqvist/)]);
  await expect(mark(page, "Lindqvist").last()).toBeInViewport();
});

test("n goes to the first mark in sight, then through its mentions", async ({ page }) => {
  await readArticle(page);
  await page.keyboard.press("n");
  await expect(page.locator(".text .mark:focus")).toHaveText("Ana Souza");
  await openCard(page, "Ana Souza");
  await page.keyboard.press("n");
  await expect(mark(page, "Souza")).toBeFocused();
  await page.keyboard.press("p");
  await expect(mark(page, "Ana Souza")).toBeFocused();
});

test("t changes the theme, q shows the quotes, o the sections", async ({ page }) => {
  await readArticle(
    page,
    `The Fee\n\n${ARTICLE}\n\nThe Answer: A Letter\n\nMs. Souza wrote to Mr. Lindqvist on Friday.`,
  );
  await page.keyboard.press("t");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.evaluate(() =>
    document.addEventListener("byline:open-panel", (event) =>
      Object.assign(window, { asked: /** @type {CustomEvent} */ (event).detail.view }),
    ),
  );
  await page.keyboard.press("q");
  await expect.poll(() => page.evaluate(() => /** @type {any} */ (window).asked)).toBe("quotes");
  await page.keyboard.press("o");
  await expect(page.getByRole("navigation", { name: "Sections" }).getByRole("button").first()).toBeFocused();
});

test("quotes that come late take no focus from where the reader has gone", async ({ page }) => {
  /** @type {(value?: unknown) => void} */
  let arrive = () => {};
  const held = new Promise((resolve) => (arrive = resolve));
  await page.route("**/panel/panel.js", async (route) => {
    await held;
    await route.continue();
  });
  await readArticle(page, `The Fee\n\n${ARTICLE}\n\nThe Answer: A Letter\n\nMs. Souza wrote on Friday.`);
  await page.keyboard.press("q");
  await page.keyboard.press("o");
  const section = page.getByRole("navigation", { name: "Sections" }).getByRole("button").first();
  await expect(section).toBeFocused();
  arrive();
  await expect(page.getByRole("tab", { name: "Quotes" })).toHaveAttribute("aria-selected", "true");
  await expect(section).toBeFocused();
});

test("the question mark lists all keys; each can be changed, by keyboard alone, and is remembered", async ({
  page,
}) => {
  await readArticle(page);
  await page.keyboard.press("?");
  await expect(list(page)).toBeVisible();
  for (const key of ["/", "j", "k", "n", "p", "f", "o", "q", "m", "t", "?"])
    await expect(list(page).locator("kbd", { hasText: new RegExp(`^[${key}]$`) })).toHaveCount(1);
  const change = list(page).getByRole("button", { name: "Change: Theme" });
  await change.focus();
  await page.keyboard.press("Enter");
  await expect(list(page).getByRole("button", { name: "Press a key: Theme" })).toBeFocused();
  await page.keyboard.press("j");
  await expect(list(page).getByRole("row", { name: /Theme/ })).toContainText("j");
  // The key was another's, which now has none.
  await expect(list(page).getByRole("row", { name: /Next sentence/ })).toContainText("none");
  await expect(change).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(list(page)).toBeHidden();
  await page.keyboard.press("j");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  expect(await sentence(page)).toEqual([]);
  await page.reload();
  await page.keyboard.press("j");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("one key, or all of them, can be turned off; on marks and in cards they go on", async ({ page }) => {
  await readArticle(page);
  await page.keyboard.press("?");
  await list(page).getByRole("button", { name: "Off: Theme" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await page.keyboard.press("?");
  await list(page)
    .getByRole("checkbox", { name: /Single-key/ })
    .uncheck();
  await page.keyboard.press("Escape");
  await page.locator("#main").focus();
  await page.keyboard.press("m");
  await page.keyboard.press("?");
  await expect(page.locator("html")).toHaveAttribute("data-marks", "first");
  await expect(list(page)).toBeHidden();
  await openCard(page, "Ana Souza");
  await page.keyboard.press("n");
  await expect(mark(page, "Souza")).toBeFocused();
  await expect(card(page)).toBeVisible();
});

test("whoever types gets the letters typed", async ({ page }) => {
  await openPage(page);
  await page.getByRole("textbox").focus();
  await page.keyboard.type("t?/jm");
  await expect(page.getByRole("textbox")).toHaveValue("t?/jm");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  await readArticle(page);
  await page.keyboard.press("/");
  await page.keyboard.type("jumt");
  await expect(page.getByRole("searchbox", { name: "Find in the article" })).toHaveValue("jumt");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});
