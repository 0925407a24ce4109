// What the HTML of a pasted page says of its text: what each piece is, in which boxes it stands, and what is
// linked, emphasised or noted in it. Plain data over the text, as the analysis is.

import { firstIndex } from "./binary-search.js";

/** @typedef {import("../pkg/byline.js").Block} Block */
/** @typedef {import("../pkg/byline.js").BlockKind} BlockKind */
/** @typedef {import("../pkg/byline.js").Span} Span */

/**
 * What holds pieces: an element of the page that they stand in. Those named as their tags are; a `row` and
 * `cell` belong to a table of data, a `post` is one of a live blog.
 * @typedef {"ul" | "ol" | "li" | "dl" | "dt" | "dd" | "blockquote" | "figure" | "figcaption" | "aside" | "pre"
 *   | "table" | "caption" | "row" | "cell" | "post"} BoxSort
 */

/**
 * @typedef {object} Box
 * @property {BoxSort} sort
 * @property {number} parent the position of the box around it; -1 for none
 * @property {number} pieces how many stand in it directly
 * @property {number} [value] the number of an item
 * @property {"col" | "row"} [scope] what a cell heads
 * @property {number} [columns] that a cell spans
 * @property {number} [rows] that a cell spans
 * @property {boolean} [isNumber] whether a cell holds a number
 */

/**
 * A piece of the text that one element held; pieces are in order and apart.
 * @typedef {object} Piece
 * @property {number} start
 * @property {number} end
 * @property {number} box the position of the box it stands in; -1 for none
 * @property {BlockKind} [kind] what its element says it is
 * @property {boolean} [isParagraph] whether its element says that it is running text, and not all of it is bold
 * @property {number} [level] of a heading, from 2
 * @property {string[]} [ids] by which notes lead to it
 */

/**
 * Words set apart inside a piece; they nest, and are in order of their starts, the outer before the inner.
 * @typedef {object} Inline
 * @property {number} start
 * @property {number} end
 * @property {"em" | "strong" | "sub" | "sup" | "code" | "s" | "a"} tag
 * @property {string} [address] that a link leads to: http, https or mailto
 */

/** A reference to a note: it stands at an offset, and is no part of the text. @typedef {{ at: number, label: string, to: string }} Note */

/**
 * @typedef {object} Layout
 * @property {Box[]} boxes
 * @property {Piece[]} pieces
 * @property {Inline[]} inlines
 * @property {Note[]} notes
 */

/**
 * The positions of the pieces that share text with a span.
 * @param {Layout} layout
 * @param {Span} span
 */
export function piecesIn({ pieces }, { start, end }) {
  const found = [];
  const first = firstIndex(pieces.length, (index) => (pieces[index]?.end ?? 0) > start);
  for (let index = first; (pieces[index]?.start ?? end) < end; index += 1) found.push(index);
  return found;
}

/**
 * The links and emphases that share text with a span, which lies in one piece; each cut to the span.
 * @param {Layout} layout
 * @param {Span} span
 * @param {number} from where the piece starts: nothing that is in it begins before
 */
export function inlinesIn({ inlines }, { start, end }, from) {
  const found = [];
  const first = firstIndex(inlines.length, (index) => (inlines[index]?.start ?? 0) >= from);
  for (let index = first; index < inlines.length; index += 1) {
    const inline = /** @type {Inline} */ (inlines[index]);
    if (inline.start >= end) break;
    if (inline.end > start)
      found.push({ ...inline, start: Math.max(start, inline.start), end: Math.min(end, inline.end) });
  }
  return found;
}

/**
 * Links and emphases cut so that they nest with marks, which are kept whole: what begins or ends inside a
 * mark that it does not lie in stops at the mark's edge.
 * @template {Span} T
 * @param {T[]} inlines
 * @param {Span[]} marks in order of the text and apart
 * @returns {T[]}
 */
export function nested(inlines, marks) {
  return inlines
    .map((inline) => {
      const first = marks[firstIndex(marks.length, (index) => (marks[index]?.end ?? 0) > inline.start)];
      const last = marks[firstIndex(marks.length, (index) => (marks[index]?.end ?? 0) >= inline.end)];
      const start = first && first.start < inline.start && first.end < inline.end ? first.end : inline.start;
      const end =
        last && last.start < inline.end && last.start > inline.start && last.end > inline.end ? last.start : inline.end;
      return { ...inline, start, end };
    })
    .filter(({ start, end }) => start < end);
}

/**
 * The notes that are called in a span, or right behind it.
 * @param {Layout} layout
 * @param {Span} span
 */
export function notesIn({ notes }, { start, end }) {
  const found = [];
  const first = firstIndex(notes.length, (index) => (notes[index]?.at ?? 0) > start);
  for (let index = first; (notes[index]?.at ?? Infinity) <= end; index += 1)
    found.push(/** @type {Note} */ (notes[index]));
  return found;
}

/** Where the piece that a note leads to starts. @param {Layout} layout @param {string} id */
export function targetOf({ pieces }, id) {
  return pieces.find(({ ids }) => ids?.includes(id))?.start;
}

/** What stands over an article or between its parts; no running text is that. @type {Set<BlockKind>} */
const SHORT = new Set(["kicker", "headline", "section-heading"]);
/**
 * Boxes whose content is never left out by halves: a table without a row, or a list without an item, lies.
 */
const WHOLE = new Set(["row", "cell", "caption", "ul", "ol", "li", "dl", "dt", "dd", "pre"]);

/**
 * What blocks are, by the page's HTML where it says so, and else by their words: a paragraph is no heading,
 * an item stays an item, and nothing goes missing from inside a table or a list.
 * @param {Layout} layout
 * @param {Block[]} blocks
 * @returns {Block[]}
 */
export function refined(layout, blocks) {
  if (layout.pieces.length === 0) return blocks;
  const hasHeadline = layout.pieces.some(({ kind }) => kind === "headline");
  const made = blocks.map((block) => {
    const [first] = piecesIn(layout, block.span);
    const piece = first === undefined ? undefined : layout.pieces[first];
    const kind = piece ? kindOf(block.kind, piece, layout.boxes[piece.box]?.sort, hasHeadline) : block.kind;
    return kind === block.kind ? block : { ...block, kind, reason: "the page’s own HTML says so" };
  });
  return keptWhole(layout, made);
}

/**
 * @param {BlockKind} found by the words
 * @param {Piece} piece
 * @param {BoxSort | undefined} holder
 * @param {boolean} hasHeadline
 * @returns {BlockKind}
 */
function kindOf(found, { kind, isParagraph }, holder, hasHeadline) {
  if (found === "furniture" || (kind === "caption" && found === "credit")) return found;
  if (kind) return kind;
  if ((holder && holder !== "post") || (isParagraph && SHORT.has(found))) return "paragraph";
  return found === "headline" && hasHeadline ? "paragraph" : found;
}

/**
 * Of a table or list all is furniture, or nothing is.
 * @param {Layout} layout
 * @param {Block[]} blocks
 */
function keptWhole(layout, blocks) {
  const outer = blocks.map(({ span }) => outermost(layout, piecesIn(layout, span)[0]));
  const kept = new Set(outer.filter((box, index) => box >= 0 && blocks[index]?.kind !== "furniture"));
  return blocks.map((block, index) => {
    const box = outer[index] ?? -1;
    if (block.kind !== "furniture" || (!kept.has(box) && layout.boxes[box]?.sort !== "table")) return block;
    const piece = layout.pieces[piecesIn(layout, block.span)[0] ?? -1];
    return { ...block, kind: piece?.kind ?? "paragraph", reason: "it is part of a table or list" };
  });
}

/**
 * The table or list that a piece is part of, the outermost where they nest; -1 for none.
 * @param {Layout} layout
 * @param {number | undefined} index of the piece
 */
function outermost({ boxes, pieces }, index) {
  let found = -1;
  for (let box = pieces[index ?? -1]?.box ?? -1; box >= 0; box = boxes[box]?.parent ?? -1) {
    const { sort } = /** @type {Box} */ (boxes[box]);
    if (WHOLE.has(sort) || sort === "table") found = box;
  }
  return found;
}
