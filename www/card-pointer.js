// The pointer's way to the card: it opens when a hand comes to rest on a mark, at once when another card is open, and closes
// a moment after the pointer has left both mark and card. A tap opens it until something else is tapped.
//
// Only a pointer that the hand has moved opens anything: marks that scroll by under a resting pointer do not.

import { markAt } from "./marks.js";
import { focusMark } from "./roving.js";

/** @typedef {import("./card.js").Card} Card */

/** How long the pointer rests on a mark before its card opens, in milliseconds. */
const REST = 300;
/** How long the card waits for the pointer to come back. */
const GRACE = 300;
/** How far, in CSS pixels, a resting hand may tremble. */
const TREMBLE = 6;

/** @param {Card} card */
export function watchPointer(card) {
  /** @type {number | undefined} */
  let opening;
  /** @type {number | undefined} */
  let closing;
  /** Where the hand last moved the pointer to. */
  let last = { x: -1, y: -1 };
  /** Where the pointer began to rest. */
  let rest = last;
  /** A mark whose card the reader dismissed, and which does not open again while the pointer stays on it. @type {HTMLElement | undefined} */
  let dismissed;

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = markAt(event.target);
    const point = { x: event.clientX, y: event.clientY };
    stopOpening();
    if (mark !== dismissed) dismissed = undefined;
    if ((mark && mark === card.mark()) || isIn(card.element, event.target)) clearTimeout(closing);
    else if (mark && card.mark() && !card.isHeld() && distance(point, last) > 0) openNow(mark, point);
    else leave();
  });

  document.addEventListener("pointermove", (event) => {
    const point = { x: event.clientX, y: event.clientY };
    if (event.pointerType === "touch" || distance(point, last) === 0) return;
    last = point;
    const mark = markAt(event.target);
    if (!mark || mark === card.mark() || mark === dismissed) return;
    if (opening !== undefined && distance(point, rest) < TREMBLE) return;
    stopOpening();
    rest = point;
    opening = setTimeout(() => openNow(mark, rest), REST);
  });

  document.addEventListener("scroll", stopOpening, { passive: true });
  document.documentElement.addEventListener("pointerleave", leave);

  document.addEventListener("pointerdown", (event) => {
    stopOpening();
    if (card.mark() && !markAt(event.target) && !isIn(card.element, event.target)) card.close();
  });

  document.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    const article = card.reading();
    // A click that ends a selection is not meant for the mark.
    if (!mark || !article || !getSelection()?.isCollapsed) return;
    clearTimeout(closing);
    focusMark(article.view, mark);
    card.open(mark, true, event.detail > 0 ? { x: event.clientX, y: event.clientY } : undefined);
  });

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") dismissed = card.mark();
    },
    { capture: true },
  );

  /** @param {HTMLElement} mark @param {{ x: number, y: number }} point */
  function openNow(mark, point) {
    stopOpening();
    clearTimeout(closing);
    card.open(mark, false, point);
  }

  function stopOpening() {
    clearTimeout(opening);
    opening = undefined;
  }

  function leave() {
    stopOpening();
    clearTimeout(closing);
    closing = setTimeout(() => card.mark() && !card.isHeld() && card.close(), GRACE);
  }
}

/** @param {{ x: number, y: number }} a @param {{ x: number, y: number }} b */
function distance(a, b) {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** @param {HTMLElement} parent @param {EventTarget | null} target */
function isIn(parent, target) {
  return target instanceof Node && parent.contains(target);
}
