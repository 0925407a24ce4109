// The page around the text: its measure, themes and sizes, what is remembered, the sections, the progress,
// line focus.

import { ARTICLE, boxOf, expect, mark, paste, readArticle, test, untilRead } from "./page.js";

/** An article with sections, longer than any window. */
const LONG = `Ferry Link to Brakholm Delayed

Ida Norling, the harbor master of Brakholm, said on Monday that the ferry would come later than planned.

The Cause: A Broken Crane

${"The crane on the quay had stood idle since the storms of the winter, and nobody had ordered the part. ".repeat(30)}

The Cost: More Than Expected

${"The council met twice and could not agree on who should pay for the weeks without a ferry. ".repeat(30)}

What Comes Next

${"The next ship is expected in the autumn, if the weather and the shipyard allow it. ".repeat(30)}
`;

/** @param {import("@playwright/test").Page} page */
async function openSettings(page) {
  await page.getByRole("button", { name: "Settings" }).click();
  const sheet = page.getByRole("dialog", { name: "Reading" });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** @param {import("@playwright/test").Page} page @param {string} name */
function style(page, name) {
  return page
    .locator(".text p")
    .nth(1)
    .evaluate((found, property) => getComputedStyle(found).getPropertyValue(property), name);
}

test("a line holds about 66 letters", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await readArticle(page, LONG);
  const letters = await page.evaluate(() => {
    const paragraph = /** @type {HTMLElement} */ (
      [...document.querySelectorAll(".text p")].find((found) => (found.textContent?.length ?? 0) > 2000)
    );
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return (paragraph.textContent?.length ?? 0) / lines.size;
  });
  expect(letters).toBeGreaterThan(58);
  expect(letters).toBeLessThan(74);
});

test("typeface, size, width and height of lines are chosen, seen at once, and remembered", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await readArticle(page);
  const [size, leading, family] = [
    await style(page, "font-size"),
    await style(page, "line-height"),
    await style(page, "font-family"),
  ];
  const width = await page.locator(".text").evaluate((found) => found.clientWidth);
  const sheet = await openSettings(page);
  await sheet.getByRole("radio", { name: "sans" }).check();
  await sheet.getByRole("slider", { name: "Text size" }).fill("1.5");
  await sheet.getByRole("slider", { name: "Line width" }).fill("44");
  await sheet.getByRole("slider", { name: "Line height" }).fill("2");
  await expect(sheet.getByRole("slider", { name: "Text size" })).toHaveAttribute("aria-valuetext", "150%");
  const changed = async () => {
    expect(parseFloat(await style(page, "font-size"))).toBeCloseTo(parseFloat(size) * 1.5, 1);
    expect(parseFloat(await style(page, "line-height"))).toBeCloseTo(parseFloat(size) * 1.5 * 2, 1);
    expect(await style(page, "font-family")).not.toBe(family);
  };
  await changed();
  expect(parseFloat(leading)).toBeCloseTo(parseFloat(size) * 1.6, 1);
  await page.reload();
  await paste(page, { text: ARTICLE });
  await untilRead(page);
  await changed();
  const again = await openSettings(page);
  await again.getByRole("button", { name: "Reset all" }).click();
  expect(await style(page, "font-size")).toBe(size);
  expect(await style(page, "font-family")).toBe(family);
  expect(await page.locator(".text").evaluate((found) => found.clientWidth)).toBe(width);
});

test("with storage denied every setting still works", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await readArticle(page);
  const sheet = await openSettings(page);
  await sheet.getByRole("radio", { name: "sepia" }).check();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(244, 236, 221)");
  await sheet.getByRole("slider", { name: "Text size" }).fill("1.3");
  expect(parseFloat(await style(page, "font-size"))).toBeCloseTo(18 * 1.3, 1);
});

test("settings that are spoilt are left aside", async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem("byline", '{"size":"huge","hidden":3,"theme":"dark","leading":1.8}'),
  );
  await readArticle(page);
  expect(parseFloat(await style(page, "font-size"))).toBe(18);
  expect(parseFloat(await style(page, "line-height"))).toBeCloseTo(18 * 1.8, 1);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the sections stand beside the text, follow the scroll and lead to their places", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await readArticle(page, LONG);
  const sections = page.getByRole("navigation", { name: "Sections" });
  await expect(sections.getByRole("button")).toHaveText([
    "Ferry Link to Brakholm Delayed",
    /A Broken Crane/,
    /More Than Expected/,
    "What Comes Next",
  ]);
  await expect(sections.getByRole("button").first()).toHaveAttribute("aria-current", "location");
  const { x, width } = await boxOf(sections);
  expect(x + width).toBeLessThanOrEqual((await boxOf(page.locator(".text"))).x);
  await sections.getByRole("button", { name: "What Comes Next" }).click();
  await expect(page.getByRole("heading", { name: "What Comes Next" })).toBeInViewport();
  await expect(page.getByRole("heading", { name: "What Comes Next" })).toBeFocused();
  await expect(sections.getByRole("button", { name: "What Comes Next" })).toHaveAttribute("aria-current", "location");
  await page.evaluate(() => scrollTo(0, 0));
  await expect(sections.getByRole("button").first()).toHaveAttribute("aria-current", "location");
});

test("an article without sections has no outline", async ({ page }) => {
  await readArticle(page);
  await expect(page.getByRole("navigation", { name: "Sections" }).getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Sections" })).toBeHidden();
});

test("a line and the minutes left show how far the reader is", async ({ page }) => {
  await readArticle(page, LONG);
  const left = page.locator("#time-left");
  await expect(left).toHaveText("6 min left");
  const read = () => page.evaluate(() => Number(document.getElementById("bar")?.style.getPropertyValue("--read")));
  expect(await read()).toBe(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await expect.poll(read).toBeGreaterThan(0.3);
  await expect(left).toHaveText(/^[34] min left$/);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(read).toBe(1);
  await expect(left).toHaveText("");
});

test("line focus dims all but the lines under the pointer, or the sentence", async ({ page }) => {
  await readArticle(page, LONG);
  const sheet = await openSettings(page);
  await sheet.getByRole("checkbox", { name: /Line focus/ }).check();
  await page.keyboard.press("Escape");
  const focus = page.locator(".line-focus");
  await expect(focus).toBeAttached();
  const target = mark(page, "Ida Norling");
  await target.hover();
  const line = await boxOf(target);
  const bare = () => boxOf(focus);
  expect((await bare()).y).toBeLessThan(line.y);
  expect((await bare()).y + (await bare()).height).toBeGreaterThan(line.y + line.height);
  expect((await bare()).height).toBeLessThan(5 * parseFloat(await style(page, "line-height")));
  await page.mouse.move(3, 3);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press("j");
  await expect
    .poll(async () => {
      const { y, height } = await bare();
      return page.evaluate(
        ([top, bottom]) => {
          const [range] = CSS.highlights.get("sentence") ?? [];
          if (!range) return false;
          const box = /** @type {Range} */ (range).getBoundingClientRect();
          return box.top >= Number(top) && box.bottom <= Number(bottom);
        },
        [y, y + height],
      );
    })
    .toBe(true);
  await page.reload();
  await expect(focus).toBeAttached();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

  test("the sections are a drawer, which closes when one is chosen", async ({ page }) => {
    await readArticle(page, LONG);
    const sections = page.getByRole("navigation", { name: "Sections" });
    await expect(sections).toBeHidden();
    await page.getByRole("button", { name: "Sections" }).tap();
    await expect(sections).toBeVisible();
    await sections.getByRole("button", { name: "What Comes Next" }).tap();
    await expect(sections).toBeHidden();
    await expect(page.getByRole("heading", { name: "What Comes Next" })).toBeInViewport();
    await page.getByRole("button", { name: "Sections" }).tap();
    await expect(sections.getByRole("button", { name: "What Comes Next" })).toHaveAttribute("aria-current", "location");
    await page.touchscreen.tap(380, 700);
    await expect(sections).toBeHidden();
  });

  test("the settings are a sheet at the foot", async ({ page }) => {
    await readArticle(page);
    const sheet = await openSettings(page);
    const box = await boxOf(sheet);
    expect(box.x).toBe(0);
    expect(box.width).toBe(390);
    expect(Math.round(box.y + box.height)).toBe(760);
    expect(box.height).toBeLessThanOrEqual(760 * 0.7 + 1);
    await sheet.getByRole("button", { name: "Close" }).tap();
    await expect(sheet).toBeHidden();
  });
});

test("settings by keyboard alone: opened, changed, closed, the focus back", async ({ page }) => {
  await readArticle(page);
  const button = page.getByRole("button", { name: "Settings" });
  await button.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Reading" });
  await expect(sheet.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(button).toBeFocused();
});

for (const motion of /** @type {const} */ (["no-preference", "reduce"])) {
  test(`from one article to another the page fades only where motion is allowed: ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.addInitScript(() => {
      const start = document.startViewTransition.bind(document);
      Object.assign(window, { faded: 0 });
      document.startViewTransition = (change) => {
        /** @type {any} */ (window).faded += 1;
        return start(change);
      };
    });
    await readArticle(page);
    const faded = () => page.evaluate(() => /** @type {any} */ (window).faded);
    // What is pasted is there at once.
    expect(await faded()).toBe(0);
    await page.goBack();
    await expect(page.locator("#start")).toBeVisible();
    await page.goForward();
    await expect(page.locator(".text .mark").first()).toBeVisible();
    expect(await faded()).toBe(motion === "reduce" ? 0 : 2);
  });
}
