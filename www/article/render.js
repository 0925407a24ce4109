// Sets an article: each block becomes the element that says what it is, each mention a mark in it. Furniture
// is put aside, not deleted. Works in slices, so that a book never holds up the page.

import { countWords } from "../story/story.js";
import { breathe, element } from "../ui/dom.js";
import { chunkFor, isFull, isLaidOutLater, putChunk, weigh } from "./chunks.js";
import { appendText } from "./marks.js";

/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Block} Block */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("../pkg/byline.js").BlockKind} BlockKind */
/** @typedef {import("./article.js").View} View */
/** @typedef {import("./article.js").Chunk} Chunk */

/** How long the page works before it lets the reader act, in milliseconds: half a frame. */
const SLICE = 8;

/**
 * Appends the blocks that are in the story but not yet in the view, a chunk at a time.
 * @param {View} view
 * @param {Story} story
 * @param {AbortSignal} signal
 * @param {(chunk: Chunk) => void} [put] puts a chunk on the page, called also when there is more in it
 */
export async function renderMore(view, story, signal, put = (chunk) => putChunk(view, chunk)) {
  let since = performance.now();
  const pace = async () => {
    if (performance.now() - since < SLICE) return;
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  };
  while (view.rendered < story.blocks.length) {
    const chunk = chunkFor(view, isApart(view, story, view.rendered));
    // What is on the page already is not shown by halves.
    const isOnPage = chunk.element.isConnected;
    do {
      append(chunk, view, story);
      if (!isOnPage) await pace();
    } while (view.rendered < story.blocks.length && !isFull(chunk, isApart(view, story, view.rendered)));
    put(chunk);
    // Laid out here and now, so that not all that has come is when the next frame is drawn.
    if (chunk.element.isConnected && !isLaidOutLater(chunk.element)) chunk.element.getBoundingClientRect();
    await pace();
  }
}

/** Appends the next block of the story. @param {Chunk} chunk @param {View} view @param {Story} story */
function append(chunk, view, story) {
  const block = /** @type {Block} */ (story.blocks[view.rendered]);
  const before = view.made;
  if (beginsSection(story.blocks[view.rendered - 1], block)) view.seenEntities.clear();
  const isShown = block.kind !== "furniture";
  if (!isShown) leaveOut(view, story, block);
  else if (!view.laidOut?.appendPieces(chunk.element, view, story, block))
    appendBlock(chunk.element, view, story, block, withoutMarker(block, block.span));
  weigh(view, chunk, story, isShown ? block.span : undefined, view.made - before + 1);
  view.rendered += 1;
}

/**
 * Whether a block goes without what stands before it, so that a chunk can end there: it is in no list, table
 * or other box that has begun.
 * @param {View} view
 * @param {Story} story
 * @param {number} index
 */
function isApart(view, story, index) {
  const block = /** @type {Block} */ (story.blocks[index]);
  if (view.laidOut?.goesOn(view, block)) return false;
  const kind = story.blocks[index - 1]?.kind;
  return !PARENTS[block.kind] || PARENTS[block.kind] !== PARENTS[kind ?? "paragraph"];
}

/** What stands over an article. @type {Set<BlockKind | undefined>} */
const HEAD = new Set(["kicker", "headline", "standfirst", "byline", "publication-date"]);

/**
 * Whether a block is the first of a section, in which names are marked in full again: a heading, and the text
 * below the head of the article.
 * @param {Block | undefined} previous
 * @param {Block} block
 */
function beginsSection(previous, { kind }) {
  return kind === "section-heading" || (HEAD.has(previous?.kind) && !HEAD.has(kind));
}

/** @param {View} view @param {Story} story @param {Block} block */
function leaveOut(view, story, block) {
  view.furniture.push(block);
  view.leftOut += countWords(story, block.span);
  show(view, block, block.span, element("p"));
}

/**
 * What of a block's words its element shows: the marker of an item is given back by the list, any other is
 * text.
 * @param {Block} block
 * @param {Span} span
 * @returns {Span}
 */
export function withoutMarker({ kind, lead }, { start, end }) {
  return { start: kind === "list-item" && lead?.kind === "marker" ? Math.max(start, lead.span.end) : start, end };
}

/**
 * @param {HTMLElement} chunk
 * @param {View} view
 * @param {Story} story
 * @param {Block} block
 * @param {Span} span what of the block to show
 * @param {number} [level] of a heading
 */
export function appendBlock(chunk, view, story, block, span, level) {
  const made = blockElement(view, block, story, level);
  appendWords(made, view, story, block, span);
  parentFor(chunk, block.kind, story, block).append(made);
}

/**
 * @param {HTMLElement} made
 * @param {View} view
 * @param {Story} story
 * @param {Block} block
 * @param {Span} span what of the block to show
 */
export function appendWords(made, view, story, block, span) {
  const { lead, kind } = block;
  show(view, block, span, made);
  const isSetApart = lead && lead.kind !== "marker" && lead.span.start >= span.start && lead.span.end <= span.end;
  if (isSetApart) made.append(leadElement(view, story, lead, kind));
  appendText(made, view, story, isSetApart ? { start: lead.span.end, end: span.end } : span);
}

/** @param {View} view @param {Block} block @param {Span} span @param {HTMLElement} made that shows the span */
function show(view, block, span, made) {
  view.blocks.push(made);
  view.sources.push(block);
  view.starts.push(span.start);
}

/**
 * The label, dateline or speaker that begins a block. Over a heading a label stands on a line of its own, so
 * its colon is only kept for those who listen or copy.
 * @param {View} view
 * @param {Story} story
 * @param {import("../pkg/byline.js").Lead} lead
 * @param {BlockKind} kind
 */
function leadElement(view, story, { span, kind: leadKind }, kind) {
  const made = element(kind === "question" || kind === "answer" ? "b" : "span", { class: `lead ${leadKind}` });
  const hasColon = kind === "section-heading" && story.text[span.end - 1] === ":";
  appendText(made, view, story, { start: span.start, end: span.end - (hasColon ? 1 : 0) });
  if (hasColon) made.append(element("span", { class: "visually-hidden" }, ":"));
  return made;
}

/**
 * Blocks that are always one element, with its class.
 * @type {Partial<Record<BlockKind, { tag: "p" | "h2" | "li" | "span", name?: string }>>}
 */
const ELEMENTS = {
  kicker: { tag: "p", name: "kicker" },
  standfirst: { tag: "p", name: "standfirst" },
  byline: { tag: "p", name: "byline" },
  "publication-date": { tag: "p", name: "publication-date" },
  "section-heading": { tag: "h2", name: "heading" },
  "list-item": { tag: "li" },
  question: { tag: "p", name: "question" },
  answer: { tag: "p", name: "answer" },
  caption: { tag: "span", name: "caption" },
  credit: { tag: "span", name: "credit" },
  correction: { tag: "p", name: "correction" },
};

/**
 * @param {View} view
 * @param {Block} block
 * @param {Story} story
 * @param {number} [level] of a heading
 * @returns {HTMLElement}
 */
export function blockElement(view, { kind, lead }, story, level = 2) {
  if (kind === "headline") {
    const title = view.titled ? element("h2", { class: "heading" }) : element("h1");
    view.titled = true;
    return title;
  }
  if (kind === "section-heading" && level > 2) return element("h3", { class: "heading" });
  const { tag, name } = ELEMENTS[kind] ?? { tag: "p", name: undefined };
  const made = element(tag, { class: name });
  const number = kind === "list-item" && lead ? parseInt(story.text.slice(lead.span.start), 10) : Number.NaN;
  if (made instanceof HTMLLIElement && number >= 0) made.value = number;
  return made;
}

/**
 * Blocks that stand in a parent together with their neighbours of the same sort.
 * @type {Partial<Record<BlockKind, "list" | "blockquote" | "figcaption">>}
 */
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
  if (open instanceof HTMLElement && open.localName === tag && kind !== "caption") {
    if (kind === "credit") open.append(" ");
    return open;
  }
  const made = element(tag);
  chunk.append(tag === "figcaption" ? element("figure", {}, made) : made);
  return made;
}
