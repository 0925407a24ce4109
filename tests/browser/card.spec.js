// The card under the mouse: when it opens and closes, and where it stands.

import {
  ARTICLE,
  boxOf,
  card,
  expect,
  mark,
  middle,
  NOWHERE,
  placement,
  point,
  pointAway,
  readArticle,
  readFrozen,
  settled,
  test,
  unfold,
} from "./page.js";

test("it opens when the pointer has rested, not before", async ({ page }) => {
  await readFrozen(page);
  await point(page, mark(page, "Peter Lindqvist"));
  await page.clock.runFor(250);
  await expect(card(page)).toBeHidden();
  await page.clock.runFor(100);
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
});

test("a pointer that only passes opens nothing", async ({ page }) => {
  await readFrozen(page);
  const { x, y } = await middle(mark(page, "Peter Lindqvist"));
  await page.mouse.move(x - 40, y);
  for (let step = 0; step < 8; step += 1) {
    await page.mouse.move(x - 40 + step * 10, y);
    await page.clock.runFor(100);
  }
  await pointAway(page);
  await page.clock.runFor(1000);
  await expect(card(page)).toBeHidden();
});

test("with a card open, the next mark's opens at once", async ({ page }) => {
  await readFrozen(page);
  await point(page, mark(page, "Peter Lindqvist"));
  await page.clock.runFor(350);
  await expect(card(page)).toBeVisible();
  await point(page, mark(page, "Ana Souza"));
  await expect(card(page)).toHaveAccessibleName("Ana Souza");
});

test("with a card open, a pointer on its way elsewhere opens no other", async ({ page }) => {
  await readFrozen(page);
  await point(page, mark(page, "Peter Lindqvist"));
  await page.clock.runFor(350);
  await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
  const { x, y } = await middle(mark(page, "Ana Souza"));
  // Two hundred pixels at a time: no hand that looks for a name is as fast.
  await page.mouse.move(x - 200, y);
  await page.mouse.move(x, y);
  await page.mouse.move(x + 200, y - 60);
  await page.clock.runFor(200);
  await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
  await page.clock.runFor(200);
  await expect(card(page)).toBeHidden();
});

test("it waits a moment for the pointer to come back, then closes", async ({ page }) => {
  await readFrozen(page);
  await point(page, mark(page, "Ana Souza"));
  await page.clock.runFor(350);
  await expect(card(page)).toBeVisible();
  await pointAway(page);
  await page.clock.runFor(250);
  await expect(card(page)).toBeVisible();
  await point(page, mark(page, "Ana Souza"));
  await page.clock.runFor(1000);
  await expect(card(page)).toBeVisible();
  await pointAway(page);
  await page.clock.runFor(350);
  await expect(card(page)).toBeHidden();
});

test("the pointer can move into it, and it stays", async ({ page }) => {
  await readFrozen(page);
  await point(page, mark(page, "Ana Souza"));
  await page.clock.runFor(350);
  await expect(card(page)).toBeVisible();
  const box = await boxOf(card(page));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await page.clock.runFor(5000);
  await expect(card(page)).toBeVisible();
  await unfold(page);
  await expect(card(page)).toContainText("How sure");
  await pointAway(page);
  await page.clock.runFor(350);
  await expect(card(page)).toBeHidden();
});

test("Esc closes it without moving the pointer, and it stays closed", async ({ page }) => {
  await readFrozen(page);
  await point(page, mark(page, "Ana Souza"));
  await page.clock.runFor(350);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  const { x, y } = await middle(mark(page, "Ana Souza"));
  await page.mouse.move(x + 8, y);
  await page.clock.runFor(5000);
  await expect(card(page)).toBeHidden();
});

test("a click holds it open until something else is clicked", async ({ page }) => {
  await readFrozen(page);
  await mark(page, "Ana Souza").click();
  await pointAway(page);
  await page.clock.runFor(5000);
  await expect(card(page)).toBeVisible();
  await page.mouse.click(NOWHERE.x, NOWHERE.y);
  await expect(card(page)).toBeHidden();
});

test("it does not open while text is selected", async ({ page }) => {
  await readFrozen(page);
  const from = await middle(mark(page, "Peter Lindqvist"));
  await page.mouse.move(from.x, from.y + 40);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y, { steps: 4 });
  await page.clock.runFor(5000);
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0);
  await expect(card(page)).toBeHidden();
  await page.mouse.up();
  // Nor at the mark that the keyboard would stand on, which a press gives the focus.
  const first = await middle(mark(page, "Ana Souza"));
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.clock.runFor(5000);
  await expect(card(page)).toBeHidden();
  await page.mouse.up();
  await expect(card(page)).toBeVisible();
});

test("text can still be selected across marks", async ({ page }) => {
  await readArticle(page);
  const from = await middle(mark(page, "Peter Lindqvist"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 3, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(0);
  await expect(page.locator(".mark[tabindex]:focus")).toHaveCount(0);
});

test("marks that scroll by under a resting pointer open nothing", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 300 });
  await readFrozen(page);
  const target = mark(page, "Ana Souza");
  const { x, y } = await middle(target);
  await page.mouse.move(x, 250);
  await page.mouse.wheel(0, y - 250);
  // The browser itself says so when the mark has come under the pointer.
  await expect.poll(() => target.evaluate((found) => found.matches(":hover"))).toBe(true);
  await page.clock.runFor(5000);
  await expect(card(page)).toBeHidden();
});

test("beside the text it stands at the height of its line and covers none of the text", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await readFrozen(page);
  await point(page, mark(page, "Peter Lindqvist"));
  await page.clock.runFor(350);
  await expect(card(page)).toHaveAttribute("data-mode", "gutter");
  const [text, beside, line] = [
    await boxOf(page.locator(".text")),
    await boxOf(card(page)),
    await boxOf(mark(page, "Peter Lindqvist")),
  ];
  expect(beside.x).toBeGreaterThan(text.x + text.width);
  expect(Math.abs(beside.y - line.y)).toBeLessThan(24);
  // The way to it leads past other marks of the line.
  for (let x = line.x + line.width; x < beside.x + 20; x += 12) {
    await page.mouse.move(x, line.y + line.height / 2);
    await page.clock.runFor(30);
  }
  await page.clock.runFor(5000);
  await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
});

test("what waits under More never leaves the window", async ({ page }) => {
  for (const [width, height] of /** @type {const} */ ([
    [1440, 500],
    [1000, 500],
  ])) {
    await page.setViewportSize({ width, height });
    await readArticle(page);
    const target = mark(page, "Denmark");
    await target.evaluate((found) => found.scrollIntoView({ block: "end" }));
    await target.click();
    await unfold(page);
    await expect(page.locator(".card-map svg")).toBeVisible();
    expect(await placement(page)).toMatchObject({ covers: false, isInside: true });
  }
});

test("it stands above its mark, over what has been read, and below it near the upper edge", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await readArticle(page);
  const target = mark(page, "Ana Souza");
  for (const [block, side] of [
    ["end", "above"],
    ["center", "above"],
    ["start", "below"],
  ]) {
    await page.evaluate(() => (document.body.style.paddingBlock = "700px"));
    await target.evaluate(
      (found, place) => found.scrollIntoView({ block: /** @type {ScrollLogicalPosition} */ (place) }),
      block,
    );
    await settled(page);
    await point(page, target);
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toHaveAttribute("data-side", String(side));
    expect(await placement(page)).toMatchObject({ covers: false, isInside: true });
    await page.keyboard.press("Escape");
    await pointAway(page);
  }
});

for (const [width, height] of [
  [1280, 800],
  [700, 500],
  [320, 560],
  [320, 256],
]) {
  test(`it never covers its mark at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width: Number(width), height: Number(height) });
    await readArticle(page);
    const count = Math.min(18, await page.locator(".text .mark").count());
    for (let index = 0; index < count; index += 1) {
      const target = page.locator(".text .mark").nth(index);
      await target.scrollIntoViewIfNeeded();
      await settled(page);
      await point(page, target);
      await expect(target).toHaveClass(/open/);
      const { covers, isInside, height: shown } = await placement(page);
      expect({ index, covers, isInside }).toEqual({ index, covers: false, isInside: true });
      expect(shown).toBeGreaterThan(40);
      await page.keyboard.press("Escape");
      await page.mouse.move(1, 1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
}

test("it keeps to its mark when the page scrolls", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 620 });
  await readArticle(page, ARTICLE.repeat(3));
  await mark(page, "Ana Souza").click();
  const before = await placement(page);
  await page.evaluate(() => scrollBy(0, 40));
  const after = await placement(page);
  expect(after.covers).toBe(false);
  expect(before.top - after.top).toBeCloseTo(40, 0);
});
