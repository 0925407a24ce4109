// For everyone: axe finds nothing on any view, in any theme, on any device; lines can be told from paper; preferences count.

import { expectAccessible } from "./axe.js";
import { card, expect, mark, openPage, pointAway, readArticle, test } from "./page.js";

const DEVICES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true },
};

for (const [device, options] of Object.entries(DEVICES)) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test.describe(`${device}, ${colorScheme}`, () => {
      test.use({ ...options, colorScheme });

      test("axe: start page", async ({ page }) => {
        await openPage(page);
        await expectAccessible(page);
      });

      test("axe: article, and with a card open and unfolded", async ({ page }) => {
        await readArticle(page);
        await expectAccessible(page);
        await mark(page, "Ana Souza").click();
        await card(page).getByText("Why this is marked").click();
        await page.waitForTimeout(200);
        await expectAccessible(page);
      });

      test("axe: a message", async ({ page }) => {
        await openPage(page);
        await page.getByRole("button", { name: "Read it" }).click();
        await expect(page.getByRole("alert")).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  test(`every line has a contrast of at least 3:1 with the paper, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page);
    const ratios = await page.evaluate(() => {
      const context = /** @type {CanvasRenderingContext2D} */ (
        document.createElement("canvas").getContext("2d", { willReadFrequently: true })
      );
      const probe = document.body.appendChild(document.createElement("span"));
      const luminance = (/** @type {string} */ name) => {
        probe.style.color = `var(${name})`;
        context.fillStyle = getComputedStyle(probe).color;
        context.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data]
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * Number(r) + 0.7152 * Number(g) + 0.0722 * Number(b);
      };
      const paper = luminance("--paper");
      return ["--person", "--org", "--place", "--norp", "--work"].map((name) => {
        const line = luminance(name);
        return [name, (Math.max(line, paper) + 0.05) / (Math.min(line, paper) + 0.05)];
      });
    });
    for (const [name, ratio] of ratios) expect(Number(ratio), String(name)).toBeGreaterThanOrEqual(3);
  });
}

test("the kinds differ by line as well as by colour", async ({ page }) => {
  await openPage(page);
  await page.locator('a[href="samples/explainer.txt"]').click();
  await expect(page.locator(".key")).toBeVisible();
  const lines = await page.evaluate(() =>
    ["person", "org", "place", "norp", "when"].map((kind) => {
      const style = getComputedStyle(/** @type {Element} */ (document.querySelector(`.text .${kind}`)));
      return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.textDecorationThickness}`;
    }),
  );
  expect(new Set(lines).size).toBe(5);
});

test("the theme can be chosen and is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await openPage(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  const button = page.getByRole("button", { name: /^Theme/ });
  await button.click();
  await expect(button).toHaveAccessibleName("Theme: light");
  await button.click();
  await expect(button).toHaveAccessibleName("Theme: dark");
  expect(await paper()).not.toBe(light);
  await page.reload();
  await expect(button).toHaveAccessibleName("Theme: dark");
  expect(await paper()).not.toBe(light);
  await button.click();
  await expect(button).toHaveAccessibleName("Theme: sepia");
  expect(await paper()).toBe("rgb(244, 236, 221)");
  await button.click();
  await expect(button).toHaveAccessibleName("Theme: as the system");
  expect(await paper()).toBe(light);
});

test("at 320 pixels and with text twice as large nothing is cut off or scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const size of ["100%", "200%"]) {
    await openPage(page);
    await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.locator('a[href="samples/explainer.txt"]').click();
    await expect(page.locator(".text .mark").first()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("with reduced motion nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await readArticle(page);
  await mark(page, "Ana Souza").click();
  expect(await card(page).evaluate((open) => open.getAnimations().length)).toBe(0);
});

test("with forced colours dates and amounts still have a line", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await readArticle(page);
  const style = await page
    .locator(".text .when")
    .first()
    .evaluate((found) => getComputedStyle(found).textDecorationLine);
  expect(style).toBe("underline");
});

test("on paper there is the article and nothing else", async ({ page }) => {
  await readArticle(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  for (const part of [".bar", ".key", ".left-out"]) await expect(page.locator(part)).toBeHidden();
  expect(
    await page
      .locator(".text .person")
      .first()
      .evaluate((found) => getComputedStyle(found).textDecorationLine),
  ).toBe("none");
});

test("nothing moves when the marks are there", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) /** @type {any} */ (window).shift += /** @type {any} */ (entry).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await readArticle(page);
  await mark(page, "Ana Souza").hover();
  await expect(card(page)).toBeVisible();
  await pointAway(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => /** @type {any} */ (window).shift)).toBeLessThan(0.01);
});

test("a screen reader hears prose, and one button where the keyboard stands", async ({ page }) => {
  await readArticle(page);
  const tree = await page.locator(".text p").first().ariaSnapshot();
  expect(tree).toContain("would raise its harbor fees by");
  expect(await page.locator(".text").getByRole("button").count()).toBe(1);
});
