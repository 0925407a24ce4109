// Long texts: a book is read while the page stays alive, what is too long is refused and kept, and a new
// paste stops the old.
//
// How long the page is busy at a stretch depends on the machine. What does not is how much it does before it
// lets the reader act again, and that is what is tested: see `watchTurns`.

import { ARTICLE, expect, openPage, paste, readArticle, test, untilRead } from "./page.js";

const BOOK = Math.ceil(2_000_000 / ARTICLE.length);
const [TITLE, ...PARAGRAPHS] = ARTICLE.trim().split("\n\n");
const CHAPTER = `${PARAGRAPHS.slice(0, -1).join("\n\n")}\n\n`;
/** How many elements the page may make in one turn: some rows of a list, or a slice of an article. */
const MOST = 1500;

/**
 * Counts the elements that the page makes before it lets the reader act again. Its clock goes on by a
 * millisecond each time it is asked, so that a slice of eight milliseconds is the same work on every machine.
 * @param {import("@playwright/test").Page} page
 */
async function watchTurns(page) {
  await page.addInitScript(() => {
    let asked = 0;
    performance.now = () => (asked += 1);
    const turns = Object.assign(window, { turns: { now: 0, most: 0 } }).turns;
    const end = () => {
      turns.most = Math.max(turns.most, turns.now);
      turns.now = 0;
    };
    for (const name of /** @type {const} */ (["createElement", "createElementNS"])) {
      const real = /** @type {Function} */ (Document.prototype[name]);
      Object.assign(Document.prototype, {
        [name](/** @type {any[]} */ ...parts) {
          turns.now += 1;
          return real.apply(this, parts);
        },
      });
    }
    const scheduler = /** @type {any} */ (globalThis).scheduler;
    const rest = scheduler.yield.bind(scheduler);
    scheduler.yield = () => {
      end();
      return rest();
    };
    window.Worker = class extends Worker {
      /** @param {string | URL} url @param {WorkerOptions} [options] */
      constructor(url, options) {
        super(url, options);
        this.addEventListener("message", end);
      }
    };
  });
}

/**
 * The most elements made in one turn since this was last asked.
 * @param {import("@playwright/test").Page} page
 */
function largestTurn(page) {
  return page.evaluate(() => {
    const { turns } = /** @type {any} */ (window);
    const most = Math.max(turns.most, turns.now);
    Object.assign(turns, { now: 0, most: 0 });
    return most;
  });
}

/**
 * Gives the page a book as a file. It is made in the page: what is tested is the reading, not the test's own
 * copying.
 * @param {import("@playwright/test").Page} page
 */
function dropBook(page) {
  return page.evaluate(
    ([title, chapter, last, count]) => {
      // Names of their own in every chapter, so that there are many to list.
      const chapters = Array.from({ length: Number(count) }, (_, index) => {
        const letters = String.fromCharCode(97 + (index % 26), 97 + ((index / 26) % 26), 97 + ((index / 676) % 26));
        return String(chapter).replaceAll("Souza", `Sou${letters}`).replaceAll("Nordhavn", `Nord${letters}`);
      });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([`${title}\n\n`, ...chapters, `${last}\n`], "book.txt", { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [TITLE, CHAPTER, PARAGRAPHS.at(-1), BOOK],
  );
}

/**
 * Waits until a book is read; asked of the page itself, as a snapshot of it would take long.
 * @param {import("@playwright/test").Page} page
 */
async function untilBookIsRead(page) {
  await page.waitForFunction(() => document.title.endsWith(" – Byline"));
}

test("a book of 2 MB shows progress, stays scrollable and is marked to its end", async ({ page }) => {
  test.slow();
  await watchTurns(page);
  await openPage(page);
  const progressed = page.evaluate(
    () =>
      new Promise((shown) => {
        const progress = /** @type {HTMLElement} */ (document.getElementById("progress"));
        const look = () => progress.hidden || shown(true);
        new MutationObserver(look).observe(progress, { attributes: true });
      }),
  );
  await dropBook(page);
  expect(await progressed).toBe(true);
  await page.waitForFunction(() => document.querySelector(".text .mark"));
  // Scrolled while parts are still being set.
  await page.mouse.move(600, 300);
  await page.mouse.wheel(0, 5000);
  await page.waitForFunction(() => scrollY > 1000);
  await untilBookIsRead(page);
  expect(await largestTurn(page)).toBeLessThan(MOST);
  expect(await page.locator("#progress").isHidden()).toBe(true);
  expect(await page.locator(".text .mark").count()).toBeGreaterThan(15 * BOOK);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator(".left-out")).toBeInViewport();
});

test("the panel of a book of 2 MB shows some rows at a time", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await watchTurns(page);
  await openPage(page);
  await dropBook(page);
  await untilBookIsRead(page);
  await page.waitForFunction(() => document.querySelector(".panel-view > *"));
  /** Acts in the page itself and says how much it made until the view was there. @param {string} act */
  const made = async (act) => {
    await largestTurn(page);
    await page.evaluate(
      (code) =>
        new Promise((shown) => {
          const view = /** @type {Element} */ (document.querySelector(".panel-view"));
          new MutationObserver(shown).observe(view, { childList: true, subtree: true });
          new Function(code)();
        }),
      act,
    );
    return largestTurn(page);
  };
  /** @type {Record<string, number>} */
  const most = {};
  const tabs = await page.locator("#panel [role=tab]").evaluateAll((found) => found.map(({ id }) => id));
  for (const id of tabs) most[id] = await made(`document.getElementById("${id}").click()`);
  await made('document.getElementById("tab-names").click()');
  most["filter"] = await made(`
    const box = document.querySelector(".panel-filter");
    box.value = "sou";
    box.dispatchEvent(new Event("input", { bubbles: true }));`);
  expect(tabs.length).toBeGreaterThan(4);
  for (const [view, count] of Object.entries(most)) {
    expect(count, view).toBeGreaterThan(0);
    expect(count, view).toBeLessThan(MOST);
  }
});

test("one line with more names than a call takes arguments is marked", async ({ page }) => {
  test.slow();
  await openPage(page);
  await paste(page, { text: "Mayor Ana Souza met Peter Lindqvist in Geneva, and ".repeat(20_000) });
  await untilBookIsRead(page);
  expect(await page.locator(".text .mark").count()).toBeGreaterThanOrEqual(40_000);
  await expect(page.locator("#notice")).toBeHidden();
});

test("pasting again stops the running analysis", async ({ page }) => {
  test.slow();
  await openPage(page);
  await paste(page, { text: ARTICLE.repeat(BOOK) });
  await expect(page.getByRole("progressbar")).toBeVisible();
  const reader = page.workers().find((worker) => !worker.url().includes("dictionary"));
  const ended = reader?.waitForEvent("close");
  await paste(page, { text: "A second article\n\nJonas Lind spoke in Oslo on Friday." });
  await ended;
  await untilRead(page);
  await expect(page.locator(".text")).toContainText("Jonas Lind spoke");
  await expect(page.locator("#progress")).toBeHidden();
  await expect(page.locator(".text")).not.toContainText("Nordhavn");
});

test("a reader can stop a long analysis and has the text unmarked", async ({ page }) => {
  test.slow();
  await openPage(page);
  await paste(page, { text: ARTICLE.repeat(BOOK) });
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("alert")).toContainText("Stopped");
  await expect(page.locator(".text")).toContainText("Mayor Ana Souza said on Monday");
  await expect(page.locator(".text .mark")).toHaveCount(0);
});

test("50 MB are refused politely, and kept", async ({ page }) => {
  test.slow();
  await readArticle(page);
  await page.evaluate((article) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", article.repeat(Math.ceil(50_000_000 / article.length)));
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, ARTICLE);
  await expect(page.getByRole("alert")).toContainText("Byline reads up to");
  await expect(page.getByRole("alert")).toContainText("All of it is kept");
  await expect(page.getByRole("textbox")).toHaveValue(/^Harbor Fees to Rise/);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save it as a file" }).click();
  const path = await (await download).path();
  const { size } = await import("node:fs").then((fs) => fs.statSync(path));
  expect(size).toBeGreaterThan(50_000_000);

  await page.getByRole("button", { name: "Clear the box" }).click();
  await expect(page.getByRole("textbox")).toBeEditable();
  await expect(page.getByRole("textbox")).toHaveValue("");
});
