// What the reader gave: a text to read, whatever it came from, and the limits on it.

/** @typedef {import("./pkg/byline.js").BlockKind} BlockKind */

/**
 * @typedef {object} Source
 * @property {string} text
 * @property {Map<number, BlockKind>} hints what the page's own HTML called a block, by where the block starts in the text
 * @property {{ message: string, action: string, whole: () => Source }} [left] what was left out of a page, and how to have it
 */

/** The longest text that is read at once, in UTF-16 code units: longer than War and Peace. */
export const LIMIT = 5_000_000;

/** @param {string} text @returns {Source} */
export function plainSource(text) {
  return { text, hints: new Map() };
}

/** A text that is too long to read at once, kept whole. @typedef {{ name: string, blob: Blob }} Kept */

/** Something the reader gave that cannot be read, and why; the message is for the reader. */
export class InputError extends Error {}

/**
 * The beginning of a kept text, cut where a line or at least a word ends.
 * @param {Kept} kept
 * @param {number} bytes
 */
export async function beginningOf({ blob }, bytes) {
  const text = await blob.slice(0, bytes).text();
  const cut = Math.max(text.lastIndexOf("\n"), Math.floor(text.length * 0.9));
  const word = text.lastIndexOf(" ", cut + 1);
  return text.slice(0, text[cut] === "\n" || word < 0 ? cut : word);
}

/** "50.3 MB". @param {number} bytes */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
