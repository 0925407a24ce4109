// A text without analysis: every line a paragraph, or several where it is too long for one. What the reader
// gets at once, and when the core cannot run.

import { inPieces } from "./long-blocks.js";
import { emptyPart } from "./part.js";

/** @typedef {import("./part.js").Part} Part */

/** Paragraphs that are added at a time. */
const BLOCKS_IN_PART = 150;
/** UTF-16 code units that are added at a time: what is added is laid out at once. */
const LENGTH_OF_PART = 50_000;

/**
 * @param {string} text
 * @returns {Generator<Part>}
 */
export function* unanalysedParts(text) {
  /** @type {Part["blocks"]} */
  let blocks = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const from = start + line.length - line.trimStart().length;
    const trimmed = line.trim();
    const span = { start: from, end: from + trimmed.length };
    if (trimmed)
      for (const piece of inPieces(text, { span, kind: "paragraph", lead: null, reason: "" })) {
        blocks.push(piece);
        if (blocks.length < BLOCKS_IN_PART && piece.span.end - (blocks[0]?.span.start ?? 0) < LENGTH_OF_PART) continue;
        yield { ...emptyPart(), blocks };
        blocks = [];
      }
    start = end + 1;
  }
  yield { ...emptyPart(), blocks };
}
