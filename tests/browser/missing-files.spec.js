// The learned tagger's file and that of the facts: used when it is there, done without when it is missing or
// damaged, and the reader told so.

import { ARTICLE, card, expect, mark, openPage, paste, point, test, unfold, untilRead } from "./page.js";

const MODEL = "**/data/byline.model";

/** No list has this name, and nothing beside it says that it is one: only the tagger can tell what it is. */
const LEARNED = "Rempapa";

test("the model finds the names, and the card says so", async ({ page }) => {
  await openPage(page);
  const text = `${LEARNED} executives signed the deal on Monday. It was the second one that ${LEARNED} executives signed.`;
  await paste(page, { text });
  await untilRead(page);
  await point(page, mark(page, LEARNED));
  await unfold(page);
  await expect(card(page)).toContainText("the tagger has learned names like it");
  await expect(page.locator("#notice")).toBeHidden();
});

test.describe("without the model", () => {
  test.use({ allow: ["404", "byline.model"] });

  test("a missing file is said and done without", async ({ page }) => {
    await page.route(MODEL, (route) => route.fulfill({ status: 404, body: "" }));
    await openPage(page);
    await paste(page, { text: ARTICLE });
    await expect(page.locator("#notice")).toContainText("the server answered 404");
    await expect(page.locator("article")).toContainText("Mayor Ana Souza");
  });

  test("a damaged file is said and done without", async ({ page }) => {
    await page.route(MODEL, (route) => route.fulfill({ body: Buffer.from("not a model at all") }));
    await openPage(page);
    await paste(page, { text: ARTICLE });
    await expect(page.locator("#notice")).toContainText("simpler rules");
    await expect(page.locator("article")).toContainText("Mayor Ana Souza");
  });
});

test.describe("without the facts", () => {
  test.use({ allow: ["404", "byline.knowledge", "byline.more"] });

  test("a damaged second file is said and done without", async ({ page }) => {
    await page.route("**/data/byline.more", (route) => route.fulfill({ body: "not what is known" }));
    await openPage(page);
    await paste(page, { text: ARTICLE });
    await expect(page.locator("#notice")).toContainText("Some of the facts could not be loaded");
    await expect(mark(page, "Denmark")).toBeVisible();
  });

  for (const [what, answer] of /** @type {const} */ ([
    ["missing", { status: 404, body: "" }],
    ["damaged", { body: "not what is known" }],
  ])) {
    test(`a ${what} file is said and done without`, async ({ page }) => {
      await page.route("**/data/byline.knowledge", (route) => route.fulfill(answer));
      await openPage(page);
      await paste(page, { text: ARTICLE });
      await expect(page.locator("#notice")).toContainText("The file of facts could not be loaded");
      await expect(mark(page, "Ana Souza")).toBeVisible();
    });
  }
});
