// The lines of a PDF become paragraphs again: those of one follow each other closely, and what the page
// repeats at its edges is no part of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { joined } from "../../www/input/line-ends.js";
import { blocksOf } from "../../www/input/pdf-lines.js";

/** @typedef {import("../../www/input/pdf-lines.js").Item} Item */

/** Half the size of its letters is as wide as one is here. @param {string} text @param {number} x @param {number} y @returns {Item} */
const line = (text, x, y, size = 10) => ({
  text,
  x,
  y,
  size,
  width: (text.length * size) / 2,
  isLast: true,
  isTurned: false,
});

/** A page of lines under each other. @param {string[]} texts */
const page = (texts, { x = 50, y = 500, step = 12 } = {}) => ({
  bottom: 0,
  top: 600,
  items: texts.map((text, index) => line(text, x, y - index * step)),
});

/** @param {Parameters<typeof blocksOf>[0]} pages */
const texts = (pages) => blocksOf(pages).map(({ text }) => text);

const FULL = ["The council of Port Ellery voted on Monday to", "raise the fees that ships pay in its harbour,"];

test("lines that follow each other closely are one paragraph", () => {
  assert.deepEqual(texts([page([...FULL, "by a tenth from May."])]), [[...FULL, "by a tenth from May."].join(" ")]);
});

test("a gap, a first line set in, or a line that ends early begins a new one", () => {
  const [a = "", b = ""] = FULL;
  const gap = { bottom: 0, top: 600, items: [line(a, 50, 500), line(b, 50, 488), line(a, 50, 464), line(b, 50, 452)] };
  assert.deepEqual(texts([gap]), [`${a} ${b}`, `${a} ${b}`]);
  const setIn = {
    ...gap,
    items: [line(a, 62, 500), line(b, 50, 488), line(a, 62, 476), line(b, 50, 464)],
  };
  assert.deepEqual(texts([setIn]), [`${a} ${b}`, `${a} ${b}`]);
  assert.deepEqual(texts([page([a, "the mayor said.", b, "and that was all there is to say"])]), [
    `${a} the mayor said.`,
    `${b} and that was all there is to say`,
  ]);
});

test("pieces of a line are one, with the spaces that stand between them", () => {
  const items = [
    { ...line("Har", 50, 500), isLast: false },
    { ...line("bour", 65, 500), isLast: false },
    { ...line("fees", 90, 500), isLast: false },
    { ...line("2", 110, 504, 6), isLast: true },
  ];
  assert.deepEqual(texts([{ bottom: 0, top: 600, items }]), ["Harbour fees2"]);
});

test("a paragraph goes on in the next column and on the next page, past what stands at the edges", () => {
  const [a = "", b = ""] = FULL;
  const left = [line(a, 50, 500), line(b, 50, 488)];
  const right = [
    line("which had not changed for eleven long years,", 320, 500),
    line("it said, in a note that all could read and", 320, 488),
  ];
  const next = [line("keep for as long as they might want it.", 50, 500)];
  const edge = (/** @type {number} */ number) => [
    line("The Port Ellery Messenger", 50, 580, 8),
    line(String(number), 300, 20, 8),
  ];
  const pages = [
    { bottom: 0, top: 600, items: [...edge(1), ...left, ...right] },
    { bottom: 0, top: 600, items: [...edge(2), ...next] },
  ];
  const blocks = blocksOf(pages);
  assert.deepEqual(
    blocks.filter(({ kind }) => kind !== "furniture").map(({ text }) => text),
    [[...left, ...right, ...next].map(({ text }) => text).join(" ")],
  );
  assert.deepEqual(
    blocks.filter(({ kind }) => kind === "furniture").map(({ text }) => text),
    ["The Port Ellery Messenger", "1", "The Port Ellery Messenger", "2"],
  );
});

test("the largest words of the first page are the headline, other large ones are headings", () => {
  const items = [
    line("MESSENGER", 50, 570, 30),
    line("Harbour Fees to", 50, 540, 20),
    line("Rise in May", 50, 518, 20),
    ...FULL.map((text, index) => line(text, 50, 490 - index * 12)),
    line("What it costs", 50, 450, 13),
    ...FULL.map((text, index) => line(text, 50, 430 - index * 12)),
  ];
  assert.deepEqual(
    blocksOf([{ bottom: 0, top: 600, items }]).map(({ kind, text }) => [kind, text.slice(0, 27)]),
    [
      ["section-heading", "MESSENGER"],
      ["headline", "Harbour Fees to Rise in May"],
      [undefined, "The council of Port Ellery "],
      ["section-heading", "What it costs"],
      [undefined, "The council of Port Ellery "],
    ],
  );
});

test("points of a list stay apart", () => {
  const points = [
    "• The fees rise by a tenth from the first of May",
    "for all ships.",
    "• Ferries of the town are free of them as before",
  ];
  assert.deepEqual(texts([page(points)]), [
    "• The fees rise by a tenth from the first of May for all ships.",
    points[2],
  ]);
});

for (const [lines, words, whole] of /** @type {const} */ ([
  [["the gov-", "ernment"], [], "the government"],
  [["a well-", "known name"], [], "a well-known name"],
  [["an Anglo-", "Dutch firm"], [], "an Anglo-Dutch firm"],
  [["in a 24-", "hour strike"], [], "in a 24-hour strike"],
  [["her co-", "author"], ["co-author"], "her co-author"],
  [["the re-", "port"], ["re-port", "report"], "the report"],
  [["a soft\u00ad", "ness of tone"], [], "a softness of tone"],
  [["either/", "or"], [], "either/or"],
  [["from 1990–", "1995"], [], "from 1990–1995"],
  [["the end –", "at last"], [], "the end – at last"],
]))
  test(`“${lines.join(" ")}” is “${whole}”`, () => assert.equal(joined([...lines], new Set(words)), whole));

test("a file without a word has no blocks", () => {
  assert.deepEqual(blocksOf([{ bottom: 0, top: 600, items: [] }]), []);
});
