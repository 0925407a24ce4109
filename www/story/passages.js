// The passage of the article that a card shows under its line, other than what the reader is reading.

import { blockAt, quotesOf, sentenceAt } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./story.js").Entity} Entity */

/** What an entity said, or what the article says of it. @typedef {{ spans: Span[], isQuote: boolean }} Passage */

/**
 * One passage to show under the line, other than what the reader is reading: the sentence that introduces the
 * entity, or else its latest words so far, or else the last sentence about it.
 * @param {Story} story
 * @param {number} position of the entity
 * @param {number} at where the reader points
 * @param {number} before
 * @returns {Passage | undefined}
 */
export function passageFor(story, position, at, before) {
  const entity = story.entities[position];
  const now = sentenceAt(story, at);
  const isElsewhere = (/** @type {Span} */ span) => span.end <= now.start || span.start >= now.end;
  const introduction = entity?.line?.sentence;
  const isLine = entity?.line?.source === "sentence";
  if (!entity || entity.kind === "NORP") return undefined;
  if (introduction && !isLine && isElsewhere(introduction) && introduction.end <= before)
    return { spans: [introduction], isQuote: false };
  const quotes = quotesOf(story, position, now.start).filter(({ kind }) => kind !== "indirect");
  const quote = quotes.findLast(({ content }) => content.every(isElsewhere));
  if (quote) return { spans: quote.content, isQuote: true };
  const sentence = sentencesAbout(story, entity).findLast((span) => span.end <= now.start);
  return sentence && !(isLine && sentence.start === introduction?.start)
    ? { spans: [sentence], isQuote: false }
    : undefined;
}

/**
 * The sentence that is an entity's line; at that sentence the next one about it, which says more.
 * @param {Story} story
 * @param {Entity} entity
 * @param {number} at where the reader points
 * @returns {Span | undefined}
 */
export function sentenceFor(story, entity, at) {
  const introduction = entity.line?.sentence;
  const now = sentenceAt(story, at);
  if (!introduction || introduction.start >= now.end || introduction.end <= now.start) return introduction ?? undefined;
  return sentencesAbout(story, entity).find((span) => span.start >= now.end) ?? introduction;
}

/** Letters of a sentence before the name that a card has room for, and that it keeps where there are more. */
const MOST_BEFORE = 60;
const KEPT_BEFORE = 36;

/**
 * As much of a sentence as a card needs: from a few words before the name on, where that comes late.
 * @param {Story} story
 * @param {Entity} entity
 * @param {Span} sentence
 * @returns {Span}
 */
export function excerpt({ text }, { references }, sentence) {
  const inside = references.filter(({ span }) => sentence.start <= span.start && span.end <= sentence.end);
  const at = (inside.find(({ form }) => form === "name") ?? inside[0])?.span.start ?? sentence.start;
  if (at - sentence.start <= MOST_BEFORE) return sentence;
  const gap = text.slice(at - KEPT_BEFORE, at).search(/\s/);
  return { start: gap < 0 ? at : at - KEPT_BEFORE + gap + 1, end: sentence.end };
}

/** References looked at for sentences: the hero of a novel has thousands. */
const MAX_REFERENCES = 200;

/** The sentences of running text that speak of an entity. @param {Story} story @param {Entity} entity */
function sentencesAbout(story, entity) {
  const sentences = entity.references.slice(0, MAX_REFERENCES).map(({ span }) => sentenceAt(story, span.start));
  return sentences.filter(({ start }) => RUNNING.has(blockAt(story, start)?.kind ?? ""));
}

const RUNNING = new Set(["paragraph", "list-item", "block-quote", "question", "answer", "standfirst"]);
