// The installed app: what its manifest promises, files that the system opens with it, and what is shared with
// it.

import { docx, pdf } from "./made-files.js";
import { ARTICLE, expect, openPage, test, untilRead } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, type: string, content: string }} Given the content in base64 */

const HEADLINE = "Harbor Fees to Rise in Port Ellery";
const [, ...PARAGRAPHS] = ARTICLE.trim().split("\n\n").slice(0, -1);
const SENTENCE = "Ana Souza, the mayor, spoke in Geneva on Monday.";
const SECOND = "A second article\n\nJonas Lind, the mayor, spoke in Oslo on Friday. Mr. Lind was brief.";

/** How a file of each kind that the page reads looks. @type {Record<string, string | Buffer>} */
const CONTENTS = {
  ".txt": SENTENCE,
  ".md": `# A headline\n\n${SENTENCE}`,
  ".markdown": `# A headline\n\n${SENTENCE}`,
  ".html": `<h1>A headline</h1><p>${SENTENCE}</p>`,
  ".htm": `<h1>A headline</h1><p>${SENTENCE}</p>`,
  ".xhtml": `<html xmlns="http://www.w3.org/1999/xhtml"><body><p>${SENTENCE}</p></body></html>`,
  ".eml": `Subject: A headline\r\nMIME-Version: 1.0\r\n\r\n${SENTENCE}`,
  ".pdf": pdf([[{ text: SENTENCE, x: 50, y: 500, size: 10 }]]),
  ".docx": docx([{ text: SENTENCE }]),
};

/** @param {Page} page */
async function manifestOf(page) {
  const address = await page.locator("link[rel=manifest]").evaluate((link) => /** @type {any} */ (link).href);
  return { address, manifest: await (await page.request.get(address)).json() };
}

/** Opens the page as the system does, with files. @param {Page} page @param {Given[]} given */
async function launch(page, given) {
  await page.addInitScript((all) => {
    const files = all.map(({ name, type, content }) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      return { getFile: async () => new File([bytes], name, { type }) };
    });
    const launchQueue = { setConsumer: (/** @type {(launch: unknown) => void} */ consume) => consume({ files }) };
    Object.defineProperty(window, "launchQueue", { value: launchQueue });
  }, given);
  await page.goto("/");
}

/** @param {string} name @param {string} type @param {string | Buffer} content @returns {Given} */
const given = (name, type, content) => ({ name, type, content: Buffer.from(content).toString("base64") });

test("it can be installed: Chromium has nothing against it, and every file that its manifest names is there", async ({
  page,
}) => {
  await openPage(page);
  const { address, manifest } = await manifestOf(page);
  expect(manifest).toMatchObject({ name: "Byline", start_url: "./", scope: "./", display: "standalone" });
  expect(manifest.icons.map((/** @type {any} */ { sizes, purpose }) => `${sizes} ${purpose ?? "any"}`)).toEqual(
    expect.arrayContaining(["192x192 any", "512x512 any", "512x512 maskable"]),
  );
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await page.request.get(new URL(src, address).href);
    expect(answer.headers()["content-type"]).toBe(type);
    const drawn = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, new URL(src, address).href);
    if (sizes !== "any") expect(drawn).toBe(sizes);
  }
  const session = await page.context().newCDPSession(page);
  const { errors } = await session.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  // An id of its own would be counted from the host, which need not be ours alone.
  expect((await session.send("Page.getAppId")).appId).toBe(page.url());
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  // Tests run in a window that keeps nothing, where nothing can be installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("the chooser, the system and the share sheet offer the same kinds of files", async ({ page }) => {
  await openPage(page);
  const { manifest } = await manifestOf(page);
  const [handler] = manifest.file_handlers;
  const kinds = [...Object.keys(handler.accept), ...Object.values(handler.accept).flat()].sort();
  expect(manifest.file_handlers).toHaveLength(1);
  expect(new URL(handler.action, page.url()).href).toBe(page.url());
  expect([...manifest.share_target.params.files[0].accept].sort()).toEqual(kinds);
  const chooser = (await page.locator("#file").getAttribute("accept")) ?? "";
  expect(chooser.split(",").sort()).toEqual(kinds);
  expect(kinds.filter((kind) => kind.startsWith("."))).toEqual(Object.keys(CONTENTS).sort());
});

for (const [ending, content] of Object.entries(CONTENTS)) {
  test(`a file of a kind that the manifest names is read when the system opens it: ${ending}`, async ({ page }) => {
    await launch(page, [given(`story${ending}`, "", content)]);
    await expect(page.locator(".text")).toContainText(SENTENCE);
  });
}

test("several files that the system opens at once are articles of their own", async ({ page }) => {
  await launch(page, [given("story.txt", "text/plain", ARTICLE), given("second.txt", "text/plain", SECOND)]);
  await expect(page.getByRole("alert")).toContainText("2 articles are open");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await untilRead(page);
});

test.describe("shared with the installed app", () => {
  test.use({ serviceWorkers: "allow" });

  /**
   * Shares as the system does: it posts a form to the address that the manifest names.
   * @param {Page} page on which the app was opened before
   * @param {{ title?: string, text?: string, url?: string }} words
   * @param {{ name: string, mimeType: string, buffer: Buffer }[]} [files]
   */
  async function share(page, words, files = []) {
    const { share_target: target } = (await manifestOf(page)).manifest;
    const action = new URL(target.action, page.url()).href;
    const fields = Object.entries(words).map(
      ([name, value]) => `<textarea name="${target.params[name]}">${value}</textarea>`,
    );
    const app = await page.context().newPage();
    await app.setContent(
      `<form method="${target.method}" enctype="${target.enctype}" action="${action}">${fields.join("")}<input type="file" multiple name="${target.params.files[0].name}"><button>Share</button></form>`,
    );
    await app.locator("input").setInputFiles(files);
    await app.getByRole("button", { name: "Share" }).click();
    return app;
  }

  /** Opens the app, and waits until its worker is there. @param {Page} page */
  async function openApp(page) {
    await openPage(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  }

  test("a text is read, with its title, and the worker keeps nothing of it", async ({ page }) => {
    await openApp(page);
    const app = await share(page, { title: HEADLINE, text: PARAGRAPHS.join("\n\n") });
    await expect(app.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
    await expect(app.locator(".text")).toContainText("a tax on patience");
    expect(new URL(app.url()).hash).toBe("");
    const kept = await app.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().filter(({ url }) => url.includes("share")).length;
    });
    expect(kept).toBe(0);
    await app.goto(`${page.url()}#shared`);
    await app.reload();
    await expect(app.getByRole("alert")).toContainText("What was shared has not arrived");
  });

  test("a file is read, and of several each is an article", async ({ page }) => {
    await openApp(page);
    const story = { name: "story.pdf", mimeType: "application/pdf", buffer: Buffer.from(CONTENTS[".pdf"] ?? "") };
    const alone = await share(page, {}, [story]);
    await expect(alone.locator(".text")).toContainText(SENTENCE);
    const second = { name: "second.txt", mimeType: "text/plain", buffer: Buffer.from(SECOND) };
    const several = await share(page, {}, [second, story]);
    await expect(several.getByRole("alert")).toContainText("2 articles are open");
    await expect(several.locator(".text")).toContainText("Jonas Lind");
  });

  test("a link is answered with how to bring its page", async ({ page }) => {
    await openApp(page);
    const app = await share(page, { text: "Harbor fees to rise https://gazette.invalid/harbor" });
    await expect(app.getByRole("alert")).toContainText("Byline does not fetch pages");
  });
});
