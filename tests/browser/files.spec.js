// E-mails, Word documents and PDF files: what is the article in them, and what is said of those that cannot
// be read.

import { docx, pdf, zip } from "./made-files.js";
import { ARTICLE, expect, openPage, readArticle, test, untilRead } from "./page.js";

const HEADLINE = "Harbor Fees to Rise in Port Ellery";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} name
 * @param {string | Buffer} content
 * @param {string} [mimeType]
 */
async function open(page, name, content, mimeType = "") {
  await page.locator("#file").setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
}

/** @param {string[]} head @param {string} body */
const mail = (head, body) => [...head, "MIME-Version: 1.0", "", body].join("\r\n");

/** A long text in lines of print, each with its place on a page of a PDF. */
const PRINT = [
  { text: "Harbor Fees to Rise in Port Ellery", x: 50, y: 540, size: 20 },
  ...[
    "Mayor Ana Souza told the council of Port Ellery on Monday that the",
    "fees for ships would rise by a tenth in May. The harbor has not raised",
    "them for eleven years, and its walls need re-",
    "pair, Ms. Souza said.",
    "Peter Lindqvist, who leads the union of the pilots, called the plan",
    "“a tax on patience” and asked for another vote.".replace(/[“”]/g, '"'),
  ].map((text, index) => ({ text, x: 50, y: 505 - index * 13, size: 10 })),
];

test("an e-mail in HTML is its letter, with subject, sender and day from its head", async ({ page }) => {
  await openPage(page);
  const head = [
    "From: =?utf-8?Q?Zo=C3=AB_Marchetti?= <zoe@messenger.invalid>",
    "To: readers@messenger.invalid",
    "Subject: =?utf-8?B?RndkOiBIYXJib3IgRmVlcyB0byBSaXNlIGluIFBvcnQgRWxsZXJ5?=",
    "Date: Tue, 12 Mar 2024 23:30:00 -0500",
    "Content-Type: multipart/alternative; boundary=part",
  ];
  const html =
    '<div style="display:none">The preheader nobody sees</div><p>Mayor Ana Souza spoke in Z=C3=BCrich on =\r\nMonday, said <b>Peter Lindqvist</b>.</p><p>He left early.</p><script>alert(1)</script>';
  const parts = [
    "--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe plain words.",
    `--part\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html}`,
    "--part--",
  ];
  await open(page, "letter.eml", mail(head, parts.join("\r\n")));
  await untilRead(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(page.locator(".text")).toContainText("spoke in Zürich on Monday, said Peter Lindqvist.");
  await expect(page.locator(".text strong")).toHaveText("Peter Lindqvist");
  await expect(page.locator(".text")).not.toContainText(/preheader|plain words|alert/);
  await expect(page.locator(".strip")).toContainText("By Zoë Marchetti");
  await expect(page.locator(".strip")).toContainText("12 March 2024");
});

test("an e-mail in plain text, in base64 and an old encoding, is read alike", async ({ page }) => {
  await openPage(page);
  const head = [
    "From: zoe@messenger.invalid",
    "Subject: Harbor Fees to Rise in Port Ellery",
    "Date: 3 Jan 2024 08:00:00 +0000",
    'Content-Type: text/plain; charset="iso-8859-1"',
    "Content-Transfer-Encoding: base64",
  ];
  const body = Buffer.from("Mayor Ana Souza spoke in Zürich on Monday.\n\nPeter Lindqvist did not.", "latin1");
  await open(page, "letter.eml", mail(head, body.toString("base64")));
  await untilRead(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(page.locator(".text p").first()).toHaveText("Mayor Ana Souza spoke in Zürich on Monday.");
  await expect(page.locator(".strip")).toContainText("3 January 2024 as the page says");
});

test("a Word document keeps its title, headings and notes", async ({ page }) => {
  await openPage(page);
  const document = docx([
    { text: HEADLINE, style: "Title" },
    { text: "Mayor Ana Souza spoke in Geneva on Monday." },
    { text: "What it costs", style: "Heading1" },
    { text: "Peter Lindqvist, a pilot, said that it is too much." },
  ]);
  await open(page, "story.docx", document, WORD);
  await untilRead(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(page.locator(".text h2")).toHaveText("What it costs");
  await expect(page.locator(".text p").first()).toHaveText("Mayor Ana Souza spoke in Geneva on Monday.");
});

test("the lines of a PDF are paragraphs again, and the largest is the headline", async ({ page }) => {
  await openPage(page);
  await open(page, "story.pdf", pdf([PRINT]), "application/pdf");
  await untilRead(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  await expect(page.locator(".text p").first()).toContainText(
    /Port Ellery on Monday that the fees .* its walls need repair, Ms/,
  );
  await expect(page.locator(".text p").nth(1)).toHaveText(/^Peter Lindqvist, who leads .* for another vote\.$/);
});

test("a PDF as a browser prints it, in two columns and on several pages, reads on", async ({ page }) => {
  await openPage(page);
  const sentence =
    "On Tuesday the harbor of Port Ellery was quiet, and Ana Souza walked along the northern wall again.";
  const [first, ...others] = Array.from({ length: 24 }, (_, at) => `Part ${at + 1}. ${sentence.repeat(5)}`);
  const printed = await page.context().newPage();
  await printed.setContent(
    `<style>@page { margin: 60px } .c { columns: 2 } body { font: 12px serif } h1 { font-size: 30px }</style>
     <h1>${HEADLINE}</h1><div class="c"><p>${first}</p>${others.map((text) => `<p>${text}</p>`).join("")}</div>`,
  );
  const made = await printed.pdf({ width: "600px", height: "700px" });
  await printed.close();
  await open(page, "printed.pdf", made, "application/pdf");
  await untilRead(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  const paragraphs = await page.locator(".text p").allTextContents();
  const plain = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();
  expect(paragraphs.map(plain)).toEqual([first ?? "", ...others].map(plain));
});

test("a file that was copied comes in by pasting it, even with its name as the text", async ({ page }) => {
  await openPage(page);
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([text], "letter.eml", { type: "message/rfc822" }));
      clipboardData.setData("text/plain", "/home/reader/letter.eml");
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    mail([`Subject: ${HEADLINE}`, "From: zoe@messenger.invalid"], "Mayor Ana Souza spoke on Monday."),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
});

for (const [what, name, content, said] of /** @type {[string, string, Buffer | string, string | RegExp][]} */ ([
  ["a locked PDF", "report.pdf", pdf([PRINT], { isLocked: true }), /“report\.pdf” is locked with a password/],
  ["a scanned PDF", "scan.pdf", pdf([[], []]), /its pages are pictures, as a scanner makes them/],
  ["a damaged PDF", "half.pdf", pdf([PRINT]).subarray(0, 60), /the PDF is damaged or incomplete/],
  [
    "a damaged Word document",
    "half.docx",
    docx([{ text: "Half" }]).subarray(0, 300),
    /the document is damaged or incomplete/,
  ],
  [
    "a Word document with spoilt text",
    "odd.docx",
    zip({ "word/document.xml": "<w:document" }),
    /the document is damaged/,
  ],
  ["an empty Word document", "empty.docx", docx([]), /has no text/],
  ["another ZIP file", "story.odt", zip({ "content.xml": "<a/>" }), /is not a Word document/],
  ["an old Word document", "old.doc", "\xd0\xcf\x11\xe0rest", /Word’s old format \(\.doc\).* save it as \.docx/],
  ["a locked Word document", "locked.docx", "\xd0\xcf\x11\xe0rest", /locked with a password/],
  ["a spreadsheet of old Excel", "old.xls", "\xd0\xcf\x11\xe0rest", /old Office format/],
  ["rich text", "notes.rtf", "{\\rtf1 Words}", /rich text \(RTF\).* Save it as \.docx/],
  ["an e-mail without text", "empty.eml", mail(["Subject: See attached"], ""), /an e-mail without text/],
])) {
  test(`${what} is answered with why and what to do, and the article stays`, async ({ page }) => {
    await readArticle(page);
    await open(page, name, Buffer.from(content.toString("latin1"), "latin1"));
    await expect(page.getByRole("alert")).toContainText(said);
    await expect(page.getByRole("alert")).toContainText(/copy|OCR|saved/i);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
    await page.locator("#notice").getByRole("button", { name: "Close" }).click();
    await expect(page.locator(".text .mark").first()).toBeVisible();
  });
}

test.describe("without their readers", () => {
  test.use({ allow: ["Failed to load resource", "ERR_FAILED"] });

  test("files say so, and text still opens", async ({ page }) => {
    await page.route(/vendor\/(pdf|mammoth|postal-mime)/, (route) => route.abort());
    await openPage(page);
    for (const [name, content] of /** @type {[string, string | Buffer][]} */ ([
      ["story.pdf", pdf([PRINT])],
      ["story.docx", docx([{ text: "Words" }])],
      ["story.eml", mail(["Subject: Words"], "Words")],
    ])) {
      await open(page, name, content);
      await expect(page.getByRole("alert")).toContainText(/could not be loaded\. Check the connection/);
      await page.locator("#notice").getByRole("button", { name: "Close" }).click();
    }
    await open(page, "story.txt", ARTICLE);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(HEADLINE);
  });
});

test("a document that would unpack without an end is refused before it is", async ({ page }) => {
  await openPage(page);
  const document = docx([{ text: "Small" }]);
  // The directory says how large the text is.
  const at = document.lastIndexOf("word/document.xml") - 22;
  document.writeUInt32LE(2_000_000_000, at);
  await open(page, "bomb.docx", document);
  await expect(page.getByRole("alert")).toContainText("is too large to be read");
});
