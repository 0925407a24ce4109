// The article as the page sees it: its text, the analysis as far as it has arrived, and questions about both.
// Nothing here touches the document, so that it can be tested on a story written by hand.

import { firstIndex } from "./binary-search.js";

/** @typedef {import("../pkg/byline.js").Span} Span */
/** @typedef {import("../pkg/byline.js").Block} Block */
/** @typedef {import("../pkg/byline.js").Mention} Mention */
/** @typedef {import("../pkg/byline.js").Known} Known */
/** @typedef {import("../pkg/byline.js").CardLine} Line */
/**
 * With what is known of it, and the line that says who or what it is; once the reader has been asked about
 * these, also what the core found (choices.js).
 * @typedef {{ known: Known | null, line: Line | null }} Found
 * @typedef {import("../pkg/byline.js").Entity & Found & { found?: Found }} Entity
 */
/** @typedef {import("../pkg/byline.js").Quote} Quote */
/** @typedef {import("../pkg/byline.js").DateExpression} DateExpression */
/** @typedef {import("../pkg/byline.js").Amount} Amount */
/** @typedef {import("./part.js").Part} Part */

/**
 * @typedef {object} Story
 * @property {string} text
 * @property {Block[]} blocks
 * @property {Mention[]} mentions
 * @property {(number | null)[]} entityOf for each mention its entity
 * @property {Entity[]} entities
 * @property {Amount[]} amounts
 * @property {Quote[]} quotes
 * @property {{ span: Span, quote: number }[]} quoteEnds in order of the text: the closing mark of each quote,
 *   or the words that report it
 * @property {DateExpression[]} dates
 * @property {Uint32Array} sentences as the core counts them out; to be asked by `sentence` and its neighbours
 * @property {import("../pkg/byline.js").Day | null} published
 * @property {import("../pkg/byline.js").Summary | null} summary what it comes to, once that has arrived
 * @property {Record<number, number>} choices of the reader, by where an entity is first named: see choices.js
 */

/** @param {string} text @returns {Story} */
export function createStory(text) {
  return {
    text,
    blocks: [],
    mentions: [],
    entityOf: [],
    entities: [],
    amounts: [],
    quotes: [],
    quoteEnds: [],
    dates: [],
    sentences: new Uint32Array(),
    published: null,
    summary: null,
    choices: {},
  };
}

/** @param {Story} story @param {Part} part */
export function addPart(story, part) {
  append(story.blocks, part.blocks);
  append(story.mentions, part.mentions);
  append(story.entityOf, part.mention_entities);
  for (const [index, entity] of part.entities.entries())
    story.entities.push({ ...entity, known: part.known[index] ?? null, line: part.lines[index] ?? null });
  for (const { entity, reference } of part.references) story.entities[entity]?.references.push(reference);
  append(story.amounts, part.amounts);
  addQuotes(story, part.quotes);
  append(story.dates, part.dates);
}

/**
 * Adds one by one: a call takes only so many arguments, and a block may hold a hundred thousand names.
 * @template T
 * @param {T[]} column
 * @param {T[]} more
 */
function append(column, more) {
  for (const item of more) column.push(item);
}

/** @param {Story} story @param {Span} span */
export function textOf(story, span) {
  return story.text.slice(span.start, span.end).replace(/\s+/g, " ").replaceAll("\u00ad", "");
}

/** @param {Story} story @param {number} mention its position in the column @returns {Entity | undefined} */
export function entityOf(story, mention) {
  const entity = story.entityOf[mention];
  return entity == null ? undefined : story.entities[entity];
}

/**
 * The mentions of an entity, as positions in the column, in order of the text.
 * @param {Entity} entity
 * @returns {number[]}
 */
export function mentionsOf(entity) {
  return entity.references.flatMap((reference) => (reference.mention == null ? [] : [reference.mention]));
}

/** The date that a mention writes. @param {Story} story @param {Mention} mention */
export function dateOf(story, mention) {
  return at(story.dates, mention);
}

/** What an amount is worth. @param {Story} story @param {Mention} mention */
export function amountOf(story, mention) {
  return at(story.amounts, mention);
}

/**
 * The item of a column, which is in order of the text, that shares text with a mention.
 * @template {{ span: Span }} T
 * @param {T[]} column
 * @param {Mention} mention
 * @returns {T | undefined}
 */
function at(column, mention) {
  const item = column[firstIndex(column.length, (index) => (column[index]?.span.end ?? 0) > mention.span.start)];
  return item && item.span.start < mention.span.end ? item : undefined;
}

/**
 * The quotes of an entity that begin before an offset, in order of the text.
 * @param {Story} story
 * @param {number} entity
 * @param {number} before
 */
export function quotesOf(story, entity, before) {
  return story.quotes.filter((quote) => quote.speaker === entity && (quote.content[0]?.start ?? before) < before);
}

/**
 * The names an entity has gone by before an offset: the fullest first, then the others in order of first use.
 * @param {Story} story
 * @param {Entity} entity
 * @param {number} before
 */
export function namesBefore(story, entity, before) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const { form, span } of entity.references) {
    if (form === "name" && span.start < before) names.add(textOf(story, span));
  }
  const used = [...names];
  const fullest = used.includes(entity.name) ? entity.name : longest(used);
  return { fullest, others: used.filter((name) => name !== fullest) };
}

/** @param {string[]} names */
function longest(names) {
  return names.reduce((best, name) => (name.length > best.length ? name : best), "");
}

/** A mark that can close a quotation. */
const CLOSING = /["'”’»›“]/;

/** @param {Story} story @param {Quote[]} quotes */
function addQuotes(story, quotes) {
  for (const quote of quotes) {
    const index = story.quotes.push(quote) - 1;
    const closing = quote.content.filter(({ end }) => CLOSING.test(story.text[end - 1] ?? ""));
    const ends = closing.map(({ end }) => ({ start: end - 1, end }));
    if (ends.length === 0 && quote.cue) ends.push(quote.cue);
    story.quoteEnds.push(...ends.map((span) => ({ span, quote: index })));
  }
  story.quoteEnds.sort((a, b) => a.span.start - b.span.start);
}

/** The block that holds an offset. @param {Story} story @param {number} offset */
export function blockAt(story, offset) {
  return story.blocks[firstIndex(story.blocks.length, (index) => (story.blocks[index]?.span.start ?? 0) > offset) - 1];
}

/**
 * The positions of the mentions that lie in a span.
 * @param {Story} story
 * @param {Span} span
 * @returns {number[]}
 */
export function mentionsIn(story, { start, end }) {
  const { mentions } = story;
  const first = firstIndex(mentions.length, (index) => (mentions[index]?.span.start ?? 0) >= start);
  const after = firstIndex(mentions.length, (index) => (mentions[index]?.span.end ?? 0) > end);
  return Array.from({ length: Math.max(0, after - first) }, (_, index) => first + index);
}

/**
 * Where an entity lies, when it is known for certain.
 * @param {Entity} entity
 * @returns {{ place: import("../pkg/byline.js").Place, country: string } | undefined} the country is ISO
 *   3166-1 alpha-2 in lower case, or ""
 */
export function placeOf({ known }) {
  return known?.certain && known.place ? { place: known.place, country: known.country ?? "" } : undefined;
}

/**
 * Numbers that the core counts out for a sentence: where it starts and ends, and three more that the page
 * does not use.
 */
const NUMBERS_A_SENTENCE = 5;

/** @param {Story} story */
export function sentenceCount({ sentences }) {
  return sentences.length / NUMBERS_A_SENTENCE;
}

/** Where a sentence starts. @param {Story} story @param {number} index */
export function startOf({ sentences }, index) {
  return sentences[index * NUMBERS_A_SENTENCE] ?? 0;
}

/** Where a sentence ends. @param {Story} story @param {number} index */
export function endOf({ sentences }, index) {
  return sentences[index * NUMBERS_A_SENTENCE + 1] ?? 0;
}

/** @param {Story} story @param {number} index @returns {Span} */
export function sentence(story, index) {
  return { start: startOf(story, index), end: endOf(story, index) };
}

/**
 * The position of the last sentence that has begun at an offset; -1 if none has.
 * @param {Story} story
 * @param {number} offset
 */
function lastBegun(story, offset) {
  return firstIndex(sentenceCount(story), (index) => startOf(story, index) > offset) - 1;
}

/**
 * The position of the sentence that holds an offset, or that ended last before it.
 * @param {Story} story
 * @param {number} offset
 */
export function sentenceIndexAt(story, offset) {
  return Math.max(0, lastBegun(story, offset));
}

/**
 * The sentence that holds an offset, or that ended last before it.
 * @param {Story} story
 * @param {number} offset
 * @returns {Span}
 */
export function sentenceAt(story, offset) {
  return sentence(story, sentenceIndexAt(story, offset));
}

/**
 * Where the sentence that holds an offset ends: as far as the reader has got who is reading there.
 * @param {Story} story
 * @param {number} offset
 */
export function endOfSentence(story, offset) {
  return Math.max(offset, endOf(story, lastBegun(story, offset)));
}

/** Words of a span as they are counted for its length. @param {Story} story @param {Span} span */
export function countWords(story, span) {
  return wordsIn(story.text.slice(span.start, span.end));
}

/** How many words a text has. @param {string} text */
export function wordsIn(text) {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}
