// In this story: the lists beside the article, on a large screen, on a phone and by keyboard.

import { expectAccessible } from "./axe.js";
import { boxOf, card, expect, mark, paste, readArticle, readSample, test, untilRead } from "./page.js";

const LARGE = { width: 1440, height: 900 };
const MIDDLE = { width: 900, height: 800 };
const PHONE = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true };

/** @param {import("@playwright/test").Page} page */
function panel(page) {
  return page.getByRole("complementary", { name: "In this story" });
}

/** @param {import("@playwright/test").Page} page @param {string} name */
async function choose(page, name) {
  await panel(page)
    .getByRole("tab", { name: new RegExp(`^${name}`) })
    .click();
}

/** The names in the list, in order. @param {import("@playwright/test").Page} page */
function names(page) {
  return panel(page).locator(".row .lead-to").allTextContents();
}

test.describe("on a large screen", () => {
  test.use({ viewport: LARGE });

  test("the panel stands beside the article and takes nothing of it", async ({ page }) => {
    await readArticle(page);
    await expect(panel(page)).toBeVisible();
    const [text, beside] = [await boxOf(page.locator(".text")), await boxOf(panel(page))];
    expect(text.x + text.width).toBeLessThanOrEqual(beside.x);
  });

  test("it can be closed, the text then has the room, and it stays closed for the next article", async ({ page }) => {
    await readArticle(page);
    const button = page.getByRole("button", { name: "Who’s who", exact: true });
    await expect(button).toHaveAttribute("aria-expanded", "true");
    const before = await boxOf(page.locator(".text"));
    await panel(page).getByRole("button", { name: "Close", exact: true }).click();
    await expect(panel(page)).toBeHidden();
    await expect(button).toBeFocused();
    const after = await boxOf(page.locator(".text"));
    expect(Math.abs(after.x + after.width / 2 - LARGE.width / 2)).toBeLessThan(
      Math.abs(before.x + before.width / 2 - LARGE.width / 2) + 1,
    );
    await paste(page, { text: "Oslo quiet after the storm\n\nJonas Lind, the mayor, spoke in Oslo on Friday." });
    await expect(page.locator(".text")).toContainText("Jonas Lind");
    await untilRead(page);
    await expect(panel(page)).toBeHidden();
    await button.click();
    await expect(panel(page)).toContainText("Jonas Lind");
  });

  test("who’s who: the people with their line and best words, not those who wrote the article", async ({ page }) => {
    await readSample(page, "explainer");
    await expect(panel(page).getByRole("heading", { name: "Who’s who" })).toBeVisible();
    const first = panel(page).locator(".cast-row").first();
    await expect(first).toContainText("Helena Quissanga");
    await expect(first).toContainText("Transport Minister");
    await expect(first).toContainText("We are choosing a contract.");
    await expect(panel(page).locator(".cast")).not.toContainText(["Miriam Castellane", "Ismael Torrado"]);
    await first.getByRole("button", { name: /We are choosing/ }).click();
    await expect(page.locator(".text p", { hasText: "We are choosing a contract" })).toBeFocused();
  });

  test("who’s who: whoever is on the screen is lit, and others as the article is scrolled", async ({ page }) => {
    await readSample(page, "explainer");
    const row = (/** @type {string} */ name) => panel(page).locator(".cast-row", { hasText: name });
    await expect(row("Helena Quissanga")).toHaveClass(/on-screen/);
    await expect(row("Joaquim Tchipilica")).not.toHaveClass(/on-screen/);
    await mark(page, "Joaquim Tchipilica").first().scrollIntoViewIfNeeded();
    await expect(row("Joaquim Tchipilica")).toHaveClass(/on-screen/);
  });

  test("who’s who is copied as text", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await readSample(page, "explainer");
    await panel(page).getByRole("button", { name: "Copy who’s who" }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^Who’s who in “What the Fight Over Angola’s Deepest Port Means/);
    expect(copied).toContain("\nHelena Quissanga: Transport Minister\n");
  });

  test("people: the most central first, by first appearance, or by name; filtered by any of their names", async ({
    page,
  }) => {
    await readSample(page, "explainer");
    await choose(page, "All names");
    await panel(page).getByLabel("Kind").selectOption("people");
    expect((await names(page))[0]).toBe("Helena Quissanga");
    await panel(page).getByLabel("Order").selectOption("Name");
    const byName = await names(page);
    expect(byName).toEqual(byName.toSorted(new Intl.Collator("en").compare));
    await panel(page).getByLabel("Order").selectOption("First appearance");
    expect((await names(page))[0]).toBe("Miriam Castellane");
    await panel(page).getByRole("searchbox").fill("quiss");
    expect(await names(page)).toEqual(["Helena Quissanga"]);
    await panel(page).getByRole("searchbox").fill("nobody at all");
    await expect(panel(page)).toContainText("No matching names.");
  });

  test("a row opens the card at the first mention, its arrows step on", async ({ page }) => {
    await readArticle(page);
    await choose(page, "All names");
    const row = panel(page).locator(".row", { hasText: "Peter Lindqvist" });
    await row.getByRole("button", { name: "Peter Lindqvist", exact: true }).click();
    await expect(card(page)).toBeVisible();
    await expect(card(page).getByRole("heading", { name: "Peter Lindqvist" })).toBeVisible();
    await expect(mark(page, "Peter Lindqvist")).toBeFocused();
    const next = row.getByRole("button", { name: "Next mention of Peter Lindqvist" });
    await next.click();
    await expect(row).toContainText("2 of 3");
    await expect(mark(page, "Lindqvist", 0)).toHaveClass(/open/);
    await next.click();
    await next.click();
    await expect(row).toContainText("3 of 3");
    await row.getByRole("button", { name: "Previous mention of Peter Lindqvist" }).click();
    await expect(row).toContainText("2 of 3");
  });

  test("by keyboard: arrows through the views, Enter opens the card, and there is a way back", async ({ page }) => {
    await readSample(page, "explainer");
    const first = panel(page).getByRole("tab").first();
    await panel(page)
      .getByRole("tab", { name: /^Quotes/ })
      .focus();
    await page.keyboard.press("ArrowRight");
    await expect(panel(page).getByRole("tab", { name: /^Timeline/ })).toBeFocused();
    await expect(panel(page).getByRole("tab", { name: /^Timeline/ })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("End");
    await expect(panel(page).getByRole("tab").last()).toBeFocused();
    await page.keyboard.press("Home");
    await expect(first).toBeFocused();
    await choose(page, "All names");
    // One who is first named far below.
    const name = panel(page).locator(".row .lead-to", { hasText: "Sacaita" });
    await name.focus();
    await page.keyboard.press("Enter");
    await expect(card(page)).toBeVisible();
    await expect(page.locator(".mark:focus")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(card(page)).toBeHidden();
    await page.getByRole("button", { name: "Back to where you were" }).press("Enter");
    await expect(name).toBeFocused();
  });

  test("other parts of the page can ask for a view and a name in it", async ({ page }) => {
    await readArticle(page);
    await expect(panel(page)).toBeVisible();
    await page.evaluate(() =>
      document.dispatchEvent(new CustomEvent("byline:open-panel", { detail: { view: "quotes" } })),
    );
    await expect(panel(page).getByRole("tab", { name: /^Quotes/ })).toHaveAttribute("aria-selected", "true");
    await expect(panel(page)).toContainText("a tax on patience");
  });

  test("another article has a panel of its own, and a text with nobody in it has none", async ({ page }) => {
    await readArticle(page);
    await choose(page, "All names");
    await expect(panel(page)).toContainText("Ana Souza");
    await paste(page, { text: "Oslo quiet after the storm\n\nJonas Lind spoke in Oslo on Friday." });
    await expect(panel(page)).toContainText("Jonas Lind");
    await expect(panel(page)).not.toContainText("Ana Souza");
    await page.goBack();
    await expect(panel(page)).toContainText("Ana Souza");
    await paste(page, { text: "it rained and rained.\n\nthen it stopped, and the grass was wet." });
    await expect(page.locator(".text")).toContainText("then it stopped");
    await expect(panel(page)).toBeHidden();
  });

  test.describe("when its files cannot be loaded", () => {
    test.use({ allow: ["Failed to load resource", "net::ERR_FAILED"] });

    test("the article is whole, and later they can", async ({ page }) => {
      await page.route("**/panel/quotes.js", (route) => route.abort());
      await readArticle(page);
      await expect(page.getByRole("alert")).toContainText("The article itself is fine");
      await page.unroute("**/panel/quotes.js");
      await page.getByRole("button", { name: "Load the page again" }).click();
      await untilRead(page);
      await choose(page, "All names");
      await expect(panel(page)).toContainText("Ana Souza");
    });
  });
});

test.describe("on a middle screen", () => {
  test.use({ viewport: MIDDLE });

  test("a button opens it beside the text, Esc closes it and the focus returns", async ({ page }) => {
    await readArticle(page);
    const button = page.getByRole("button", { name: "Who’s who", exact: true });
    await expect(button).toHaveAttribute("aria-expanded", "false");
    await expect(panel(page)).toBeHidden();
    await button.press("Enter");
    await expect(panel(page).getByRole("tab").first()).toBeFocused();
    await expect(button).toHaveAttribute("aria-expanded", "true");
    const [text, beside] = [await boxOf(page.locator(".text")), await boxOf(panel(page))];
    expect(text.x + text.width).toBeLessThanOrEqual(beside.x);
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    await expect(button).toBeFocused();
  });
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("a sheet that gives way to the text and the card", async ({ page }) => {
    await readArticle(page);
    await page.getByRole("button", { name: "Who’s who", exact: true }).tap();
    await expect(panel(page)).toBeVisible();
    const box = await boxOf(panel(page));
    expect(box.width).toBe(390);
    expect(box.height).toBeLessThanOrEqual(0.7 * 760 + 1);
    await choose(page, "All names");
    await panel(page).getByRole("button", { name: "Peter Lindqvist", exact: true }).tap();
    await expect(panel(page)).toBeHidden();
    await expect(card(page).getByRole("heading", { name: "Peter Lindqvist" })).toBeVisible();
    await expect(mark(page, "Peter Lindqvist")).toBeInViewport();
  });

  test("Back closes what is open over the text, the card and the panel, and leaves the article", async ({ page }) => {
    // A browser that is driven by a test has no such gesture; this one asks as that does.
    await page.addInitScript(() => {
      /** @type {Set<{ onclose?: () => void }>} */
      const open = new Set();
      class Watcher {
        /** @type {(() => void) | undefined} */
        onclose;
        constructor() {
          open.add(this);
        }
        destroy() {
          open.delete(this);
        }
      }
      Object.assign(window, { CloseWatcher: Watcher, back: () => [...open].at(-1)?.onclose?.() ?? false });
    });
    const back = () => page.evaluate(() => /** @type {any} */ (window).back());
    await readArticle(page);
    await mark(page, "Peter Lindqvist").tap();
    await expect(card(page)).toBeVisible();
    await back();
    await expect(card(page)).toBeHidden();
    await page.getByRole("button", { name: "Who’s who", exact: true }).tap();
    await expect(panel(page)).toBeVisible();
    await back();
    await expect(panel(page)).toBeHidden();
    expect(await back()).toBe(false);
    await expect(page.locator(".text")).toContainText("Peter Lindqvist");
  });

  test("nothing scrolls sideways at 320 pixels, whatever is shown", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await readSample(page, "explainer");
    await page.getByRole("button", { name: "Who’s who", exact: true }).tap();
    for (const tab of await panel(page).getByRole("tab").all()) {
      await tab.tap();
      await expect(tab).toHaveAttribute("aria-selected", "true");
      await expect(panel(page).locator(".panel-view > *").first()).toBeVisible();
      const wide = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        Number(document.querySelector(".panel-view")?.scrollWidth) -
          Number(document.querySelector(".panel-view")?.clientWidth),
      ]);
      expect(wide).toEqual([320, 0]);
    }
  });
});

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const [device, use] of /** @type {const} */ ([
    ["large", { viewport: LARGE }],
    ["phone", PHONE],
  ])) {
    test.describe(`${device}, ${colorScheme}`, () => {
      test.use({ ...use, colorScheme });

      test("axe finds nothing in any view", async ({ page }) => {
        await readSample(page, "explainer");
        if (device === "phone") await page.getByRole("button", { name: "Who’s who", exact: true }).tap();
        await expect(panel(page)).toBeVisible();
        for (const tab of await panel(page).getByRole("tab").all()) {
          await tab.click();
          await expect(panel(page).locator(".panel-view > *").first()).toBeVisible();
          await expectAccessible(page);
        }
      });
    });
  }
}
