// The card under the mouse: when it opens and closes, and where it stands.

import {
  ARTICLE,
  card,
  expect,
  freeze,
  mark,
  middle,
  placement,
  point,
  pointAway,
  readArticle,
  settled,
  test,
} from "./page.js";

test("it opens when the pointer has rested, not before", async ({ page }) => {
  await page.clock.install();
  await readArticle(page);
  await freeze(page);
  await point(page, mark(page, "Peter Lindqvist"));
  await page.clock.runFor(250);
  await expect(card(page)).toBeHidden();
  await page.clock.runFor(100);
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toHaveAccessibleName("Peter Lindqvist");
});

test("a pointer that only passes opens nothing", async ({ page }) => {
  await page.clock.install();
  await readArticle(page);
  await freeze(page);
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
  await page.clock.install();
  await readArticle(page);
  await freeze(page);
  await point(page, mark(page, "Peter Lindqvist"));
  await page.clock.runFor(350);
  await expect(card(page)).toBeVisible();
  await point(page, mark(page, "Ana Souza"));
  await expect(card(page)).toHaveAccessibleName("Ana Souza");
});

test("with a card open, a pointer on its way elsewhere opens no other", async ({ page }) => {
  await page.clock.install();
  await readArticle(page);
  await freeze(page);
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
  await page.clock.install();
  await readArticle(page);
  await freeze(page);
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
  await readArticle(page);
  await point(page, mark(page, "Ana Souza"));
  await expect(card(page)).toBeVisible();
  const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (await card(page).boundingBox());
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await page.waitForTimeout(900);
  await expect(card(page)).toBeVisible();
  await card(page).getByText("Why this is marked").click();
  await expect(card(page)).toContainText("How sure");
  await pointAway(page);
  await expect(card(page)).toBeHidden();
});

test("Esc closes it without moving the pointer, and it stays closed", async ({ page }) => {
  await readArticle(page);
  await point(page, mark(page, "Ana Souza"));
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(card(page)).toBeHidden();
  const { x, y } = await middle(mark(page, "Ana Souza"));
  await page.mouse.move(x + 8, y);
  await page.waitForTimeout(600);
  await expect(card(page)).toBeHidden();
});

test("a click holds it open until something else is clicked", async ({ page }) => {
  await readArticle(page);
  await mark(page, "Ana Souza").click();
  await pointAway(page);
  await page.waitForTimeout(600);
  await expect(card(page)).toBeVisible();
  await page.mouse.click(3, 300);
  await expect(card(page)).toBeHidden();
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
  await readArticle(page);
  const { x, y } = await middle(mark(page, "Ana Souza"));
  await page.mouse.move(x, 250);
  await page.mouse.wheel(0, y - 250);
  await page.waitForTimeout(900);
  await expect(card(page)).toBeHidden();
});

test("it flips above a mark near the lower edge, and below one near the upper", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await readArticle(page);
  const target = mark(page, "Ana Souza");
  for (const [block, side] of [
    ["end", "above"],
    ["start", "below"],
  ]) {
    await page.evaluate(() => (document.body.style.paddingBlock = "700px"));
    await target.evaluate((found, place) => found.scrollIntoView({ block: /** @type {"end"} */ (place) }), block);
    await settled(page);
    await point(page, target);
    await expect(card(page)).toBeVisible();
    await expect(card(page)).toHaveAttribute("data-side", String(side));
    expect(await placement(page)).toMatchObject({ covers: false, isInside: true });
    await page.keyboard.press("Escape");
    await pointAway(page);
  }
});

for (const fallback of [false, true]) {
  for (const [width, height] of [
    [1280, 800],
    [700, 500],
    [320, 560],
    [320, 256],
  ]) {
    const how = fallback ? "without anchor positioning" : "with anchor positioning";
    test(`it never covers its mark at ${width} × ${height}, ${how}`, async ({ page }) => {
      await page.setViewportSize({ width: Number(width), height: Number(height) });
      if (fallback) {
        await page.addInitScript(() => {
          const real = CSS.supports.bind(CSS);
          CSS.supports = (/** @type {any[]} */ ...query) =>
            !String(query).includes("anchor") && real(.../** @type {[string]} */ (query));
        });
      }
      await readArticle(page);
      await expect(page.locator("html")).toHaveAttribute("data-anchor", fallback ? "script" : "css");
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
}

test("it keeps to its mark when the page scrolls", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 620 });
  await readArticle(page, ARTICLE.repeat(3));
  await mark(page, "Ana Souza").click();
  const before = await placement(page);
  await page.evaluate(() => scrollBy(0, 40));
  await page.waitForTimeout(150);
  const after = await placement(page);
  expect(after.covers).toBe(false);
  expect(Math.abs(after.top - before.top)).toBeGreaterThan(10);
});
