// Ten clipboards, each as HTML and as the plain text that comes with it: what a reader finds on the page is
// what they copied. UPDATE_EXPECT=1 rewrites the expectations; read the difference.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, openPage, paste, test, untilRead } from "./page.js";
import { outlineOf } from "./pastes.js";

const FOLDER = fileURLToPath(new URL("pastes/", import.meta.url));

for (const file of readdirSync(FOLDER).filter((name) => /\.(html|txt)$/.test(name))) {
  test(`the clipboard ${file}`, async ({ page }) => {
    const contents = readFileSync(`${FOLDER}${file}`, "utf8");
    await openPage(page);
    await paste(page, file.endsWith(".html") ? { html: contents } : { text: contents });
    await untilRead(page);
    const made = await page.locator(".page").evaluate(new Function(`return ${outlineOf}`)());
    if (process.env.UPDATE_EXPECT) writeFileSync(`${FOLDER}${file}.expect`, made);
    expect(made).toBe(readFileSync(`${FOLDER}${file}.expect`, "utf8"));
  });
}
