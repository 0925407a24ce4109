// Where the reader is in an article, kept while its marks are made anew, and while something else is read.

import { firstIndex } from "../story/binary-search.js";
import { offsetInView } from "./in-view.js";
import { giveBackFocus } from "./mark-focus.js";
import { offsetOf, rangeOf } from "./marks.js";

/** @typedef {import("./article.js").View} View */

/**
 * Plain data, so that it can be kept.
 * @typedef {object} Place
 * @property {number} offset of text that is in the window
 * @property {number} [top] where that text stands in the window, in CSS pixels
 * @property {number} [focus] where the mark begins that has the focus
 */

/** @param {View} view @returns {Place} */
export function placeOf(view) {
  const offset = offsetInView(view);
  const focused = document.activeElement;
  return {
    offset,
    // At the head of the page the head is what stays in sight.
    top: scrollY > 0 ? topOf(view, offset) : undefined,
    focus: focused?.closest(".text [data-at]") && view.body.contains(focused) ? offsetOf(focused) : undefined,
  };
}

/**
 * Scrolls so that the same text stands where it stood, and gives the focus back.
 * @param {View} view another of the same article
 * @param {Place} place
 */
export function returnTo(view, { offset, top, focus }) {
  // Twice, as in jumpTo.
  for (let pass = 0; pass < 2; pass += 1) {
    const now = topOf(view, offset);
    if (top !== undefined && now !== undefined && now !== top) scrollBy({ top: now - top, behavior: "instant" });
  }
  if (focus === undefined) return;
  const mark = view.marks[firstIndex(view.marks.length, (index) => offsetOf(view.marks[index]) >= focus)];
  if (mark) giveBackFocus(view, mark);
}

/** @param {View} view @param {number} offset */
function topOf(view, offset) {
  return rangeOf(view, { start: offset, end: offset + 1 })?.getBoundingClientRect().top;
}
