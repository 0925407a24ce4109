// Going through the article sentence by sentence: the current one is lit, and brought to where the eye is.

import { BAR_HEIGHT, offsetInView } from "../article/in-view.js";
import { rangeOf } from "../article/marks.js";
import { firstIndex } from "../story/binary-search.js";
import { sentence, sentenceCount, startOf } from "../story/story.js";

/** @typedef {import("../article/article.js").Article} Article */

/** The name of the highlight in marks.css. */
const HIGHLIGHT_NAME = "sentence";

/**
 * The article and sentence that the reader stepped to last.
 * @type {{ article: Article, index: number } | undefined}
 */
let last;

/**
 * Steps to the next (1) or previous (-1) sentence that is shown; at first, to the first one in view.
 * @param {Article} article
 * @param {1 | -1} direction
 * @returns {Range | undefined}
 */
export function stepSentence(article, direction) {
  const { story, view } = article;
  const from = last?.article === article ? last.index : undefined;
  const old = from === undefined ? undefined : rangeOf(view, sentence(story, from));
  const isLost = from === undefined || !old || !isNear(old);
  let index = isLost ? firstInView(article) : from + direction;
  // Lines that were left out of the article have sentences, too.
  for (; index >= 0 && index < sentenceCount(story); index += isLost ? 1 : direction) {
    const range = rangeOf(view, sentence(story, index));
    if (!range || range.collapsed) continue;
    last = { article, index };
    show(range);
    return range;
  }
  return undefined;
}

/** Puts the light out. */
export function clearSentence() {
  last = undefined;
  if ("highlights" in CSS) CSS.highlights.delete(HIGHLIGHT_NAME);
}

/** @param {Range} range */
function isNear(range) {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > -innerHeight / 2 && top < innerHeight * 1.5;
}

/** The first sentence that begins below the bar. @param {Article} article */
function firstInView({ story, view }) {
  const count = sentenceCount(story);
  const start = offsetInView(view);
  let index = firstIndex(count, (each) => startOf(story, each) >= start);
  for (; index < count; index += 1) {
    const range = rangeOf(view, sentence(story, index));
    if (range && range.getBoundingClientRect().top >= BAR_HEIGHT) break;
  }
  return index;
}

/** @param {Range} range */
function show(range) {
  if ("highlights" in CSS) CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(range));
  // Measured twice: the first scroll may bring text into sight that had not been laid out.
  for (let pass = 0; pass < 2; pass += 1) {
    const { top, bottom } = range.getBoundingClientRect();
    if (top < innerHeight * 0.15 || bottom > innerHeight * 0.75)
      scrollBy({ top: top - innerHeight * 0.35, behavior: "instant" });
  }
}
