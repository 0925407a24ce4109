// A text without analysis: every line a paragraph. What the reader gets when the core cannot run.

/** @typedef {import("./worker.js").Part} Part */

/** Lines that are added at a time. */
const LINES_IN_PART = 150;

/**
 * @param {string} text
 * @returns {Generator<Part>}
 */
export function* plainParts(text) {
  /** @type {Part["blocks"]} */
  let blocks = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const from = start + line.length - line.trimStart().length;
    if (line.trim())
      blocks.push({ span: { start: from, end: from + line.trim().length }, kind: "paragraph", lead: null, reason: "" });
    start = end + 1;
    if (blocks.length === LINES_IN_PART) {
      yield partOf(blocks);
      blocks = [];
    }
  }
  yield partOf(blocks);
}

/** @param {Part["blocks"]} blocks @returns {Part} */
function partOf(blocks) {
  return {
    blocks,
    mentions: [],
    mention_entities: [],
    entities: [],
    references: [],
    amounts: [],
    quotes: [],
    dates: [],
  };
}
