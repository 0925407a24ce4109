// The first read on a slow line: the text at once, marks as soon as the core is there, better ones as the
// rest arrives, and nothing that is read, open or followed is disturbed by it.

import { stdout } from "node:process";
import { ARTICLE, card, expect, mark, openPage, paste, test, unfold, untilRead } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

/** No list has this name, and nothing beside it says that it is one: only the tagger can tell what it is. */
const LEARNED = "Rempapa";
const TEXT = `${ARTICLE.replace("Back to top\n", "")}${LEARNED} executives signed the deal on Monday. It was the second one that ${LEARNED} executives signed.

${"The council met twice and could not agree on who should pay for the weeks without a ferry. ".repeat(20)}
`;

/** Holds files back until they are let go. @param {Page} page @param {string[]} names */
async function holdBack(page, names) {
  /** @type {Record<string, () => void>} */
  const letGo = {};
  for (const name of names) {
    const gone = new Promise((resolve) => (letGo[name] = () => resolve(undefined)));
    await page.route(`**/${name}`, async (route) => {
      await gone;
      await route.continue().catch(() => {});
    });
  }
  return (/** @type {string} */ name) => letGo[name]?.();
}

const CORE = "pkg/byline_bg.wasm";
const TAGGER = "data/byline.model";
const FACTS = "data/byline.knowledge";

/** Where each paragraph stands. @param {Page} page */
function tops(page) {
  return page
    .locator(".text p, .text h1")
    .evaluateAll((found) => found.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)));
}

test("the text, then marks by rules, then the tagger's, then what is known: nothing moves", async ({ page }) => {
  const letGo = await holdBack(page, [CORE, TAGGER, FACTS]);
  await openPage(page);
  await paste(page, { text: TEXT });
  await expect(page.locator(".text")).toContainText("raise its harbor fees");
  await expect(page.locator(".text .mark")).toHaveCount(0);

  letGo(CORE);
  await expect(mark(page, "Ana Souza")).toBeVisible();
  await expect(mark(page, LEARNED)).toHaveCount(0);
  const before = await tops(page);

  letGo(TAGGER);
  await expect(mark(page, LEARNED)).toBeVisible();
  expect(await tops(page)).toEqual(before);
  await expect(page).not.toHaveTitle(/ – Byline$/);
  await expect(mark(page, "Denmark")).toHaveCount(0);

  letGo(FACTS);
  await expect(mark(page, "Denmark")).toBeVisible();
  await untilRead(page);
  expect(await tops(page)).toEqual(before);
  await expect(page.locator("#notice")).toBeHidden();
});

test("tables and lists are set from the first, and stand once when their marks come", async ({ page }) => {
  const letGo = await holdBack(page, [CORE]);
  await openPage(page);
  await paste(page, {
    html: `<h1>Boats by Month</h1><p>${TEXT}</p><table><tr><th>Month</th><th>Boats</th></tr><tr><td>May</td><td>31</td></tr></table>
      <ul><li>Ana Souza counted them.</li><li>Jonas Lind paid.</li></ul>`,
  });
  const sizes = { table: 1, "td, th": 4, ul: 1, li: 2, h1: 1 };
  for (const [what, count] of Object.entries(sizes))
    await expect(page.locator(`.text :is(${what})`)).toHaveCount(count);
  letGo(CORE);
  await untilRead(page);
  for (const [what, count] of Object.entries(sizes))
    await expect(page.locator(`.text :is(${what})`)).toHaveCount(count);
  await expect(page.locator(".text")).toHaveCount(1);
});

test("a day that is set while more is on its way holds for the marks that come", async ({ page }) => {
  const letGo = await holdBack(page, [TAGGER, FACTS]);
  await openPage(page);
  await paste(page, { text: TEXT });
  const strip = page.locator(".strip");
  await strip.getByRole("button", { name: "on what day?" }).click();
  await strip.getByLabel("Published").fill("2025-03-12");
  await expect(mark(page, "Tuesday")).toBeVisible();
  letGo(TAGGER);
  // The field is open: what is set there stays.
  await strip.getByLabel("Published").fill("2025-03-19");
  letGo(FACTS);
  await strip.getByLabel("Published").press("Enter");
  await untilRead(page);
  await expect(strip).toContainText("19 March 2025 as you set it");
  await mark(page, "Tuesday").click();
  await expect(card(page).locator(".card-line")).toHaveText("Tuesday 18 March 2025");
});

test("the text is there within a tenth of a second", async ({ page }) => {
  await holdBack(page, [CORE, TAGGER, FACTS]);
  await page.clock.install();
  await openPage(page);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await paste(page, { text: TEXT });
  await page.clock.runFor(100);
  await expect(page.locator(".text")).toContainText("raise its harbor fees");
});

test("a card that is open stays as it is; the marks are made anew when it closes", async ({ page }) => {
  const letGo = await holdBack(page, [TAGGER, FACTS]);
  await openPage(page);
  await paste(page, { text: TEXT });
  await mark(page, "Ana Souza").click();
  await expect(card(page)).toBeVisible();
  await unfold(page);
  // What is asked for last shows that all else has arrived.
  const arrived = page.waitForRequest("**/data/byline.more");
  letGo(TAGGER);
  letGo(FACTS);
  await arrived;
  await expect(card(page)).toBeVisible();
  await expect(mark(page, LEARNED)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(mark(page, LEARNED)).toBeVisible();
  await untilRead(page);
  await expect(card(page)).toBeHidden();
});

test("a card that is on its way opens at its mark, whatever else arrives before it", async ({ page }) => {
  const letGo = await holdBack(page, [TAGGER, FACTS, "card/face.js"]);
  await openPage(page);
  await paste(page, { text: TEXT });
  await expect(mark(page, "Ana Souza")).toBeVisible();
  const arrived = page.waitForRequest("**/data/byline.more");
  await page.keyboard.press("Tab");
  const first = page.locator(".text .mark").first();
  await expect(first).toBeFocused();
  letGo(TAGGER);
  letGo(FACTS);
  await arrived;
  // The analysis that follows takes less than this many frames, and was over with half of them.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 120; frame += 1) await new Promise(requestAnimationFrame);
  });
  letGo("card/face.js");
  await expect(first).toHaveAttribute("aria-expanded", "true");
  await expect(card(page)).toBeVisible();
});

test("who is followed and what is found stay so, and the reader stays where they are", async ({ page }) => {
  const letGo = await holdBack(page, [TAGGER, FACTS]);
  await page.setViewportSize({ width: 900, height: 500 });
  await openPage(page);
  await paste(page, { text: `${TEXT}\n${"Nobody in the harbor had asked for a new crane. ".repeat(60)}\n\n${TEXT}` });
  await mark(page, "Ana Souza").click();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("f");
  await expect(page.getByRole("group", { name: /^Following .*Souza$/ })).toBeVisible();
  await page.keyboard.press("/");
  await page.locator("#find-words").fill("crane");
  await expect(page.locator(".find-count")).toContainText("60");
  await page.evaluate(() => scrollTo(0, 700));
  const seen = () =>
    page.evaluate(() => {
      const found = [...document.querySelectorAll(".text p")].find((each) => each.getBoundingClientRect().bottom > 60);
      return { text: found?.textContent?.slice(0, 40), top: found?.getBoundingClientRect().top };
    });
  const before = await seen();
  letGo(TAGGER);
  letGo(FACTS);
  await untilRead(page);
  expect(await seen()).toEqual(before);
  await expect(page.getByRole("group", { name: /^Following .*Souza$/ })).toBeVisible();
  await expect(page.locator(".find-count")).toContainText("60");
  expect(await page.evaluate(() => CSS.highlights.get("followed")?.size)).toBeGreaterThan(0);
});

test("bytes before the first marks, and in all", async ({ page }) => {
  /** @type {import("@playwright/test").Request[]} */
  const finished = [];
  // What comes when nothing waits any more is not counted.
  const isLater = (/** @type {string} */ url) =>
    /byline\.more$|\/(vendor|dictionary)\/|\/input\/(html|bounds|markdown)/.test(url);
  page.on("requestfinished", (request) => isLater(request.url()) || finished.push(request));
  const bytes = async (/** @type {number} */ until) => {
    const before = finished.filter((request) => request.timing().startTime <= until);
    const sizes = await Promise.all(before.map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
  // What the first marks themselves ask for does not hold them up.
  await page.addInitScript(() => {
    const watched = Object.assign(window, { markedAt: 0 });
    new MutationObserver(() => {
      if (!watched.markedAt && document.querySelector(".text .mark")) watched.markedAt = Date.now();
    }).observe(document, { childList: true, subtree: true });
  });
  const letGo = await holdBack(page, [TAGGER]);
  await openPage(page);
  await paste(page, { text: TEXT });
  await expect(mark(page, "Ana Souza")).toBeVisible();
  const first = await bytes(await page.evaluate(() => /** @type {any} */ (window).markedAt));
  letGo(TAGGER);
  await untilRead(page);
  const all = await bytes(Infinity);
  stdout.write(`${first} bytes before the first marks, ${all} in all
`);
  expect(first).toBeGreaterThan(400_000);
  // As in tools/src/page_files.rs, with what is no script, style, or data.
  expect(first).toBeLessThanOrEqual(540_000);
  expect(all).toBeLessThanOrEqual(3_300_000);
});
