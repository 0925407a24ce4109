// How much work a text is for the browser that lays it out.

import assert from "node:assert/strict";
import { test } from "node:test";
import { weightOf } from "../../www/story/weight.js";

/** @param {string} text */
const weight = (text) => weightOf(text, { start: 0, end: text.length });

test("a letter of plain words weighs one, with accents and printers' punctuation too", () => {
  assert.equal(weight(""), 0);
  assert.equal(weight("Plain words."), 12);
  assert.equal(weight("Müller’s “Å” – ɏ"), 16);
});

test("a letter of another script weighs ten", () => {
  assert.equal(weight("ɐ"), 10);
  assert.equal(weight("Дом"), 30);
  assert.equal(weight("a 東京"), 22);
  // The blocks on both sides of the punctuation.
  assert.equal(weight("\u200f\u2010\u202f\u2030"), 22);
});

test("only the span is weighed", () => {
  assert.equal(weightOf("Дом is a house", { start: 4, end: 6 }), 2);
  assert.equal(weightOf("is Дом", { start: 0, end: 4 }), 13);
  assert.equal(weightOf("is Дом", { start: 6, end: 6 }), 0);
});

test("a run without a space weighs eight a letter from where it is too long for a word", () => {
  // The first letter stands where its run begins, so that 101 fit.
  assert.equal(weight("a".repeat(101)), 101);
  assert.equal(weight("a".repeat(102)), 109);
  assert.equal(weight(`${"a".repeat(101)} ${"a".repeat(100)}`), 202);
  assert.equal(weight(`${"a".repeat(100)}\n${"a".repeat(100)}`), 201);
  assert.equal(weight(` ${"a".repeat(102)}`), 1 + 100 + 2 * 8);
});

test("a span that begins within a long word counts from its own start", () => {
  const text = "a".repeat(300);
  assert.equal(weightOf(text, { start: 200, end: 300 }), 100);
  assert.equal(weightOf(text, { start: 150, end: 300 }), 101 + 49 * 8);
});
