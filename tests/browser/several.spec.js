// Several files at once: dropped, pasted, opened, by the page or by the system.

import { docx } from "./made-files.js";
import { ARTICLE, expect, openPage, paste, test, untilRead } from "./page.js";

/** @typedef {import("@playwright/test").Page} Page */
/** @typedef {{ name: string, type: string, content: string }} Given */

const HEADLINE = "Harbor Fees to Rise in Port Ellery";
const SECOND = "A second article\n\nJonas Lind, the mayor, spoke in Oslo on Friday. Mr. Lind was brief.";
const THIRD = "# A third article\n\nMira Holm, the judge, spoke in Bergen on **Friday**. Ms. Holm was brief.";
/** @type {Given[]} */
const FILES = [
  { name: "locked.docx", type: "", content: "\xd0\xcf\x11\xe0rest" },
  { name: "first.txt", type: "text/plain", content: ARTICLE },
  { name: "empty.txt", type: "text/plain", content: " \n" },
  { name: "second.txt", type: "text/plain", content: SECOND },
  { name: "third.md", type: "text/markdown", content: THIRD },
];

/** @param {Given[]} files as a chooser takes them */
const chosen = (files) =>
  files.map(({ name, type, content }) => ({
    name,
    mimeType: type,
    buffer: Buffer.from(content, name.endsWith(".docx") ? "latin1" : "utf8"),
  }));

/** The titles on the start page, the last one first. @param {Page} page */
const titles = (page) => page.locator("#earlier").getByRole("button");

test("files that are dropped together are articles of their own, and what cannot be read is named", async ({
  page,
}) => {
  await openPage(page);
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, content } of files) {
      const bytes = name.endsWith(".docx") ? Uint8Array.from(content, (letter) => letter.charCodeAt(0)) : content;
      dataTransfer.items.add(new File([bytes], name, { type }));
    }
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, FILES);
  const told = page.getByRole("alert");
  await expect(told).toContainText("3 articles are open, and the start page lists them.");
  await expect(told).toContainText("“locked.docx” is locked with a password.");
  await expect(told).toContainText("No text was found in “empty.txt”.");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await untilRead(page);
  await told.getByRole("button", { name: "Show all" }).click();
  await expect(titles(page)).toHaveText(["A third article", "A second article", HEADLINE]);
  // They are kept like any other, and Back leads to the one that was shown.
  await page.reload();
  await titles(page).nth(1).click();
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  await page.goBack();
  await titles(page).first().click();
  await expect(page.locator(".text strong")).toHaveText("Friday");
});

test("so are those that are chosen together; an article that is open stays one step back", async ({ page }) => {
  await openPage(page);
  await paste(page, { text: SECOND });
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  const word = docx([{ text: "A fourth article", style: "Title" }, { text: "Elin Dahl, a pilot, spoke in Turku." }]);
  await page
    .locator("#file")
    .setInputFiles([...chosen(FILES.slice(1, 3)), { name: "fourth.docx", mimeType: "", buffer: word }]);
  await expect(page.getByRole("alert")).toContainText("2 articles are open");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await page.goBack();
  await expect(page.locator(".text")).toContainText("Jonas Lind");
  await page.getByRole("button", { name: "New article" }).click();
  await expect(titles(page)).toHaveText(["A fourth article", HEADLINE, "A second article"]);
});

test("files that were copied together come with their names as the text, which is not read", async ({ page }) => {
  await openPage(page);
  await page.evaluate(
    ([first, second]) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([String(first)], "first.txt", { type: "text/plain" }));
      clipboardData.items.add(new File([String(second)], "second.txt", { type: "text/plain" }));
      clipboardData.setData("text/plain", "/home/reader/first.txt\n/home/reader/second.txt\n");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [ARTICLE, SECOND],
  );
  await expect(page.getByRole("alert")).toContainText("2 articles are open");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
});

test("where none of them can be read, each is named and nothing changes", async ({ page }) => {
  await openPage(page);
  const empty = ["a", "b", "c", "d", "e"].map((name) => ({ name: `${name}.txt`, type: "text/plain", content: " " }));
  await page.locator("#file").setInputFiles(chosen(empty));
  await expect(page.getByRole("alert")).toContainText(
    "No text was found in “a.txt”. No text was found in “b.txt”. No text was found in “c.txt”. These could not be read either: “d.txt”, “e.txt”.",
  );
  await expect(page.locator("#start")).toBeVisible();
});

test("of a folder full of files the first forty are opened, and the reader is told", async ({ page }) => {
  await openPage(page);
  const many = Array.from({ length: 43 }, (_, at) => ({ name: `${at}.txt`, type: "text/plain", content: SECOND }));
  await page.locator("#file").setInputFiles(chosen(many));
  await expect(page.getByRole("alert")).toContainText("40 articles are open");
  await expect(page.getByRole("alert")).toContainText("Of 43 files the first 40 were taken");
});
