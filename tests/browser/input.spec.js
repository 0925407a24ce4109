// How an article gets in, and that nothing gets lost on the way.

import { ARTICLE, expect, openPage, paste, readArticle, readSample, test, untilRead } from "./page.js";

const HEADLINE = "Harbor Fees to Rise in Port Ellery";

test("text is pasted with the keyboard", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.getByRole("textbox").focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(page).toHaveTitle("Article – Byline");
});

test("text is typed and read with the button", async ({ page }) => {
  await openPage(page);
  await page.getByRole("textbox").pressSequentially("Ana Souza, the mayor, met Peter Lindqvist in Geneva. ");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.locator(".text")).toContainText("met Peter Lindqvist in Geneva");
});

test("who asks before the page's scripts are there is answered when they are", async ({ page }) => {
  /** @type {(value?: unknown) => void} */
  let arrive = () => {};
  const coming = new Promise((resolve) => {
    arrive = resolve;
  });
  await page.route("**/app.js", async (route) => {
    await coming;
    await route.continue();
  });
  await page.goto("/", { waitUntil: "commit" });
  await page.getByRole("textbox").fill(ARTICLE);
  await page.getByRole("button", { name: "Read it" }).click();
  arrive();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
});

test("what is typed stays an edit when more is pasted into it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  await page.getByRole("textbox").pressSequentially("One ");
  await page.evaluate(() => navigator.clipboard.writeText("two"));
  await page.keyboard.press("ControlOrMeta+V");
  await expect(page.getByRole("textbox")).toHaveValue("One two");
});

test("nothing to read is said, and nothing changes", async ({ page }) => {
  await openPage(page);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("alert")).toContainText("No text found");
  await expect(page.locator("#start")).toBeVisible();
});

for (const [name, headline, minutes] of [
  ["paris", "Nearly 200 Countries Adopt a Climate Agreement in Paris", 2],
  ["explainer", "What the Fight Over Angola’s Deepest Port Means for the U.S. and China", 4],
  ["wire", "Ferry inquiry faults Croatian regulator over engine fire that killed 19", 3],
  ["science", "The Lake That Remembers Every Drought", 4],
]) {
  test(`the sample ${name} is read`, async ({ page }) => {
    await readSample(page, String(name));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(String(headline));
    await expect(page.locator("#time-left")).toContainText(`${minutes} min`);
    expect(await page.locator(".text .mark").count()).toBeGreaterThan(40);
  });
}

test("a file is opened, be it text, in an old encoding, or HTML", async ({ page }) => {
  await openPage(page);
  const files = [
    { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("Zürich hosts the talks, said Ana Souza.") },
    { name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("Zürich hosts the talks, said Ana Souza.", "latin1") },
    {
      name: "c.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("\ufeffZürich hosts the talks, said Ana Souza.", "utf16le"),
    },
    { name: "d.html", mimeType: "text/html", buffer: Buffer.from("<p>Zürich hosts the talks, <b>said</b> Ana Souza.") },
  ];
  for (const file of files) {
    await page.locator("#file").setInputFiles(file);
    await expect(page.locator(".text")).toHaveText(/Zürich hosts the talks, said Ana Souza\./);
    await page.goBack();
    await expect(page.locator("#start")).toBeVisible();
  }
});

test("a file that is not text is refused with a way on", async ({ page }) => {
  await openPage(page);
  const buffer = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 0, 0]);
  await page.locator("#file").setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer });
  await expect(page.getByRole("alert")).toContainText("copy its text and paste it here");
});

test("a file and a text are dropped anywhere", async ({ page }) => {
  await openPage(page);
  for (const isFile of [true, false]) {
    await page.evaluate(
      ([text, asFile]) => {
        const dataTransfer = new DataTransfer();
        if (asFile) dataTransfer.items.add(new File([String(text)], "story.txt", { type: "text/plain" }));
        else dataTransfer.setData("text/plain", String(text));
        for (const type of ["dragover", "drop"]) {
          document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      [ARTICLE, isFile],
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
    await expect(page.locator("#drop")).toBeHidden();
    await page.goBack();
  }
});

test("a new paste replaces the article, and Back brings the old one back as it was", async ({ page }) => {
  await readArticle(page);
  await page.evaluate(() => scrollTo(0, 120));
  await paste(page, { text: "A second article\n\nJonas Lind spoke in Oslo on Friday. Mr. Lind was brief." });
  await expect(page.locator(".text")).toContainText("Jonas Lind spoke");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(page.locator(".text .mark").first()).toBeAttached();
  await page.goForward();
  await expect(page.locator(".text")).toContainText("Jonas Lind spoke");
  await page.getByRole("button", { name: "New article" }).click();
  await expect(page.getByRole("textbox")).toBeFocused();
});

test("furniture is one click away", async ({ page }) => {
  await readArticle(page);
  await expect(page.locator(".text")).not.toContainText("Back to top");
  await page.getByText("Left out: 1 line").click();
  await expect(page.locator(".left-out")).toContainText("Back to top");
});

test("every character of an article is on the page, in order", async ({ page }) => {
  await readSample(page, "explainer");
  const shown = await page.locator(".text").evaluate((text) => text.textContent);
  const source = await (await page.request.get("/samples/explainer.txt")).text();
  const letters = (/** @type {string | null} */ text) => (text ?? "").replace(/\s+/g, "");
  expect(letters(shown)).toBe(letters(source).replace(/Backtotop$/, ""));
});

test("the box has the focus, so that pasting needs no click", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  await expect(page.getByRole("textbox")).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.keyboard.press("ControlOrMeta+V");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
});

test("the Paste button takes what is on the clipboard, with its structure", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPage(page);
  await page.evaluate(async () => {
    const html = "<h1>A Bridge Too Low</h1><p>Ana Souza, the engineer, measured it.</p><ul><li>It is short.</li></ul>";
    const blob = (/** @type {string} */ type, /** @type {string} */ text) => new Blob([text], { type });
    const data = { "text/html": blob("text/html", html), "text/plain": blob("text/plain", "A Bridge Too Low") };
    await navigator.clipboard.write([new ClipboardItem(data)]);
  });
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A Bridge Too Low");
  await expect(page.locator(".text li")).toHaveText("It is short.");
});

test("an address alone is answered with how to bring the page", async ({ page }) => {
  await openPage(page);
  await paste(page, { text: " https://gazette.invalid/2024/bridge.html\n" });
  await expect(page.getByRole("alert")).toContainText("select all of it, copy it and paste it here");
  await expect(page.locator("#start")).toBeVisible();
});

test("what is pasted right after “New article” is not lost to the page that was on its way", async ({ page }) => {
  await readArticle(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "A second article\n\nJonas Lind spoke in Oslo on Friday. Mr. Lind was brief.");
    // As late as it can be: when the page is about to be changed.
    const start = document.startViewTransition.bind(document);
    document.startViewTransition = (change) => {
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      return start(change);
    };
    document.getElementById("new")?.click();
  });
  await expect(page.locator(".text")).toContainText("Jonas Lind spoke");
  await untilRead(page);
  await expect(page.locator("#start")).toBeHidden();
});
