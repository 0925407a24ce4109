// Articles whose HTML says how they are laid out: their blocks in the boxes that they stood in. Loaded when
// the first of them comes.

import { piecesIn } from "../story/layout.js";
import { element } from "../ui/dom.js";
import { boxElement, fillsBox } from "./boxes.js";
import { appendBlock, appendWords, blockElement, withoutMarker } from "./render.js";

export { refined } from "../story/layout.js";
export { notesFor, settingsIn } from "./inlines.js";

/** @typedef {import("../story/layout.js").Piece} Piece */
/** @typedef {import("../story/story.js").Block} Block */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("./article.js").View} View */

/**
 * Appends a block piece by piece, each in its box.
 * @param {HTMLElement} chunk
 * @param {View} view
 * @param {Story} story
 * @param {Block} block
 * @returns {boolean} whether the layout knows of the block
 */
export function appendPieces(chunk, view, story, block) {
  const pieces = piecesIn(view.layout, block.span);
  for (const index of pieces) appendPiece(chunk, view, story, block, index);
  return pieces.length > 0;
}

/**
 * Whether a block stands in a list, table or other box that has begun before it.
 * @param {View} view
 * @param {Block} block
 */
export function goesOn({ layout, begun }, { span }) {
  const [first = -1] = piecesIn(layout, span);
  let outer = layout.pieces[first]?.box ?? -1;
  while ((layout.boxes[outer]?.parent ?? -1) >= 0) outer = layout.boxes[outer]?.parent ?? -1;
  return begun.has(outer);
}

/**
 * What a block has of one piece, in the box that the piece stands in.
 * @param {HTMLElement} chunk
 * @param {View} view
 * @param {Story} story
 * @param {Block} block
 * @param {number} index of the piece
 */
function appendPiece(chunk, view, story, block, index) {
  const piece = /** @type {Piece} */ (view.layout.pieces[index]);
  const span = { start: Math.max(block.span.start, piece.start), end: Math.min(block.span.end, piece.end) };
  if (piece.box < 0) return appendBlock(chunk, view, story, block, withoutMarker(block, span), piece.level);
  const holder = boxElement(chunk, view, piece.box);
  const made = fillsBox(view.layout, piece.box)
    ? partOf(holder, story, span)
    : blockElement(view, block, story, piece.level);
  if (made !== holder) {
    if (holder.localName === "figcaption" && holder.hasChildNodes()) holder.append(" ");
    holder.append(made);
  }
  appendWords(made, view, story, block, span);
}

/**
 * What shows the words of a box that holds one piece alone: the box itself, or, where the core sees more than
 * one block in it, a part for each but the first, on a line of its own where it was so.
 * @param {HTMLElement} holder
 * @param {Story} story
 * @param {Span} span
 */
function partOf(holder, story, { start }) {
  if (!holder.hasChildNodes()) return holder;
  const isLine = /\n\s*$/.test(story.text.slice(Math.max(0, start - 20), start));
  if (holder.localName === "pre") holder.append("\n");
  else holder.append(isLine ? element("br") : " ");
  return element("span");
}
