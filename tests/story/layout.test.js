// What the page's own HTML says of a text, and what it outweighs.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inlinesIn, nested, notesIn, piecesIn, refined, targetOf } from "../../www/story/layout.js";

/** @typedef {import("../../www/story/layout.js").Layout} Layout */
/** @typedef {import("../../www/pkg/byline.js").Block} Block */
/** @typedef {import("../../www/pkg/byline.js").BlockKind} BlockKind */

/** @param {Partial<Layout>} parts @returns {Layout} */
const layout = (parts) => ({ boxes: [], pieces: [], inlines: [], notes: [], ...parts });
/** @param {BlockKind} kind @param {number} start @param {number} end @returns {Block} */
const block = (kind, start, end) => ({ span: { start, end }, kind, lead: null, reason: "its words" });
/** @param {Layout} given @param {Block[]} blocks */
const kinds = (given, blocks) => refined(given, blocks).map(({ kind }) => kind);

test("a paragraph is no heading, and there is one headline", () => {
  const given = layout({
    pieces: [
      { start: 0, end: 10, box: -1, kind: "headline" },
      { start: 12, end: 20, box: -1, isParagraph: true },
      { start: 22, end: 30, box: -1 },
    ],
  });
  assert.deepEqual(
    kinds(given, [block("kicker", 0, 10), block("section-heading", 12, 20), block("headline", 22, 30)]),
    ["headline", "paragraph", "paragraph"],
  );
});

test("what the HTML leaves open stays what its words say", () => {
  const given = layout({ pieces: [{ start: 0, end: 10, box: -1, isParagraph: true }] });
  assert.deepEqual(kinds(given, [block("byline", 0, 10)]), ["byline"]);
  assert.deepEqual(kinds(layout({}), [block("section-heading", 0, 10)]), ["section-heading"]);
});

test("nothing goes missing from a table, and of a list all does or nothing", () => {
  const cells = layout({
    boxes: [
      { sort: "table", parent: -1, pieces: 0 },
      { sort: "row", parent: 0, pieces: 0 },
      { sort: "cell", parent: 1, pieces: 1 },
    ],
    pieces: [{ start: 0, end: 4, box: 2, kind: "paragraph" }],
  });
  assert.deepEqual(kinds(cells, [block("furniture", 0, 4)]), ["paragraph"]);
  const list = layout({
    boxes: [
      { sort: "ul", parent: -1, pieces: 0 },
      { sort: "li", parent: 0, pieces: 1 },
      { sort: "li", parent: 0, pieces: 1 },
    ],
    pieces: [
      { start: 2, end: 8, box: 1, kind: "list-item" },
      { start: 12, end: 18, box: 2, kind: "list-item" },
    ],
  });
  const two = (/** @type {BlockKind} */ second) => kinds(list, [block("furniture", 0, 8), block(second, 10, 18)]);
  assert.deepEqual(two("list-item"), ["list-item", "list-item"]);
  assert.deepEqual(two("furniture"), ["furniture", "furniture"]);
});

test("pieces, links and notes are found by the span they stand in", () => {
  const given = layout({
    pieces: [
      { start: 0, end: 5, box: -1 },
      { start: 7, end: 20, box: -1, ids: ["n1"] },
    ],
    inlines: [
      { start: 0, end: 5, tag: "em" },
      { start: 8, end: 15, tag: "a", address: "https://example.org/" },
    ],
    notes: [{ at: 5, label: "1", to: "n1" }],
  });
  assert.deepEqual(piecesIn(given, { start: 3, end: 8 }), [0, 1]);
  assert.deepEqual(
    inlinesIn(given, { start: 10, end: 20 }, 7).map(({ start, end }) => [start, end]),
    [[10, 15]],
  );
  assert.deepEqual(
    notesIn(given, { start: 0, end: 5 }).map(({ label }) => label),
    ["1"],
  );
  assert.equal(targetOf(given, "n1"), 7);
  assert.equal(targetOf(given, "n2"), undefined);
});

test("a link that begins or ends inside a mark stops at its edge; one around or inside it stays", () => {
  const marks = [
    { start: 10, end: 20 },
    { start: 30, end: 40 },
  ];
  const cut = (/** @type {number} */ start, /** @type {number} */ end) => nested([{ start, end }], marks);
  assert.deepEqual(cut(15, 25), [{ start: 20, end: 25 }]);
  assert.deepEqual(cut(5, 15), [{ start: 5, end: 10 }]);
  assert.deepEqual(cut(15, 35), [{ start: 20, end: 30 }]);
  assert.deepEqual(cut(5, 25), [{ start: 5, end: 25 }]);
  assert.deepEqual(cut(12, 18), [{ start: 12, end: 18 }]);
  assert.deepEqual(cut(10, 20), [{ start: 10, end: 20 }]);
});
