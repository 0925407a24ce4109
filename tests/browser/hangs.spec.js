// Whatever does not answer: the text is on the page at once, and what is waited for has an end.

import { ARTICLE, card, expect, mark, openPage, paste, point, test, untilRead } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

test.use({ allow: ["net::ERR", "Failed to load resource"] });

/** @param {Page} page */
async function expectText(page) {
  await expect(page.locator(".text").first()).toContainText("Mayor Ana Souza said on Monday that the city");
}

/**
 * Lets a file never arrive; `go` lets it go.
 * @param {Page} page
 * @param {string} path
 */
async function hold(page, path) {
  /** @type {() => void} */
  let go = () => {};
  const gone = new Promise((resolve) => {
    go = () => resolve(undefined);
  });
  await page.route(path, async (route) => {
    await gone;
    await route.continue().catch(() => {});
  });
  return { go };
}

test("the core never arrives: the text at once, then a notice and a way on", async ({ page }) => {
  await page.clock.install();
  const core = await hold(page, "**/byline_bg.wasm");
  await page.goto("/");
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await paste(page, { text: ARTICLE });
  await expectText(page);
  await expect(page.locator("#notice")).toBeHidden();
  await page.clock.runFor(21_000);
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await expectText(page);
  core.go();
  await page.unroute("**/byline_bg.wasm");
  await page.getByRole("button", { name: "Try again" }).click();
  await untilRead(page);
});

test("the worker's scripts never arrive", async ({ page }) => {
  await page.clock.install();
  await hold(page, "**/core/worker.js");
  await page.goto("/");
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await paste(page, { text: ARTICLE });
  await expectText(page);
  // The core has to be compiled before the worker is waited for.
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(page.getByRole("alert")).toContainText("could not be loaded", { timeout: 500 });
  }).toPass();
  await expectText(page);
});

test("the tagger never arrives: marks by rules, which can be used", async ({ page }) => {
  await hold(page, "**/data/byline.model");
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expectText(page);
  await point(page, mark(page, "Ana Souza"));
  await expect(card(page)).toBeVisible();
  await page.keyboard.press("Escape");
  // By the worker's own clock, which stands by no test.
  await expect(page.getByRole("alert")).toContainText("has sent nothing for 20 seconds", { timeout: 60_000 });
  await page.unroute("**/data/byline.model");
  await page.getByRole("button", { name: "Try again" }).click();
  await untilRead(page);
  await expect(page.locator("#notice")).toBeHidden();
});

/**
 * The worker ends without a word when it is told to, or at once when it is given an article.
 * @param {Page} page
 * @param {string} condition
 */
async function mortal(page, condition) {
  await page.route("**/core/worker.js", async (route) => {
    const answer = await route.fetch();
    const dying = `self.addEventListener("message", (event) => {
      const { data } = event;
      if (!(${condition})) return;
      event.stopImmediatePropagation();
      self.close();
    });\n`;
    await route.fulfill({ response: answer, body: dying + (await answer.text()) });
  });
}

test("a worker that died while nothing was read is replaced, and the article read", async ({ page }) => {
  await page.addInitScript(() => {
    const workers = /** @type {Worker[]} */ ([]);
    Object.assign(window, { workers });
    window.Worker = class extends Worker {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        workers.push(this);
      }
    };
  });
  await mortal(page, 'data === "die"');
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await untilRead(page);
  await page.evaluate(() => {
    for (const worker of /** @type {any} */ (window).workers) worker.postMessage("die");
  });
  await page.goBack();
  await paste(page, { text: `${ARTICLE} Once more.` });
  await expectText(page);
  await expect(page.locator(".text .mark").first()).toBeVisible();
  await untilRead(page);
});

test("a worker that dies over every article is named, and the text left", async ({ page }) => {
  await mortal(page, 'data.type === "analyze"');
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expectText(page);
  await expect(page.getByRole("alert")).toContainText("has stopped responding", { timeout: 60_000 });
  await expectText(page);
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("HTML can be pasted even where its reader cannot be loaded", async ({ page }) => {
  await page.route("**/input/html.js", (route) => route.abort());
  await openPage(page);
  await paste(page, { html: `<p>${ARTICLE}</p>`, text: ARTICLE });
  await expectText(page);
});
