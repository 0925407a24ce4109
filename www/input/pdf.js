// PDF files, read by pdf.js: its own worker takes the file apart, `pdf-lines.js` puts lines and paragraphs
// together. Nothing of the file is drawn, and no script in it is run.

import { openWorker } from "../ui/trusted.js";
import { blocksOf } from "./pdf-lines.js";
import { InputError, LIMIT } from "./source.js";

/** @typedef {import("./pdf-lines.js").Item} Item */
/** @typedef {import("./pdf-lines.js").Page} Page */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("../story/layout.js").Piece} Piece */

const MISSING =
  "The part of Byline that reads PDF files could not be loaded. Check the connection and open the file again, or copy its text and paste it here.";
/** How long the next page may take, in milliseconds. */
const PATIENCE_WITH_PAGE = 20_000;
/** A page with fewer letters than this, on average, is a picture of one. */
const LEAST_LETTERS = 12;

/** @param {ArrayBuffer} bytes @param {string} name of the file @returns {Promise<Source>} */
export async function fromPdf(bytes, name) {
  const pdf = await import("../vendor/pdf.js").catch(() => {
    throw new InputError(MISSING);
  });
  // Ours, rather than its own: where that cannot be started, pdf.js would read on the page's own thread.
  const port = openWorker(new URL("../vendor/pdf-worker.js", import.meta.url));
  const missing = new Promise((_, reject) => port.addEventListener("error", () => reject(new InputError(MISSING))));
  const worker = pdf.PDFWorker.create({ port, verbosity: 0 });
  const task = pdf.getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const read = inTime(task.promise).then(pagesOf);
    return sourceOf(await Promise.race([read, missing]), name);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(problemOf(error, name));
  } finally {
    task.destroy().catch(() => {});
    worker.destroy();
    port.terminate();
  }
}

/** @param {unknown} error @param {string} name */
function problemOf(error, name) {
  const kind = error instanceof Error ? error.name : "";
  if (kind === "PasswordException")
    return `“${name}” is locked with a password. Open it in a PDF reader with the password, copy its text and paste it here.`;
  if (kind === "TimeoutError")
    return `“${name}” took too long to read. Open it in a PDF reader, copy the part you want and paste it here.`;
  return `“${name}” could not be read: the PDF is damaged or incomplete. If a PDF reader still opens it, copy its text and paste it here.`;
}

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
function inTime(promise) {
  return Promise.race([
    promise,
    new Promise((_, reject) =>
      setTimeout(() => reject(new DOMException("too slow", "TimeoutError")), PATIENCE_WITH_PAGE),
    ),
  ]);
}

/** @param {import("../vendor/pdf.js").PDFDocumentProxy} file @returns {Promise<Page[]>} */
async function pagesOf(file) {
  /** @type {Page[]} */
  const pages = [];
  let length = 0;
  for (let number = 1; number <= file.numPages && length <= LIMIT; number += 1) {
    const page = await inTime(file.getPage(number));
    const { items } = await inTime(page.getTextContent());
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({ bottom, top, items: items.flatMap((item) => ("str" in item ? [itemOf(item)] : [])) });
    length += items.reduce((sum, item) => sum + ("str" in item ? item.str.length : 0), 0);
    page.cleanup();
  }
  return pages;
}

/** @param {import("pdfjs-dist/types/src/display/api.js").TextItem} item @returns {Item} */
function itemOf({ str, transform: [a, b, c, d, x, y], width, hasEOL }) {
  return { text: str, x, y, width, size: Math.hypot(c, d), isLast: hasEOL, isTurned: Math.abs(b) > Math.abs(a) };
}

/** @param {Page[]} pages @param {string} name @returns {Source} */
function sourceOf(pages, name) {
  const blocks = blocksOf(pages);
  const letters = blocks.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < LEAST_LETTERS * pages.length)
    throw new InputError(
      `“${name}” has no text: its pages are pictures, as a scanner makes them. A program that reads letters from pictures (OCR) can give it text; then open it again.`,
    );
  let text = "";
  /** @type {Piece[]} */
  const pieces = [];
  for (const { text: words, kind, isParagraph } of blocks) {
    if (text) text += "\n\n";
    /** @type {Piece} */
    const piece = { start: text.length, end: text.length + words.length, box: -1 };
    pieces.push({
      ...piece,
      ...(kind && { kind }),
      ...(kind === "section-heading" && { level: 2 }),
      ...(isParagraph && { isParagraph }),
    });
    text += words;
  }
  return { text, layout: { boxes: [], pieces, inlines: [], notes: [] }, facts: {} };
}
