// The worker: holds the core and analyses one article at a time, away from the page's own thread.
//
// The page asks for the result in parts, each small enough to be received within a frame: a book has tens of
// thousands of mentions, and receiving them at once would stop the page for a second. A worker is stopped by
// ending it.

import init, { Byline } from "../pkg/byline.js";
import { firstIndex } from "../story/binary-search.js";
import { inPieces } from "../story/long-blocks.js";
import { emptyPart } from "../story/part.js";
import { fetchSteadily } from "./fetching.js";

/** @typedef {import("../pkg/byline.js").ArticleAnalysis} ArticleAnalysis */

/** @typedef {import("../story/part.js").Part} Part */
/** @typedef {import("../story/part.js").EntityReference} EntityReference */

/** @typedef {{ type: "start", module: WebAssembly.Module }} Start */
/** @typedef {{ type: "analyze", text: string, published?: string, only?: "dates" }} Analyze */
/** @typedef {Start | Analyze | { type: "next" }} Request */

/**
 * What comes before the parts of an analysis. `level` says what it could do with: 0 rules alone, 1 also the
 * learned tagger, 2 also the facts, 3 also what is less known, or what of these can be had at all.
 * @typedef {{ type: "head", level: number, problem: string | null, unknown: string | null, scarce: string | null }
 *   & Pick<ArticleAnalysis, "sentences" | "language" | "summary" | "published" | "timings">} Head
 */
/**
 * @typedef {{ type: "ready" }
 *   | { type: "requested", addresses: string[] }
 *   | { type: "arrived", level: number }
 *   | { type: "progress", stage: string, done: number }
 *   | Head
 *   | { type: "part", part: Part, last: boolean }
 *   | { type: "failed", message: string }} Reply
 */

/** Blocks in a part. An article of news is one part. */
const BLOCKS_IN_PART = 100;
/** The longest part that has more than one block, in UTF-16 code units. */
const LENGTH_OF_PART = 50_000;
/** Mentions in a part that has more than one block: as many as a long article has. */
const MENTIONS_IN_PART = 1000;
/** Dates in a part that has nothing else. */
const DATES_IN_PART = 2000;

/** @type {Byline | undefined} */
let byline;
/** What an analysis can do with, see `Head`. */
let level = 0;
/** Why the learned tagger is not at work, if it is not. @type {string | null} */
let problem = null;
/** Why the cards know nothing beyond the article, if they do not. @type {string | null} */
let unknown = null;
/** Why the cards know only what is well known, if they do. @type {string | null} */
let scarce = null;
/** @type {Generator<Part> | undefined} */
let parts;

self.addEventListener("message", async (/** @type {MessageEvent<Request>} */ { data }) => {
  try {
    if (data.type === "start") await start(data.module);
    else if (data.type === "analyze") analyze(data);
    else sendPart();
  } catch (error) {
    reply({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

// What the worker asks for is not in the page's own book.
new PerformanceObserver((list) =>
  reply({ type: "requested", addresses: list.getEntries().map(({ name }) => name) }),
).observe({ type: "resource", buffered: true });

/** @param {Reply} message @param {Transferable[]} [transfer] */
function reply(message, transfer = []) {
  self.postMessage(message, { transfer });
}

/**
 * Makes the core ready, which then works by rules, and after that brings what makes it better, one thing
 * after the other: on a slow line the first is not to wait for the second.
 * @param {WebAssembly.Module} module
 */
async function start(module) {
  await init({ module_or_path: module });
  const reader = new Byline();
  byline = reader;
  // The first call of any code is its slowest; better here than when the reader waits.
  byline.analyze("GENEVA — “We agree,” Ana Souza, the mayor, said on Monday.", undefined, null);
  reply({ type: "ready" });
  problem = await bring("byline.model", (bytes) => reader.load_model(bytes));
  arrive(1);
  unknown = await bring("byline.knowledge", (bytes) => reader.load_knowledge(bytes));
  arrive(2);
  if (unknown === null) scarce = await bring("byline.more", (bytes) => reader.load_more(bytes));
  arrive(3);
}

/** @param {number} reached what an analysis can do with from now on, see `Head` */
function arrive(reached) {
  level = reached;
  reply({ type: "arrived", level });
}

/**
 * Gives the core a file of data/, which the server keeps beside the page. It does without what cannot be had.
 * @param {string} name
 * @param {(bytes: Uint8Array) => void} use
 * @returns {Promise<string | null>} why it could not be done
 */
async function bring(name, use) {
  try {
    const response = await fetchSteadily(new URL(`../data/${name}`, import.meta.url));
    use(new Uint8Array(await response.arrayBuffer()));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** @param {Analyze} request */
function analyze({ text, published: from, only }) {
  if (!byline) throw new Error("asked before it was ready");
  const analysis = byline.analyze(text, from, (stage, done) => reply({ type: "progress", stage, done }));
  const { sentences, language, summary, published, timings } = analysis;
  parts = only ? splitDates(analysis) : split(analysis, text);
  const head = { sentences, level, problem, unknown, scarce, language, summary, published, timings };
  reply({ type: "head", ...head }, [sentences.buffer]);
  sendPart();
}

function sendPart() {
  const step = parts?.next();
  if (!step || step.done) reply({ type: "part", part: emptyPart(), last: true });
  else reply({ type: "part", part: step.value, last: false });
}

/**
 * Cuts an analysis into parts, in order of the text.
 * @param {ArticleAnalysis} analysis
 * @param {string} text
 * @returns {Generator<Part>}
 */
function* split(analysis, text) {
  const blocks = analysis.blocks.flatMap((block) => [
    ...inPieces(text, block, (offset) => clear(analysis.mentions, offset)),
  ]);
  const mentions = column(analysis.mentions, (mention) => mention.span.start);
  const bare = column(analysis.entities, (entity) => entity.references[0]?.span.start ?? 0);
  const entities = (/** @type {number} */ end) => bare(end).map((entity) => ({ ...entity, references: [] }));
  let firstEntity = 0;
  const references = column(allReferences(analysis), ({ reference }) => reference.span.start);
  const quotes = column(analysis.quotes, (quote) => quote.content[0]?.start ?? 0);
  const amounts = column(analysis.amounts, (amount) => amount.span.start);
  const dates = column(analysis.dates, (date) => date.span.start);
  let firstMention = 0;
  for (let first = 0; first < blocks.length; ) {
    const next = endOfPart(blocks, analysis.mentions, first);
    const end = blocks[next]?.span.start ?? text.length;
    const part = {
      blocks: blocks.slice(first, next),
      mentions: mentions(end),
      entities: entities(end),
      references: references(end),
      amounts: amounts(end),
      quotes: quotes(end),
      dates: dates(end),
    };
    const endMention = firstMention + part.mentions.length;
    const endEntity = firstEntity + part.entities.length;
    yield {
      ...part,
      mention_entities: analysis.mention_entities.slice(firstMention, endMention),
      known: analysis.known.slice(firstEntity, endEntity),
      lines: analysis.lines.slice(firstEntity, endEntity),
    };
    [firstMention, firstEntity, first] = [endMention, endEntity, next];
  }
}

/**
 * One past the last block of a part that begins with a block.
 * @param {ArticleAnalysis["blocks"]} blocks
 * @param {ArticleAnalysis["mentions"]} mentions
 * @param {number} first
 */
function endOfPart(blocks, mentions, first) {
  const start = blocks[first]?.span.start ?? 0;
  const before = (/** @type {number} */ offset) =>
    firstIndex(mentions.length, (index) => (mentions[index]?.span.start ?? 0) >= offset);
  const mostMentions = before(start) + MENTIONS_IN_PART;
  const most = Math.min(blocks.length, first + BLOCKS_IN_PART);
  let next = first + 1;
  for (; next < most; next += 1) {
    const end = blocks[next]?.span.end ?? 0;
    if (end - start > LENGTH_OF_PART || before(end) > mostMentions) break;
  }
  return next;
}

/**
 * The same offset, or the start of the mention that lies around it.
 * @param {ArticleAnalysis["mentions"]} mentions
 * @param {number} offset
 */
function clear(mentions, offset) {
  const { start = offset } =
    mentions[firstIndex(mentions.length, (at) => (mentions[at]?.span.end ?? 0) > offset)]?.span ?? {};
  return Math.min(start, offset);
}

/** Parts with nothing but dates. @param {ArticleAnalysis} analysis @returns {Generator<Part>} */
function* splitDates({ dates }) {
  for (let first = 0; first < dates.length; first += DATES_IN_PART)
    yield { ...emptyPart(), dates: dates.slice(first, first + DATES_IN_PART) };
}

/** @param {ArticleAnalysis} analysis @returns {EntityReference[]} in order of the text */
function allReferences({ entities }) {
  return entities
    .flatMap(({ references }, entity) => references.map((reference) => ({ entity, reference })))
    .sort((a, b) => a.reference.span.start - b.reference.span.start);
}

/**
 * A function that takes from `items`, which are in order of the text, those before an offset that were not
 * taken yet.
 * @template T
 * @param {T[]} items
 * @param {(item: T) => number} startOf
 * @returns {(end: number) => T[]}
 */
function column(items, startOf) {
  let taken = 0;
  return (end) => {
    const first = taken;
    while (taken < items.length && startOf(/** @type {T} */ (items[taken])) < end) taken += 1;
    return items.slice(first, taken);
  };
}
