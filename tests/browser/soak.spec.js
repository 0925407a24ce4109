// Many articles one after another in one tab: what the page holds on to does not grow with them. By hand,
// with figures: BYLINE_SOAK=500 npx playwright test soak

import { stdout } from "node:process";
import { ARTICLE, expect, openPage, paste, test, untilRead } from "./page.js";

const ARTICLES = Number(process.env.BYLINE_SOAK ?? 25);
/** From here on there are as many articles on their pages as ever: those that Back leads to at once. */
const SETTLED = 10;
/** What is looked at in between. */
const LOOK_EVERY = Math.max(5, Math.floor(ARTICLES / 20));
/** What may come and go by chance. */
const NODES_BY_CHANCE = 300;
const LISTENERS_BY_CHANCE = 30;

/** An article of its own, of always the same form. @param {number} number */
function article(number) {
  const letters = [676, 26, 1].map((unit) => String.fromCharCode(97 + (Math.floor(number / unit) % 26))).join("");
  return ARTICLE.replaceAll("Souza", `Sou${letters}`).replaceAll("Port Ellery", `Port Ell${letters}`);
}

test(`${ARTICLES} articles leave nothing behind`, async ({ page, context }) => {
  test.setTimeout(120_000 + ARTICLES * 10_000);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  /** What the page holds once nothing is left to be collected. */
  const held = async () => {
    // What goes first may hold what goes next.
    for (let time = 0; time < 3; time += 1) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (/** @type {string} */ wanted) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
  };
  await openPage(page);
  const figures = [];
  for (let number = 1; number <= ARTICLES; number += 1) {
    await paste(page, { text: article(number) });
    await expect(page.locator(".text").first()).toContainText(/Ana Sou\w+ said/);
    await untilRead(page);
    // As a reader does, now and then: a card, and back and forth.
    if (number % 5 === 0) {
      await page.locator(".text .mark").first().click();
      await page.keyboard.press("Escape");
      await page.goBack();
      await untilRead(page);
      await page.goForward();
      await untilRead(page);
    }
    if (number % LOOK_EVERY > 0 && number !== SETTLED) continue;
    const figure = { number, ...(await held()) };
    figures.push(figure);
    stdout.write(
      `${String(number).padStart(5)} articles: ${figure.nodes} nodes, ${figure.listeners} listeners, ` +
        `${(figure.heap / 1e6).toFixed(1)} MB of heap\n`,
    );
  }
  const settled = figures.find(({ number }) => number >= SETTLED);
  const last = figures.at(-1);
  if (!settled || !last) throw new Error("nothing was looked at");
  expect(last.number).toBeGreaterThan(settled.number);
  expect(last.nodes - settled.nodes, "nodes").toBeLessThan(NODES_BY_CHANCE);
  expect(last.listeners - settled.listeners, "listeners").toBeLessThan(LISTENERS_BY_CHANCE);
});
