// What stays on the disk after an article has been read, in a real profile of the browser: what the page says
// stays, and no word of the article.

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { expect, mark, openPage, paste, test, untilRead } from "./page.js";

/** Words that are in no file of the page or the browser. */
const WORDS = ["Quillmarrow", "Vexholm", "zinniaworthy"];
const TEXT = `${WORDS[0]} Council Votes on Tides

Mayor Ana ${WORDS[1]} said on Monday that the plan was ${WORDS[2]}. “We waited as long as we could,” Ms. ${WORDS[1]} told reporters in Geneva.
`;

/** Every file below a folder. @param {string} folder @returns {Promise<string[]>} */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

test("after an article, no file of the profile has a word of it", async ({ baseURL, launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), "byline-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    serviceWorkers: "allow",
  });
  const page = await context.newPage();
  await openPage(page);
  await paste(page, { text: TEXT });
  await untilRead(page);
  await mark(page, `Ana ${WORDS[1]}`).click();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.getByRole("button", { name: /^Theme/ }).click();
  await page.goBack();
  await page.goForward();
  await expect(page.locator(".text")).toContainText(String(WORDS[2]));
  await page.reload();
  await expect(page.locator(".text")).toContainText(String(WORDS[2]));
  const isKept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }).length);
  expect(isKept).toBeGreaterThan(TEXT.length);
  // What is kept in the tab is locked; the key to it is the name of its window.
  const key = (await page.evaluate(() => window.name)).split("-").at(-1) ?? "";
  expect(key).toHaveLength(44);
  await context.close();

  const files = await filesIn(profile);
  /** @type {string[]} */
  const found = [];
  let isVisitKept = false;
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const word of [...WORDS, key])
      for (const encoding of /** @type {const} */ (["utf8", "utf16le"]))
        if (bytes.includes(Buffer.from(word, encoding))) found.push(`${word} in ${file.slice(profile.length)}`);
    isVisitKept ||= file.endsWith("History") && bytes.includes(String(baseURL));
  }
  // The visit itself is there: what is looked through is what the browser keeps.
  expect(isVisitKept).toBe(true);
  expect(found).toEqual([]);
  await rm(profile, { recursive: true, force: true });
});
