// The main path in browsers that Playwright cannot drive without builds of its own, Firefox and WebKit: an
// article is given and marked, a card opens and closes, the panel shows each of its views, and the page is
// kept for when there is no network. `cargo x test firefox-page webkit-page` starts server and drivers; by
// hand: BYLINE_URL=… BYLINE_BROWSER=webkit node --test tests/main-path/main-path.test.js

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { By, Key, until } from "selenium-webdriver";
import { firefox, webkit } from "./drivers.js";

const PATIENCE = 60_000;
const ARTICLE = `Harbor Fees to Rise in Port Ellery

Mayor Ana Souza said on Monday that the city would raise its harbor fees by 12 percent. “We waited as long as we could,” Ms. Souza told reporters.

Peter Lindqvist, the chief executive of Nordhavn Lines, called it “a tax on patience.” Mr. Lindqvist met Ms. Souza in Geneva in March.`;

/** @type {import("selenium-webdriver").WebDriver} */
let driver;
let end = async () => {};

before(async () => {
  ({ driver, end } = await (process.env.BYLINE_BROWSER === "webkit" ? webkit() : firefox()));
  await driver.manage().window().setRect({ width: 1440, height: 900 });
  await driver.get(process.env.BYLINE_URL ?? "http://127.0.0.1:8080/");
  await driver.wait(until.elementLocated(By.css("html[data-ready]")), PATIENCE);
  await driver.executeScript(() => {
    window.failures = [];
    addEventListener("error", (event) => window.failures.push(event.message));
    addEventListener("unhandledrejection", (event) => window.failures.push(String(event.reason)));
    document.addEventListener("securitypolicyviolation", (event) => window.failures.push(event.violatedDirective));
  });
});

after(() => end());

/** The first element of a selector, once it can be seen: the page may put another in its place meanwhile. @param {string} selector */
async function shown(selector) {
  return driver.wait(async () => {
    const [found] = await driver.findElements(By.css(selector));
    const visible = await found?.isDisplayed().catch(() => false);
    return visible ? found : undefined;
  }, PATIENCE);
}

/** The element among those of a selector with this text. @param {string} selector @param {string} text */
async function withText(selector, text) {
  return driver.wait(async () => {
    for (const each of await driver.findElements(By.css(selector))) if ((await each.getText()) === text) return each;
    return undefined;
  }, PATIENCE);
}

test("an article is typed, read and marked", async () => {
  await driver.executeScript((text) => {
    document.getElementById("text").value = text;
  }, ARTICLE);
  await driver.findElement(By.id("read")).click();
  await shown(".text .mark");
  // Marks and panel are made anew until all that is known has come.
  await driver.wait(until.elementLocated(By.css("#article [data-level='3']")), PATIENCE);
  const name = await withText(".text .person", "Ana Souza");
  assert.match(await name.getCssValue("text-decoration-line"), /underline/);
  assert.equal(await driver.findElement(By.id("notice")).isDisplayed(), false);
});

test("the card opens by pointer and by keyboard, and closes", async () => {
  const mark = await withText(".text .person", "Ana Souza");
  await mark.click();
  await driver.wait(until.elementTextContains(await shown("#card"), "Ana Souza"), PATIENCE);
  await driver.actions().sendKeys(Key.ESCAPE).perform();
  await driver.wait(until.elementIsNotVisible(driver.findElement(By.id("card"))), PATIENCE);
  await driver.executeScript(
    (element) => {
      document.getElementById("main").focus();
      element.focus();
    },
    await shown(".text .mark[tabindex='0']"),
  );
  await shown("#card");
  await driver.actions().sendKeys(Key.ESCAPE).perform();
});

test("the panel shows each of its views", async () => {
  await shown("#panel");
  const tabs = await driver.findElements(By.css("#panel [role=tab]"));
  assert.ok(tabs.length >= 5, `${tabs.length} views`);
  for (const tab of tabs) {
    await tab.click();
    await shown("#panel .panel-view > *");
    assert.equal(await tab.getAttribute("aria-selected"), "true");
  }
  await driver.findElement(By.id("tab-quotes")).click();
  await driver.wait(until.elementTextContains(await shown("#panel"), "a tax on patience"), PATIENCE);
  await driver.findElement(By.id("tab-dates")).click();
  const day = await shown("#published");
  await driver.executeScript((input) => {
    input.value = "2026-06-03";
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, day);
  await driver.wait(until.elementTextContains(await shown("#panel"), "Monday 1 June 2026"), PATIENCE);
});

test("nothing went to others, and the page is kept for when there is no network", async () => {
  assert.match(await driver.findElement(By.id("privacy")).getText(), /Private/);
  await driver.wait(() => driver.executeScript(() => navigator.serviceWorker.controller !== null), PATIENCE);
  const kept = await driver.executeAsyncScript((done) => {
    caches.match("./data/byline.model").then((answer) => done(answer !== undefined));
  });
  assert.equal(kept, true);
});

test("nothing failed on the way, and no rule of the page was broken", async () => {
  assert.deepEqual(await driver.executeScript(() => window.failures), []);
});
