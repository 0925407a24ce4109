// Takes the pictures of docs/cards.md: `node tools/pictures/cards.mjs http://127.0.0.1:8080/`, with the page served there.

import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const url = process.argv[2] ?? "http://127.0.0.1:8080/";
const ROOT = new URL("../../", import.meta.url);
/** The sample, and three articles that are held out, with the words of the marks whose cards are shown. */
const CARDS = {
  "www/samples/explainer.txt": ["Helena Quissanga", "Eastern Harmony Ports", "Tobias Amsler", "Congo"],
  "data/articles/k-warsaw-seoul-tanks.txt": ["Armament Agency", "Mariusz Błaszczak"],
  "data/articles/d-fiji-weighbridge-fire.txt": ["Fiji Sugar Corporation", "Vikash Prasad"],
  "data/articles/c-obituary-malawi-broadcaster.txt": ["Dalitso Mkandawire", "Kamuzu Banda"],
};

/** The text of an annotated article, without its header and marks. */
function bare(file) {
  const text = file.slice(file.indexOf("\n---\n") + 5);
  const marks = /(?<!\\)(?:<\/?[a-z-]+>|\{\S+ |\})/gu;
  return text.replace(marks, "").replace(/\\([{}<\\])/gu, "$1");
}

const browser = await chromium.launch({
  executablePath: process.env.BYLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
let number = 0;
for (const [path, names] of Object.entries(CARDS)) {
  const file = await readFile(new URL(path, ROOT), "utf8");
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(url);
  await page.fill("#text", path.startsWith("data/") ? bare(file) : file);
  await page.click("#read");
  await page.locator(".text .mark").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1500);
  for (const name of names) {
    number += 1;
    const mark = page.locator(".text .mark", { hasText: name }).first();
    await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await page.waitForTimeout(300);
    const [left, top] = await mark.evaluate((element) => {
      const { x, y } = element.getClientRects()[0];
      return [x, y];
    });
    await page.mouse.move(left + 6, top + 8);
    await page.mouse.move(left + 8, top + 9);
    const card = page.getByRole("dialog").first();
    await card.waitFor();
    await page.waitForTimeout(500);
    await card.screenshot({ path: new URL(`docs/cards/${number}.png`, ROOT).pathname });
    console.log(number, name, (await card.innerText()).split("\n").filter(Boolean).slice(0, 2).join(" | "));
    await page.mouse.move(5, 400);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(400);
  }
  await page.close();
}
await browser.close();
