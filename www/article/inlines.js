// Links, emphases and the signs that lead to notes, in the text of a block and around its marks.

import { inlinesIn, nested, notesIn, piecesIn, targetOf } from "../story/layout.js";
import { element } from "../ui/dom.js";
import { jumpTo } from "./jump.js";

/** @typedef {import("../story/layout.js").Inline} Inline */
/** @typedef {import("../story/layout.js").Layout} Layout */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("./article.js").View} View */
/** @typedef {import("./set-text.js").Setting} Setting */
/** @typedef {import("./set-text.js").Sign} Sign */

/**
 * Marks with the links and emphases around and inside them.
 * @param {Layout} layout
 * @param {Span} span
 * @param {Setting[]} marks
 * @returns {Setting[]}
 */
export function settingsIn(layout, span, marks) {
  if (layout.inlines.length === 0) return marks;
  const piece = layout.pieces[piecesIn(layout, span)[0] ?? -1];
  const inlines = nested(
    inlinesIn(layout, span, piece?.start ?? span.start),
    marks.map((mark) => mark.span),
  );
  const settings = inlines.map((inline) => ({ span: inline, make: () => inlineElement(inline) }));
  return [...settings, ...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** A link opens only when it is clicked, in a tab of its own that knows nothing of this one. @param {Inline} inline */
function inlineElement({ tag, address }) {
  if (tag !== "a") return element(tag);
  const onclick = (/** @type {PointerEvent} */ event) => {
    // A finger has no way to a card but the touch that would also open the link.
    const isOnMark = event.target instanceof Element && event.target.closest(".mark") !== null;
    if (event.pointerType === "touch" && isOnMark) event.preventDefault();
  };
  return element("a", { class: "away", href: address, target: "_blank", rel: "noopener noreferrer", onclick });
}

/**
 * The signs of the notes in a span that have their text on the page. What they say is set by CSS, and is no
 * text of the article.
 * @param {View} view
 * @param {Span} span
 * @returns {Sign[]}
 */
export function notesFor(view, span) {
  return notesIn(view.layout, span).flatMap(({ at, label, to }) => {
    const target = targetOf(view.layout, to);
    if (target === undefined) return [];
    const onclick = () => jumpTo(view, { start: target, end: target + 1 });
    const attributes = { type: "button", class: "note", "data-label": label, "aria-label": `Note ${label}`, onclick };
    return [{ at, make: () => element("button", attributes) }];
  });
}
