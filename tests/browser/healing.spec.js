// What the browser keeps may be spoilt, lost or old: the page notices and mends it, and never runs parts of
// two versions.

import { readFile } from "node:fs/promises";
import { host, LIST, listWith } from "./host.js";
import { ARTICLE, card, expect, mark, openPage, paste, readArticle, test, untilRead } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */

test.describe("kept files", () => {
  test.use({ serviceWorkers: "allow" });

  /** Opens the page and waits until all is kept. @param {Page} page @param {string} [url] */
  async function openKept(page, url = "/") {
    await page.goto(url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  /** @param {Page} page @param {string} path @param {"rubbish" | "one bit" | "gone"} how */
  async function spoil(page, path, how) {
    await page.evaluate(
      async ([address, what]) => {
        const [name = ""] = await caches.keys();
        const cache = await caches.open(name);
        const url = new URL(address, document.baseURI).href;
        const kept = await cache.match(url);
        if (!kept) throw new Error(`${address} was not kept`);
        const bytes = new Uint8Array(await kept.arrayBuffer());
        if (what === "one bit") bytes[bytes.length >> 1] ^= 1;
        const body = what === "rubbish" ? "no such thing" : bytes;
        if (what === "gone") await cache.delete(url);
        else await cache.put(url, new Response(body, { headers: kept.headers }));
      },
      /** @type {const} */ ([path, how]),
    );
  }

  for (const path of ["card/card.js", "pkg/byline_bg.wasm", "data/byline.model", "data/byline.knowledge", "./"]) {
    for (const how of /** @type {const} */ (["rubbish", "one bit", "gone"])) {
      test(`are mended: ${how} in ${path}`, async ({ page }) => {
        await openKept(page);
        await spoil(page, path, how);
        await page.reload();
        await paste(page, { text: ARTICLE });
        await untilRead(page);
        await expect(page.locator("#notice")).toBeHidden();
        // What was mended is kept.
        const isKept = await page.evaluate(async (address) => {
          const kept = await caches.match(new URL(address, document.baseURI).href);
          return kept !== undefined && (await kept.text()) !== "no such thing";
        }, path);
        expect(isKept).toBe(true);
      });
    }
  }

  test.describe("when the server has another version", () => {
    test.use({
      allow: ["request to http://127.0.0.1:", "net::ERR_FAILED", "Failed to load resource", "Failed to fetch"],
    });

    test("a lost one is not taken from there; the page comes anew as a whole", async ({ page }) => {
      const changed = new Map();
      const server = await host({ changed });
      await openKept(page, server.url);
      const file = `${await readFile("dist/panel/quotes.js", "utf8")}\nexport const other = 1;\n`;
      changed.set("panel/quotes.js", file);
      changed.set(LIST, await listWith("panel/quotes.js", file));
      await spoil(page, "panel/quotes.js", "gone");
      const mixed = await page.evaluate(() =>
        fetch("panel/quotes.js").then(
          (answer) => answer.text(),
          () => "missing",
        ),
      );
      expect(mixed).toBe("missing");
      await page.reload();
      await expect(page.locator("html[data-ready]")).toBeAttached();
      expect(await page.evaluate(async () => (await fetch("panel/quotes.js")).text())).toContain("other = 1");
      server.end();
    });

    test("a page that came before it is not put under it", async ({ page }) => {
      const changed = new Map();
      const server = await host({ changed });
      // The list and a file change while the page is on its way.
      const file = `${await readFile("dist/about/credits.js", "utf8")}\nexport const other = 1;\n`;
      await page.route("**/data/byline.knowledge", async (route) => {
        changed.set("about/credits.js", file);
        changed.set(LIST, await listWith("about/credits.js", file));
        await route.continue();
      });
      await page.goto(server.url);
      await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active);
      await page.evaluate(() => navigator.serviceWorker.ready);
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
      server.end();
    });
  });
});

test.describe("settings", () => {
  const GOOD = { type: "sans", leading: 1.8 };

  for (const [name, value] of /** @type {const} */ ([
    ["theme", "x"],
    ["theme", null],
    ["theme", "toString"],
    ["type", "fraktur"],
    ["marks", "some"],
    ["offices", ""],
    ["opening", "never"],
    ["width", 0],
    ["width", -1],
    ["width", 1e9],
    ["size", -5],
    ["size", 1000],
    ["size", "1"],
    ["leading2", 1],
    ["rest", -1],
    ["grace", 1e12],
    ["hidden", [3]],
    ["hidden", "person"],
    ["keys", { find: 3 }],
    ["keys", ["a"]],
    ["letters", "no"],
    ["lineFocus", 1],
    ["__proto__", { theme: "x" }],
  ])) {
    test(`a kept value that cannot be is left aside alone: ${name} ${JSON.stringify(value)}`, async ({ page }) => {
      const kept = `{"type":"sans","leading":1.8,${JSON.stringify(name)}:${JSON.stringify(value)}}`;
      await page.addInitScript((text) => localStorage.setItem("byline", text), kept);
      await readArticle(page);
      const shown = await page
        .locator(".text p")
        .first()
        .evaluate((found) => {
          const { fontSize, width } = getComputedStyle(found);
          return { size: parseFloat(fontSize), width: parseFloat(width) };
        });
      expect(shown.size).toBe(18);
      expect(shown.width).toBeGreaterThan(200);
      const root = page.locator("html");
      if (name !== "type") await expect(root).toHaveAttribute("data-type", GOOD.type);
      expect(await root.evaluate((found) => found.style.getPropertyValue("--leading"))).toBe(String(GOOD.leading));
      await page.getByRole("button", { name: /^Theme/ }).click();
      await mark(page, "Ana Souza").click();
      await expect(card(page)).toBeVisible();
    });
  }

  test.describe("that no page can start with", () => {
    test.use({ allow: ["Failed to load resource", "net::ERR_FAILED"] });

    test("a way out is offered", async ({ page }) => {
      await page.route("**/app.js", (route) => route.abort());
      await page.goto("/");
      await page.evaluate(() => localStorage.setItem("byline", '{"theme":"dark"}'));
      await page.unroute("**/app.js");
      await page.getByRole("button", { name: "Forget settings and kept files" }).click();
      await expect(page.locator("html[data-ready]")).toBeAttached();
      expect(await page.evaluate(() => localStorage.getItem("byline"))).toBe(null);
      expect(await page.evaluate(() => caches.keys())).toEqual([]);
      await openPage(page);
    });
  });
});
