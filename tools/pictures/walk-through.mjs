// Takes the screenshots of docs/walk-through.md and of the README: `node tools/pictures/walk-through.mjs http://127.0.0.1:8080/`, with the
// page served there.

import { readFile } from "node:fs/promises";
import { chromium } from "@playwright/test";

const url = process.argv[2] ?? "http://127.0.0.1:8080/";
const DOCS = new URL("../../docs/", import.meta.url);
const folder = new URL("walk-through/", DOCS).pathname;
const sample = await readFile(new URL("../../www/samples/explainer.txt", import.meta.url), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.BYLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

/** A page with the sample on it. */
async function open(width, height, options = {}) {
  const page = await browser.newPage({ viewport: { width, height }, ...options });
  await page.goto(url);
  await page.fill("#text", sample);
  await page.click("#read");
  await page.locator(".text .mark").first().waitFor();
  await page.waitForTimeout(800);
  return page;
}

/** Rests the pointer on the first mark with these words until its card is there. */
async function point(page, words) {
  const mark = page.locator(".text .mark", { hasText: new RegExp(`^${words}$`) }).first();
  await mark.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await page.waitForTimeout(400);
  const box = await mark.boundingBox();
  await page.mouse.move(box.x + 4, box.y + 8);
  await page.mouse.move(box.x + 6, box.y + 9);
  await page.getByRole("dialog").first().waitFor();
  await page.waitForTimeout(700);
}

async function take(page, name) {
  await page.screenshot({ path: `${folder}${name}.jpg`, type: "jpeg", quality: 78 });
  console.log(name);
}

const start = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await start.goto(url);
await start.waitForTimeout(800);
await take(start, "1-start");
await start.close();

const desk = await open(1440, 900);
await take(desk, "2-article");
await point(desk, "Helena Quissanga");
await take(desk, "3-person");
await desk.screenshot({ path: new URL("page.png", DOCS).pathname });
await point(desk, "Angola");
await desk.locator("#card").getByRole("button", { name: "More", exact: true }).click();
await desk.waitForTimeout(700);
await take(desk, "4-country");
await desk.keyboard.press("Escape");
for (const [name, view] of [
  ["5-quotes", "Quotes"],
  ["6-timeline", "Timeline"],
  ["7-map", "Map"],
  ["8-connections", "Connections"],
]) {
  await desk.locator("#panel").getByRole("tab", { name: view }).click();
  await desk.waitForTimeout(900);
  await take(desk, name);
}
await desk.keyboard.press("?");
await desk.waitForTimeout(500);
await take(desk, "9-keys");
await desk.close();

const dark = await open(1440, 900, { colorScheme: "dark" });
await point(dark, "Halden Resources");
await take(dark, "10-dark");
await dark.close();

const phone = await open(390, 844, { hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
await phone
  .locator(".text .mark", { hasText: /^Luanda$/ })
  .first()
  .tap();
await phone.waitForTimeout(900);
await take(phone, "11-phone");
await phone.close();

await browser.close();
