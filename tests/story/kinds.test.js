// What the page says and shows for each kind.

import assert from "node:assert/strict";
import { test } from "node:test";
import { MARKS, MENTION_KINDS, QUOTE_KINDS } from "../../www/story/kinds.js";

const kinds = /** @type {import("../../www/pkg/byline.js").MentionKind[]} */ (Object.keys(MENTION_KINDS));
/** The kinds whose marks look like this. @param {string} mark */
const markedAs = (mark) => kinds.filter((kind) => MENTION_KINDS[kind].mark === mark);

test("each kind of mention has the mark of its class; plain numbers and ranks have none", () => {
  assert.deepEqual(markedAs("person"), ["PERSON"]);
  assert.deepEqual(markedAs("org"), ["ORG"]);
  assert.deepEqual(markedAs("place"), ["GPE", "LOC", "FAC"]);
  assert.deepEqual(markedAs("norp"), ["NORP", "LANGUAGE"]);
  assert.deepEqual(markedAs("work"), ["EVENT", "PRODUCT", "WORK_OF_ART", "LAW"]);
  assert.deepEqual(markedAs("when"), ["DATE", "TIME"]);
  assert.deepEqual(markedAs("amount"), ["MONEY", "PERCENT", "QUANTITY"]);
  assert.deepEqual(markedAs(""), ["ORDINAL", "CARDINAL"]);
});

test("the settings list every class of marks once, quotes last", () => {
  const used = new Set(kinds.map((kind) => MENTION_KINDS[kind].mark).filter((mark) => mark !== ""));
  assert.deepEqual(
    MARKS.map(({ mark }) => mark),
    [...used, "quote"],
  );
  assert.equal(new Set(MARKS.map(({ many }) => many)).size, MARKS.length);
});

test("labels tell kinds apart; only countries and seas are both places", () => {
  const labels = kinds.map((kind) => MENTION_KINDS[kind].label);
  assert.equal(MENTION_KINDS.GPE.label, MENTION_KINDS.LOC.label);
  assert.equal(new Set(labels).size, labels.length - 1);
  assert(labels.every((label) => /^[A-Z][a-z]/.test(label)));
});

test("each kind of quote has its label, and a shorter one for lists", () => {
  assert.deepEqual(
    Object.entries(QUOTE_KINDS).map(([kind, { label, short }]) => [kind, label, short]),
    [
      ["direct", "Direct quote", "direct"],
      ["partial", "Partial quote", "partial"],
      ["indirect", "Reported speech", "indirect"],
    ],
  );
});
