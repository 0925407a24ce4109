// Tables: which hold data and which only arrange the page, and the rows of those that hold data.

/** @typedef {import("../story/layout.js").Box} Box */

/** More in a cell than this many letters, or as many blocks, is text that a table only arranges. */
const LONGEST_CELL = 300;
const MOST_BLOCKS = 3;
/** A table of more cells, or of more in a row, is too much to be one on the page: its words stay. */
const MOST_CELLS = 5000;
const MOST_IN_ROW = 100;
/** Whatever begins with digits, once signs and units are taken off, and has no more than a few letters. */
const NUMBER =
  /^[\s+−–\-~<>≈(]*(?:[£$€¥]|[A-Z]{3} )?\s*[\d.,:\u00a0\u202f ]*\d[\d.,:%\u00a0\u202f ]*(?:%|[a-z]{1,3}|[£$€¥])?\)?\s*$/i;

/** Whether a table holds data: rows and columns of short cells. @param {Element} table */
export function isData(table) {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none" || table.querySelector("table")) return false;
  const cells = [...table.querySelectorAll("td, th")];
  if (cells.length > MOST_CELLS) return false;
  const isText = (/** @type {Element} */ cell) =>
    (cell.textContent ?? "").trim().length > LONGEST_CELL ||
    cell.querySelectorAll("p, div, li, h1, h2, h3, h4, img").length > MOST_BLOCKS ||
    cell.querySelector("h1, h2, h3, h4") !== null;
  if (cells.some(isText)) return false;
  const rows = [...table.querySelectorAll("tr")].map((row) => row.querySelectorAll("td, th").length);
  return rows.filter((count) => count > 1).length > 1 && Math.max(...rows) <= MOST_IN_ROW;
}

/**
 * The rows of a table that has something in it, with what each cell heads and spans. Where no cell says that
 * it heads a column, the first row does if it is all words and numbers stand below it.
 * @param {Element} table
 * @returns {({ element: Element } & Pick<Box, "scope" | "columns" | "rows" | "isNumber">)[][]}
 */
export function cellsOf(table) {
  const rows = [...table.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("td, th")]);
  const filled = rows.filter((cells) => cells.some((cell) => cell.textContent?.trim()));
  const [first = [], ...others] = filled;
  const isHeaded = filled.some((cells) => cells.some((cell) => cell.tagName === "TH"));
  const headsAll = !isHeaded && !first.some(isNumeric) && others.some((cells) => cells.some(isNumeric));
  const ofNumbers = first.map((_, column) => holdsNumbers(others.map((cells) => cells[column]?.textContent ?? "")));
  return filled.map((cells, row) =>
    cells.map((cell, column) => {
      const heads = cell.tagName === "TH" || (headsAll && row === 0);
      const columns = spanned(cell, "colspan");
      const rowsSpanned = spanned(cell, "rowspan");
      return {
        element: cell,
        ...(heads && { scope: headsAll ? /** @type {const} */ ("col") : scopeOf(cell, row, column, cells) }),
        ...(columns > 1 && { columns }),
        ...(rowsSpanned > 1 && { rows: rowsSpanned }),
        ...((isNumeric(cell) || (heads && row === 0 && ofNumbers[column])) && { isNumber: true }),
      };
    }),
  );
}

/** Whether a cell's text is a number with its sign and unit. @param {Element} cell */
function isNumeric(cell) {
  return isNumber(cell.textContent ?? "");
}

/** @param {string} text */
export function isNumber(text) {
  return text.length < 40 && NUMBER.test(text);
}

/** Whether a column holds numbers and nothing else, so that its heading stands over them. @param {string[]} cells */
export function holdsNumbers(cells) {
  const filled = cells.filter((cell) => cell.trim());
  return filled.length > 0 && filled.every(isNumber);
}

/**
 * @param {Element} cell
 * @param {number} row
 * @param {number} column
 * @param {Element[]} cells of its row
 * @returns {"col" | "row"}
 */
function scopeOf(cell, row, column, cells) {
  const said = cell.getAttribute("scope");
  if (said === "row" || said === "rowgroup") return "row";
  if (said === "col" || said === "colgroup" || cell.closest("thead")) return "col";
  const isAlone = column === 0 && cells.slice(1).some((other) => other.tagName === "TD");
  return row > 0 || isAlone ? "row" : "col";
}

/** Columns or rows that a cell spans, within reason. @param {Element} cell @param {string} attribute */
function spanned(cell, attribute) {
  const count = Number.parseInt(cell.getAttribute(attribute) ?? "", 10);
  return count > 1 ? Math.min(count, 100) : 1;
}
