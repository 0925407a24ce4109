// What a mark answers: the title of its card, and its line.

import assert from "node:assert/strict";
import { test } from "node:test";
import { answerOf, lineOf, titleOf } from "../../www/story/answers.js";
import { INTRODUCTION, introduced } from "./written.js";

const ROLE = { text: "mayor of Ellery", source: "role", sentence: INTRODUCTION };
const SENTENCE = { text: "Ana Souza, the mayor of Ellery, spoke.", source: "sentence", sentence: INTRODUCTION };

test("name and line hold for the whole article, headline included", () => {
  const { story, souza } = introduced(ROLE, ["the mayor of Ellery"]);
  assert.equal(titleOf(story, souza), "Ana Souza");
  assert.equal(answerOf(story, { mention: 0 }), "mayor of Ellery");
  assert.equal(answerOf(story, { mention: 1 }), undefined);
});

test("a name in capitals is written as usual where that is known", () => {
  const { story, souza } = introduced(ROLE);
  const known = /** @type {NonNullable<typeof souza.known>} */ ({ name: "Ana Souza" });
  assert.equal(titleOf(story, { ...souza, name: "ANA SOUZA", known }), "Ana Souza");
  assert.equal(titleOf(story, { ...souza, name: "ANA SOUZA", known: { ...known, name: "Ana Lind" } }), "ANA SOUZA");
  assert.equal(titleOf(story, { ...souza, name: "UNO", known: { ...known, name: "Uno" } }), "UNO");
});

test("a reader may want them only as far as they have read", () => {
  const { story, souza } = introduced(ROLE, ["the mayor of Ellery"]);
  const [headline, later] = [story.text.indexOf("\n"), story.text.indexOf("She left")];
  assert.equal(titleOf(story, souza, headline), "Souza");
  assert.equal(lineOf(story, souza, headline), undefined);
  assert.equal(titleOf(story, souza, later), "Ana Souza");
  assert.equal(lineOf(story, souza, later)?.text, "the mayor of Ellery");
  const { story: other, souza: told } = introduced(SENTENCE);
  assert.equal(lineOf(other, told, headline), undefined);
  assert.equal(lineOf(other, told, later)?.source, "sentence");
  const { story: third, souza: known } = introduced({ ...ROLE, source: "fact" });
  assert.equal(lineOf(third, known, headline)?.text, "mayor of Ellery");
});

test("a quote answers who speaks, and who that is", () => {
  const { story } = introduced(ROLE);
  assert.equal(answerOf(story, { quote: 1 }), "Ana Souza · mayor of Ellery");
  assert.equal(answerOf(story, { quote: 0 }), "Lind");
  Object.assign(story.quotes[0] ?? {}, { speaker: null, source: null });
  assert.equal(answerOf(story, { quote: 0 }), undefined);
});
