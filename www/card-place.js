// Where the card stands: beside its mark and never over it, flipped where there is more room; on a phone, a sheet at the foot.
//
// An invisible box is laid over the mark's lines, and the card is anchored to that box: by CSS where the browser can (it then
// follows scrolling by itself), otherwise by the same rules here. A mark that is broken over two lines covers both in height but
// only the line under the pointer in width, so that the card opens where the reader looks.

import { byId } from "./dom.js";

/** Between card and mark, and card and edge, in CSS pixels; card.css has the same. */
const GAP = 10;
/** Below this height the card goes where there is more room instead. */
const LEAST_HEIGHT = 144;

const anchored = CSS.supports("anchor-name: --a") && CSS.supports("position-area: block-end");
document.documentElement.dataset.anchor = anchored ? "css" : "script";

/**
 * Shows the card at its mark.
 * @param {HTMLElement} card
 * @param {HTMLElement} mark
 * @param {boolean} held whether the reader opened it on purpose: only then does a small screen get a sheet, which may scroll the page
 * @param {{ x: number, y: number }} [point] the pointer
 */
export function place(card, mark, held, point) {
  const box = byId("card-anchor");
  const rect = boxOf(mark, point);
  box.style.left = `${rect.left + scrollX}px`;
  box.style.top = `${rect.top + scrollY}px`;
  box.style.width = `${rect.width}px`;
  box.style.height = `${rect.height}px`;
  card.dataset.mode = held && isSmall() ? "sheet" : "float";
  if (!card.matches(":popover-open")) card.showPopover();
  if (card.dataset.mode === "sheet") uncover(card, mark);
  settle(card);
}

/**
 * Keeps the card in place when the page scrolls or changes its size.
 * @param {import("./card.js").Card} card
 */
export function watchPlace(card) {
  let due = false;
  /** @param {(mark: HTMLElement) => void} act */
  const soon = (act) => () => {
    if (due || !card.mark()) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      const mark = card.mark();
      if (mark) act(mark);
    });
  };
  const onScroll = soon(() => settle(card.element));
  document.addEventListener("scroll", onScroll, { passive: true });
  window.addEventListener(
    "resize",
    soon((mark) => place(card.element, mark, card.isHeld())),
  );
}

function isSmall() {
  return matchMedia("(width < 768px) and (pointer: coarse), (width < 480px), (height < 480px)").matches;
}

/** @param {HTMLElement} mark @param {{ x: number, y: number }} [point] */
function boxOf(mark, point) {
  const lines = [...mark.getClientRects()];
  const all = mark.getBoundingClientRect();
  const line = lines.find(
    ({ left, right, top, bottom }) =>
      point && left <= point.x && point.x <= right && top <= point.y && point.y <= bottom,
  );
  const { left, width } = line ?? lines[0] ?? all;
  return { left, width, top: all.top, height: all.height };
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
 * Places the card where CSS cannot, and points it at the box.
 * @param {HTMLElement} card
 */
function settle(card) {
  const float = card.dataset.mode === "float";
  if (!anchored) placeByScript(card, float);
  if (!float) return;
  const to = byId("card-anchor").getBoundingClientRect();
  const { left, top, width } = card.getBoundingClientRect();
  card.dataset.side = top >= to.bottom ? "below" : "above";
  const x = Math.min(Math.max(to.left + to.width / 2 - left, 20), width - 20);
  card.style.setProperty("--pointer", `${x}px`);
}

/** @param {HTMLElement} card @param {boolean} float */
function placeByScript(card, float) {
  for (const property of ["left", "top", "max-height"]) card.style.removeProperty(property);
  if (!float) return;
  const to = byId("card-anchor").getBoundingClientRect();
  const height = card.offsetHeight;
  const below = innerHeight - to.bottom - 2 * GAP;
  const above = to.top - 2 * GAP;
  const isBelow = height <= below || (height > above && below >= Math.min(height, LEAST_HEIGHT));
  const room = Math.max(0, isBelow ? below : above);
  const left = to.left + to.width / 2 - card.offsetWidth / 2;
  card.style.left = `${Math.min(Math.max(left, GAP), document.documentElement.clientWidth - card.offsetWidth - GAP)}px`;
  card.style.top = `${isBelow ? to.bottom + GAP : to.top - GAP - Math.min(height, room)}px`;
  card.style.maxHeight = `${room}px`;
}
