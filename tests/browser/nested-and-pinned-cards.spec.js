// Cards in cards, quotes' cards, pinned cards, sheets that are dragged, and when cards open as the reader
// wants it.

import {
  ARTICLE,
  boxOf,
  card,
  expect,
  mark,
  NOWHERE,
  openCard,
  placement,
  point,
  pointAway,
  readArticle,
  readFrozen,
  test,
  unfold,
} from "./page.js";

/** @param {import("@playwright/test").Page} page */
function pinned(page) {
  return page.locator('.card[data-mode="pinned"]');
}

/**
 * Drags the mouse in small steps.
 * @param {import("@playwright/test").Page} page
 * @param {import("@playwright/test").Locator} from
 * @param {number} dx
 * @param {number} dy
 * @param {() => Promise<void>} [pause] after each of these steps
 */
async function drag(page, from, dx, dy, pause = async () => {}) {
  const { x, y, width, height } = await boxOf(from);
  const [left, top] = [x + width / 2, y + height / 2];
  const steps = Math.min(16, Math.ceil(Math.hypot(dx, dy) / 10));
  await page.mouse.move(left, top);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(left + (dx * step) / steps, top + (dy * step) / steps);
    await pause();
  }
  await page.mouse.up();
}

test.describe("a card in a card", () => {
  test("a name opens its own, the depth is shown, Esc steps back, then closes", async ({ page }) => {
    await readArticle(page);
    await mark(page, "Peter Lindqvist").click();
    await unfold(page);
    await card(page).getByRole("button", { name: "Nordhavn Lines" }).first().click();
    await expect(card(page)).toHaveAccessibleName("Nordhavn Lines");
    await expect(card(page)).toContainText("2 deep");
    await unfold(page);
    await expect(card(page)).toContainText("Organisation");
    await page.keyboard.press("Escape");
    await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
    await expect(card(page)).not.toContainText("deep");
    await page.keyboard.press("Escape");
    await expect(card(page)).toBeHidden();
    await expect(mark(page, "Peter Lindqvist")).toBeFocused();
  });

  test("it knows who that is, and no more of what happens than the card it was opened from", async ({ page }) => {
    await readArticle(
      page,
      "Ada Brandt, a baker, met Karl Voss in Oslo.\n\nKarl Voss, the mayor of Bergen, left. “It rained,” Mr. Voss said.",
    );
    await page.locator(".text .mark.person").first().click();
    await unfold(page);
    await card(page).getByRole("button", { name: "Karl Voss" }).click();
    await expect(card(page)).toHaveAccessibleName("Karl Voss");
    await expect(card(page)).toContainText("mayor of Bergen");
    await unfold(page);
    await expect(card(page)).not.toContainText("It rained");
  });

  test("by keyboard alone, there and back", async ({ page }) => {
    await readArticle(page);
    await mark(page, "Peter Lindqvist").click();
    await expect(card(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(card(page).getByRole("button", { name: "Next of 3 mentions" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(card(page).getByRole("button", { name: "More", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    const name = card(page).getByRole("button", { name: "Nordhavn Lines" }).first();
    for (let tabs = 0; tabs < 12 && !(await name.evaluate((it) => it === document.activeElement)); tabs += 1)
      await page.keyboard.press("Shift+Tab");
    await expect(name).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(card(page)).toHaveAccessibleName("Nordhavn Lines");
    await page.keyboard.press("Tab");
    await expect(card(page).getByRole("button", { name: "‹ Peter Lindqvist" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
    expect(await page.evaluate(() => document.getElementById("card")?.contains(document.activeElement))).toBe(true);
  });
});

test("who and what stands beside a name is named, and leads on", async ({ page }) => {
  await readArticle(page);
  await mark(page, "Geneva").click();
  await unfold(page);
  const related = card(page).locator(".card-related");
  await expect(related).toContainText("With");
  await related.getByRole("button", { name: "Souza" }).click();
  await expect(card(page)).toHaveAccessibleName("Ana Souza");
});

test("a nationality is of its country, and leads to it", async ({ page }) => {
  await readArticle(page, "Danish captains met in Geneva on Friday.\n\nDenmark sent two ships, the captains said.");
  await mark(page, "Danish").click();
  await expect(card(page).locator(".card-line")).toHaveText("of Denmark");
  await card(page).getByRole("button", { name: "Denmark ›" }).click();
  await expect(card(page)).toHaveAccessibleName("Denmark");
});

test.describe("a quote", () => {
  test("answers at its closing mark: who, and whether in their own words", async ({ page }) => {
    await readArticle(page);
    const closing = page.locator(".text .mark.quote").filter({ hasText: "”" });
    const [direct, partial] = [closing.nth(0), closing.nth(1)];
    await direct.click();
    await expect(card(page)).toHaveAccessibleName("Ana Souza");
    await expect(card(page)).toHaveAccessibleDescription("Mayor");
    await expect(card(page)).toContainText("Whole sentences in the speaker’s own words");
    await unfold(page);
    await expect(card(page)).toContainText("Direct quote");
    await expect(card(page)).toContainText("told");
    await page.keyboard.press("Escape");
    await partial.click();
    await expect(card(page)).toContainText("Some of the speaker’s own words");
    await card(page).getByRole("button", { name: "Lindqvist" }).click();
    await expect(card(page).locator(".card-line")).toHaveText("chief executive of Nordhavn Lines");
  });

  test("what is only reported answers at the word that reports it", async ({ page }) => {
    await readArticle(page);
    await page
      .locator(".text .mark.quote", { hasText: /^said$/ })
      .first()
      .click();
    await expect(card(page)).toContainText("In the reporter’s words");
    await expect(card(page)).toHaveAccessibleName(/Souza/);
  });

  test("is reached by keyboard, and n goes to the next of the same speaker", async ({ page }) => {
    await readArticle(page);
    await openCard(page, "12 percent");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator(".text .mark:focus")).toHaveText("”");
    await expect(card(page)).toContainText("Whole sentences");
    await page.keyboard.press("n");
    await expect(page.locator(".text .mark:focus")).toHaveText("said");
    await expect(card(page)).toContainText("In the reporter’s words");
  });

  test("all of them are asked for from the card", async ({ page }) => {
    await readArticle(page);
    await page.evaluate(() =>
      document.addEventListener("byline:open-panel", (event) => {
        Object.assign(window, { asked: /** @type {CustomEvent} */ (event).detail });
      }),
    );
    await mark(page, "Souza", 1).click();
    await unfold(page);
    await card(page).getByRole("button", { name: "All quotes" }).click();
    await expect
      .poll(() => page.evaluate(() => /** @type {any} */ (window).asked))
      .toMatchObject({ view: "quotes", entity: { name: "Ana Souza" } });
  });
});

test.describe("pinned", () => {
  test("a card stays while others are read, steps on its own, and is closed by itself", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await readArticle(page);
    await mark(page, "Ana Souza").click();
    await unfold(page);
    await card(page).getByRole("button", { name: /^Pin/ }).click();
    await expect(pinned(page)).toBeVisible();
    await expect(page.locator("#card")).toBeHidden();
    await page.mouse.click(NOWHERE.x, NOWHERE.y);
    await mark(page, "Peter Lindqvist").click();
    await expect(page.locator("#card")).toBeVisible();
    await expect(pinned(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await unfold(page, pinned(page));
    await pinned(page).getByRole("button", { name: "Next mention" }).click();
    await expect(pinned(page)).toContainText("2 of");
    await pinned(page).getByRole("button", { name: "Close" }).click();
    await expect(pinned(page)).toHaveCount(0);
  });

  test("it is moved by hand and by keys, and never out of the window", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await readArticle(page);
    await openCard(page, "Ana Souza");
    await placement(page);
    await drag(page, page.locator("#card .card-grip"), 200, 60);
    await expect(pinned(page)).toBeVisible();
    const box = () => boxOf(pinned(page));
    const before = await box();
    const grip = pinned(page).getByRole("button", { name: "Move card" });
    await drag(page, grip, -150, 40);
    expect((await box()).x).toBeCloseTo(before.x - 150, -1);
    expect((await box()).y).toBeCloseTo(before.y + 40, -1);
    await grip.focus();
    const { x } = await box();
    await page.keyboard.press("ArrowRight");
    expect((await box()).x).toBeGreaterThan(x);
    await drag(page, grip, 3000, 3000);
    const { x: left, y: top, width, height } = await box();
    expect(left + width).toBeLessThanOrEqual(1280);
    expect(top + height).toBeLessThanOrEqual(800);
    await grip.click();
    expect((await box()).x).toBeLessThan(100);
  });

  test("Esc closes it, and the focus goes back to its mark", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await readArticle(page);
    await openCard(page, "Ana Souza");
    await page.keyboard.press("Enter");
    await unfold(page);
    const pin = page.locator("#card").getByRole("button", { name: /^Pin/ });
    await pin.focus();
    await page.keyboard.press("Enter");
    await expect(pinned(page).locator(".card-body")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(pinned(page)).toHaveCount(0);
    await expect(mark(page, "Ana Souza")).toBeFocused();
  });

  test("pinned cards go with their article", async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await readArticle(page);
    await mark(page, "Ana Souza").click();
    await unfold(page);
    await card(page).getByRole("button", { name: /^Pin/ }).click();
    await expect(pinned(page)).toHaveCount(1);
    await page.getByRole("button", { name: "New article" }).click();
    await expect(pinned(page)).toHaveCount(0);
  });

  test("a card is not pinned any more when its article has been left meanwhile", async ({ page }) => {
    let letGo = () => {};
    const held = new Promise((resolve) => {
      letGo = () => resolve(undefined);
    });
    await page.route("**/card/pin.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await readArticle(page);
    await mark(page, "Ana Souza").click();
    await unfold(page);
    await card(page).getByRole("button", { name: /^Pin/ }).click();
    await page.getByRole("button", { name: "New article" }).click();
    letGo();
    await page.evaluate((path) => import(path), "./card/pin.js");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    await expect(pinned(page)).toHaveCount(0);
  });
});

test.describe("when cards open", () => {
  test("on click only, if the reader wants that", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("byline", '{"opening":"click"}'));
    await readFrozen(page);
    await point(page, mark(page, "Ana Souza"));
    await page.clock.runFor(5000);
    await expect(card(page)).toBeHidden();
    await mark(page, "Ana Souza").click();
    await expect(card(page)).toBeVisible();
  });

  test("rest and grace are the reader's", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("byline", '{"rest":1000,"grace":1500}'));
    await readFrozen(page);
    await point(page, mark(page, "Ana Souza"));
    await page.clock.runFor(900);
    await expect(card(page)).toBeHidden();
    await page.clock.runFor(200);
    await expect(card(page)).toBeVisible();
    await pointAway(page);
    await page.clock.runFor(1400);
    await expect(card(page)).toBeVisible();
    await page.clock.runFor(200);
    await expect(card(page)).toBeHidden();
  });

  test("fades take no longer than 150 ms", async ({ page }) => {
    await readArticle(page);
    await mark(page, "Ana Souza").click();
    const durations = await page
      .locator("#card")
      .evaluate((open) => getComputedStyle(open).transitionDuration.split(",").map(parseFloat));
    expect(Math.max(...durations)).toBeLessThanOrEqual(0.15);
    expect(Math.max(...durations)).toBeGreaterThan(0);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

  test("the sheet is dragged away, and a short slow drag leaves it", async ({ page }) => {
    await readFrozen(page);
    await mark(page, "Ana Souza").tap();
    await expect(card(page)).toHaveAttribute("data-mode", "sheet");
    const grip = page.locator("#card .card-grip");
    const slowly = () => page.clock.runFor(100);
    // In parts of its height: the hand stays within the window, however low the sheet is.
    const { height } = await boxOf(page.locator("#card"));
    await drag(page, grip, 0, height * 0.2, slowly);
    await expect(card(page)).toBeVisible();
    await drag(page, grip, 0, height * 0.7, slowly);
    await expect(card(page)).toBeHidden();
  });

  test("the sheet is flicked away, however short the way", async ({ page }) => {
    await readFrozen(page);
    await mark(page, "Ana Souza").tap();
    await expect(card(page)).toHaveAttribute("data-mode", "sheet");
    // The clock stands: no hand is as fast.
    await drag(page, page.locator("#card .card-grip"), 0, 40);
    await expect(card(page)).toBeHidden();
  });

  test("a card in a card keeps to the sheet", async ({ page }) => {
    await readArticle(page, ARTICLE);
    await mark(page, "Peter Lindqvist").tap();
    await card(page).getByRole("button", { name: "More", exact: true }).tap();
    await card(page).getByRole("button", { name: "Nordhavn Lines" }).first().tap();
    await expect(card(page)).toContainText("2 deep");
    expect((await placement(page)).height).toBeLessThanOrEqual(760 * 0.6 + 1);
    await card(page).getByRole("button", { name: "‹ Peter Lindqvist" }).tap();
    await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
    await expect(card(page).getByRole("button", { name: /^Pin/ })).toBeHidden();
  });
});
