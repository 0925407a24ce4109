// Everything without a mouse: keyboard alone, and touch.

import { ARTICLE, card, expect, mark, openPage, placement, readArticle, test, unfold } from "./page.js";

test("from the start page to a card and back, by keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  for (let tabs = 0; tabs < 12; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await page.getByRole("textbox").evaluate((box) => box === document.activeElement)) break;
  }
  await page.keyboard.press("ControlOrMeta+V");
  await expect(page.locator(".text .mark").first()).toBeVisible();

  await page.keyboard.press("Tab");
  const first = page.locator(".text .mark").first();
  await expect(first).toBeFocused();
  await expect(first).toHaveRole("button");
  await expect(first).toHaveAttribute("aria-expanded", "true");
  await expect(card(page)).toBeVisible();

  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".text .mark").nth(1)).toBeFocused();
  await expect(first).not.toHaveAttribute("role");
  await page.keyboard.press("End");
  await expect(page.locator(".text .mark").last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(first).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(page.locator(".card-body")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  await expect(first).toBeFocused();
  await expect(first).toHaveAttribute("aria-expanded", "false");
});

test("Tab leads through the card and on: the marks are no trap", async ({ page }) => {
  await readArticle(page);
  const target = mark(page, "Ana Souza");
  await target.click();
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.getElementById("card")?.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Shift+Tab");
  await expect(target).toBeFocused();
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press("Tab");
    if (await page.locator(".left-out summary").evaluate((found) => found === document.activeElement)) break;
  }
  await expect(page.locator(".left-out summary")).toBeFocused();
  await expect(card(page)).toBeHidden();
});

test("n and p go through the mentions of one person, in the text and in the card", async ({ page }) => {
  await readArticle(page);
  const [first, second] = [mark(page, "Souza|Ana Souza", 0), mark(page, "Souza|Ana Souza", 1)];
  await first.click();
  await page.keyboard.press("n");
  await expect(second).toBeFocused();
  await page.keyboard.press("p");
  await expect(first).toBeFocused();
  await unfold(page);
  await card(page).getByRole("button", { name: "Next mention" }).click();
  await expect(second).toHaveClass(/open/);
  await expect(card(page).getByRole("button", { name: "Next mention" })).toBeFocused();
  await expect(card(page)).toContainText("2 of");
  await page.keyboard.press("n");
  await expect(card(page)).toContainText("3 of");
  await page.keyboard.press("Escape");
  await expect(page.locator(".text .mark:focus")).toHaveText("Souza");
});

test("a mark that the keyboard stands on says who that is", async ({ page }) => {
  await readArticle(page);
  await mark(page, "Peter Lindqvist").click();
  await expect(mark(page, "Peter Lindqvist")).toHaveAccessibleDescription("chief executive of Nordhavn Lines");
  await page.keyboard.press("n");
  await expect(mark(page, "Lindqvist")).toHaveAccessibleDescription("chief executive of Nordhavn Lines");
  await expect(mark(page, "Peter Lindqvist")).toHaveAccessibleDescription("");
});

test("the mentions of one thing are a ring", async ({ page }) => {
  await readArticle(page);
  await mark(page, "Lindqvist", 1).click();
  await card(page).getByRole("button", { name: "Next of 3 mentions" }).click();
  await expect(mark(page, "Peter Lindqvist")).toHaveClass(/open/);
});

test("letters keep their meaning outside the marks", async ({ page }) => {
  await readArticle(page);
  await page.getByRole("button", { name: "New article" }).click();
  await page.keyboard.type("npm");
  await expect(page.getByRole("textbox")).toHaveValue("npm");
});

test("after scrolling, Tab leads to what is in sight", async ({ page }) => {
  await readArticle(page, ARTICLE.repeat(12));
  const before = await page.evaluate(async () => {
    // The page acts on the end of the scroll; who began to listen later is told later.
    const ended = new Promise((end) => addEventListener("scrollend", end, { once: true }));
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await ended;
    return scrollY;
  });
  await page.keyboard.press("Tab");
  await expect(page.locator(".text .mark:focus")).toBeInViewport();
  // It was in sight before: the page has hardly moved, and by no means to another screen.
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(720 / 2);
});

test("jumping to where it is said lights it up and offers the way back", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 600 });
  const between = "The ferries ran on time that week. ".repeat(90);
  await readArticle(page, `${ARTICLE}\n\n${between}\n\nOn Friday, Ms. Souza declined to comment.`);
  const last = page.locator(".text .mark").filter({ hasText: "Souza" }).last();
  await last.scrollIntoViewIfNeeded();
  await last.click();
  // A card that is still coming up makes the test's own click scroll the page.
  await placement(page);
  const before = await page.evaluate(() => scrollY);
  await card(page).locator(".jump").first().click();
  await expect(card(page)).toBeHidden();
  expect(await page.evaluate(() => CSS.highlights.has("jumped-to"))).toBe(true);
  await page.getByRole("button", { name: "Back to where you were" }).click();
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(5);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

  test("a tap opens a sheet at the foot, which never covers its mark", async ({ page }) => {
    await readArticle(page);
    const marks = page.locator(".text .mark");
    const count = await marks.count();
    for (let index = 0; index < count; index += 3) {
      const target = marks.nth(index);
      await target.scrollIntoViewIfNeeded();
      const { x, y, width, height } = await target.evaluate(
        (found) => /** @type {DOMRect} */ (found.getClientRects()[0]),
      );
      await page.touchscreen.tap(x + width / 2, y + height / 2);
      await expect(target).toHaveClass(/open/);
      await expect(card(page)).toHaveAttribute("data-mode", "sheet");
      const place = await placement(page);
      expect(place).toMatchObject({ covers: false, isInside: true, width: 390 });
      expect(place.height).toBeLessThanOrEqual(760 * 0.6 + 1);
      await card(page).getByRole("button", { name: "Close" }).tap();
      await expect(card(page)).toBeHidden();
    }
  });

  test("a tap outside closes it", async ({ page }) => {
    await readArticle(page);
    await mark(page, "Ana Souza").tap();
    await expect(card(page)).toBeVisible();
    await page.touchscreen.tap(380, 20);
    await expect(card(page)).toBeHidden();
  });
});
