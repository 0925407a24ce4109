// The worker: holds the core and analyses one article at a time, away from the page's own thread.
//
// The page asks for the result in parts, each small enough to be received within a frame: a book has tens of thousands of
// mentions, and receiving them at once would stop the page for a second. A worker is stopped by ending it.

import init, { Byline } from "./pkg/byline.js";

/** @typedef {import("./pkg/byline.js").ArticleAnalysis} ArticleAnalysis */

/** A reference and the entity it belongs to. @typedef {{ entity: number, reference: import("./pkg/byline.js").Reference }} EntityReference */

/**
 * Some of an analysis: what starts in its blocks, of every column but tokens and sentences. Entities come without their
 * references, which may lie anywhere and are thousands for the hero of a novel; these come where they start.
 * @typedef {Pick<ArticleAnalysis, "blocks" | "mentions" | "mention_entities" | "entities" | "amounts" | "quotes" | "dates">
 *   & { references: EntityReference[] }} Part
 */

/**
 * @typedef {{ type: "start", module: WebAssembly.Module } | { type: "analyze", text: string, published?: string, only?: "dates" } | { type: "next" }} Request
 * @typedef {{ type: "ready" }
 *   | { type: "requested", addresses: string[] }
 *   | { type: "progress", stage: string, done: number }
 *   | { type: "head", sentences: Uint32Array, problem: string | null, unknown: string | null, language: ArticleAnalysis["language"], summary: ArticleAnalysis["summary"], published: ArticleAnalysis["published"], timings: ArticleAnalysis["timings"] }
 *   | { type: "part", part: Part, last: boolean }
 *   | { type: "failed", message: string }} Reply
 */

/** Blocks in a part. An article of news is one part. */
const BLOCKS_IN_PART = 100;
/** Dates in a part that has nothing else. */
const DATES_IN_PART = 2000;

/** @type {Byline | undefined} */
let byline;
/** Why the learned tagger is not at work, if it is not. @type {string | null} */
let problem = null;
/** Why the cards know nothing beyond the article, if they do not. @type {string | null} */
let unknown = null;
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

/** @param {WebAssembly.Module} module */
async function start(module) {
  await init({ module_or_path: module });
  byline = new Byline();
  [problem, unknown] = await Promise.all([loadModel(byline), loadKnowledge(byline)]);
  // The first call of any code is its slowest; better here than when the reader waits.
  byline.analyze("GENEVA — “We agree,” Ana Souza, the mayor, said on Monday.", undefined, null);
  reply({ type: "ready" });
  if (unknown === null) await loadPlaces(byline);
}

/**
 * Gives the core its model, which the server keeps beside the page. Without it names are found by rules.
 * @param {Byline} reader
 * @returns {Promise<string | null>} why it could not be done
 */
async function loadModel(reader) {
  try {
    const response = await fetch(new URL("./data/byline.model", import.meta.url));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    reader.load_model(await bytesOf(response));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Gives the core what the cards know. Without it, they hold the article's own words alone.
 * @param {Byline} reader
 * @returns {Promise<string | null>} why it could not be done
 */
async function loadKnowledge(reader) {
  try {
    const response = await fetch(new URL("./data/byline.knowledge", import.meta.url));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    reader.load_knowledge(new Uint8Array(await response.arrayBuffer()));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * The smaller places come when nothing waits: an article that is pasted before is read without them.
 * @param {Byline} reader
 */
async function loadPlaces(reader) {
  try {
    const response = await fetch(new URL("./data/byline.places", import.meta.url));
    if (response.ok) reader.load_places(new Uint8Array(await response.arrayBuffer()));
  } catch {
    // Small towns stay unknown; that is all.
  }
}

/** Reads a response and says how far it is. @param {Response} response @returns {Promise<Uint8Array>} */
async function bytesOf(response) {
  const isEncoded = response.headers.has("content-encoding");
  const total = isEncoded ? 0 : Number(response.headers.get("content-length"));
  const chunks = [];
  let received = 0;
  for (let stream = response.body?.getReader(); stream; ) {
    const { done, value } = await stream.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    reply({ type: "progress", stage: "Loading what finds names", done: total ? Math.min(1, received / total) : 0 });
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {Extract<Request, { type: "analyze" }>} request */
function analyze({ text, published: from, only }) {
  if (!byline) throw new Error("asked before it was ready");
  const analysis = byline.analyze(text, from, (stage, done) => reply({ type: "progress", stage, done }));
  const { sentences, language, summary, published, timings } = analysis;
  parts = only ? splitDates(analysis) : split(analysis, text.length);
  const head = { sentences, problem, unknown, language, summary, published, timings };
  reply({ type: "head", ...head }, [sentences.buffer]);
  sendPart();
}

function sendPart() {
  const step = parts?.next();
  if (!step || step.done) reply({ type: "part", part: emptyPart(), last: true });
  else reply({ type: "part", part: step.value, last: false });
}

/** @returns {Part} */
function emptyPart() {
  return {
    blocks: [],
    mentions: [],
    mention_entities: [],
    entities: [],
    references: [],
    amounts: [],
    quotes: [],
    dates: [],
  };
}

/**
 * Cuts an analysis into parts, in order of the text.
 * @param {ArticleAnalysis} analysis
 * @param {number} length of the text
 * @returns {Generator<Part>}
 */
function* split(analysis, length) {
  const mentions = column(analysis.mentions, (mention) => mention.span.start);
  const bare = column(analysis.entities, (entity) => entity.references[0]?.span.start ?? 0);
  const entities = (/** @type {number} */ end) => bare(end).map((entity) => ({ ...entity, references: [] }));
  const references = column(allReferences(analysis), ({ reference }) => reference.span.start);
  const quotes = column(analysis.quotes, (quote) => quote.content[0]?.start ?? 0);
  const amounts = column(analysis.amounts, (amount) => amount.span.start);
  const dates = column(analysis.dates, (date) => date.span.start);
  let firstMention = 0;
  for (let first = 0; first < analysis.blocks.length; first += BLOCKS_IN_PART) {
    const blocks = analysis.blocks.slice(first, first + BLOCKS_IN_PART);
    const end = analysis.blocks[first + BLOCKS_IN_PART]?.span.start ?? length;
    const part = {
      blocks,
      mentions: mentions(end),
      entities: entities(end),
      references: references(end),
      amounts: amounts(end),
      quotes: quotes(end),
      dates: dates(end),
    };
    const endMention = firstMention + part.mentions.length;
    yield { ...part, mention_entities: analysis.mention_entities.slice(firstMention, endMention) };
    firstMention = endMention;
  }
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
 * A function that takes from `items`, which are in order of the text, those before an offset that were not taken yet.
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
