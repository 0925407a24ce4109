// What the panel's views say: the ledger of quotes, the timeline, connections, the summary and the map.

import { expectAccessible } from "./axe.js";
import { expect, openPage, readArticle, readSample, test } from "./page.js";

test.use({ viewport: { width: 1440, height: 900 } });

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

const DATED = `Ferry Line to Close in Port Ellery

PORT ELLERY — The ferry line will close on Friday, Mayor Ana Souza said on Monday. It opened in 1998 and was sold in March 2011.

“We will miss it,” Ms. Souza said. A senior official said that the buyer had promised “ten good years.”

Ms. Souza met Peter Lindqvist of Nordhavn Lines in Geneva. Ms. Souza and Mr. Lindqvist will meet again.
`;

test("quotes: by speaker, with their kinds and the share of words; unnamed sources are counted", async ({ page }) => {
  await readArticle(page, DATED);
  await choose(page, "Quotes");
  await expect(panel(page).locator(".panel-note").first()).toContainText("from unnamed sources");
  await expect(panel(page).locator(".panel-note").first()).toContainText("1 from");
  const souza = panel(page).locator(".ledger-speaker", { hasText: "Ana Souza" });
  await expect(souza).toContainText("1 direct");
  await expect(souza).toContainText("We will miss it");
  const unnamed = panel(page).locator(".ledger-speaker", { hasText: "Unnamed sources" });
  await expect(unnamed).toContainText("senior official");
  const shares = await panel(page)
    .locator(".ledger-speaker meter")
    .evaluateAll((meters) => meters.map((meter) => Number(meter.getAttribute("value"))));
  expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 100)).toBeLessThanOrEqual(shares.length);
  expect(shares).toEqual(shares.toSorted((a, b) => b - a));
  await souza.getByRole("button", { name: /We will miss it/ }).click();
  await expect(page.locator(".text p", { hasText: "We will miss it" })).toBeFocused();
  await panel(page).getByRole("searchbox").fill("ten good");
  await expect(panel(page).locator(".ledger-speaker")).toHaveCount(1);
});

test("timeline: as it happened and as it is told, each with its place in the text", async ({ page }) => {
  await readSample(page, "explainer");
  await choose(page, "Timeline");
  const dates = panel(page).locator(".timeline-when");
  await expect(panel(page).getByLabel("Published")).toHaveValue("2025-03-14");
  const shown = await dates.allTextContents();
  expect(shown.indexOf("2022")).toBeLessThan(shown.indexOf("2023"));
  expect(shown.indexOf("2023")).toBeLessThan(shown.indexOf("Wednesday 12 March 2025"));
  expect(shown.indexOf("2022")).toBeGreaterThanOrEqual(0);
  await panel(page).getByLabel("Order").selectOption("As told");
  const told = await panel(page).locator(".told").allTextContents();
  expect(told.map(Number)).toEqual(told.map((_, index) => index + 1));
});

test("timeline: without a day to count from, what is told stands in its order", async ({ page }) => {
  await readArticle(page, DATED.replace(" It opened in 1998 and was sold in March 2011.", ""));
  await choose(page, "Timeline");
  await expect(panel(page).locator(".timeline-when")).toHaveText(["Friday", "Monday"]);
});

test("timeline: another day of publication changes the dates that depend on it, and nothing else moves", async ({
  page,
}) => {
  await readArticle(page, DATED);
  await choose(page, "Timeline");
  const day = panel(page).getByLabel("Published");
  await expect(day).toHaveValue("");
  await expect(panel(page)).toContainText("cannot be dated without the day of publication");
  await page.evaluate(() => {
    Object.assign(window, { kept: document.querySelector(".text p"), changes: 0 });
    const observer = new MutationObserver((changes) => {
      /** @type {any} */ (window).changes += changes.length;
    });
    observer.observe(/** @type {Element} */ (document.querySelector(".text")), {
      childList: true,
      subtree: true,
      characterData: true,
    });
    scrollTo(0, 120);
  });
  const top = await page.evaluate(() => scrollY);
  await day.fill("2026-06-03");
  await expect(panel(page).getByRole("status")).toContainText("2 dates changed");
  await expect(panel(page).locator(".timeline-date", { hasText: "Monday 1 June 2026" })).toContainText(
    "2 days before publication",
  );
  await expect(panel(page).locator(".timeline-date", { hasText: "Friday 5 June 2026" })).toContainText(
    "2 days after publication",
  );
  await expect(day).toBeFocused();
  expect(
    await page.evaluate(() => [
      scrollY,
      /** @type {any} */ (window).changes,
      /** @type {any} */ (window).kept.isConnected,
    ]),
  ).toEqual([top, 0, true]);
  // The card says the new date, too.
  await page.locator(".text .when", { hasText: "Monday" }).click();
  await expect(page.locator("#card")).toContainText("Monday 1 June 2026");
  await day.fill("2026-06-10");
  await expect(panel(page).locator(".timeline-when", { hasText: "Monday 8 June 2026" })).toBeVisible();
});

test("connections: who shares a sentence, as a picture and with these sentences, the same each time", async ({
  page,
}) => {
  await readArticle(page, DATED);
  await choose(page, "Connections");
  const pair = panel(page).locator(".pairs > li", {
    hasText: /^(?:Ana Souza and Peter Lindqvist|Peter Lindqvist and Ana Souza)/,
  });
  await expect(pair.locator("summary")).toContainText("2 sentences");
  const names = panel(page).getByRole("list", { name: "Main names" }).getByRole("button");
  await expect(names.filter({ hasText: "Ana Souza" })).toBeVisible();
  expect(await panel(page).locator(".arc").count()).toBe(await panel(page).locator(".pairs > li").count());
  const picture = await panel(page).locator(".graph svg").innerHTML();
  // The pair that shares most is open; another one opens when it is asked.
  const open = panel(page).locator(".pairs details[open]");
  await expect(open).toHaveCount(1);
  if ((await pair.locator("details[open]").count()) === 0) await pair.locator("summary").click();
  await expect(pair.getByRole("listitem")).toHaveCount(2);
  await pair.getByRole("button", { name: /met Peter Lindqvist/ }).click();
  await expect(page.locator(".text p", { hasText: "met Peter Lindqvist" })).toBeFocused();
  await names.filter({ hasText: "Ana Souza" }).hover();
  await expect(panel(page).locator(".arc.lit").first()).toBeAttached();
  await choose(page, "All names");
  await choose(page, "Connections");
  await expect(panel(page).locator(".graph")).toBeVisible();
  expect((await panel(page).locator(".graph svg").innerHTML()).replace(' class="dimmed"', "")).toBe(picture);
});

/**
 * Shows the panel for a story that is written here: two towns and a country that are known, one that is not,
 * and a summary.
 * @param {import("@playwright/test").Page} page
 */
async function showStory(page) {
  await openPage(page);
  await page.evaluate(async () => {
    const { createStory } = await import(/** @type {any} */ (new URL("./story/story.js", location.href).href));
    const { createPanel } = await import(/** @type {any} */ (new URL("./panel/panel.js", location.href).href));
    const text =
      "The GBN met in Split. Later the Grand Board of Navigation met in Ancona. Croatia paid, and so did Nowhere.";
    const span = (/** @type {string} */ words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const place = (/** @type {string} */ name, /** @type {any} */ known) => ({
      kind: "GPE",
      name,
      aliases: [],
      roles: [],
      salience: 0.5,
      known,
      references: [{ span: span(name), form: "name", mention: null }],
    });
    const sentences = new Uint32Array([0, 21, 0, 0, 5, 22, 72, 0, 5, 15, 73, text.length, 0, 15, 25]);
    const story = Object.assign(createStory(text), {
      sentences,
      entities: [
        place("Split", { certain: true, country: "hr", place: { latitude: 43.5, longitude: 16.44, area: false } }),
        place("Ancona", { certain: true, country: "it", place: { latitude: 43.6, longitude: 13.5, area: false } }),
        place("Croatia", { certain: true, country: "hr", place: { latitude: 45.1, longitude: 15.5, area: true } }),
        place("Nowhere", null),
      ],
      summary: {
        sentences: [
          { start: 0, end: 21 },
          { start: 22, end: 72 },
        ],
        acronyms: [{ short: "GBN", long: "Grand Board of Navigation", span: span("GBN") }],
      },
    });
    const seen = /** @type {string[]} */ ([]);
    Object.assign(window, { seen });
    const shown = createPanel({
      jump: (/** @type {{ start: number, end: number }} */ { start, end }) => seen.push(text.slice(start, end)),
      open: (/** @type {number} */ mention) => seen.push(`open ${mention}`),
      step: () => {},
      redate: async () => undefined,
    });
    document.getElementById("article")?.append(Object.assign(document.createElement("h1"), { textContent: "A story" }));
    /** @type {HTMLElement} */ (document.getElementById("start")).hidden = true;
    /** @type {HTMLElement} */ (document.getElementById("reading")).hidden = false;
    shown.show({ story, view: { body: document.createElement("div"), markOf: [] } });
  });
}

test("who’s who: where it happens and what acronyms stand for, each leading to its place", async ({ page }) => {
  await showStory(page);
  await expect(panel(page).getByRole("tab").first()).toHaveText("Who’s who");
  await panel(page).getByRole("button", { name: "GBN", exact: true }).click();
  expect(await page.evaluate(() => /** @type {any} */ (window).seen)).toEqual(["GBN"]);
  await expectAccessible(page);
});

test("map: every place that is known, in its country, and what is not known is said", async ({ page }) => {
  await showStory(page);
  await choose(page, "Map");
  const map = panel(page).getByRole("img", { name: /^Map of 3 places/ });
  await expect(map).toBeVisible();
  await expect(map.locator("circle")).toHaveCount(3);
  await expect(map.locator(".lit")).toHaveCount(2);
  await expect(map.locator(".dot-name", { hasText: "Split" })).toBeVisible();
  await expect(panel(page).locator(".row", { hasText: "Ancona" })).toContainText("Italy");
  await expect(panel(page)).toContainText("1 place in the article could not be located with certainty");
  const crop = await map.getAttribute("viewBox");
  await panel(page).getByRole("button", { name: "Show the whole world" }).click();
  await expect(map).not.toHaveAttribute("viewBox", String(crop));
  await expectAccessible(page);
});

test("map: it comes closer and moves by keys, buttons, wheel and two fingers, and goes back", async ({ page }) => {
  await showStory(page);
  await choose(page, "Map");
  const map = panel(page).getByRole("img", { name: /^Map of 3 places/ });
  const holder = panel(page).getByRole("group", { name: /plus and minus zoom/ });
  const box = async () =>
    String(await map.getAttribute("viewBox"))
      .split(" ")
      .map(Number);
  const home = await box();
  await holder.focus();
  await page.keyboard.press("+");
  const close = await box();
  expect(Number(close[3])).toBeCloseTo(Number(home[3]) / 1.6, 0);
  // What is in the middle stays there.
  expect(Number(close[1]) + Number(close[3]) / 2).toBeCloseTo(Number(home[1]) + Number(home[3]) / 2, 0);
  await page.keyboard.press("ArrowRight");
  expect(Number((await box())[0])).toBeCloseTo(Number(close[0]) + Number(close[2]) / 4, 0);
  await page.keyboard.press("ArrowUp");
  expect(Number((await box())[1])).toBeLessThan(Number(close[1]));
  await page.keyboard.press("0");
  expect(await box()).toEqual(home);
  await panel(page).getByRole("button", { name: "Zoom in" }).click();
  expect(await box()).toEqual(close);
  for (let time = 0; time < 12; time += 1) await panel(page).getByRole("button", { name: "Zoom out" }).click();
  const world = await box();
  expect(world[0]).toBe(0);
  await panel(page).getByRole("button", { name: "Show all places" }).click();
  await holder.hover();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await expect.poll(async () => Number((await box())[3])).toBeLessThan(Number(home[3]) / 2);
  await page.keyboard.press("0");
  const away = await holder.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const fingers = (/** @type {number} */ apart) =>
      [-1, 1].map((side, identifier) => {
        const clientX = left + width / 2 + side * apart;
        return new Touch({ identifier, target: element, clientX, clientY: top + height / 2 });
      });
    const say = (/** @type {string} */ type, /** @type {Touch[]} */ touches) =>
      element.dispatchEvent(new TouchEvent(type, { touches, bubbles: true, cancelable: true }));
    say("touchstart", fingers(20));
    return [say("touchmove", fingers(40)), say("touchmove", fingers(20).slice(1))];
  });
  // The pinch is the map's, one finger the page's.
  expect(away).toEqual([false, true]);
  await expect.poll(async () => Number((await box())[3])).toBeCloseTo(Number(home[3]) / 2, 0);
});

test.describe("without the map's file", () => {
  test.use({ allow: ["Failed to load resource", "404"] });

  for (const [name, answer] of /** @type {const} */ ([
    ["missing", { status: 404, body: "" }],
    ["damaged", { body: "not a map" }],
  ])) {
    test(`the places are listed, and the reader told: ${name}`, async ({ page }) => {
      await page.route("**/vendor/world.json", (route) => route.fulfill(answer));
      await showStory(page);
      await choose(page, "Map");
      await expect(panel(page).getByRole("alert")).toContainText("The map could not be loaded");
      await expect(panel(page).locator(".row")).toHaveCount(3);
      await page.unroute("**/vendor/world.json");
      await choose(page, "All names");
      await choose(page, "Map");
      await expect(panel(page).getByRole("img", { name: /^Map/ })).toBeVisible();
    });
  }
});
