// Who is in the story: weight, sides, best words, days, and what comes further on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bestQuote, castOf, daysOf, furtherOn } from "../../www/story/cast.js";
import { createStory } from "../../www/story/story.js";

/** @typedef {import("../../www/story/story.js").Story} Story */

/**
 * A story of people, each named once in a block of their own.
 * @param {{ name: string, salience: number, country?: string, kind?: string, line?: string | null }[]} people
 * @returns {Story}
 */
function storyOf(people) {
  const text = people.map(({ name }) => name).join("\n");
  let at = 0;
  const spans = people.map(({ name }) => {
    const span = { start: at, end: at + name.length };
    at = span.end + 1;
    return span;
  });
  return /** @type {any} */ ({
    ...createStory(text),
    blocks: people.map(({ kind = "paragraph" }, index) => ({ span: spans[index], kind, lead: null, reason: "" })),
    entities: people.map(({ name, salience, country, line = "a line" }, index) => ({
      kind: "PERSON",
      name,
      salience,
      line: line === null ? null : { text: line, source: "role", sentence: null },
      known: country ? { certain: true, country } : null,
      references: [{ span: spans[index], form: "name", mention: null }],
    })),
  });
}

/** @param {Story} story */
const cast = (story) => castOf(story).map(({ side, members }) => [side, ...members.map(({ entity }) => entity.name)]);

test("people stand in order of their weight; reporters and people without a line are left out", () => {
  const story = storyOf([
    { name: "Rita", salience: 0.9, kind: "byline" },
    { name: "Bo", salience: 0.2 },
    { name: "Ada", salience: 0.6 },
    { name: "Nobody", salience: 0.8, line: null },
  ]);
  assert.deepEqual(cast(story), [[undefined, "Ada", "Bo"]]);
});

test("there are sides where most people are on one of several", () => {
  const two = storyOf([
    { name: "Ada", salience: 0.9, country: "us" },
    { name: "Bo", salience: 0.8, country: "cn" },
    { name: "Cy", salience: 0.7, country: "us" },
    { name: "Di", salience: 0.6 },
  ]);
  assert.deepEqual(cast(two), [
    ["us", "Ada", "Cy"],
    ["cn", "Bo"],
    ["", "Di"],
  ]);
  const many = ["fr", "us", "us", "cn", "in", "fr"];
  const world = storyOf(many.map((country, index) => ({ name: `P${index}`, salience: 1 - index / 10, country })));
  assert.deepEqual(cast(world), [
    ["fr", "P0", "P5"],
    ["us", "P1", "P2"],
    ["", "P3", "P4"],
  ]);
  const one = storyOf([
    { name: "Ada", salience: 0.9, country: "us" },
    { name: "Bo", salience: 0.8 },
  ]);
  assert.deepEqual(cast(one), [[undefined, "Ada", "Bo"]]);
  assert.deepEqual(cast(storyOf([])), []);
});

test("the best words are the longest of their own that are not too long", () => {
  const story = storyOf([{ name: "Ada said things", salience: 1 }]);
  const words = [
    "“Yes.”",
    "“We waited for the boat all night.”",
    `“${"word ".repeat(40)}”`,
    "“We will wait some more.”",
  ];
  story.text = words.join("\n");
  let at = 0;
  story.quotes = /** @type {any} */ (
    words.map((quote) => {
      const content = [{ start: at, end: at + quote.length }];
      at += quote.length + 1;
      return { kind: "direct", speaker: 0, content };
    })
  );
  assert.equal(bestQuote(story, 0), story.quotes[1]);
  assert.equal(bestQuote(story, 1), undefined);
});

test("days stand in the order in which they came, each once, without the day of publication", () => {
  const text = "3 May 2024. It closed on 9 May and opened on 2 May. On 9 May it rained.";
  const story = createStory(text);
  const block = (/** @type {number} */ start, /** @type {number} */ end, /** @type {string} */ kind) =>
    /** @type {any} */ ({ span: { start, end }, kind, lead: null, reason: "" });
  story.blocks = [block(0, 11, "publication-date"), block(12, text.length, "paragraph")];
  const date = (/** @type {string} */ words, /** @type {string} */ value, from = 0) => {
    const start = text.indexOf(words, from);
    return /** @type {any} */ ({ span: { start, end: start + words.length }, kind: "DATE", value });
  };
  story.dates = [
    date("3 May 2024", "2024-05-03"),
    date("9 May", "2024-05-09"),
    date("2 May", "2024-05-02"),
    date("9 May", "2024-05-09", 55),
  ];
  assert.deepEqual(
    daysOf(story).map(({ span }) => text.slice(span.start, span.end)),
    ["2 May", "9 May"],
  );
});

test("what comes further on stands behind the first hundred words and pays for nothing", () => {
  const blocks = ["word ".repeat(130).trim(), "Sponsored by Acme Bank: open an account.", "Later it rained hard."];
  const story = createStory(blocks.join("\n"));
  let at = 0;
  const spans = blocks.map((words) => {
    const span = { start: at, end: at + words.length };
    at = span.end + 1;
    return span;
  });
  story.blocks = /** @type {any} */ (spans.map((span) => ({ span, kind: "paragraph", lead: null, reason: "" })));
  story.summary = /** @type {any} */ ({ sentences: spans, acronyms: [] });
  assert.deepEqual(furtherOn(story), [spans[2]]);
});
