// For everyone, in every theme: axe finds nothing in whatever the reader can open, text and lines can be told from paper, and
// nothing scrolls sideways.

import { expectAccessible } from "./axe.js";
import { card, expect, mark, openPage, readArticle, test } from "./page.js";

/** With sections, and long enough to scroll. */
const ARTICLE = `Harbor Fees to Rise in Port Ellery

Mayor Ana Souza said on Monday that the city would raise its harbor fees by 12 percent. “We waited as long as we could,” Ms. Souza told reporters.

The Answer: A Letter From the Lines

Peter Lindqvist, the chief executive of Nordhavn Lines, called it “a tax on patience.” Mr. Lindqvist met Ms. Souza in Geneva in March.

What Comes Next

Nordhavn Lines, which is based in Denmark, runs 14 ferries. ${"Its ships were late that week. ".repeat(60)}
`;

const DEVICES = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
};

/** What can be opened, and how. @type {Record<string, (page: import("@playwright/test").Page) => Promise<void>>} */
const VIEWS = {
  article: async () => {},
  "a quote’s card": async (page) => {
    await page.locator(".text .mark.quote").filter({ hasText: "”" }).first().click();
    await card(page).getByText("Why this speaker").click();
  },
  "a card in a card": async (page) => {
    await mark(page, "Peter Lindqvist").click();
    await card(page).getByRole("button", { name: "Nordhavn Lines" }).first().click();
  },
  settings: async (page) => {
    await page.getByRole("button", { name: "Settings" }).click();
    await expect(page.getByRole("dialog", { name: "Reading" })).toBeVisible();
  },
  keys: async (page) => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  },
  search: async (page) => {
    await page.keyboard.press("/");
    await page.getByRole("searchbox", { name: "Find in the article" }).fill("souza");
    await expect(page.getByRole("search")).toContainText("1 of");
  },
  following: async (page) => {
    await mark(page, "Ana Souza").click();
    // The key follows what the card is about, so that the card has to be there.
    await expect(card(page).getByRole("heading")).toBeVisible();
    await page.keyboard.press("f");
    await expect(page.getByRole("group", { name: /Following/ })).toBeVisible();
  },
  sections: async (page) => {
    await expect(page.locator("#outline li")).toHaveCount(3);
    await page.keyboard.press("o");
    await expect(page.getByRole("navigation", { name: "Sections" })).toBeVisible();
  },
};

for (const [device, options] of Object.entries(DEVICES)) {
  for (const theme of ["light", "dark", "sepia"]) {
    test.describe(`${device}, ${theme}`, () => {
      test.use(options);
      test.beforeEach(({ page }) =>
        page.addInitScript((chosen) => localStorage.setItem("byline", JSON.stringify({ theme: chosen })), theme),
      );

      test("axe: start page", async ({ page }) => {
        await openPage(page);
        await expectAccessible(page);
      });

      test("axe: all that can be opened", async ({ page }) => {
        test.setTimeout(120_000);
        for (const [name, open] of Object.entries(VIEWS)) {
          await test.step(name, async () => {
            await readArticle(page, ARTICLE);
            await open(page);
            await page.waitForTimeout(250);
            await expectAccessible(page);
            expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
              options.viewport.width,
            );
          });
        }
        if (device !== "desktop") return;
        await test.step("a pinned card", async () => {
          await readArticle(page, ARTICLE);
          await mark(page, "Ana Souza").click();
          await card(page).getByRole("button", { name: /^Pin/ }).click();
          await page.waitForTimeout(250);
          await expectAccessible(page);
        });
      });
    });
  }
}

for (const theme of ["light", "dark", "sepia"]) {
  test(`text and lines can be told from paper, ${theme}`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem("byline", JSON.stringify({ theme: chosen })), theme);
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
      const pairs = [
        ...["--ink", "--quiet", "--accent", "--dim"].map((name) => [name, "--paper", 4.5]),
        ...["--ink", "--quiet", "--accent"].map((name) => [name, "--raised", 4.5]),
        ["--ink", "--tint", 4.5],
        ...["--person", "--org", "--place", "--norp", "--work", "--count"].map((name) => [name, "--paper", 3]),
      ];
      return pairs.map(([front, back, least]) => {
        const [a, b] = [luminance(String(front)), luminance(String(back))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return { name: `${front} on ${back}`, ratio, least: Number(least) };
      });
    });
    for (const { name, ratio, least } of ratios) expect(ratio, name).toBeGreaterThanOrEqual(least);
  });
}
