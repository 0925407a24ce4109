// What the reader gave: a text to read, whatever it came from, and the limits on it.

/** @typedef {import("../story/layout.js").Layout} Layout */
/** @typedef {import("./page-facts.js").Facts} Facts */

/**
 * Plain data, so that it can be kept.
 * @typedef {object} Source
 * @property {string} text
 * @property {Layout} layout what the page's own HTML says of the text
 * @property {Facts} facts what the page says about its article
 * @property {{ words: number, whole: Source }} [omitted] how much of a page was left out, and all of it
 * @property {boolean} [isAll] whether the reader wants all of it shown, furniture as well
 */

/** The longest text that is read at once, in UTF-16 code units: longer than War and Peace. */
export const LIMIT = 5_000_000;

/** A text that came without HTML: of its layout only its tables are known. @param {string} text @returns {Promise<Source>} */
export async function plainSource(text) {
  const layout =
    text.includes("\t") && text.length <= LIMIT ? (await import("./plain-tables.js")).layoutOf(text) : undefined;
  return { text, layout: layout ?? { boxes: [], pieces: [], inlines: [], notes: [] }, facts: {} };
}

/** Whether there is anything in a text that can be seen. @param {string} text */
export function hasWords(text) {
  return /[^\s\p{C}\p{Z}]/u.test(text);
}

/** A text that is too long to read at once, kept whole. @typedef {{ name: string, blob: Blob }} Kept */

/**
 * What becomes of what the reader gives.
 * @typedef {object} Taker
 * @property {(source: Source) => void} read called with what can be read
 * @property {(source: Source) => void} add called with what can be read besides
 * @property {(kept: Kept) => void} keep called with what is too long
 * @property {(message: string, actions?: import("../ui/notice.js").Action[]) => void} complain called with
 *   what to tell the reader when neither can be done
 */

/** Something the reader gave that cannot be read, and why; the message is for the reader. */
export class InputError extends Error {}
