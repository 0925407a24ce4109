// Draws the icons that a phone or desktop asks for, from www/icon.svg: `node tools/pictures/icons.mjs` after
// a change there.

import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const icon = readFileSync(new URL("../../www/icon.svg", import.meta.url), "utf8");
const ICON_FOLDER = new URL("../../www/icons/", import.meta.url);
/** Name, size in pixels, and the share of it that the icon takes: a mask may cut off the rest. */
const ICONS = [
  ["192", 192, 1],
  ["512", 512, 1],
  ["maskable", 512, 0.7],
];

const browser = await chromium.launch({
  executablePath: process.env.BYLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const [name, size, share] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const paper = share < 1 ? "#1c1b19" : "transparent";
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${paper}">${icon.replace("<svg", `<svg width="${size * share}"`)}`,
  );
  await page.screenshot({ path: new URL(`${name}.png`, ICON_FOLDER).pathname, omitBackground: true });
}
await browser.close();
