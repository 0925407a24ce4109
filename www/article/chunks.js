// A text on the page in chunks, each as much as a browser lays out well within a frame. The first ones, as
// much as a long article, are laid out as they come; of a book, the rest is when it comes near.

import { firstIndex } from "../story/binary-search.js";
import { ELEMENT, weightOf } from "../story/weight.js";
import { element } from "../ui/dom.js";

/** @typedef {import("../story/story.js").Block} Block */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("./article.js").View} View */
/** @typedef {import("./article.js").Chunk} Chunk */

/** A chunk is full from here on, in letters: three screens. */
const FULL = 12_000;
/** What belongs together, as a list does, stays together up to here. */
const TOO_FULL = 4 * FULL;
/** What is laid out even while it is out of sight: more than an article of 10,000 words. */
const LAID_OUT_AT_ONCE = 150_000;

/** Later chunks that are passed over as one: in every frame a browser looks at each that is not. */
const TOGETHER = 30;

/** Letters in a line, its height, and the space over a block in CSS pixels: a guess, until it is in sight. */
const LINE = 66;
const LINE_HEIGHT = 29;
const SPACE = 20;

/**
 * The chunk that the next block goes into, which is a new one when the last is done.
 * @param {View} view
 * @param {boolean} isApart whether the block goes without what stands before it
 * @returns {Chunk}
 */
export function chunkFor(view, isApart) {
  const last = view.chunks.at(-1);
  if (last && !isApart && last.weight < TOO_FULL) return last;
  const isLater = view.weight > LAID_OUT_AT_ONCE;
  const made = element("div", { class: isLater ? "chunk later" : "chunk" });
  const chunk = { element: made, first: view.blocks.length, weight: 0, height: 0 };
  view.chunks.push(chunk);
  // What goes on in another chunk goes on in boxes of its own.
  view.boxes.clear();
  return chunk;
}

/** Whether a chunk ends before a block. @param {Chunk} chunk @param {boolean} isApart as above */
export function isFull({ weight }, isApart) {
  return weight >= (isApart ? FULL : TOO_FULL);
}

/**
 * Counts in what a chunk now holds.
 * @param {View} view
 * @param {Chunk} chunk
 * @param {Story} story
 * @param {Span | undefined} span of a block that is shown
 * @param {number} elements
 */
export function weigh(view, chunk, { text }, span, elements) {
  const weight = (span ? weightOf(text, span) : 0) + elements * ELEMENT;
  chunk.weight += weight;
  view.weight += weight;
  if (span) chunk.height += Math.ceil((span.end - span.start) / LINE) * LINE_HEIGHT + SPACE;
}

/** Puts the last chunk of a view on the page, or more of it. @param {View} view @param {Chunk} chunk */
export function putChunk({ body, chunks }, { element: made, height }) {
  const isLater = isLaidOutLater(made);
  const group = isLater ? (made.parentElement ?? groupFor(body)) : body;
  if (!made.parentNode) group.append(made);
  if (!isLater) return;
  made.style.setProperty("--height", `${height}px`);
  const held = chunks.slice(-group.childElementCount);
  group.style.setProperty("--height", `${held.reduce((sum, each) => sum + each.height, 0)}px`);
}

/** Whether an element is not laid out until it comes near. @param {Element} made */
export function isLaidOutLater(made) {
  return made.classList.contains("later");
}

/** What holds the next of the later chunks. @param {HTMLElement} body */
function groupFor(body) {
  const last = body.lastElementChild;
  if (last instanceof HTMLElement && last.className === "later" && last.childElementCount < TOGETHER) return last;
  return body.appendChild(element("div", { class: "later" }));
}

/**
 * The position of the first block of a view that is on the page and not above a line. Chunks are asked
 * before blocks: asking a block that is far away would lay out all of its chunk.
 * @param {View} view
 * @param {"top" | "bottom"} edge of the block that is not above the line
 * @param {number} line in the window, in CSS pixels
 */
export function firstBelow({ chunks, blocks }, edge, line) {
  const at = firstIndex(
    chunks.length,
    (index) => (chunks[index]?.element.getBoundingClientRect().bottom ?? Infinity) > line,
  );
  const from = chunks[at]?.first ?? blocks.length;
  const end = chunks[at + 1]?.first ?? blocks.length;
  // Furniture stands nowhere, nor does bare text that has given way; the next block that does answers for it.
  const shown = (/** @type {number} */ index) => {
    while (index < end && !blocks[index]?.isConnected) index += 1;
    return index;
  };
  const isBelow = (/** @type {number} */ index) =>
    index === end || (blocks[index]?.getBoundingClientRect()[edge] ?? Infinity) > line;
  return shown(from + firstIndex(end - from, (index) => isBelow(shown(from + index))));
}
