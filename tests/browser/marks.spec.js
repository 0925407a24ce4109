// Marks: their modes and kinds, guesses, what lights up together, following one thing, and what a screen reader is told.

import { card, expect, mark, openPage, paste, point, pointAway, readArticle, test } from "./page.js";

/** Whether a mark has a line or tint. @param {import("@playwright/test").Locator} locator */
function isMarked(locator) {
  return locator.evaluate((found) => {
    const { textDecorationColor, backgroundColor } = getComputedStyle(found);
    const clear = "rgba(0, 0, 0, 0)";
    return textDecorationColor !== clear || backgroundColor !== clear;
  });
}

test("m goes through every mention, the first, none", async ({ page }) => {
  await readArticle(page);
  const [first, second, date] = [mark(page, "Ana Souza"), mark(page, "Souza"), mark(page, "Monday")];
  expect(await Promise.all([first, second, date].map(isMarked))).toEqual([true, true, true]);
  await page.keyboard.press("m");
  expect(await Promise.all([first, second, date].map(isMarked))).toEqual([true, false, true]);
  await second.click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await pointAway(page);
  await page.keyboard.press("m");
  await expect(page.locator("#status")).toHaveText("Marks: off");
  expect(await Promise.all([first, second, date].map(isMarked))).toEqual([false, false, false]);
  await first.click();
  await page.waitForTimeout(500);
  await expect(card(page)).toBeHidden();
  await expect(page.locator(".text .mark[tabindex]")).toHaveCount(0);
  await page.keyboard.press("m");
  expect(await isMarked(first)).toBe(true);
  await expect(page.locator(".text .mark[tabindex]")).toHaveCount(1);
});

test("kinds are put off above the article, keep their place in the text, and stay off", async ({ page }) => {
  await readArticle(page);
  await page.locator('.key [data-kind="person"]').click();
  await expect(page.locator('.key [data-kind="person"]')).toHaveAttribute("aria-pressed", "false");
  expect(await isMarked(mark(page, "Ana Souza"))).toBe(false);
  expect(await isMarked(mark(page, "Nordhavn Lines"))).toBe(true);
  await mark(page, "Ana Souza").click();
  await page.waitForTimeout(400);
  await expect(card(page)).toBeHidden();
  // The arrows leave out what is not marked.
  await page.locator(".text .mark[tabindex]").focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".text .mark:focus")).not.toHaveClass(/person/);
  await page.reload();
  await paste(page, { text: "Ana Souza met Peter Lindqvist in Geneva on Friday." });
  await expect(page.locator(".text .mark").first()).toBeVisible();
  expect(await isMarked(mark(page, "Ana Souza"))).toBe(false);
});

test("marks that are a guess can be hidden", async ({ page }) => {
  await openPage(page);
  const classes = await page.evaluate(async () => {
    const { createStory } = await import(/** @type {any} */ ("/story.js"));
    const { createView } = await import(/** @type {any} */ ("/render.js"));
    const { appendText } = await import(/** @type {any} */ ("/marks.js"));
    const story = createStory("Ada met Bo.");
    const name = { kind: "PERSON", reason: "", trigger: null };
    story.mentions = [
      { ...name, span: { start: 0, end: 3 }, confidence: 0.95 },
      { ...name, span: { start: 8, end: 10 }, confidence: 0.55 },
    ];
    story.entityOf = [0, 1];
    const box = document.createElement("div");
    box.className = "text";
    appendText(box, createView(), story, { start: 0, end: 11 });
    document.body.append(box);
    return [...box.children].map(({ className }) => className);
  });
  expect(classes).toEqual(["mark person first", "mark person first unsure"]);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: /guess/ }).check();
  expect(await isMarked(mark(page, "Ada"))).toBe(true);
  expect(await isMarked(mark(page, "Bo"))).toBe(false);
});

test.describe("what lights up together", () => {
  test("a name under the pointer lights its other mentions, pronouns too", async ({ page }) => {
    await readArticle(page, "Ana Souza spoke in Geneva. She said that Peter Lindqvist would be heard. Ms. Souza left.");
    await point(page, mark(page, "Ana Souza"));
    await expect(mark(page, "Souza")).toHaveClass(/lit/);
    await expect(mark(page, "Peter Lindqvist")).not.toHaveClass(/lit/);
    const words = () => page.evaluate(() => [...(CSS.highlights.get("lit") ?? [])].map(String));
    expect(await words()).toEqual(["She"]);
    await pointAway(page);
    await expect(mark(page, "Souza")).not.toHaveClass(/lit/);
    expect(await words()).toEqual([]);
  });

  test("so does a name in a card", async ({ page }) => {
    await readArticle(page);
    await mark(page, "Peter Lindqvist").click();
    await expect(mark(page, "Lindqvist")).toHaveClass(/lit/);
    await card(page).locator(".name", { hasText: "Nordhavn" }).first().hover();
    await expect(mark(page, "Nordhavn Lines").last()).toHaveClass(/lit/);
    await expect(mark(page, "Lindqvist")).not.toHaveClass(/lit/);
  });
});

test("following dims all but the sentences about one person, and steps through them", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 500 });
  const rest = "The ferries ran on time that week. ".repeat(40);
  await readArticle(
    page,
    `Ana Souza spoke in Geneva on Monday. The weather was fine.\n\n${rest}\n\nPeter Lindqvist waited. “Not yet,” Ms. Souza said.`,
  );
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  await mark(page, "Ana Souza").click();
  await page.keyboard.press("f");
  await expect(card(page)).toBeHidden();
  const group = page.getByRole("group", { name: "Following Souza" });
  await expect(group).toContainText("2 passages");
  const words = await page.evaluate(() => [...(CSS.highlights.get("followed") ?? [])].map(String));
  expect(words).toEqual(["Ana Souza spoke in Geneva on Monday.", "“Not yet,” Ms. Souza said."]);
  expect(
    await page
      .locator(".text p")
      .first()
      .evaluate((found) => getComputedStyle(found).color),
  ).not.toBe(ink);
  await group.getByRole("button", { name: "Next passage" }).click();
  await expect(mark(page, "Peter Lindqvist")).toBeInViewport();
  await group.getByRole("button", { name: "Previous passage" }).click();
  await expect(mark(page, "Ana Souza")).toBeInViewport();
  await page.keyboard.press("Escape");
  await expect(group).toHaveCount(0);
  expect(
    await page
      .locator(".text p")
      .first()
      .evaluate((found) => getComputedStyle(found).color),
  ).toBe(ink);
});

test("a screen reader hears all marks as buttons when asked to", async ({ page }) => {
  await readArticle(page);
  const marks = await page.locator(".text .mark").count();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: /announce/ }).check();
  await expect(page.locator(".text").getByRole("button")).toHaveCount(marks);
  // Still one tab stop.
  await expect(page.locator('.text .mark[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press("Escape");
  await mark(page, "Ana Souza").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".text").getByRole("button")).toHaveCount(marks);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: /announce/ }).uncheck();
  await expect(page.locator(".text").getByRole("button")).toHaveCount(1);
});
