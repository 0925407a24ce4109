// The learned tagger's file: used when it is there, done without when it is missing or damaged, and the reader told so.

import { ARTICLE, expect, openPage, paste, test } from "./page.js";

const MODEL = "**/data/byline.model";

test("the model finds the names", async ({ page }) => {
  await openPage(page);
  await paste(page, { text: ARTICLE });
  await expect(page.locator("article")).toContainText("Mayor Ana Souza");
  await expect(
    page
      .getByRole("button", { name: /Nordhavn Lines/ })
      .first()
      .or(page.locator("mark, .mark").first()),
  ).toBeVisible();
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
