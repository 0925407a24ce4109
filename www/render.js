// Sets an article: each block becomes the element that says what it is, each mention a mark in it. Furniture is put aside, not
// deleted. Works in slices, so that a book never holds up the page.

import { breathe, element } from "./dom.js";
import { appendText } from "./marks.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Block} Block */
/** @typedef {import("./pkg/byline.js").BlockKind} BlockKind */

/**
 * An article on the page.
 * @typedef {object} View
 * @property {HTMLElement} body holds the text
 * @property {HTMLElement[]} blocks for each block its element
 * @property {number[]} starts for each block where its element's text begins; everything from there to the block's end is in it
 * @property {HTMLElement[]} marks the marks, in order of the text
 * @property {(HTMLElement | undefined)[]} markOf for each mention its mark
 * @property {(HTMLElement | undefined)[]} quoteMarkOf for each quote its first closing mark
 * @property {Block[]} leftOut the furniture
 * @property {Map<string, number>} counts marks by class
 * @property {Set<number>} met the entities that have a mark
 * @property {boolean} titled whether a headline has been set
 */

/** How long the page works before it lets the reader act, in milliseconds: half a frame. */
const SLICE = 8;

/** @returns {View} */
export function createView() {
  const body = element("div", { class: "text", lang: "en" });
  return {
    body,
    blocks: [],
    starts: [],
    marks: [],
    markOf: [],
    quoteMarkOf: [],
    leftOut: [],
    counts: new Map(),
    met: new Set(),
    titled: false,
  };
}

/**
 * Appends the blocks that are in the story but not yet in the view. `hints` are the kinds that the pasted page's own HTML gave
 * to blocks, by where they start.
 *
 * @param {View} view
 * @param {Story} story
 * @param {Map<number, BlockKind>} hints
 * @param {AbortSignal} signal
 */
export async function renderMore(view, story, hints, signal) {
  const chunk = element("div", { class: view.blocks.length === 0 ? "chunk" : "chunk later" });
  let since = performance.now();
  for (let index = view.blocks.length; index < story.blocks.length; index += 1) {
    const block = /** @type {Block} */ (story.blocks[index]);
    appendBlock(chunk, view, story, block, refine(block, hints));
    if (performance.now() - since < SLICE) continue;
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  }
  view.body.append(chunk);
}

/**
 * What the page's HTML called a heading, item, quote or caption is one, even where its text alone reads like a paragraph.
 * @param {Block} block
 * @param {Map<number, BlockKind>} hints
 */
function refine(block, hints) {
  return (block.kind === "paragraph" && hints.get(block.span.start)) || block.kind;
}

/**
 * @param {HTMLElement} chunk
 * @param {View} view
 * @param {Story} story
 * @param {Block} block
 * @param {BlockKind} kind
 */
function appendBlock(chunk, view, story, block, kind) {
  const made = blockElement(view, kind, block, story);
  view.blocks.push(made);
  if (kind === "furniture") {
    view.starts.push(block.span.start);
    view.leftOut.push(block);
    return;
  }
  const marker = block.lead?.kind === "marker" ? block.lead : undefined;
  const start = marker ? marker.span.end : block.span.start;
  view.starts.push(start);
  if (block.lead && !marker) {
    made.append(leadElement(view, story, block.lead, kind));
    appendText(made, view, story, { start: block.lead.span.end, end: block.span.end });
  } else {
    appendText(made, view, story, { start, end: block.span.end });
  }
  parentFor(chunk, kind, story, block).append(made);
}

/**
 * The label, dateline or speaker that begins a block. Over a heading a label stands on a line of its own, so its colon is only
 * kept for those who listen or copy.
 * @param {View} view
 * @param {Story} story
 * @param {import("./pkg/byline.js").Lead} lead
 * @param {BlockKind} kind
 */
function leadElement(view, story, { span, kind: leadKind }, kind) {
  const made = element(kind === "question" || kind === "answer" ? "b" : "span", { class: `lead ${leadKind}` });
  const hasColon = kind === "section-heading" && story.text[span.end - 1] === ":";
  appendText(made, view, story, { start: span.start, end: span.end - (hasColon ? 1 : 0) });
  if (hasColon) made.append(element("span", { class: "visually-hidden" }, ":"));
  return made;
}

/** Blocks that are always one element. @type {Partial<Record<BlockKind, [tag: "p" | "h2" | "li" | "span", name: string]>>} */
const ELEMENTS = {
  kicker: ["p", "kicker"],
  standfirst: ["p", "standfirst"],
  byline: ["p", "byline"],
  "publication-date": ["p", "publication-date"],
  "section-heading": ["h2", ""],
  "list-item": ["li", ""],
  question: ["p", "question"],
  answer: ["p", "answer"],
  caption: ["span", "caption"],
  credit: ["span", "credit"],
  correction: ["p", "correction"],
};

/**
 * @param {View} view
 * @param {BlockKind} kind
 * @param {Block} block
 * @param {Story} story
 * @returns {HTMLElement}
 */
function blockElement(view, kind, block, story) {
  if (kind === "headline") {
    const title = element(view.titled ? "h2" : "h1");
    view.titled = true;
    return title;
  }
  const [tag, name] = ELEMENTS[kind] ?? ["p", ""];
  const made = element(tag, { class: name || null });
  const number =
    kind === "list-item" && block.lead ? parseInt(story.text.slice(block.lead.span.start), 10) : Number.NaN;
  if (made instanceof HTMLLIElement && number >= 0) made.value = number;
  return made;
}

/** Blocks that stand in a parent together with their neighbours of the same sort. @type {Partial<Record<BlockKind, "list" | "blockquote" | "figcaption">>} */
const PARENTS = { "list-item": "list", "block-quote": "blockquote", caption: "figcaption", credit: "figcaption" };

/**
 * @param {HTMLElement} chunk
 * @param {BlockKind} kind
 * @param {Story} story
 * @param {Block} block
 * @returns {HTMLElement}
 */
function parentFor(chunk, kind, story, block) {
  const sort = PARENTS[kind];
  if (!sort) return chunk;
  const numbered = block.lead && /\d/.test(story.text.slice(block.lead.span.start, block.lead.span.end));
  const tag = sort === "list" ? (numbered ? "ol" : "ul") : sort;
  const last = chunk.lastElementChild;
  const open = tag === "figcaption" ? last?.querySelector("figcaption") : last;
  // A caption begins a figure of its own; a credit belongs to the caption before it.
  if (open instanceof HTMLElement && open.localName === tag && kind !== "caption") return open;
  const made = element(tag);
  chunk.append(tag === "figcaption" ? element("figure", {}, made) : made);
  return made;
}
