// Files: which ones can be read, and their bytes as text.

import { orPlain } from "./or-plain.js";
import { InputError, LIMIT, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Kept} Kept */

/**
 * Reads a file, or keeps it unread when it is too long.
 * @param {File} file
 * @returns {Promise<Source | Kept>}
 */
export async function readFile(file) {
  if (file.size > LIMIT) return { name: `“${file.name}”`, blob: file };
  const text = decode(await file.arrayBuffer());
  if (text.includes("\0")) {
    throw new InputError(
      `“${file.name}” is not a text file. Byline reads text, Markdown and HTML. To read a PDF or a document, copy its text and paste it here.`,
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
