// The pointer's way to the card: it opens when a hand comes to rest on a mark, at once when another card is
// open, and closes a moment after the pointer has left both mark and card. A tap opens it until something
// else is tapped. How long is a rest and a moment, and whether resting opens at all, is the reader's choice.
//
// Only a pointer that the hand has moved opens anything: marks that scroll by under a resting pointer do not.
// Nor does one that selects text. On its way to a card beside the text it may pass other marks of the line.

import { focusMark } from "../article/mark-focus.js";
import { markAt } from "../article/marks.js";
import { setting } from "../settings/settings.js";

/** @typedef {import("./popover.js").Card} Card */

/** How far, in CSS pixels, a resting hand may tremble. */
const TREMBLE = 6;
/** From this speed on, in CSS pixels a millisecond, the pointer is on its way to somewhere else. */
const FAST = 1;

/** @param {Card} card */
export function watchPointer(card) {
  /** @type {number | undefined} */
  let opening;
  /** @type {number | undefined} */
  let closing;
  /** Where the hand last moved the pointer to. */
  let last = { x: -1, y: -1 };
  /** When, in milliseconds. */
  let moved = 0;
  /** Where the pointer began to rest. */
  let rest = last;
  /**
   * A mark whose card the reader dismissed, and which does not open again while the pointer stays on it.
   * @type {HTMLElement | undefined}
   */
  let dismissed;
  /** Whether a button of the mouse is down that was pressed outside of the card. */
  let isPressed = false;

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = markAt(event.target);
    stopOpening();
    if (mark !== dismissed) dismissed = undefined;
    if ((mark && mark === card.mark()) || isIn(card.element, event.target)) clearTimeout(closing);
    else leave();
  });

  // A selection is being made: the card would cover it.
  document.addEventListener("selectionchange", () => {
    if (isPressed && !getSelection()?.isCollapsed && card.mark()) card.close();
  });
  document.addEventListener("pointerup", () => {
    isPressed = false;
  });

  document.addEventListener("pointermove", (event) => {
    const point = { x: event.clientX, y: event.clientY };
    if (event.pointerType === "touch" || distance(point, last) === 0) return;
    const speed = distance(point, last) / Math.max(1, event.timeStamp - moved);
    const isSlow = speed < FAST || distance(point, last) < TREMBLE;
    const isOnItsWay = !isIn(card.element, event.target) && isTowardsCard(point, last);
    last = point;
    moved = event.timeStamp;
    if (event.buttons !== 0) return stopOpening();
    if (isOnItsWay) leave();
    const mark = markAt(event.target);
    if (!mark || mark === card.mark() || mark === dismissed || setting("opening") === "click") return;
    if (card.mark() && !card.isHeld() && isSlow && !isOnItsWay) return openNow(mark, point);
    if (opening !== undefined && distance(point, rest) < TREMBLE) return;
    stopOpening();
    rest = point;
    opening = setTimeout(() => openNow(mark, rest), setting("rest"));
  });

  document.addEventListener("scroll", stopOpening, { passive: true });
  document.documentElement.addEventListener("pointerleave", leave);

  document.addEventListener("pointerdown", (event) => {
    stopOpening();
    isPressed = event.pointerType !== "touch" && !isIn(card.element, event.target);
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

  /**
   * Whether the pointer moves along its mark's line to the card in the gutter.
   * @param {{ x: number, y: number }} point
   * @param {{ x: number, y: number }} from
   */
  function isTowardsCard({ x, y }, from) {
    const mark = card.mark();
    if (!mark || card.isHeld() || card.element.dataset.mode !== "gutter" || x <= from.x) return false;
    const { top, bottom } = card.element.getBoundingClientRect();
    const line = mark.getBoundingClientRect();
    const isBeside = y >= Math.min(line.top, top) && y <= Math.max(line.bottom, bottom);
    return isBeside && Math.abs(y - from.y) <= x - from.x && !isIn(mark, document.elementFromPoint(x, y));
  }

  function leave() {
    stopOpening();
    clearTimeout(closing);
    closing = setTimeout(() => card.mark() && !card.isHeld() && card.close(), setting("grace"));
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
