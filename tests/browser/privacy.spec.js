// Privacy that can be seen, and is there: a badge that counts, rules that hold, no cookies, nothing that
// leaves.

import { expectAccessible } from "./axe.js";
import { ARTICLE, card, expect, mark, openPage, paste, readArticle, test } from "./page.js";

/** @param {import("@playwright/test").Page} page */
function badge(page) {
  return page.getByRole("button", { name: "Privacy: Private" });
}

/** @param {import("@playwright/test").Page} page */
function explanation(page) {
  return page.getByRole("dialog", { name: "What leaves this page" });
}

test("the badge says that nothing went to others, and explains itself", async ({ page }) => {
  /** @type {string[]} */
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await readArticle(page);
  await expect(badge(page)).toHaveText("Privacy: Private");
  await badge(page).click();
  await expect(explanation(page)).toBeFocused();
  await expect(explanation(page)).toContainText("It has contacted no other server");
  await expect(explanation(page)).toContainText("There are no cookies.");
  // The browser's book may leave out what it had at hand, never more than a few. It comes later than the
  // requests.
  await expect
    .poll(async () => {
      const said = Number(/made ([\d,]+) requests/.exec(await explanation(page).innerText())?.[1]);
      return Math.abs(said - asked.filter((url) => url.startsWith("http")).length);
    })
    .toBeLessThanOrEqual(4);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(explanation(page)).toBeHidden();
  await expect(badge(page)).toBeFocused();
});

test("by keyboard and on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 760 });
  await openPage(page);
  await badge(page).focus();
  await page.keyboard.press("Enter");
  await expect(explanation(page)).toBeVisible();
  await expectAccessible(page);
  await explanation(page).getByRole("button", { name: "Close" }).press("Enter");
  await expect(explanation(page)).toBeHidden();
});

test.describe("if something else asks", () => {
  test.use({
    allow: ["request to http://127.0.0.1:9/", "Failed to load resource", "violates the following", "net::ERR"],
  });

  test("a request to others is counted and said", async ({ page }) => {
    await openPage(page);
    await page.evaluate(() => {
      // The page's own rules would stop a real one before the browser wrote it down, so it is written down
      // here.
      const entry = { name: "http://127.0.0.1:9/pixel", entryType: "resource" };
      for (const tell of /** @type {any} */ (window).tellers) tell({ getEntries: () => [entry] });
    });
    await expect(page.getByRole("button", { name: /^Privacy: 1/ })).toContainText("1 sent to others");
    await page.getByRole("button", { name: /^Privacy: 1/ }).click();
    await expect(explanation(page)).toContainText("1 request to other servers");
  });

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const tellers = /** @type {PerformanceObserverCallback[]} */ ([]);
      Object.assign(window, { tellers });
      const Real = PerformanceObserver;
      window.PerformanceObserver = class extends Real {
        /** @param {PerformanceObserverCallback} tell */
        constructor(tell) {
          super(tell);
          tellers.push(tell);
        }
      };
    });
  });
});

test("what is pasted is in no request, and is kept nowhere but in its tab", async ({ page, context }) => {
  /** @type {string[]} */
  const sent = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  await readArticle(page);
  await mark(page, "Ana Souza").click();
  await expect(card(page)).toBeVisible();
  expect(sent.filter((line) => !line.startsWith("GET "))).toEqual([]);
  expect(sent.filter((line) => /Souza|Harbor/.test(decodeURIComponent(line)))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("Souza");
  // What is kept there can be read by this tab alone.
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage }).length)).toBeGreaterThan(500);
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("Souza");
  // Another tab of the same browser has nothing of it.
  const other = await context.newPage();
  await other.goto("/");
  expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
});

test("the rules of the page: nothing by default, and only its own", async ({ page }) => {
  const answer = await page.goto("/");
  const policy = String(answer?.headers()["content-security-policy"]);
  const rules = new Map(
    policy.split(";").map((rule) => /** @type {[string, string]} */ (rule.trim().split(/ (.*)/).slice(0, 2))),
  );
  expect(rules.get("default-src")).toBe("'none'");
  expect([...rules.keys()]).toEqual(expect.arrayContaining(["require-trusted-types-for", "trusted-types"]));
  for (const [name, value] of rules) {
    if (name === "img-src") expect(value).toBe("'self' data:");
    else if (name === "script-src") expect(value).toBe("'self' 'wasm-unsafe-eval'");
    else if (name === "require-trusted-types-for") expect(value).toBe("'script'");
    else if (name === "trusted-types") expect(value).toBe("byline");
    else expect(["'self'", "'none'"], name).toContain(value);
  }
  expect(answer?.headers()["set-cookie"]).toBeUndefined();
});

test("a whole visit under these rules leaves no word in the console", async ({ page }) => {
  // Every message fails the test (page.js); here every part of the page is used once.
  await page.setViewportSize({ width: 1440, height: 900 });
  await openPage(page);
  await paste(page, {
    html: `<article style="color:red" onclick="x()">${ARTICLE.split("\n\n")
      .map((text) => `<p>${text}</p>`)
      .join("")}</article>`,
  });
  await mark(page, "Ana Souza").click();
  await expect(card(page)).toBeVisible();
  const panel = page.getByRole("complementary", { name: "In this story" });
  for (const tab of await panel.getByRole("tab").all()) {
    await tab.click();
    await expect(panel.locator(".panel-view > *").first()).toBeVisible();
  }
  await page.evaluate(async () => {
    const { locator } = await import(/** @type {any} */ (new URL("./map/map.js", location.href).href));
    document.getElementById("panel")?.append(await locator({ latitude: 43.5, longitude: 16.4, area: false }, "hr"));
  });
  await badge(page).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.locator("#new").click();
  await page.locator('a[href="samples/wire.txt"]').click();
  await expect(page.locator(".text .mark").first()).toBeVisible();
});
