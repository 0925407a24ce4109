// E-mails and Word documents, in a worker of its own. The library for each is large, and is loaded only when
// such a file is there.

/** @typedef {{ sort: "email" | "word", bytes: ArrayBuffer }} Question */

/** How the styles of a document are set, beside what mammoth does by itself. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Caption'] => figure > figcaption:fresh",
  "p[style-name='caption'] => figure > figcaption:fresh",
];

self.addEventListener("message", async (/** @type {MessageEvent<Question>} */ { data: { sort, bytes } }) => {
  const read = sort === "email" ? readEmail : readWord;
  self.postMessage(
    await read(bytes).catch((/** @type {unknown} */ error) => ({
      // A module that has not arrived is another matter than a file that cannot be read.
      problem: error instanceof TypeError && /import|module/i.test(error.message) ? "missing" : "damaged",
    })),
  );
});

/** @param {ArrayBuffer} bytes */
async function readEmail(bytes) {
  const { default: PostalMime } = await import("../vendor/postal-mime.js");
  const { headers, subject, from, html, text } = await PostalMime.parse(bytes);
  const date = headers.find(({ key }) => key === "date")?.value;
  return { subject, from: from?.name || from?.address, date, html, text };
}

/** @param {ArrayBuffer} bytes */
async function readWord(bytes) {
  const { default: mammoth } = await import("../vendor/mammoth.js");
  // Pictures stay out; what they show stays, where their author wrote it down.
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { styleMap: STYLES, convertImage });
  return { html: value };
}
