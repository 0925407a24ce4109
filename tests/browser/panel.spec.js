// In this story: the lists beside the article, on a large screen, on a phone and by keyboard.

import { expectAccessible } from "./axe.js";
import { card, expect, mark, openPage, paste, readArticle, test } from "./page.js";

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

/** @param {import("@playwright/test").Page} page @param {string} name */
async function readSample(page, name) {
  await openPage(page);
  await page.locator(`a[href="samples/${name}.txt"]`).click();
  await expect(page.locator(".text .mark").first()).toBeAttached();
}

test.describe("on a large screen", () => {
  test.use({ viewport: LARGE });

  test("the panel stands beside the article and takes nothing of it", async ({ page }) => {
    await readArticle(page);
    await expect(panel(page)).toBeVisible();
    const text = await page.locator(".text").boundingBox();
    const beside = await panel(page).boundingBox();
    expect(Number(text?.x) + Number(text?.width)).toBeLessThanOrEqual(Number(beside?.x));
    await expect(page.getByRole("button", { name: "In this story", exact: true })).toBeHidden();
  });

  test("people: the most central first, by first appearance, or by name; filtered by any of their names", async ({
    page,
  }) => {
    await readSample(page, "explainer");
    await choose(page, "People");
    expect((await names(page))[0]).toBe("Helena Quissanga");
    await panel(page).getByLabel("Order").selectOption("Name");
    const byName = await names(page);
    expect(byName).toEqual(byName.toSorted(new Intl.Collator("en").compare));
    await panel(page).getByLabel("Order").selectOption("First appearance");
    expect((await names(page))[0]).toBe("Miriam Castellane");
    await panel(page).getByRole("searchbox").fill("quiss");
    expect(await names(page)).toEqual(["Helena Quissanga"]);
    await panel(page).getByRole("searchbox").fill("nobody at all");
    await expect(panel(page)).toContainText("None has that name here.");
  });

  test("a row opens the card at the first mention, its arrows step on", async ({ page }) => {
    await readArticle(page);
    await choose(page, "People");
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
      .getByRole("tab", { name: /^People/ })
      .focus();
    await page.keyboard.press("ArrowRight");
    await expect(panel(page).getByRole("tab", { name: /^Organisations/ })).toBeFocused();
    await expect(panel(page).getByRole("tab", { name: /^Organisations/ })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("End");
    await expect(panel(page).getByRole("tab").last()).toBeFocused();
    await page.keyboard.press("Home");
    await expect(first).toBeFocused();
    await choose(page, "People");
    await panel(page).locator(".row .lead-to").nth(3).focus();
    await page.keyboard.press("Enter");
    await expect(card(page)).toBeVisible();
    await expect(page.locator(".mark:focus")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(card(page)).toBeHidden();
    await page.getByRole("button", { name: "Back to where you were" }).press("Enter");
    await expect(panel(page).locator(".row .lead-to").nth(3)).toBeFocused();
  });

  test("other parts of the page can ask for a view and a name in it", async ({ page }) => {
    await readArticle(page);
    await expect(panel(page)).toBeVisible();
    await page.evaluate(() => document.dispatchEvent(new CustomEvent("byline:show", { detail: { view: "quotes" } })));
    await expect(panel(page).getByRole("tab", { name: /^Quotes/ })).toHaveAttribute("aria-selected", "true");
    await expect(panel(page)).toContainText("a tax on patience");
  });

  test("another article has a panel of its own, and a text with nobody in it has none", async ({ page }) => {
    await readArticle(page);
    await choose(page, "People");
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
      await expect(page.getByRole("alert")).toContainText("The article is complete");
      await page.unroute("**/panel/quotes.js");
      await page.getByRole("button", { name: "Try again" }).click();
      await choose(page, "People");
      await expect(panel(page)).toContainText("Ana Souza");
    });
  });
});

test.describe("on a middle screen", () => {
  test.use({ viewport: MIDDLE });

  test("a button opens it beside the text, Esc closes it and the focus returns", async ({ page }) => {
    await readArticle(page);
    const button = page.getByRole("button", { name: "In this story", exact: true });
    await expect(button).toHaveAttribute("aria-expanded", "false");
    await expect(panel(page)).toBeHidden();
    await button.press("Enter");
    await expect(panel(page).getByRole("tab").first()).toBeFocused();
    await expect(button).toHaveAttribute("aria-expanded", "true");
    const text = await page.locator(".text").boundingBox();
    const beside = await panel(page).boundingBox();
    expect(Number(text?.x) + Number(text?.width)).toBeLessThanOrEqual(Number(beside?.x));
    await page.keyboard.press("Escape");
    await expect(panel(page)).toBeHidden();
    await expect(button).toBeFocused();
  });
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("a sheet that gives way to the text and the card", async ({ page }) => {
    await readArticle(page);
    await page.getByRole("button", { name: "Story", exact: true }).tap();
    await expect(panel(page)).toBeVisible();
    const box = await panel(page).boundingBox();
    expect(box?.width).toBe(390);
    expect(Number(box?.height)).toBeLessThanOrEqual(0.7 * 760 + 1);
    await choose(page, "People");
    await panel(page).getByRole("button", { name: "Peter Lindqvist", exact: true }).tap();
    await expect(panel(page)).toBeHidden();
    await expect(card(page).getByRole("heading", { name: "Peter Lindqvist" })).toBeVisible();
    await expect(mark(page, "Peter Lindqvist")).toBeInViewport();
  });

  test("nothing scrolls sideways at 320 pixels, whatever is shown", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await readSample(page, "explainer");
    await page.getByRole("button", { name: "Story", exact: true }).tap();
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

      test("axe: every view", async ({ page }) => {
        await readSample(page, "explainer");
        if (device === "phone") await page.getByRole("button", { name: "Story", exact: true }).tap();
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
