// The boxes that pieces of a page stand in: lists, tables, figures, quotations, posts. Each is made when its
// first piece comes, inside the box around it.

import { element } from "../ui/dom.js";

/** @typedef {import("../story/layout.js").Box} Box */
/** @typedef {import("../story/layout.js").BoxSort} BoxSort */
/** @typedef {import("../story/layout.js").Layout} Layout */
/** @typedef {import("./article.js").View} View */

/** Boxes that are the element of a piece that stands in them alone. @type {Set<BoxSort>} */
const FILLED = new Set(["li", "dt", "dd", "pre", "caption", "cell"]);

/** Whether a box holds one piece, whose element it then is. @param {Layout} layout @param {number} index */
export function fillsBox({ boxes }, index) {
  const box = boxes[index];
  return box !== undefined && box.pieces === 1 && FILLED.has(box.sort);
}

/**
 * The element of a box, which is made if it is not there yet.
 * @param {HTMLElement} chunk for what stands in no box
 * @param {View} view
 * @param {number} index
 * @returns {HTMLElement}
 */
export function boxElement(chunk, view, index) {
  const known = view.boxes.get(index);
  if (known) return known;
  const box = /** @type {Box} */ (view.layout.boxes[index]);
  const parent = box.parent < 0 ? chunk : boxElement(chunk, view, box.parent);
  // A row makes all of its cells.
  const found = view.boxes.get(index);
  if (found) return found;
  const made = elementOf(box);
  view.boxes.set(index, made);
  view.made += 1;
  // Begun in another chunk.
  if (view.begun.has(index)) made.classList.add("goes-on");
  view.begun.add(index);
  parent.append(box.sort === "table" ? scrolling(made) : made);
  if (box.sort === "row") made.append(...cellsOf(view, index));
  return made;
}

/**
 * All cells of a row: those without a word in them have their place as well.
 * @param {View} view
 * @param {number} row
 */
function cellsOf(view, row) {
  const { layout, boxes: elements } = view;
  const { boxes } = layout;
  const cells = [];
  for (let index = row + 1; (boxes[index]?.parent ?? -1) >= row; index += 1) {
    const box = /** @type {Box} */ (boxes[index]);
    if (box.parent !== row) continue;
    const cell = elementOf(box);
    elements.set(index, cell);
    cells.push(cell);
    view.made += 1;
  }
  return cells;
}

/** @param {Box} box @returns {HTMLElement} */
function elementOf({ sort, value, scope, columns, rows, isNumber }) {
  if (sort === "post") return element("section", { class: "post" });
  if (sort === "row") return element("tr");
  if (sort === "cell") {
    const attributes = { colspan: columns, rowspan: rows, class: isNumber && "number" };
    return scope ? element("th", { scope, ...attributes }) : element("td", attributes);
  }
  if (sort === "li") return element("li", { value });
  return element(sort);
}

/** A table wider than the text scrolls by itself; the keyboard can scroll it as well. @param {HTMLElement} table */
function scrolling(table) {
  return element("div", { class: "table", tabindex: 0, role: "group", "aria-label": "Table" }, table);
}
