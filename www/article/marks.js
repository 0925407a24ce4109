// Text with its marks. A mark is a plain span in the prose: a screen reader reads on undisturbed, and
// thousands of marks do not become thousands of tab stops. The one that the keyboard stands on is made a
// button (mark-focus.js).
//
// What has no answer is no mark. Dates may have one later, when the reader says what day they are counted
// from: until then they are elements without the class of a mark.

import { setting } from "../settings/settings.js";
import { answerOf } from "../story/answers.js";
import { firstIndex } from "../story/binary-search.js";
import { MENTION_KINDS } from "../story/kinds.js";
import { endOfSentence } from "../story/story.js";
import { element } from "../ui/dom.js";
import { setText } from "./set-text.js";

/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("./set-text.js").Setting} Setting */
/** @typedef {import("../story/siblings.js").Marked} Marked */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("./article.js").View} View */

/** Below this confidence a mark is a guess. */
const LIKELY = 0.7;

/**
 * Appends the text of a span to an element, its mentions as marks, its links and emphases as what they are,
 * every character in order.
 * @param {HTMLElement} parent
 * @param {View} view
 * @param {Story} story
 * @param {Span} span
 */
export function appendText(parent, view, story, span) {
  /** @type {Setting[]} */
  const marks = [];
  for (const { words, add } of within(view, story, span))
    if (words.start >= (marks.at(-1)?.span.end ?? span.start))
      marks.push({ span: words, make: () => placed(view, add(), words) });
  const { laidOut, layout } = view;
  const settings = laidOut?.settingsIn(layout, span, marks) ?? marks;
  const signs = laidOut?.notesFor(view, span) ?? [];
  view.made += settings.length + signs.length;
  setText(parent, story.text, span, settings, signs);
}

/** Counts a new mark in. @param {View} view @param {HTMLElement} mark @param {Span} words */
function placed(view, mark, words) {
  mark.dataset.at = String(words.start);
  if (setting("announced")) announceAsButton(view, mark, true);
  view.marks.push(mark);
  if (mark.classList.contains("mark")) view.marked += 1;
  return mark;
}

/**
 * A mark to come: its words, and what makes the element that they go into.
 * @typedef {{ words: Span, add: () => HTMLElement }} Coming
 */

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
    for (; (quoteEnds[end]?.span.end ?? Infinity) <= mention.span.start; end += 1) yield* quoteMark(view, story, end);
    const { mark } = MENTION_KINDS[mention.kind];
    if (!mark || (mark !== "when" && !answers(view, { mention: index }))) continue;
    const position = index;
    yield { words: mention.span, add: () => mentionMark(view, story, position, mark) };
  }
  for (; (quoteEnds[end]?.span.end ?? Infinity) <= span.end; end += 1) yield* quoteMark(view, story, end);
}

/** @param {View} view @param {Story} story @param {number} index @param {string} mark */
function mentionMark(view, story, index, mark) {
  const made = element("span", { class: classOf(mark, view, story, index), "data-mention": index });
  view.markOf[index] = made;
  made.classList.toggle("mark", mark !== "when" || answers(view, { mention: index }));
  if (mark === "when") view.dates.push(made);
  return made;
}

/**
 * Whether there is anything to say of a mention or quote. It is where names and offices hold for the whole
 * article that is asked: marks do not come and go with the reader's setting.
 * @param {View} view
 * @param {Marked} marked
 */
export function answers({ story }, marked) {
  return answerOf(story, marked) !== undefined;
}

/** @param {View} view @param {Story} story @param {number} index of the quote's end @returns {Generator<Coming>} */
function* quoteMark(view, story, index) {
  const { span, quote } = /** @type {Story["quoteEnds"][number]} */ (story.quoteEnds[index]);
  if (!answers(view, { quote })) return;
  yield {
    words: span,
    add() {
      // Of words that report, as "said", there are too many to set apart; they only answer.
      const name = span.end - span.start > 1 ? "mark quote cue first" : "mark quote first";
      const made = element("span", { class: name, "data-quote": quote });
      view.quoteMarkOf[quote] ??= made;
      return made;
    },
  };
}

/**
 * The kind of line, whether it is the first of its thing in its section, and whether it is a guess.
 * @param {string} mark
 * @param {View} view
 * @param {Story} story
 * @param {number} index
 */
function classOf(mark, view, story, index) {
  const entity = story.entityOf[index];
  const isFirst = entity == null || !view.seenEntities.has(entity);
  if (entity != null) view.seenEntities.add(entity);
  const isUnsure = (story.mentions[index]?.confidence ?? 1) < LIKELY;
  return `${mark}${isFirst ? " first" : ""}${isUnsure ? " unsure" : ""}`;
}

/**
 * Whether a mark is to be used at all, as the reader wants it.
 * @param {Element} mark
 */
export function isWanted(mark) {
  if (setting("marks") === "off" || !mark.classList.contains("mark")) return false;
  if (setting("likely") && mark.classList.contains("unsure")) return false;
  return !setting("hidden").some((hidden) => mark.classList.contains(hidden));
}

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
 * How far the reader has got at an offset, for names and offices: to the end, unless they want these only as
 * far as they have read.
 * @param {Story} story
 * @param {number} offset
 */
export function knownBefore(story, offset) {
  return setting("offices") === "whole" ? Infinity : endOfSentence(story, offset);
}

/**
 * Makes a mark a button for a screen reader, which then hears the answer with the name, or text again.
 * @param {View} view
 * @param {HTMLElement} mark
 * @param {boolean} isButton
 */
export function announceAsButton({ story }, mark, isButton) {
  const answer = isButton ? answerOf(story, markedBy(mark), knownBefore(story, offsetOf(mark))) : "";
  for (const [name, value] of /** @type {const} */ ([
    ["role", "button"],
    ["aria-haspopup", "dialog"],
    ["aria-description", answer ?? ""],
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
