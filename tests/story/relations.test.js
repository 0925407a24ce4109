// What a story says about its entities taken together, and which mentions and quotes belong in a row.

import assert from "node:assert/strict";
import { test } from "node:test";
import { relatedTo, shortestName } from "../../www/story/relations.js";
import { siblings } from "../../www/story/siblings.js";
import { quoteOf, storyOf } from "./written.js";

/** @param {import("../../www/story/story.js").Story} story @param {number} entity @param {number} [before] */
function headOf(story, entity, before = story.text.length) {
  return shortestName(story, /** @type {any} */ (story.entities[entity]), before);
}

test("the shortest name that nobody else has heads a card", () => {
  const story = storyOf("Ana Lima met Rui Souza. Lima left.", [
    { words: "Ana Lima", entity: 0 },
    { words: "Rui Souza", entity: 1 },
    { words: "Lima", entity: 0 },
  ]);
  assert.deepEqual([headOf(story, 0), headOf(story, 1)], ["Lima", "Rui Souza"]);
});

test("a surname that two people share is not short enough", () => {
  const story = storyOf("Ana Souza met Rui Souza. Souza left.", [
    { words: "Ana Souza", entity: 0 },
    { words: "Rui Souza", entity: 1 },
    { words: "Souza", entity: 0 },
  ]);
  assert.deepEqual([headOf(story, 0), headOf(story, 1)], ["Ana Souza", "Rui Souza"]);
});

test("a short form of an organisation may be a word of another's name", () => {
  const story = storyOf("The Harbor Authority (HA) met. HA voted.", [
    { words: "Harbor Authority", entity: 0 },
    { words: "HA", entity: 0 },
  ]);
  assert.equal(headOf(story, 0), "HA");
});

test("a name that comes later does not head a card", () => {
  const story = storyOf("Ana Lima spoke. Lima left.", [
    { words: "Ana Lima", entity: 0 },
    { words: "Lima", entity: 0 },
  ]);
  assert.equal(headOf(story, 0, 10), "Ana Lima");
});

test("names are compared again when more of the story has come", () => {
  const story = storyOf("Ana Souza spoke. Souza left.\nRui Souza came.", [
    { words: "Ana Souza", entity: 0 },
    { words: "Souza", entity: 0 },
  ]);
  assert.equal(headOf(story, 0), "Souza");
  story.entities.push(/** @type {any} */ ({ kind: "PERSON", name: "Rui Souza", aliases: [], references: [] }));
  assert.equal(headOf(story, 0), "Ana Souza");
});

test("who shares a sentence stands closer than who shares a paragraph", () => {
  const story = storyOf("Ana met Ben. Cid came.\nDora left.", [
    { words: "Ana", entity: 0 },
    { words: "Ben", entity: 1 },
    { words: "Cid", entity: 2 },
    { words: "Dora", entity: 3 },
  ]);
  assert.deepEqual(relatedTo(story, 0, story.text.length, 5), [1, 2]);
  assert.deepEqual(relatedTo(story, 0, story.text.length, 1), [1]);
  assert.deepEqual(relatedTo(story, 3, story.text.length, 5), []);
});

test("nobody is related who has not been named yet", () => {
  const story = storyOf("Ana met Ben. Cid came.", [
    { words: "Ana", entity: 0 },
    { words: "Ben", entity: 1 },
    { words: "Cid", entity: 2 },
  ]);
  assert.deepEqual(relatedTo(story, 0, story.text.indexOf(" Cid"), 5), [1]);
});

test("the mentions of one thing are a row; what is no thing stands alone", () => {
  const story = storyOf("Ana met Ben on Monday. Ana left.", [
    { words: "Ana", entity: 0 },
    { words: "Ben", entity: 1 },
    { words: "Monday", entity: null },
    { words: "Ana", entity: 0 },
  ]);
  assert.deepEqual(siblings(story, { mention: 3 }), { all: [0, 3], at: 1 });
  assert.deepEqual(siblings(story, { mention: 2 }), { all: [2], at: 0 });
});

test("the quotes of one speaker are a row; a quote of nobody stands alone", () => {
  const story = storyOf("“One.” “Two.” “Three.” “Four.”");
  story.quotes = [
    quoteOf(story, "“One.”", 0),
    quoteOf(story, "“Two.”", null),
    quoteOf(story, "“Three.”", 0),
    quoteOf(story, "“Four.”", null),
  ];
  assert.deepEqual(siblings(story, { quote: 2 }), { all: [0, 2], at: 1 });
  assert.deepEqual(siblings(story, { quote: 3 }), { all: [3], at: 0 });
});
