// Where the card stands, so that it never covers what is being read: in the gutter beside the text, at the
// height of its mark's line, where there is room; otherwise above the mark, over what has been read, or below
// it where there is no room above; on a phone, a sheet at the foot.
//
// In the gutter it stands on the page, and scrolls with it. Elsewhere an invisible box is laid over the
// mark's lines, and the card is kept at that box. (CSS can anchor it there, but Chromium 148 leaves a card
// that has grown over its mark instead of taking a fallback.) A mark that is broken over two lines covers
// both in height but only the line under the pointer in width, so that the card opens where the reader
// looks.

import { BAR_HEIGHT } from "../article/in-view.js";
import { byId, onceAFrame } from "../ui/dom.js";

/** Where the pointer is, in the window. @typedef {{ x: number, y: number }} Point */

/** Between card and mark, and card and edge, in CSS pixels; card.css has the same. */
const GAP = 10;
/** Between the text and a card in the gutter. */
const GUTTER_GAP = 20;
/** Below this height the card goes where there is more room instead. */
const MIN_HEIGHT = 144;

/**
 * Shows the card at its mark.
 * @param {HTMLElement} card
 * @param {HTMLElement} mark
 * @param {boolean} held whether the reader opened it on purpose: only then does a small screen get a sheet,
 *   which may scroll the page
 * @param {Point} [point] the pointer
 */
export function place(card, mark, held, point) {
  const box = byId("card-anchor");
  const rect = boxOf(mark, point);
  box.style.left = `${rect.left + scrollX}px`;
  box.style.top = `${rect.top + scrollY}px`;
  box.style.width = `${rect.width}px`;
  box.style.height = `${rect.height}px`;
  card.dataset.mode = held && isSmall() ? "sheet" : "gutter";
  if (!card.matches(":popover-open")) card.showPopover();
  if (card.dataset.mode === "sheet") uncover(card, mark);
  else if (!placeInGutter(card, mark, point)) card.dataset.mode = "float";
  settle(card);
}

/**
 * Puts the card beside the text, as near to the height of the line under the pointer as the window allows.
 * @param {HTMLElement} card
 * @param {HTMLElement} mark
 * @param {Point} [point]
 * @returns {boolean} whether there is room
 */
function placeInGutter(card, mark, point) {
  const text = mark.closest(".text")?.getBoundingClientRect();
  const left = (text?.right ?? innerWidth) + GUTTER_GAP;
  if (left + card.offsetWidth + GAP > document.documentElement.clientWidth) return false;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${inWindow(card, (lineOf(mark, point)?.top ?? 0) - GAP) + scrollY}px`;
  return true;
}

/** The height nearest to a wanted one at which all of a card is in sight. @param {HTMLElement} card @param {number} top */
function inWindow(card, top) {
  return Math.max(BAR_HEIGHT + GAP, Math.min(top, innerHeight - card.offsetHeight - GAP));
}

/**
 * Keeps the card in place when the page scrolls or changes its size.
 * @param {{ element: HTMLElement, mark: () => HTMLElement | undefined, isHeld: () => boolean }} card
 */
export function watchPlace(card) {
  const onScroll = onceAFrame(() => card.mark() && settle(card.element));
  const onResize = onceAFrame(() => {
    const mark = card.mark();
    if (mark) place(card.element, mark, card.isHeld());
  });
  document.addEventListener("scroll", onScroll, { passive: true });
  addEventListener("resize", onResize);
  // More may be shown, and a map may come.
  new ResizeObserver(onGrowth).observe(card.element);

  function onGrowth() {
    if (!card.mark()) return;
    const top = card.element.getBoundingClientRect().top;
    if (card.element.dataset.mode === "gutter") card.element.style.top = `${inWindow(card.element, top) + scrollY}px`;
    else settle(card.element);
  }
}

function isSmall() {
  return matchMedia("(width < 768px) and (pointer: coarse), (width < 480px), (height < 480px)").matches;
}

/** @param {HTMLElement} mark @param {Point} [point] */
function boxOf(mark, point) {
  const all = mark.getBoundingClientRect();
  const { left, width } = lineOf(mark, point) ?? all;
  return { left, width, top: all.top, height: all.height };
}

/** The line of a mark that is under the pointer, or its first. @param {HTMLElement} mark @param {Point} [point] */
function lineOf(mark, point) {
  const lines = [...mark.getClientRects()];
  const line = lines.find(
    ({ left, right, top, bottom }) =>
      point && left <= point.x && point.x <= right && top <= point.y && point.y <= bottom,
  );
  return line ?? lines[0];
}

/**
 * Scrolls the mark out from under the sheet.
 * @param {HTMLElement} card
 * @param {HTMLElement} mark
 */
function uncover(card, mark) {
  const hidden = mark.getBoundingClientRect().bottom + GAP - (innerHeight - card.offsetHeight);
  // Room to scroll into at the end of the article; see the rule for data-sheet.
  document.documentElement.style.setProperty("--sheet", `${card.offsetHeight}px`);
  if (hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
}

/**
 * Places a card that floats, and points it at the box.
 * @param {HTMLElement} card
 */
function settle(card) {
  const float = card.dataset.mode === "float";
  if (card.dataset.mode === "gutter") return;
  for (const property of ["left", "top", "max-height"]) card.style.removeProperty(property);
  if (!float) return;
  placeAtBox(card);
  const to = byId("card-anchor").getBoundingClientRect();
  const { left, top, width } = card.getBoundingClientRect();
  card.dataset.side = top >= to.bottom ? "below" : "above";
  const x = Math.min(Math.max(to.left + to.width / 2 - left, 20), width - 20);
  card.style.setProperty("--pointer", `${x}px`);
}

/** @param {HTMLElement} card */
function placeAtBox(card) {
  const to = byId("card-anchor").getBoundingClientRect();
  const height = card.offsetHeight;
  const below = innerHeight - to.bottom - 2 * GAP;
  const above = to.top - 2 * GAP;
  const isBelow = height > above && (height <= below || above < Math.min(height, MIN_HEIGHT));
  const room = Math.max(0, isBelow ? below : above);
  const left = to.left + to.width / 2 - card.offsetWidth / 2;
  card.style.left = `${Math.min(Math.max(left, GAP), document.documentElement.clientWidth - card.offsetWidth - GAP)}px`;
  card.style.top = `${isBelow ? to.bottom + GAP : to.top - GAP - Math.min(height, room)}px`;
  card.style.maxHeight = `${room}px`;
}
