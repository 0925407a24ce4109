// The passage below a card's line.

import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, passageFor, sentenceFor } from "../../www/story/passages.js";
import { INTRODUCTION, introduced, quoteOf, spanOf, storyOf } from "./written.js";

/** @typedef {import("../../www/story/story.js").Entity} Entity */

const ROLE = { text: "mayor of Ellery", source: "role", sentence: INTRODUCTION };
const SENTENCE = { text: "Ana Souza, the mayor of Ellery, spoke.", source: "sentence", sentence: INTRODUCTION };

test("below the line stands the sentence that introduces, other than where the reader points", () => {
  const { story } = introduced(ROLE);
  const at = (/** @type {string} */ words) => {
    const found = passageFor(story, 0, story.text.indexOf(words), Infinity);
    return found?.spans.map(({ start, end }) => story.text.slice(start, end)).join(" … ");
  };
  assert.equal(at("Souza warns"), "Ana Souza, the mayor of Ellery, spoke.");
  assert.equal(at("Ana Souza"), undefined);
  assert.equal(at("Souza came"), "Ana Souza, the mayor of Ellery, spoke.");
});

test("where the reader stands at the introduction, the latest words so far, or the last sentence so far", () => {
  const { story, souza } = introduced(ROLE);
  souza.line = /** @type {any} */ ({ ...ROLE, sentence: spanOf(story.text, "Souza came back.") });
  const at = () => passageFor(story, 0, story.text.indexOf("Souza came"), Infinity);
  assert.deepEqual(at(), { spans: [spanOf(story.text, "Ana Souza, the mayor of Ellery, spoke.")], isQuote: false });
  story.quotes = [quoteOf(story, "“Wait,”", 0)];
  assert.deepEqual(at(), { spans: [spanOf(story.text, "“Wait,”")], isQuote: true });
});

test("a sentence that is the line gives way to the next one about the same where it is being read", () => {
  const { story, souza } = introduced(SENTENCE);
  const at = (/** @type {string} */ words) => {
    const span = sentenceFor(story, souza, story.text.indexOf(words));
    return span && story.text.slice(span.start, span.end);
  };
  assert.equal(at("Souza warns"), "Ana Souza, the mayor of Ellery, spoke.");
  assert.equal(at("Ana Souza"), "Souza came back.");
});

test("of a sentence in which the name comes late, a few words before the name are enough", () => {
  const text = `${"The council of the town on the lake met. ".slice(0, -2)}, after weeks of rain, and heard Ana Souza, who spoke.`;
  const story = storyOf(text, [{ words: "Ana Souza", entity: 0 }]);
  const whole = { start: 0, end: text.length };
  const { start, end } = excerpt(story, /** @type {Entity} */ (story.entities[0]), whole);
  assert.equal(text.slice(start, end), "after weeks of rain, and heard Ana Souza, who spoke.");
  const early = storyOf("Ana Souza spoke.", [{ words: "Ana Souza", entity: 0 }]);
  assert.deepEqual(excerpt(early, /** @type {Entity} */ (early.entities[0]), { start: 0, end: 16 }), {
    start: 0,
    end: 16,
  });
});
