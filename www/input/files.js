// Files: which ones can be read, by their names and by how they begin, and their bytes as text. The readers
// of e-mails, Word documents and PDF files are large, and are loaded with the first such file.

import { orPlain } from "./or-plain.js";
import { InputError, LIMIT, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Kept} Kept */

/** The largest file that holds more than its text, in bytes: pictures and fonts are most of these. */
const LARGEST = 60_000_000;
const COPY = "copy its text and paste it here";

/** How files begin that are no text. @type {[sort: "pdf" | "zip" | "old" | "rtf", bytes: string][]} */
const BEGINNINGS = [
  ["pdf", "%PDF-"],
  ["zip", "PK\x03\x04"],
  ["old", "\xd0\xcf\x11\xe0"],
  ["rtf", "{\\rtf"],
];
/** A PDF may have something before its beginning, within so many bytes. */
const BEFORE_PDF = 1024;

/**
 * Reads a file, or keeps it unread when it is too long.
 * @param {File} file
 * @returns {Promise<Source | Kept>}
 */
export async function readFile(file) {
  const sort = await sortOf(file);
  if (sort !== "text") return readOther(file, sort);
  if (file.size > LIMIT) return { name: `“${file.name}”`, blob: file };
  const text = decode(await file.arrayBuffer());
  if (text.includes("\0")) {
    throw new InputError(
      `“${file.name}” is not a text file. Byline reads text, Markdown, web pages, e-mails, Word documents and PDF files. To read another document, ${COPY}.`,
    );
  }
  const isHtml = /\.x?html?$/i.test(file.name) || file.type.includes("html");
  if (isHtml || /\.(md|markdown)$/i.test(file.name)) {
    const { fromHtml, fromMarkdown, wordsOf } = await import("./html.js");
    return isHtml
      ? orPlain(
          (signal) => fromHtml(text, signal),
          (signal) => wordsOf(text, signal),
        )
      : orPlain(
          (signal) => fromMarkdown(text, signal),
          () => plainSource(text),
        );
  }
  return plainSource(text);
}

/** @typedef {"pdf" | "zip" | "old" | "rtf" | "email" | "text"} Sort */

/** @param {File} file @returns {Promise<Sort>} */
async function sortOf(file) {
  const head = String.fromCharCode(...new Uint8Array(await file.slice(0, BEFORE_PDF).arrayBuffer()));
  const found = BEGINNINGS.find(([, bytes]) => head.startsWith(bytes))?.[0];
  if (found) return found;
  if (/\.pdf$/i.test(file.name) || file.type === "application/pdf" || head.includes("%PDF-")) return "pdf";
  if (/\.docx$/i.test(file.name)) return "zip";
  return /\.eml$/i.test(file.name) || file.type === "message/rfc822" ? "email" : "text";
}

/**
 * @param {File} file
 * @param {Exclude<Sort, "text">} sort
 * @returns {Promise<Source>}
 */
async function readOther(file, sort) {
  const { name } = file;
  if (sort === "old") throw new InputError(oldOffice(name));
  if (sort === "rtf")
    throw new InputError(
      `“${name}” is a document in rich text (RTF), which Byline cannot read. Save it as .docx, or ${COPY}.`,
    );
  if (file.size > LARGEST)
    throw new InputError(
      `“${name}” is larger than ${LARGEST / 1e6} MB, more than Byline opens. Open it in its own program, ${COPY}.`,
    );
  const bytes = await file.arrayBuffer();
  if (sort === "pdf") return (await import("./pdf.js")).fromPdf(bytes, name);
  if (sort === "zip") return (await import("./word.js")).fromWord(bytes, name);
  return (await import("./email.js")).fromEmail(bytes, name);
}

/** Why a file of the old Office programs is not read: a locked new one looks like these. @param {string} name */
function oldOffice(name) {
  if (/\.docx$/i.test(name)) return `“${name}” is locked with a password. Open it in Word with the password, ${COPY}.`;
  if (/\.doc$/i.test(name))
    return `“${name}” is in Word’s old format (.doc), which Byline cannot read. Open it in a word processor and save it as .docx, or ${COPY}.`;
  return `“${name}” is in an old Office format, which Byline cannot read. Open it in its program, ${COPY}.`;
}

/**
 * Bytes as text: what their byte order mark says, else UTF-8, else the Western encoding of old files.
 * @param {ArrayBuffer} bytes
 */
export function decode(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
