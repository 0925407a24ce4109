// Showing the reader a place in the article, and the way back to where they were.

import { byId, element } from "../ui/dom.js";
import { rangeOf } from "./marks.js";

/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("./article.js").View} View */

/** The name of the highlight in marks.css. */
const HIGHLIGHT_NAME = "jumped-to";

/**
 * Scrolls to a span of the text and lights it up.
 * @param {View} view
 * @param {Span} span
 */
export function jumpTo(view, span) {
  const range = rangeOf(view, span);
  if (!range) return;
  const from = { top: scrollY, focus: document.activeElement };
  const block = range.startContainer.parentElement?.closest("p, li, h1, h2, figure") ?? view.body;
  if (block instanceof HTMLElement) {
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }
  // Measured twice: the first scroll may bring text into sight that had not been laid out.
  for (let pass = 0; pass < 2; pass += 1) {
    const { top, height } = range.getBoundingClientRect();
    scrollBy({ top: top - innerHeight / 3 + height / 2, behavior: "instant" });
  }
  if ("highlights" in CSS) CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(range));
  offerReturn(from);
}

/** @param {{ top: number, focus: Element | null }} from */
function offerReturn({ top, focus }) {
  endJump();
  if (Math.abs(scrollY - top) < innerHeight / 2) return;
  const button = element("button", { type: "button", class: "return", id: "return" }, "Back to where you were");
  button.addEventListener("click", () => {
    scrollTo({ top, behavior: "instant" });
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    endJump();
    clearHighlight();
  });
  byId("main").append(button);
}

/** Takes the way back off the page. */
export function endJump() {
  document.getElementById("return")?.remove();
}

export function clearHighlight() {
  if ("highlights" in CSS) CSS.highlights.delete(HIGHLIGHT_NAME);
}
