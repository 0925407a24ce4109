// Questions about a story: its sentences, blocks, names, quotes, and the parts that it arrives in.

import assert from "node:assert/strict";
import { test } from "node:test";
import { firstIndex } from "../../www/story/binary-search.js";
import { emptyPart } from "../../www/story/part.js";
import { minutesFor } from "../../www/story/reading-time.js";
import {
  addPart,
  amountOf,
  blockAt,
  countWords,
  createStory,
  dateOf,
  endOfSentence,
  entityOf,
  mentionsIn,
  mentionsOf,
  namesBefore,
  placeOf,
  quotesOf,
  sentence,
  sentenceAt,
  sentenceCount,
  sentenceIndexAt,
  textOf,
} from "../../www/story/story.js";
import { unanalysedParts } from "../../www/story/unanalysed.js";
import { quoteOf, spanOf, storyOf } from "./written.js";

const TEXT = "Ana Souza spoke. Souza left.\nLind stayed. He slept.";
const story = storyOf(TEXT, [
  { words: "Ana Souza", entity: 0 },
  { words: "Souza", entity: 0 },
  { words: "Lind", entity: 1 },
]);

test("a search in order finds the first that holds, or the count", () => {
  const numbers = [1, 3, 3, 8];
  const from = (/** @type {number} */ least) => firstIndex(numbers.length, (index) => Number(numbers[index]) >= least);
  assert.deepEqual([0, 1, 2, 3, 8, 9].map(from), [0, 0, 1, 1, 3, 4]);
  assert.equal(
    firstIndex(0, () => true),
    0,
  );
});

test("sentences are counted and found by what stands in them", () => {
  assert.equal(sentenceCount(story), 4);
  assert.equal(textOf(story, sentence(story, 1)), "Souza left.");
  assert.equal(textOf(story, sentenceAt(story, TEXT.indexOf("stayed"))), "Lind stayed.");
  assert.equal(sentenceIndexAt(story, TEXT.length), 3);
});

test("between two sentences the one that has ended answers", () => {
  const gap = TEXT.indexOf(" Souza left");
  assert.equal(sentenceIndexAt(story, gap), 0);
  assert.equal(endOfSentence(story, gap), gap);
});

test("who is reading in a sentence has got to its end", () => {
  assert.equal(endOfSentence(story, 4), TEXT.indexOf(" Souza left"));
});

test("a story without sentences has got as far as the reader", () => {
  const empty = createStory("…");
  assert.equal(sentenceCount(empty), 0);
  assert.equal(endOfSentence(empty, 1), 1);
  assert.deepEqual(sentenceAt(empty, 1), { start: 0, end: 0 });
});

test("words are shown in one line, without soft hyphens", () => {
  const broken = createStory("a\n  long\u00adish\u00a0 name");
  assert.equal(textOf(broken, { start: 0, end: broken.text.length }), "a longish name");
});

test("a block is found by what stands in it; before the first there is none", () => {
  assert.equal(
    textOf(story, blockAt(story, TEXT.indexOf("slept"))?.span ?? { start: 0, end: 0 }),
    "Lind stayed. He slept.",
  );
  assert.equal(blockAt(createStory(""), 0), undefined);
});

test("mentions lead to their entity and back", () => {
  assert.equal(entityOf(story, 1)?.name, "Ana Souza");
  assert.deepEqual(mentionsOf(/** @type {any} */ (story.entities[0])), [0, 1]);
  assert.equal(entityOf(storyOf("On Monday.", [{ words: "Monday", entity: null }]), 0), undefined);
});

test("only mentions that lie whole in a span are in it", () => {
  assert.deepEqual(mentionsIn(story, { start: 0, end: TEXT.indexOf("\n") }), [0, 1]);
  assert.deepEqual(mentionsIn(story, { start: 4, end: TEXT.length }), [1, 2]);
  assert.deepEqual(mentionsIn(story, { start: 0, end: 5 }), []);
});

test("names come fullest first, and none that comes later", () => {
  const souza = /** @type {any} */ (story.entities[0]);
  assert.deepEqual(namesBefore(story, souza, TEXT.length), { fullest: "Ana Souza", others: ["Souza"] });
  assert.deepEqual(namesBefore(story, souza, 0), { fullest: "", others: [] });
});

test("a date or an amount belongs to the mention that shares its words", () => {
  const text = "She paid $5 on Monday.";
  const dated = storyOf(text, [
    { words: "$5", entity: null },
    { words: "Monday", entity: null },
  ]);
  dated.dates = [/** @type {any} */ ({ span: spanOf(text, "on Monday"), value: "2025-03-10" })];
  dated.amounts = [/** @type {any} */ ({ span: spanOf(text, "$5"), value: 5 })];
  const [money, day] = /** @type {[any, any]} */ (dated.mentions);
  assert.equal(dateOf(dated, day)?.value, "2025-03-10");
  assert.equal(dateOf(dated, money), undefined);
  assert.equal(amountOf(dated, money)?.value, 5);
  assert.equal(amountOf(dated, day), undefined);
});

test("an entity lies where it is known to for certain", () => {
  const place = { latitude: 43.5, longitude: 16.4, area: false };
  const known = (/** @type {boolean} */ certain) => /** @type {any} */ ({ known: { certain, place, country: null } });
  assert.deepEqual(placeOf(known(true)), { place, country: "" });
  assert.equal(placeOf(known(false)), undefined);
});

test("words are counted as a reader would", () => {
  const text = createStory("“It’s a well-known $5.2 deal,” — U.S. officials …");
  assert.equal(countWords(text, { start: 0, end: text.text.length }), 7);
});

test("an article takes a minute at least", () => {
  assert.deepEqual([0, 1400, 7000].map(minutesFor), [1, 1, 5]);
});

test("parts add up, and references find their entity in an earlier part", () => {
  const arriving = createStory(TEXT);
  const [souza] = story.entities;
  const bare = /** @type {any} */ ({ ...souza, references: [] });
  const [first, second] = /** @type {any} */ (souza).references;
  addPart(arriving, {
    ...emptyPart(),
    mentions: story.mentions.slice(0, 1),
    mention_entities: [0],
    entities: [bare],
    references: [{ entity: 0, reference: first }],
  });
  addPart(arriving, {
    ...emptyPart(),
    mentions: story.mentions.slice(1, 2),
    mention_entities: [0],
    references: [{ entity: 0, reference: second }],
  });
  assert.equal(arriving.mentions.length, 2);
  assert.deepEqual(mentionsOf(bare), [0, 1]);
});

test("a quote's card opens from its closing mark, reported speech's from the word that reports it", () => {
  const text = "“We waited,” she said. He said that it was late.";
  const quoted = createStory(text);
  const indirect = { ...quoteOf(quoted, "that it was late", 1), cue: spanOf(text, "said", 20) };
  addPart(quoted, { ...emptyPart(), quotes: [quoteOf(quoted, "“We waited,”", 0), indirect] });
  assert.deepEqual(
    quoted.quoteEnds.map(({ span, quote }) => [text.slice(span.start, span.end), quote]),
    [
      ["”", 0],
      ["said", 1],
    ],
  );
  assert.equal(quotesOf(quoted, 1, text.length).length, 1);
  assert.equal(quotesOf(quoted, 1, 5).length, 0);
});

test("a text without analysis is a paragraph for each line, a hundred and fifty at a time", () => {
  const lines = [...unanalysedParts(`  One.  \n\n${"line\n".repeat(200)}`)].map(({ blocks }) => blocks);
  assert.deepEqual(
    lines.map((blocks) => blocks.length),
    [150, 51],
  );
  assert.deepEqual(lines[0]?.[0]?.span, { start: 2, end: 6 });
});
