// Marks: their modes and kinds, guesses, what lights up together, following one thing, and what a screen
// reader is told.

import {
  ARTICLE,
  card,
  expect,
  mark,
  openCard,
  openPage,
  paste,
  point,
  pointAway,
  readArticle,
  readFrozen,
  test,
  unfold,
  untilRead,
} from "./page.js";

/** Whether a mark has a line or tint. @param {import("@playwright/test").Locator} locator */
function isMarked(locator) {
  return locator.evaluate((found) => {
    const { textDecorationColor, backgroundColor } = getComputedStyle(found);
    const clear = "rgba(0, 0, 0, 0)";
    return textDecorationColor !== clear || backgroundColor !== clear;
  });
}

test("a name is marked in full once in a section, then where the reader is", async ({ page }) => {
  await readFrozen(page);
  const [headline, first, second] = [mark(page, "Port Ellery"), mark(page, "Ana Souza"), mark(page, "Souza", 1)];
  await expect(headline).toHaveCount(0);
  expect(await Promise.all([first, second].map(isMarked))).toEqual([true, false]);
  await page
    .locator(".text p")
    .nth(1)
    .hover({ position: { x: 2, y: 2 } });
  expect(await isMarked(second)).toBe(true);
  await pointAway(page);
  expect(await isMarked(second)).toBe(false);
  await second.click();
  await expect(card(page)).toHaveAccessibleName("Ana Souza");
});

test("a name in the headline, the text and the next section is marked in full in each", async ({ page }) => {
  await readArticle(
    page,
    "Mayor Souza Warns of Fees\n\nAna Souza, the mayor, spoke on Monday. Ms. Souza was brief that day.\n\nWhat Comes Next\n\nMs. Souza said she would wait. Later Ms. Souza left the room.",
  );
  const classes = await page.locator(".text .person").evaluateAll((all) => all.map((each) => each.matches(".first")));
  expect(classes).toEqual([true, true, false, true, false]);
});

test("m goes through the first of a section, every mention, none", async ({ page }) => {
  await readFrozen(page);
  const [first, second, amount] = [mark(page, "Ana Souza"), mark(page, "Souza", 1), mark(page, "12 percent")];
  const all = () => Promise.all([first, second, amount].map(isMarked));
  expect(await all()).toEqual([true, false, true]);
  await page.keyboard.press("m");
  expect(await all()).toEqual([true, true, true]);
  await page.keyboard.press("m");
  await expect(page.locator("#status")).toHaveText("Marks: off");
  expect(await all()).toEqual([false, false, false]);
  await first.click();
  await page.clock.runFor(5000);
  await expect(card(page)).toBeHidden();
  await expect(page.locator(".text .mark[tabindex]")).toHaveCount(0);
  await page.keyboard.press("m");
  expect(await isMarked(first)).toBe(true);
  await expect(page.locator(".text .mark[tabindex]")).toHaveCount(1);
});

test("what has no answer is no mark: dates without a day, shares that are no easier, names that are all there is", async ({
  page,
}) => {
  await readArticle(page);
  for (const words of ["Monday", "March", "Tuesday", "3 percent", "14 ferries", "Port Ellery"])
    await expect(mark(page, words)).toHaveCount(0);
  await readArticle(page, `${ARTICLE.split("\n")[0]}\n\nMarch 14, 2025\n\n${ARTICLE.split("\n").slice(1).join("\n")}`);
  await expect(mark(page, "March 14, 2025")).toHaveCount(0);
  await mark(page, "Tuesday").click();
  await expect(card(page).locator(".card-line")).toHaveText("Tuesday 11 March 2025");
});

test("kinds are turned off in the settings, keep their place in the text, and stay off", async ({ page }) => {
  await readArticle(page);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: "people" }).uncheck();
  await page.keyboard.press("Escape");
  await readFrozen(page);
  expect(await isMarked(mark(page, "Ana Souza"))).toBe(false);
  expect(await isMarked(mark(page, "Nordhavn Lines"))).toBe(true);
  await mark(page, "Ana Souza").click();
  await page.clock.runFor(5000);
  await expect(card(page)).toBeHidden();
  // The arrows leave out what is not marked.
  await page.locator(".text .mark[tabindex]").focus();
  await page.keyboard.press("Home");
  await expect(page.locator(".text .mark:focus")).not.toHaveClass(/person/);
  await page.clock.resume();
  await page.reload();
  await paste(page, { text: "Mayor Ana Souza met Peter Lindqvist in Geneva on Friday." });
  await untilRead(page);
  expect(await isMarked(mark(page, "Ana Souza"))).toBe(false);
});

test("marks that are a guess can be hidden", async ({ page }) => {
  await openPage(page);
  const classes = await page.evaluate(async () => {
    const { createStory } = await import(/** @type {any} */ ("/story/story.js"));
    const { createView } = await import(/** @type {any} */ ("/article/article.js"));
    const { appendText } = await import(/** @type {any} */ ("/article/marks.js"));
    const story = createStory("Ada met Bo.");
    const name = { kind: "PERSON", reason: "", trigger: null };
    story.entities = [{ line: { text: "baker" } }, { line: { text: "miller" } }];
    story.mentions = [
      { ...name, span: { start: 0, end: 3 }, confidence: 0.95 },
      { ...name, span: { start: 8, end: 10 }, confidence: 0.55 },
    ];
    story.entityOf = [0, 1];
    const box = document.createElement("div");
    box.className = "text";
    appendText(box, createView(story), story, { start: 0, end: 11 });
    document.body.append(box);
    return [...box.children].map(({ className }) => className);
  });
  expect(classes).toEqual(["person first mark", "person first unsure mark"]);
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: /uncertain/ }).check();
  expect(await isMarked(mark(page, "Ada"))).toBe(true);
  expect(await isMarked(mark(page, "Bo"))).toBe(false);
});

test.describe("what lights up together", () => {
  test("a name under the pointer lights its other mentions, pronouns too", async ({ page }) => {
    await readArticle(
      page,
      "Mayor Ana Souza spoke in Geneva. She said that Peter Lindqvist, a pilot, would be heard. Ms. Souza left.",
    );
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
    await unfold(page);
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
    `Ana Souza spoke in Geneva on Monday. The weather was fine.\n\n${rest}\n\nPeter Lindqvist, a pilot, waited. “Not yet,” Ms. Souza said.`,
  );
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  await openCard(page, "Ana Souza");
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
