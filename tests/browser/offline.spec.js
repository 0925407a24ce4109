// Without a network: what was opened once works on, and a new version comes without breaking what is open.

import { readFile } from "node:fs/promises";
import { host, LIST, listWith } from "./host.js";
import { pdf } from "./made-files.js";
import { ARTICLE, card, expect, mark, openPage, paste, test, untilRead } from "./page.js";

test.use({ serviceWorkers: "allow" });

/**
 * Waits until everything is kept and this page is served from it.
 * @param {import("@playwright/test").Page} page
 */
async function kept(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/**
 * Puts a new version on the host, and waits until the browser has it whole.
 * @param {import("@playwright/test").Page} page
 * @param {Map<string, string>} changed what the host gives instead of its files
 */
async function deploy(page, changed) {
  const file = (await readFile("www/panel/quotes.js", "utf8")).replace("Unnamed sources", "Sources without a name");
  changed.set("panel/quotes.js", file);
  changed.set(LIST, await listWith("panel/quotes.js", file));
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting);
}

/** Waits until the page is of the new version. @param {import("@playwright/test").Page} page */
async function isNew(page) {
  await expect
    .poll(async () => page.evaluate(async () => (await fetch("panel/quotes.js")).text()).catch(() => ""), {
      timeout: 60_000,
    })
    .toContain("Sources without a name");
}

test("opened once, it reads, shows cards, panel and pasted pages with the network off", async ({ page, context }) => {
  await openPage(page);
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("html[data-ready]")).toBeAttached();
  await paste(page, { text: ARTICLE });
  await mark(page, "Ana Souza").click();
  await expect(card(page)).toBeVisible();
  // By the model, not by rules: nothing is missing.
  await expect(page.locator("#notice")).toBeHidden();
  await page.evaluate(() =>
    document.dispatchEvent(new CustomEvent("byline:open-panel", { detail: { view: "quotes" } })),
  );
  await expect(page.locator("#panel")).toContainText("a tax on patience");
  await page.goBack();
  await paste(page, { html: "<h1>Ferries to stop</h1><p>Jonas Lind spoke in <b>Oslo</b> on Friday.</p>" });
  await expect(page.locator(".text")).toContainText("Jonas Lind spoke in Oslo");
  await page.goBack();
  await page.locator('a[href="samples/wire.txt"]').click();
  await expect(page.locator(".text .mark").first()).toBeVisible();
  const map = await page.evaluate(async () => {
    const { loadWorld } = await import(/** @type {any} */ (new URL("./map/world.js", location.href).href));
    return (await loadWorld())?.countries.length;
  });
  expect(map).toBeGreaterThan(200);
});

test("the first visit is kept as well, without opening it again", async ({ page, context }) => {
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expect(page.locator(".text .mark").first()).toBeVisible();
  await kept(page);
  await context.setOffline(true);
  await page.goBack();
  await page.locator('a[href="samples/science.txt"]').click();
  await expect(page.locator(".text .mark").first()).toBeVisible();
});

test.describe("files without a network", () => {
  test.use({ allow: ["Failed to load resource", "ERR_FAILED"] });

  test("the reader of a kind of file is kept once it was needed, and said to be missing before", async ({
    page,
    context,
  }) => {
    const line = { text: "Ana Souza, the mayor, spoke in Geneva on Monday.", x: 50, y: 500, size: 10 };
    const file = { name: "story.pdf", mimeType: "application/pdf", buffer: pdf([[line]]) };
    await openPage(page);
    await kept(page);
    const list = await (await page.request.get("/precache.js")).text();
    const [first = "", later = ""] = list.split("self.LATER");
    for (const name of ["pdf", "mammoth", "postal-mime"]) {
      expect(first).not.toContain(`vendor/${name}`);
      expect(later).toContain(`vendor/${name}`);
    }
    await context.setOffline(true);
    await page.locator("#file").setInputFiles(file);
    await expect(page.getByRole("alert")).toContainText("reads PDF files could not be loaded. Check the connection");
    await context.setOffline(false);
    await page.reload();
    await page.locator("#file").setInputFiles(file);
    await expect(page.locator(".text")).toContainText("spoke in Geneva");
    await context.setOffline(true);
    await page.reload();
    await page.locator("#file").setInputFiles(file);
    await expect(page.locator("#start")).toBeHidden();
    await expect(page.locator(".text")).toContainText("spoke in Geneva");
    await expect(page.locator("#notice")).toBeHidden();
  });
});

test("without a network, what is shared is read, and an article can be handed over", async ({ page, context }) => {
  await openPage(page);
  await kept(page);
  await context.setOffline(true);
  const other = await context.newPage();
  await other.setContent(
    `<form method="post" enctype="multipart/form-data" action="${page.url()}share"><textarea name="text">${ARTICLE}</textarea><button>Share</button></form>`,
  );
  /** Whether a page knows who opened it. @param {string} path */
  const hasOpener = async (path) => {
    const [popup] = await Promise.all([
      other.waitForEvent("popup"),
      other.evaluate((url) => void window.open(url), new URL(path, page.url()).href),
    ]);
    await expect(popup.locator("html[data-ready]")).toBeAttached();
    return popup.evaluate(() => window.opener !== null);
  };
  expect(await hasOpener("./")).toBe(false);
  expect(await hasOpener("hand-over.html")).toBe(true);
  await other.getByRole("button").click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Harbor Fees to Rise in Port Ellery");
});

test.describe("a new version", () => {
  // The host of these tests is another than the one whose pages are watched.
  test.use({ allow: ["request to http://127.0.0.1:", "is of another version"] });

  test("waits while an article is open, and is there when the page is opened again", async ({ page }) => {
    const changed = new Map();
    const server = await host({ changed });
    await page.goto(server.url);
    await kept(page);
    await page.reload();
    await paste(page, { text: ARTICLE });
    await expect(page.locator(".text .mark").first()).toBeVisible();

    await deploy(page, changed);
    // What is open goes on, with what it was opened with.
    const before = await page.evaluate(async () => (await fetch("panel/quotes.js")).text());
    expect(before).toContain("Unnamed sources");
    await mark(page, "Ana Souza").click();
    await expect(card(page)).toBeVisible();

    await page.reload();
    await isNew(page);
    await expect(page.locator("html[data-ready]")).toBeAttached();
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    server.end();
  });

  test("comes by itself once no other page needs the old one", async ({ page, context }) => {
    const changed = new Map();
    const server = await host({ changed });
    await page.goto(server.url);
    await kept(page);
    await page.reload();
    const other = await context.newPage();
    await other.goto(server.url);

    await deploy(page, changed);
    await other.close();
    await isNew(page);
    server.end();
  });

  test("that has not arrived whole is not taken", async ({ page }) => {
    const changed = new Map();
    const server = await host({ changed });
    await page.goto(server.url);
    await kept(page);
    // The list is new, the file still the old one.
    changed.set(LIST, await listWith("panel/quotes.js", "something else"));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => {});
    });
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.installing && !registration?.waiting && registration?.active;
    });
    server.end();
    await page.reload();
    await paste(page, { text: ARTICLE });
    await expect(page.locator(".text .mark").first()).toBeVisible();
  });
});

test.describe("on any static host", () => {
  test.use({
    allow: ["request to http://127.0.0.1:", "violates the following", "Refused to connect", "violates the document"],
  });

  test("under a path of its own, without our headers, it reads, goes offline and keeps its rules", async ({
    page,
    context,
  }) => {
    const server = await host({ under: "/reader/byline/" });
    /** @type {string[]} */
    const outside = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url)) outside.push(request.url());
    });
    await page.goto(server.url);
    await paste(page, { text: ARTICLE });
    await mark(page, "Ana Souza").click();
    await expect(card(page)).toBeVisible();
    await kept(page);
    await context.setOffline(true);
    await page.reload();
    await paste(page, { text: ARTICLE });
    await untilRead(page);
    await expect(page.locator("#notice")).toBeHidden();
    const sent = await page.evaluate(() => fetch("http://127.0.0.1:9/").catch((error) => `${error}`));
    expect(sent).toContain("Failed to fetch");
    expect(outside).toEqual([]);
    server.end();
  });
});
