// Writes a text and its layout side by side, piece by piece: what is added to the line becomes a piece when
// that ends.

import { createLine } from "./line.js";

/** @typedef {import("../story/layout.js").Box} Box */
/** @typedef {import("../story/layout.js").BoxSort} BoxSort */
/** @typedef {import("../story/layout.js").Inline} Inline */
/** @typedef {import("../story/layout.js").Layout} Layout */
/** @typedef {import("../pkg/byline.js").BlockKind} BlockKind */

/**
 * Where in the tree of elements the writer is.
 * @typedef {object} At
 * @property {number} box the position of the box around it; -1 for none
 * @property {BlockKind | undefined} kind what the elements around it say that it is
 * @property {number | undefined} level of a heading
 * @property {boolean} isParagraph
 */

/** Emphasis inside emphasis inside … says no more from here on. */
const MOST_INLINES = 6;
/** A byline is no longer than this. */
const LONGEST_BYLINE = 160;

/** Writes text and layout side by side, piece by piece. */
export function createWriter() {
  let text = "";
  const line = createLine();
  let isByline = false;
  /** @type {string[]} */
  let ids = [];
  /** @type {{ offset: number, label: string, to: string }[]} */
  let called = [];
  /** What is open in the line, the outermost first. @type {(Inline & { index: number })[]} */
  const open = [];
  /** Of the line, with offsets in it. @type {(Inline | undefined)[]} */
  let inlines = [];
  /** @type {Layout} */
  const layout = { boxes: [], pieces: [], inlines: [], notes: [] };

  /** @param {At} at */
  function end({ box, kind, level, isParagraph }) {
    keepOpen();
    const trimmed = line.take().trimEnd();
    if (trimmed) {
      const start = begin(box);
      const piece = { start, end: start + trimmed.length, box };
      const said = isByline && trimmed.length <= LONGEST_BYLINE ? "byline" : kind;
      layout.pieces.push({
        ...piece,
        ...(said && { kind: said }),
        ...(said === "section-heading" && { level }),
        ...(isParagraph && { isParagraph }),
        ...(ids.length > 0 && { ids }),
      });
      text += trimmed;
      keepInlines(start, trimmed.length);
      for (const { offset, label, to } of called)
        layout.notes.push({ at: start + Math.min(offset, trimmed.length), label, to });
      ids = [];
      isByline = false;
    }
    called = [];
    inlines = [];
    for (const each of open) {
      each.start = 0;
      each.index = inlines.push(undefined) - 1;
    }
  }

  /** Separates a piece from what stands before it. @param {number} box @returns {number} where it starts */
  function begin(box) {
    const holder = layout.boxes[box];
    const isFirst = holder ? holder.pieces === 0 : true;
    if (holder) holder.pieces += 1;
    const last = layout.boxes[layout.pieces.at(-1)?.box ?? -1];
    if (text === "") text = "";
    else if (holder?.sort === "cell" && last?.sort === "cell") text += holder.parent === last.parent ? " | " : "\n";
    else text += "\n\n";
    const item = holder?.sort === "li" ? holder : undefined;
    if (item && isFirst) text += item.value === undefined ? "• " : `${item.value}. `;
    return text.length;
  }

  /** What is open ends with the line, and begins anew with the next. */
  function keepOpen() {
    for (const each of open) inlines[each.index] = { ...each, end: line.length() };
  }

  /** @param {number} start @param {number} length of the piece */
  function keepInlines(start, length) {
    for (const inline of inlines) {
      if (!inline || inline.start >= Math.min(inline.end, length)) continue;
      const { tag, address } = inline;
      const span = { start: start + inline.start, end: start + Math.min(inline.end, length) };
      layout.inlines.push({ ...span, tag, ...(tag === "a" && { address }) });
    }
  }

  return {
    end,
    /** @param {string} words @param {boolean} isPre */
    add(words, isPre) {
      const set = isPre ? words.replace(/\r\n?/g, "\n") : words.replace(/[^\S\u00a0]+/g, " ");
      line.add(!isPre && ["", "\n", " "].includes(line.last()) ? set.replace(/^ /, "") : set);
    },
    breakLine() {
      if (line.last() === " ") line.dropLast();
      if (line.length() > 0) line.add("\n");
    },
    /** @param {Inline["tag"]} tag @param {string} address @returns {boolean} whether it was taken */
    begin(tag, address) {
      if (open.length >= MOST_INLINES) return false;
      open.push({ tag, address, start: line.length(), end: 0, index: inlines.push(undefined) - 1 });
      return true;
    },
    finish() {
      const inline = open.pop();
      if (inline) inlines[inline.index] = { ...inline, end: line.length() };
    },
    /** @param {string} label @param {string} to @returns {boolean} whether it is a reference in the text */
    note(label, to) {
      line.trimEnd();
      if (line.length() === 0) return false;
      called.push({ offset: line.length(), label: label.replace(/[[\]()]/g, ""), to });
      return true;
    },
    /** @param {string | null} id */
    name(id) {
      if (id) ids.push(id);
    },
    author() {
      isByline = true;
    },
    /** @param {number} box */
    isPre: (box) => layout.boxes[box]?.sort === "pre",
    /**
     * @param {BoxSort} sort
     * @param {number} parent
     * @param {number} [value]
     * @param {Pick<Box, "scope" | "columns" | "rows" | "isNumber">} [cell]
     * @returns {number} its position
     */
    open(sort, parent, value, cell) {
      return layout.boxes.push({ sort, parent, pieces: 0, ...(value !== undefined && { value }), ...cell }) - 1;
    },
    written() {
      const wanted = new Set(layout.notes.map(({ to }) => to));
      for (const piece of layout.pieces) {
        const named = piece.ids?.filter((id) => wanted.has(id)) ?? [];
        if (named.length > 0) piece.ids = named;
        else delete piece.ids;
      }
      return { text, layout };
    },
  };
}
