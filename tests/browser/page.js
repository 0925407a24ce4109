// What every test of the page shares: a page that must stay clean (no console error, nothing against the
// content security policy, no request to anyone else), and hands to use it with.
//
// No test waits for a time of the wall clock. What comes by itself is waited for (`expect`, `settled`); what
// the page's own timers do is tested with Playwright's clock (`readFrozen`), which only the test moves on.

import { test as base, expect } from "@playwright/test";

export { expect };

/** @typedef {import("@playwright/test").Page} Page */

/**
 * `allow` lists what a test causes on purpose: console messages that contain one of these are no failure.
 * @typedef {{ allow: string[], clean: void }} Added
 */

/** @type {import("@playwright/test").TestType<import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions & Added, import("@playwright/test").PlaywrightWorkerArgs & import("@playwright/test").PlaywrightWorkerOptions>} */
export const test = base.extend(
  /** @type {import("@playwright/test").Fixtures<Added, {}, import("@playwright/test").PlaywrightTestArgs & import("@playwright/test").PlaywrightTestOptions>} */ ({
    allow: [[], { option: true }],
    clean: [
      async ({ page, allow, baseURL }, use) => {
        /** @type {string[]} */
        const complaints = [];
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
        });
        page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
        page.on("request", (request) => {
          const url = request.url();
          if (!url.startsWith(String(baseURL)) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`);
        });
        await use();
        const known = [...allow, "Service Worker registration blocked by Playwright"];
        expect(complaints.filter((text) => !known.some((allowed) => text.includes(allowed)))).toEqual([]);
      },
      { auto: true },
    ],
  }),
);

/** A short article by the tests themselves, with names that come back. */
export const ARTICLE = `Harbor Fees to Rise in Port Ellery

Mayor Ana Souza said on Monday that the city would raise its harbor fees by 12 percent. “We waited as long as we could,” Ms. Souza told reporters.

The decision angered shipping companies. Peter Lindqvist, the chief executive of Nordhavn Lines, called it “a tax on patience.” Mr. Lindqvist met Ms. Souza in Geneva in March.

Nordhavn Lines, which is based in Denmark, runs 14 ferries. Its shares fell 3 percent on Tuesday. Ms. Souza said that Mr. Lindqvist would be heard again.

Back to top
`;

/** Opens the start page. @param {Page} page */
export async function openPage(page) {
  await page.goto("/");
  await expect(page.locator("html[data-ready]")).toBeAttached();
  // What this tab has read comes back when the page is opened again.
  if (await page.locator("#start").isHidden()) await page.locator("#home").click();
}

/**
 * Pastes as the browser would, but with exactly these contents: the real clipboard cleans HTML before a page
 * sees it.
 * @param {Page} page
 * @param {{ text?: string, html?: string }} contents
 * @param {string} [into] a selector
 */
export async function paste(page, { text = "", html = "" }, into = "body") {
  await page.locator(into).evaluate(
    (target, [plain, rich]) => {
      const clipboardData = new DataTransfer();
      if (plain) clipboardData.setData("text/plain", plain);
      if (rich) clipboardData.setData("text/html", rich);
      target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, html],
  );
}

/**
 * Opens the page, pastes the article of the tests and waits until it is read to its end.
 * @param {Page} page
 * @param {string} [text]
 */
export async function readArticle(page, text = ARTICLE) {
  await openPage(page);
  await paste(page, { text });
  await untilRead(page);
}

/**
 * Opens a sample of the start page and waits until it is read to its end.
 * @param {Page} page
 * @param {string} name
 */
export async function readSample(page, name) {
  await openPage(page);
  await page.locator(`a[href="samples/${name}.txt"]`).click();
  await untilRead(page);
}

/** Waits until an article is read to its end, with all that is known. @param {Page} page */
export async function untilRead(page) {
  await expect(page).toHaveTitle(/ – Byline$/);
  await expect(page.locator("#article [data-level='3']")).toBeAttached();
  await expect(page.locator(".text .mark").first()).toBeAttached();
}

/**
 * Reads an article and then stops the page's clock: from here on only `page.clock.runFor` moves it.
 * @param {Page} page
 * @param {string} [text]
 */
export async function readFrozen(page, text = ARTICLE) {
  await page.clock.install();
  await readArticle(page, text);
  // Far enough ahead that a busy machine cannot have passed it when it is told.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
}

/**
 * The mark with this text; the `nth` of them.
 * @param {Page} page
 * @param {string} text
 * @param {number} [nth]
 */
export function mark(page, text, nth = 0) {
  return page
    .locator(".text .mark")
    .filter({ hasText: new RegExp(`^${text}$`) })
    .nth(nth);
}

/**
 * Opens the card of the first mark of these words, and waits until it is there.
 * @param {Page} page
 * @param {string} text
 */
export async function openCard(page, text) {
  await mark(page, text).click();
  await expect(card(page)).toBeVisible();
}

/** @param {Page} page */
export function card(page) {
  return page.getByRole("dialog");
}

/** Shows what waits under More. @param {Page} page @param {import("@playwright/test").Locator} [of] a card */
export async function unfold(page, of = card(page)) {
  const more = of.getByRole("button", { name: "More", exact: true });
  await more.click();
  await expect(more).toHaveAttribute("aria-expanded", "true");
}

/**
 * The middle of an element's first line.
 * @param {import("@playwright/test").Locator} locator
 */
export async function middle(locator) {
  return locator.evaluate((found) => {
    const { left, top, width, height } = /** @type {DOMRect} */ (found.getClientRects()[0]);
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/**
 * Moves the mouse onto an element, in steps as a hand does.
 * @param {Page} page
 * @param {import("@playwright/test").Locator} locator
 */
export async function point(page, locator) {
  const { x, y } = await middle(locator);
  await page.mouse.move(x - 3, y, { steps: 2 });
  await page.mouse.move(x, y);
}

/**
 * Waits until a scroll has been painted and told to everyone who listens, and nothing moves or fades any
 * more.
 * @param {Page} page whose clock runs
 */
export async function settled(page) {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

/** A point of the window where there is never anything. */
export const NOWHERE = /** @type {const} */ ({ x: 3, y: 300 });

/** Moves the mouse to where nothing is. @param {Page} page */
export async function pointAway(page) {
  await page.mouse.move(NOWHERE.x, NOWHERE.y, { steps: 2 });
}

/**
 * The box around an element that is shown.
 * @param {import("@playwright/test").Locator} locator
 */
export async function boxOf(locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("it is not shown");
  return box;
}

/**
 * Where the card is once it has come to rest: whether it covers any line of its mark, and whether it lies
 * within the window.
 * @param {Page} page
 */
export async function placement(page) {
  // What the card needs may still be on its way.
  await expect(page.locator(".mark.open")).toBeAttached();
  await settled(page);
  return page.evaluate(() => {
    const open = /** @type {HTMLElement} */ (document.querySelector(".mark.open"));
    const box = /** @type {HTMLElement} */ (document.getElementById("card")).getBoundingClientRect();
    const covers = [...open.getClientRects()].some(
      (line) => line.left < box.right && box.left < line.right && line.top < box.bottom && box.top < line.bottom,
    );
    const isInside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 0.5 && box.bottom <= innerHeight + 0.5;
    return { covers, isInside, width: box.width, height: box.height, top: box.top, bottom: box.bottom };
  });
}
