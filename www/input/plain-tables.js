// Tables in plain text, as browsers, word processors and spreadsheets copy them: rows are lines, and a tab
// stands between two cells.

import { holdsNumbers, isNumber } from "./tables.js";

/** @typedef {import("../story/layout.js").Layout} Layout */

/** Rows and columns that make a table of lines with tabs. */
const LEAST = 2;
/** A line longer than this is text with a tab in it. */
const LONGEST_LINE = 600;

/** The layout of a text that has tables in it, or none. @param {string} text @returns {Layout} */
export function layoutOf(text) {
  /** @type {Layout} */
  const layout = { boxes: [], pieces: [], inlines: [], notes: [] };
  /** @type {{ start: number, cells: string[] }[]} */
  let rows = [];
  let at = 0;
  for (const line of [...text.split("\n"), ""]) {
    const cells = line.length > LONGEST_LINE ? [] : line.replace(/\r$/, "").split("\t");
    const goesOn = cells.length >= LEAST && (rows.length === 0 || cells.length === rows[0]?.cells.length);
    if (!goesOn) {
      if (rows.length >= LEAST) addTable(layout, rows);
      rows = [];
    }
    if (cells.length >= LEAST) rows.push({ start: at, cells });
    at += line.length + 1;
  }
  return layout;
}

/** @param {Layout} layout @param {{ start: number, cells: string[] }[]} rows */
function addTable({ boxes, pieces }, rows) {
  const table = boxes.push({ sort: "table", parent: -1, pieces: 0 }) - 1;
  const [first, ...others] = rows;
  const isHeaded = !first?.cells.some(isNumber) && others.some(({ cells }) => cells.some(isNumber));
  const ofNumbers = first?.cells.map((_, column) => holdsNumbers(others.map(({ cells }) => cells[column] ?? ""))) ?? [];
  for (const { start, cells } of rows) {
    const row = boxes.push({ sort: "row", parent: table, pieces: 0 }) - 1;
    let at = start;
    for (const [column, cell] of cells.entries()) {
      const words = cell.trim();
      const scope = isHeaded && start === first?.start ? /** @type {const} */ ("col") : undefined;
      const box =
        boxes.push({
          sort: "cell",
          parent: row,
          pieces: words ? 1 : 0,
          scope,
          isNumber: isNumber(cell) || (scope !== undefined && ofNumbers[column]),
        }) - 1;
      const from = at + cell.length - cell.trimStart().length;
      if (words) pieces.push({ start: from, end: from + words.length, box, kind: "paragraph" });
      at += cell.length + 1;
    }
  }
}
