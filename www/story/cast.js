// Who is in the story, for a reader who wants to be told at once: the people of the story in order of their
// weight, on their sides where it has sides, with their best words; and where and when it happens.

import { dateInWords } from "./date-words.js";
import { blockAt, countWords, quotesOf, textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {import("./story.js").Quote} Quote */
/** @typedef {import("./story.js").Span} Span */

/** One of the cast, by position among the entities. @typedef {{ entity: Entity, index: number }} Member */
/** Those of one side: of a country, by its code, or bodies, or the others. @typedef {{ side: string | undefined, members: Member[] }} Side */

/** People, and bodies, that a reader takes in at a glance. */
const MOST_PEOPLE = 12;
const MOST_BODIES = 5;
/** With no more countries than these, someone may stand alone for one. */
const MOST_LONELY_SIDES = 3;
/** Places and days in a line. */
const MOST_PLACES = 6;
const MOST_DAYS = 5;
/** Words of a quote that says something and can be read at a glance. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 30;
/** What names those who made the article, not those it is about. */
const CREDITS = new Set(["byline", "credit", "furniture", "publication-date"]);

/** The people of a story, the weightiest first, on their sides. @param {Story} story @returns {Side[]} */
export function castOf(story) {
  const people = weightiest(story, ["PERSON"], MOST_PEOPLE);
  if (people.length === 0) return [];
  /** @type {Map<string, Member[]>} */
  const countries = new Map();
  for (const member of people) {
    const country = countryOf(member);
    if (country) countries.set(country, [...(countries.get(country) ?? []), member]);
  }
  // Of many countries only those with several people are sides; one alone is none.
  const least = countries.size > MOST_LONELY_SIDES ? 2 : 1;
  const sides = [...countries].filter(([, members]) => members.length >= least);
  const placed = sides.reduce((sum, [, members]) => sum + members.length, 0);
  if (sides.length < 2 || placed * 2 < people.length) return [{ side: undefined, members: people }];
  const others = people.filter((member) => !sides.some(([, members]) => members.includes(member)));
  const named = sides.map(([side, members]) => ({ side, members }));
  return others.length > 0 ? [...named, { side: "", members: others }] : named;
}

/** The country that someone is known to be of. @param {Member} member */
function countryOf({ entity: { known } }) {
  return known?.certain ? known.country : undefined;
}

/** The bodies of a story that have a line. @param {Story} story */
export function bodiesOf(story) {
  return weightiest(story, ["ORG"], MOST_BODIES);
}

/** Where it happens, the weightiest places first. @param {Story} story */
export function scenesOf(story) {
  return weightiest(story, ["GPE", "LOC", "FAC"], MOST_PLACES);
}

/**
 * Entities of some kinds that the article itself speaks of and that have a line, the weightiest first.
 * @param {Story} story
 * @param {string[]} kinds
 * @param {number} most
 * @returns {Member[]}
 */
function weightiest(story, kinds, most) {
  return story.entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ entity }) => kinds.includes(entity.kind) && entity.line && isSpokenOf(story, entity))
    .sort((a, b) => b.entity.salience - a.entity.salience)
    .slice(0, most);
}

/** Whether an entity is more than a name in a credit. @param {Story} story @param {Entity} entity */
function isSpokenOf(story, { references }) {
  return references.some(({ span }) => !CREDITS.has(blockAt(story, span.start)?.kind ?? ""));
}

/**
 * The words of someone that say the most at a glance: the longest quote of their own words that is not too
 * long.
 * @param {Story} story
 * @param {number} index of the entity
 * @returns {Quote | undefined}
 */
export function bestQuote(story, index) {
  const own = quotesOf(story, index, story.text.length).filter(({ kind }) => kind === "direct");
  const sized = own.map((quote) => ({
    quote,
    words: quote.content.reduce((sum, span) => sum + countWords(story, span), 0),
  }));
  const readable = sized.filter(({ words }) => words >= FEWEST_WORDS && words <= MOST_WORDS);
  return readable.toSorted((a, b) => b.words - a.words)[0]?.quote;
}

/**
 * The days of a story in the order in which they came, each with where it is first written.
 * @param {Story} story
 * @returns {{ words: string, span: Span }[]}
 */
export function daysOf(story) {
  /** @type {Map<string, { value: string, words: string, span: Span }>} */
  const days = new Map();
  for (const date of story.dates) {
    const { value, span } = date;
    if (!value || !/^\d{4}-(?:\d\d|W\d\d)[^/]*$/.test(value) || blockAt(story, span.start)?.kind === "publication-date")
      continue;
    const [words] = dateInWords(date, story.published) ?? [];
    const day = value.slice(0, 10);
    if (words && !days.has(day)) days.set(day, { value, words: words.replace(/, .*/, ""), span });
  }
  const first = [...days.values()].slice(0, MOST_DAYS);
  return first.sort((a, b) => (a.value < b.value ? -1 : 1));
}

/** Words that a story has told before its summary may say them again. */
const TOLD = 120;
/** How a block begins that pays for the page. */
const SPONSORED = /^(?:sponsored|advertisement|advertorial|paid (?:content|post)|presented by|in partnership with)\b/i;

/**
 * The central sentences that stand further on than the beginning, which the reader has before them.
 * @param {Story} story
 * @returns {Span[]}
 */
export function furtherOn(story) {
  const beginning = endOfBeginning(story);
  return (story.summary?.sentences ?? []).filter(({ start }) => {
    const block = blockAt(story, start);
    return start >= beginning && !(block && SPONSORED.test(textOf(story, block.span)));
  });
}

/** @param {Story} story */
function endOfBeginning(story) {
  let told = 0;
  for (const { kind, span } of story.blocks) {
    if (kind !== "paragraph") continue;
    told += countWords(story, span);
    if (told >= TOLD) return span.end;
  }
  return Infinity;
}
