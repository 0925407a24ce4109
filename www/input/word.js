// Word documents (.docx), by way of HTML.

import { askOnce, PATIENCE_WITH_OFFICE_FILE } from "./ask-once.js";
import { fromDocument, wordsOf } from "./html.js";
import { orPlain } from "./or-plain.js";
import { InputError } from "./source.js";
import { namesIn } from "./zip.js";

/** @typedef {import("./source.js").Source} Source */

/** What a document may come to once it is unpacked, in bytes: a file can be made that never ends. */
const MOST_UNPACKED = 100_000_000;

/** @param {ArrayBuffer} bytes @param {string} name of the file @returns {Promise<Source>} */
export async function fromWord(bytes, name) {
  const parts = namesIn(bytes);
  if (!parts)
    throw new InputError(
      `“${name}” could not be read: the document is damaged or incomplete. Get it again, or copy its text and paste it here.`,
    );
  if (!parts.has("word/document.xml"))
    throw new InputError(
      `“${name}” is not a Word document. Byline reads .docx; open it in its program, copy its text and paste it here.`,
    );
  const text = [...parts].filter(([part]) => /\.(xml|rels)$/.test(part));
  if (text.reduce((sum, [, size]) => sum + size, 0) > MOST_UNPACKED)
    throw new InputError(`“${name}” is too large to be read. Copy the part you want to read and paste it here.`);
  const question = { sort: "word", bytes };
  const answer = await askOnce(new URL("./office-worker.js", import.meta.url), question, PATIENCE_WITH_OFFICE_FILE);
  if (answer?.problem === "missing")
    throw new InputError(
      "The part of Byline that reads Word documents could not be loaded. Check the connection and open the file again, or copy its text and paste it here.",
    );
  if (!answer || answer.problem)
    throw new InputError(
      `“${name}” could not be read: the document is damaged. If Word still opens it, copy its text and paste it here.`,
    );
  const { html } = answer;
  if (!html)
    throw new InputError(
      `“${name}” has no text. If it is pictures of pages, a program that reads letters from pictures (OCR) can help.`,
    );
  return orPlain(
    (signal) => fromDocument(html, signal),
    (signal) => wordsOf(html, signal),
  );
}
