// Text with its marks. A mark is a plain span in the prose: a screen reader reads on undisturbed, and thousands of them are no
// thousand tab stops. The one mark that the keyboard stands on is made a button (roving.js).

import { element } from "./dom.js";
import { KINDS } from "./kinds.js";
import { firstIndex } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./render.js").View} View */

/**
 * Appends the text of a span to an element, its mentions as marks, every character in order.
 * @param {HTMLElement} parent
 * @param {View} view
 * @param {Story} story
 * @param {Span} span
 */
export function appendText(parent, view, story, span) {
  let at = span.start;
  const first = firstIndex(story.mentions.length, (index) => (story.mentions[index]?.span.start ?? 0) >= span.start);
  for (let index = first; index < story.mentions.length; index += 1) {
    const mention = story.mentions[index];
    if (!mention || mention.span.end > span.end) break;
    const { mark } = KINDS[mention.kind];
    if (!mark) continue;
    parent.append(story.text.slice(at, mention.span.start));
    const made = element(
      "span",
      { class: `mark ${mark}`, "data-mention": index },
      story.text.slice(mention.span.start, mention.span.end),
    );
    parent.append(made);
    view.marks.push(made);
    view.markOf[index] = made;
    view.counts.set(mark, (view.counts.get(mark) ?? 0) + 1);
    at = mention.span.end;
  }
  if (at < span.end) parent.append(story.text.slice(at, span.end));
}

/**
 * The position of a mark's mention in the column.
 * @param {Element} mark
 */
export function mentionOf(mark) {
  return Number(mark.getAttribute("data-mention"));
}

/**
 * The mark that an event happened on.
 * @param {EventTarget | null} target
 * @returns {HTMLElement | undefined}
 */
export function markAt(target) {
  const mark = target instanceof Element ? target.closest(".text .mark") : null;
  return mark instanceof HTMLElement ? mark : undefined;
}

/**
 * The part of the page that shows a span of the text, or nothing if it is not shown.
 * @param {View} view
 * @param {Span} span
 * @returns {Range | undefined}
 */
export function rangeOf(view, span) {
  const after = firstIndex(view.starts.length, (index) => (view.starts[index] ?? 0) > span.start);
  const block = view.blocks[after - 1];
  const start = view.starts[after - 1];
  if (!block?.isConnected || start === undefined) return undefined;
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = start;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + (node.nodeValue?.length ?? 0);
    if (!begun && span.start < end) {
      range.setStart(node, Math.max(0, span.start - at));
      begun = true;
    }
    if (begun) range.setEnd(node, Math.min(end, Math.max(at, span.end)) - at);
    if (span.end <= end) break;
    at = end;
  }
  return begun ? range : undefined;
}
