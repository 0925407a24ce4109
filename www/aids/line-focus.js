// Line focus: a veil over all but a few lines, which follows the pointer; where there is none, the lines
// stand still and the text moves through them.

import { element } from "../ui/dom.js";

/** Above and below a sentence, in CSS pixels. */
const MARGIN = 8;
/** Where the lines stand without a pointer, as a share of the window's height. */
const EYE_LEVEL = 0.4;

/** @type {HTMLElement | undefined} */
let veil;

/** @param {boolean} isOn */
export function showLineFocus(isOn) {
  if (isOn === Boolean(veil)) return;
  if (isOn) {
    veil = document.body.appendChild(element("div", { class: "line-focus", "aria-hidden": "true" }));
    moveTo(innerHeight * EYE_LEVEL);
    document.addEventListener("pointermove", follow);
  } else {
    veil?.remove();
    veil = undefined;
    document.removeEventListener("pointermove", follow);
  }
}

/** @param {PointerEvent} event */
function follow({ target, clientX, clientY, pointerType }) {
  if (pointerType === "touch" || !(target instanceof Element) || !target.closest(".page")) return;
  moveTo(lineAt(clientX, clientY) ?? clientY);
}

/** The middle of the line of text under a point. @param {number} x @param {number} y */
function lineAt(x, y) {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return undefined;
  const range = document.createRange();
  range.setStart(caret.offsetNode, caret.offset);
  const { top, height } = range.getBoundingClientRect();
  return height > 0 && Math.abs(top + height / 2 - y) < height ? top + height / 2 : undefined;
}

/** Uncovers a whole sentence. @param {DOMRect} box */
export function frameSentence({ top, height }) {
  moveTo(top + height / 2, height + 2 * MARGIN);
}

/**
 * @param {number} y the middle of what is read, in the window
 * @param {number} [height] of it, if it is more than a few lines
 */
function moveTo(y, height = 0) {
  veil?.style.setProperty("--line", `${Math.round(y)}px`);
  veil?.style.setProperty("--lines", `${Math.round(height)}px`);
}
