// Text with its marks. A mark is a plain span in the prose: a screen reader reads on undisturbed, and thousands of them are no
// thousand tab stops. The one mark that the keyboard stands on is made a button (roving.js).

import { element } from "./dom.js";
import { KINDS } from "./kinds.js";
import { setting } from "./settings.js";
import { firstIndex } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./render.js").View} View */

/** Below this confidence a mark is a guess. */
const LIKELY = 0.7;

/**
 * Appends the text of a span to an element, its mentions as marks, every character in order.
 * @param {HTMLElement} parent
 * @param {View} view
 * @param {Story} story
 * @param {Span} span
 */
export function appendText(parent, view, story, span) {
  let at = span.start;
  for (const { words, add } of within(view, story, span)) {
    if (words.start < at) continue;
    parent.append(story.text.slice(at, words.start));
    const made = add(story.text.slice(words.start, words.end));
    made.dataset.at = String(words.start);
    if (setting("announced")) setButton(made, true);
    parent.append(made);
    view.marks.push(made);
    at = words.end;
  }
  if (at < span.end) parent.append(story.text.slice(at, span.end));
}

/** A mark to come: its words, and what makes it of them. @typedef {{ words: Span, add: (text: string) => HTMLElement }} Coming */

/**
 * What is to be marked in a span, in order of the text: mentions, and the ends of quotes.
 * @param {View} view
 * @param {Story} story
 * @param {Span} span
 * @returns {Generator<Coming>}
 */
function* within(view, story, span) {
  const { mentions, quoteEnds } = story;
  let end = firstIndex(quoteEnds.length, (index) => (quoteEnds[index]?.span.start ?? 0) >= span.start);
  for (
    let index = firstIndex(mentions.length, (each) => (mentions[each]?.span.start ?? 0) >= span.start);
    index < mentions.length;
    index += 1
  ) {
    const mention = mentions[index];
    if (!mention || mention.span.end > span.end) break;
    for (; (quoteEnds[end]?.span.end ?? Infinity) <= mention.span.start; end += 1) yield quoteMark(view, story, end);
    const { mark } = KINDS[mention.kind];
    if (!mark) continue;
    const position = index;
    yield { words: mention.span, add: (text) => mentionMark(view, story, position, mark, text) };
  }
  for (; (quoteEnds[end]?.span.end ?? Infinity) <= span.end; end += 1) yield quoteMark(view, story, end);
}

/** @param {View} view @param {Story} story @param {number} index @param {string} mark @param {string} text */
function mentionMark(view, story, index, mark, text) {
  const made = element("span", { class: classOf(mark, view, story, index), "data-mention": index }, text);
  view.markOf[index] = made;
  view.counts.set(mark, (view.counts.get(mark) ?? 0) + 1);
  return made;
}

/** @param {View} view @param {Story} story @param {number} index of the quote's end @returns {Coming} */
function quoteMark(view, story, index) {
  const { span, quote } = /** @type {Story["quoteEnds"][number]} */ (story.quoteEnds[index]);
  return {
    words: span,
    add(text) {
      const isFirst = !view.quoteMarkOf[quote];
      // Of words that report, as "said", there are too many to set apart; they only answer.
      const name = span.end - span.start > 1 ? "mark quote cue first" : "mark quote first";
      const made = element("span", { class: name, "data-quote": quote }, text);
      view.quoteMarkOf[quote] ??= made;
      if (isFirst) view.counts.set("quote", (view.counts.get("quote") ?? 0) + 1);
      return made;
    },
  };
}

/**
 * The kind of line, whether it is the first of its thing, and whether it is a guess.
 * @param {string} mark
 * @param {View} view
 * @param {Story} story
 * @param {number} index
 */
function classOf(mark, view, story, index) {
  const entity = story.entityOf[index];
  const isFirst = entity == null || !view.met.has(entity);
  if (entity != null) view.met.add(entity);
  const isUnsure = (story.mentions[index]?.confidence ?? 1) < LIKELY;
  return `mark ${mark}${isFirst ? " first" : ""}${isUnsure ? " unsure" : ""}`;
}

/**
 * Whether a mark is to be used at all, as the reader wants it.
 * @param {Element} mark
 */
export function isWanted(mark) {
  if (setting("marks") === "off") return false;
  if (setting("likely") && mark.classList.contains("unsure")) return false;
  return !setting("hidden").some((hidden) => mark.classList.contains(hidden));
}

/** What a mark is about: a mention or a quote, by its position in the column. @typedef {{ mention: number } | { quote: number }} Marked */

/**
 * @param {HTMLElement} mark
 * @returns {Marked}
 */
export function markedBy({ dataset }) {
  return dataset.quote === undefined ? { mention: Number(dataset.mention) } : { quote: Number(dataset.quote) };
}

/** Where a mark's words begin in the text. @param {Element | undefined} mark */
export function offsetOf(mark) {
  return Number(mark?.getAttribute("data-at"));
}

/**
 * Makes a mark a button for a screen reader, or text again.
 * @param {HTMLElement} mark
 * @param {boolean} isButton
 */
export function setButton(mark, isButton) {
  for (const [name, value] of /** @type {const} */ ([
    ["role", "button"],
    ["aria-haspopup", "dialog"],
    ["tabindex", "-1"],
  ])) {
    if (isButton) mark.setAttribute(name, value);
    else mark.removeAttribute(name);
  }
}

/**
 * The mark that an event happened on.
 * @param {EventTarget | null} target
 * @returns {HTMLElement | undefined}
 */
export function markAt(target) {
  const mark = target instanceof Element ? target.closest(".text .mark") : null;
  return mark instanceof HTMLElement && isWanted(mark) ? mark : undefined;
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
