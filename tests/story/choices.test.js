// What the reader says of the known things of a name.

import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, chooseAgain, NONE, optionsFor } from "../../www/story/choices.js";
import { storyOf } from "./written.js";

/** @param {string} descriptor @param {import("../../www/story/story.js").Known[]} [others] */
function known(descriptor, others = []) {
  return /** @type {import("../../www/story/story.js").Known} */ ({
    name: "Lind",
    kind: "town",
    descriptor,
    certain: false,
    others,
  });
}

function story() {
  const made = storyOf("Lind is wet.", [{ words: "Lind", entity: 0 }]);
  const [entity] = made.entities;
  assert(entity);
  entity.known = known("town in Norway", [known("town in Sweden")]);
  entity.line = { text: "may be the town in Norway", source: "perhaps", sentence: { start: 0, end: 12 } };
  return { made, entity };
}

test("the reader may choose another, none, or the first again", () => {
  const { made, entity } = story();
  const words = () => optionsFor(made, 0).map((option) => option.words);
  assert.deepEqual(words(), ["Lind, town in Sweden", "None of these"]);
  choose(made, 0, 1);
  assert.equal(entity.known?.certain, true);
  assert.equal(entity.line?.text, "town in Sweden");
  assert.deepEqual(words(), ["Lind, town in Norway", "None of these"]);
  choose(made, 0, NONE);
  assert.equal(entity.known, null);
  assert.deepEqual(entity.line, { text: "Lind is wet.", source: "sentence", sentence: { start: 0, end: 12 } });
  assert.deepEqual(words(), ["Lind, town in Norway", "Lind, town in Sweden"]);
  choose(made, 0, 0);
  assert.equal(entity.line?.text, "may be the town in Norway");
  assert.deepEqual(made.choices, {});
});

test("a choice holds for entities that come later, and for no others", () => {
  const { made, entity } = story();
  made.choices = { 0: NONE, 7: 1 };
  chooseAgain(made, 1);
  assert.equal(entity.known?.descriptor, "town in Norway");
  chooseAgain(made, 0);
  assert.equal(entity.known, null);
});

test("a choice is of the name at its place, whatever number the entity has", () => {
  const { made, entity } = story();
  made.choices = { 3: NONE };
  chooseAgain(made, 0);
  assert.equal(entity.known?.descriptor, "town in Norway");
});

test("where nothing is known there is nothing to choose; where one thing is, it may be something else", () => {
  const { made, entity } = story();
  entity.known = null;
  assert.deepEqual(optionsFor(made, 0), []);
  const { made: other, entity: alone } = story();
  alone.known = known("town in Norway");
  assert.deepEqual(optionsFor(other, 0), [{ choice: NONE, words: "It is something else" }]);
});
