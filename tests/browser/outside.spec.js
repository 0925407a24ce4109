// Articles that come from outside the page: handed over by a bookmarklet on another page.

import { expectAccessible } from "./axe.js";
import { ARTICLE, expect, openPage, paste, test, untilRead } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

const GAZETTE = "http://gazette.invalid/";
const HEADLINE = "Harbor Fees to Rise in Port Ellery";
const [, ...PARAGRAPHS] = ARTICLE.trim().split("\n\n").slice(0, -1);
const STORY = `<!doctype html><html><head><title>${HEADLINE} – The Gazette</title><meta property="og:site_name" content="The Gazette">
  <link rel="canonical" href="https://elsewhere.invalid/forged"></head><body><nav>Home Sport Weather</nav>
  <article><h1>${HEADLINE}</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("")}</article>
  <script>document.querySelector("article").insertAdjacentHTML("beforeend", "<p>Later words, which a script had set, by Ana Souza.</p>");</script>
  <img src="x" onerror="window.ran = true"></body></html>`;

/** Another site's page, beside the one that is tested. @param {Page} page @param {string} [html] */
async function otherPage(page, html = STORY) {
  const other = await page.context().newPage();
  await other.route("**/*", (route) =>
    route.request().url() === GAZETTE
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.abort(),
  );
  await other.goto(GAZETTE);
  return other;
}

/** The bookmarklet's script, as the page offers it. @param {Page} page */
async function bookmarklet(page) {
  await openPage(page);
  await page.getByRole("button", { name: "Bring an open page" }).click();
  const address = (await page.getByRole("link", { name: "Read in Byline" }).getAttribute("href")) ?? "";
  expect(address).toMatch(/^javascript:/);
  return decodeURIComponent(address.slice("javascript:".length));
}

/** What opens when a script runs on a page. @param {Page} page @param {string} script */
async function opened(page, script) {
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.evaluate(script)]);
  return popup;
}

test("the bookmarklet hands the page in front over, as it is shown, cleaned as a paste is", async ({ page }) => {
  const script = await bookmarklet(page);
  const other = await otherPage(page);
  const reader = await opened(other, script);
  await untilRead(reader);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(reader.locator(".text")).toContainText("Later words, which a script had set");
  await expect(reader.locator(".text")).not.toContainText("Weather");
  // The browser says which site it was; what the page says of its address is not believed.
  await expect(reader.locator(".strip")).toContainText("The Gazette (gazette.invalid)");
  expect(await reader.evaluate(() => [window.opener, "ran" in window, location.hash])).toEqual([null, false, ""]);
  await reader.reload();
  await untilRead(reader);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
});

test("only one message of the page that opened it is taken, and only if it is of the right form", async ({ page }) => {
  const script = await bookmarklet(page);
  const other = await otherPage(page);
  const address = /https?:[^"]*#page/.exec(script)?.[0] ?? "";
  const reader = await opened(
    other,
    `window.reader = open(${JSON.stringify(address)}); addEventListener("message", ({ data }) => { if (data === "byline: ready") {
       const send = (message) => window.reader.postMessage(message, "*");
       send("words"); send({ byline: "page", html: 5, address: "" }); send({ byline: "paper", html: "<p>Wrong.", address: "" });
       send({ byline: "page", html: "<p>The right words, said Ana Souza.", address: location.href });
       send({ byline: "page", html: "<p>A second page, by nobody.", address: location.href });
     } })`,
  );
  await expect(reader.locator(".text")).toContainText("The right words, said Ana Souza.");
  await reader.evaluate(() => window.postMessage({ byline: "page", html: "<p>Its own.", address: "" }, "*"));
  await other.evaluate('window.reader.postMessage({ byline: "page", html: "<p>Late.", address: "" }, "*")');
  // What comes after it would be an article of its own, which the history would hold.
  expect(await reader.evaluate(() => history.length)).toBe(2);
  await expect(reader.locator(".text")).toContainText("The right words, said Ana Souza.");
});

test("a page that is too large to be handed over is answered with a way on", async ({ page }) => {
  const script = await bookmarklet(page);
  const other = await otherPage(page);
  await other.evaluate(() => document.body.append("All work. ".repeat(600_000)));
  const reader = await opened(other, script);
  await expect(reader.getByRole("alert")).toContainText("too large to hand over whole");
  await expect(reader.locator("#start")).toBeVisible();
});

test("where nobody can hand anything over, the way on is to copy and paste", async ({ page }) => {
  await page.goto("/hand-over.html#page");
  await expect(page.getByRole("alert")).toContainText("select all of it, copy it and paste it here");
  expect(new URL(page.url()).hash).toBe("");
  await paste(page, { text: ARTICLE });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
});

test("where a page opens this one and then says nothing, the same is said in time", async ({ page }) => {
  const script = await bookmarklet(page);
  const other = await otherPage(page);
  await page.context().addInitScript(() => {
    const wait = window.setTimeout;
    // The page's patience is short here.
    Object.assign(window, {
      setTimeout: (/** @type {() => void} */ act, /** @type {number} */ time) => wait(act, Math.min(time, 300)),
    });
  });
  const address = /https?:[^"]*#page/.exec(script)?.[0] ?? "";
  const reader = await opened(other, `window.reader = open(${JSON.stringify(address)})`);
  await expect(reader.getByRole("alert")).toContainText("would not hand over its article");
});

test("the page at its own address takes nothing from whoever opened it", async ({ page }) => {
  await openPage(page);
  const other = await otherPage(page);
  const reader = await opened(other, `window.reader = open(${JSON.stringify(page.url())})`);
  await expect(reader.locator("html[data-ready]")).toBeAttached();
  expect(await reader.evaluate(() => window.opener)).toBe(null);
});

test("an address alone leads to the ways to bring its page, which the keyboard can use as well", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  await paste(page, { text: "https://gazette.invalid/harbor" });
  await page.getByRole("button", { name: "Other ways" }).click();
  const dialog = page.getByRole("dialog", { name: "Bring a page" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Copy the bookmark’s address" }).click();
  await expect(dialog).toContainText("edit that bookmark: paste this in place of its address");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^javascript:/);
  await dialog.getByRole("link", { name: "Read in Byline" }).click();
  await expect(dialog).toContainText("Drag it to the bookmarks bar");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
});
