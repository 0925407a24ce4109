// Long blocks are set in pieces, and nothing of them is lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inPieces } from "../../www/story/long-blocks.js";

/** @param {string} text @param {(offset: number) => number} [clear] */
function pieces(text, clear) {
  const block = /** @type {const} */ ({ kind: "paragraph", lead: null, reason: "" });
  return [...inPieces(text, { ...block, span: { start: 0, end: text.length } }, clear)].map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

/** @param {string} text */
const letters = (text) => text.replace(/\s/g, "");

test("a paragraph of an article stays whole", () => {
  const text = "The council met twice. ".repeat(40).trim();
  assert.deepEqual(pieces(text), [text]);
});

test("a long one is cut behind sentences", () => {
  const text = "The council met twice and could not agree on the bridge. ".repeat(400).trim();
  const found = pieces(text);
  assert.ok(found.length > 3);
  for (const piece of found) assert.match(piece, /^The .*bridge\.$/s);
});

for (const [name, text] of /** @type {const} */ ([
  ["one letter", "a".repeat(100_000)],
  ["quotation marks", "“".repeat(100_000)],
  ["letters with marks", "a\u0301".repeat(50_000)],
  ["marks alone", "\u0301".repeat(50_000)],
  ["signs outside the basic plane", "😀".repeat(50_000)],
  ["no spaces", "ภาษาไทย".repeat(10_000)],
  ["words without an end", "word ".repeat(20_000)],
  ["a long run among words", `word ${"a".repeat(20_000)} word `.repeat(3)],
])) {
  test(`nothing is lost, and no piece is long: ${name}`, () => {
    const found = pieces(text);
    assert.equal(letters(found.join("")), letters(text));
    assert.ok(Math.max(...found.map((piece) => piece.length)) <= 5001);
    const unbroken = found.flatMap((piece) => piece.split(/\s/)).map((word) => word.length);
    assert.ok(Math.max(...unbroken) <= 1031);
  });
}

test("a letter keeps its marks, and a character its halves", () => {
  for (const piece of pieces("a\u0301".repeat(5000))) assert.match(piece, /^(a\u0301)+$/);
  for (const piece of pieces("😀".repeat(5000))) assert.match(piece, /^(😀)+$/u);
});

test("a mention is not cut", () => {
  const text = "word ".repeat(2000);
  const [first = ""] = pieces(text, (offset) => offset - 10);
  assert.equal(first.length % 5, 4);
  assert.equal(first.length, 4989);
});
