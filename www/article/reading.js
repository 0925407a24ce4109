// One article being read: its page, filled as the analysis arrives, or with the bare text when there is none.

import { firstIndex } from "../story/binary-search.js";
import { chooseAgain } from "../story/choices.js";
import { addPart, createStory, textOf } from "../story/story.js";
import { unanalysedParts } from "../story/unanalysed.js";
import { announce, breathe, byId, element } from "../ui/dom.js";
import { loadStyle } from "../ui/style-sheet.js";
import { createView } from "./article.js";
import { putChunk } from "./chunks.js";
import { setTabStop } from "./mark-focus.js";
import { isWanted } from "./marks.js";
import { placeOf, returnTo } from "./place.js";
import { renderMore } from "./render.js";

/** @typedef {import("../core/client.js").Client} Client */
/** @typedef {import("../input/source.js").Source} Source */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("./article.js").View} View */
/** @typedef {import("./place.js").Place} Place */

/**
 * What is made of a source.
 * @typedef {object} Draft
 * @property {Source} source
 * @property {Story} story
 * @property {View} view
 * @property {number} level what its marks were made with, see `Head` of the worker
 * @property {string | null} problem why names were found by rules alone
 * @property {string | null} unknown why the cards know nothing beyond the article
 * @property {string | null} scarce why they know only what is well known
 * @property {boolean} isForeign whether it does not look like English, so that nothing is marked
 */
/**
 * What is read: the latest that was made of its source, and what stays while that is made anew.
 * @typedef {Draft & Held} Reading
 */
/**
 * @typedef {object} Held
 * @property {HTMLElement} root holds the line over the article, its text, and what was left out
 * @property {HTMLElement} strip the line over the article, which aids/strip.js fills
 * @property {boolean} complete whether its marks are on the page
 * @property {Place | undefined} place where the reader was when they left it, until they are there again
 * @property {string | undefined} published the day the reader says it appeared, as "2026-05-31"
 * @property {Record<number, number>} choices of the reader, see story/choices.js
 */
/**
 * The page around a reading.
 * @typedef {object} Around
 * @property {() => boolean} isBusy whether something is open that stands on the marks
 * @property {(reading: Reading) => void} tell called when the first marks come, and when all of them are there
 */

/** Progress is shown only when it takes longer than this, in milliseconds: less would be a flicker. */
const PROGRESS_DELAY = 200;
/** How often is looked whether a card is still open, in milliseconds. */
const LOOK_AGAIN = 500;
/** Lines left out that are listed; all of them are shown with all of the page. */
const LISTED = 200;
/** How long the text waits for what sets it as its HTML says, in milliseconds. */
const LAYOUT_WITHIN = 3000;

/** Sets a text as its HTML says, once it is there. @type {import("./article.js").LaidOut | undefined} */
let laidOut;

/** Fetches what a source needs to be set as its HTML says. @param {Source} source */
export async function prepare({ layout }) {
  if (laidOut || layout.pieces.length === 0) return;
  const fetching = Promise.all([import("./laid-out.js"), loadStyle("laid-out.css")]).then(([part]) => {
    laidOut = part;
  });
  const late = new Promise((resolve) => setTimeout(resolve, LAYOUT_WITHIN));
  // Without it, the text is set by its words.
  await Promise.race([fetching.catch(() => {}), late]);
}

/** @param {Source} source @returns {Reading} */
export function createReading(source) {
  const strip = element("ul", { class: "strip", "aria-label": "About this article" });
  const draft = createDraft(source);
  return {
    ...draft,
    root: element("article", { class: "page" }, strip, draft.view.body),
    strip,
    complete: false,
    place: undefined,
    published: undefined,
    choices: {},
  };
}

/** @param {Source} source @returns {Draft} */
function createDraft(source) {
  const story = createStory(source.text);
  const view = createView(story, source.layout);
  if (source.layout.pieces.length > 0) view.laidOut = laidOut;
  return { source, story, view, level: 0, problem: null, unknown: null, scarce: null, isForeign: false };
}

/**
 * Fills a reading with the marked article. What is on the page already stays until the marks take its place:
 * bare text gives way part by part, an article with marks as a whole, and only when nothing is open that
 * would be lost.
 * @param {Reading} reading
 * @param {Client} client
 * @param {AbortSignal} signal
 * @param {Around} around
 */
export async function fill(reading, client, signal, around) {
  const { source, published } = reading;
  const draft = createDraft(source);
  draft.story.choices = reading.choices;
  const progress = createProgress();
  signal.addEventListener("abort", progress.end, { once: true });
  const report = reading.complete ? () => {} : progress.show;
  // Until the first word about it comes, the core itself is on its way.
  const loading = setTimeout(() => report("Loading the reading engine", 0), 2 * PROGRESS_DELAY);
  /** What shows the bare text. @type {View | undefined} */
  let bare;
  try {
    for await (const arrived of client.analyze(source.text, signal, report, published ?? source.facts.published)) {
      clearTimeout(loading);
      if ("type" in arrived) takeHead(draft, arrived);
      else {
        if (!reading.complete) bare ??= reading.view;
        const over = bare;
        await add(draft, arrived, signal, over && ((chunk) => giveWay(reading, draft, over, chunk, around)));
        if (reading.complete) continue;
      }
      report("Laying out the page", (draft.story.blocks.at(-1)?.span.end ?? 0) / source.text.length);
    }
    while (reading.complete && around.isBusy()) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
      signal.throwIfAborted();
    }
  } finally {
    clearTimeout(loading);
    progress.end();
  }
  // The reader has set another day meanwhile.
  if (published !== reading.published) return fill(reading, client, signal, around);
  bare?.body.remove();
  // Said once: that marks are made anew is no news.
  if (!reading.complete) tellReady(draft);
  replace(reading, draft);
  around.tell(reading);
}

/** @param {Draft} draft @param {import("../core/worker.js").Head} head */
function takeHead(draft, { sentences, published, summary, language, level, problem, unknown, scarce }) {
  Object.assign(draft.story, { sentences, published, summary });
  Object.assign(draft, { level, problem, unknown, scarce, isForeign: language !== "english" });
  if (draft.isForeign) draft.view.body.lang = "";
}

/**
 * Puts a chunk of a draft over the same part of a reading's bare text.
 * @param {Reading} reading
 * @param {Draft} draft
 * @param {View} bare
 * @param {import("./article.js").Chunk} chunk
 * @param {Around} around
 */
function giveWay(reading, draft, bare, chunk, { tell }) {
  const { root } = reading;
  // Who reads what has its marks already is where nothing changes; the heights of what lies out of sight are
  // only guessed, and must not move them.
  const isReadBare = root.isConnected && bare.body.getBoundingClientRect().top < innerHeight;
  const place = isReadBare ? placeOf(bare) : undefined;
  putChunk(draft.view, chunk);
  if (reading.view === bare) {
    Object.assign(reading, draft);
    tell(reading);
    // Not by moving the bare text, which would be laid out anew.
    bare.body.before(draft.view.body);
  }
  const end = draft.story.blocks[draft.view.rendered - 1]?.span.end ?? 0;
  let left = firstIndex(bare.starts.length, (index) => (bare.starts[index] ?? 0) >= end);
  while (left < bare.blocks.length && !bare.blocks[left]?.isConnected) left += 1;
  removeBefore(bare.body, bare.blocks[left]);
  if (place) returnTo(place.offset < end ? draft.view : bare, place);
}

/** Removes what stands before a block, with the boxes that end there. @param {HTMLElement} body @param {Element} [block] */
function removeBefore(body, block) {
  if (!block) return body.remove();
  const range = document.createRange();
  range.setStart(body, 0);
  range.setEndBefore(block);
  range.deleteContents();
}

/**
 * Makes a draft what is read, at the place where the reader is.
 * @param {Reading} reading
 * @param {Draft} draft
 */
function replace(reading, draft) {
  const { root, view } = reading;
  const place = root.isConnected && view !== draft.view ? placeOf(view) : undefined;
  if (view !== draft.view) view.body.replaceWith(draft.view.body);
  root.querySelector(".left-out")?.remove();
  root.append(...leftOut(draft));
  Object.assign(reading, draft, { complete: true });
  if (place) returnTo(draft.view, place);
}

/**
 * Fills a reading with its text alone.
 * @param {Reading} reading
 * @param {AbortSignal} signal
 */
export async function fillPlain(reading, signal) {
  const bare = createDraft(reading.source);
  Object.assign(reading, bare);
  reading.root.replaceChildren(reading.strip, bare.view.body);
  for (const part of unanalysedParts(reading.source.text)) {
    await add(bare, part, signal);
    await breathe();
    signal.throwIfAborted();
  }
}

/**
 * @param {Draft} draft
 * @param {import("../story/part.js").Part} part
 * @param {AbortSignal} signal
 * @param {(chunk: import("./article.js").Chunk) => void} [put] puts a chunk on the page
 */
async function add({ source, story, view }, part, signal, put) {
  const blocks = view.laidOut?.refined(view.layout, part.blocks) ?? part.blocks;
  const known = story.entities.length;
  addPart(story, { ...part, blocks: source.isAll ? blocks.map(asText) : blocks });
  chooseAgain(story, known);
  const isFirst = !view.body.hasChildNodes();
  await renderMore(view, story, signal, put);
  if (!isFirst) return;
  if (!view.titled) view.body.prepend(element("h1", { class: "visually-hidden" }, "Article with no headline"));
  const first = view.marks.find(isWanted) ?? view.marks[0];
  if (first) setTabStop(view, first);
}

/** A block that is shown whatever it is. @param {import("../story/story.js").Block} block */
function asText(block) {
  return block.kind === "furniture" ? { ...block, kind: /** @type {const} */ ("paragraph") } : block;
}

/** What is not part of the article, folded away. @param {Draft} draft */
function leftOut({ story, view: { furniture } }) {
  if (furniture.length === 0) return [];
  const items = furniture
    .slice(0, LISTED)
    .map((block) => element("li", {}, textOf(story, block.span), element("span", {}, block.reason)));
  const more = furniture.length - items.length;
  if (more > 0) items.push(element("li", {}, `and ${more.toLocaleString("en")} more`));
  const lines = furniture.length === 1 ? "1 line that is" : `${furniture.length} lines that are`;
  return [
    element(
      "details",
      { class: "left-out" },
      element("summary", {}, `Left out: ${lines} not part of the article`),
      element("ul", {}, ...items),
    ),
  ];
}

/** Tells a screen reader that an article is there. @param {Draft} draft */
function tellReady({ view }) {
  announce(view.marked > 0 ? `Ready. ${view.marked} names, dates and amounts are marked.` : "Ready.");
}

function createProgress() {
  const since = performance.now();
  const bar = /** @type {HTMLProgressElement} */ (byId("progress-bar"));
  return {
    /** @param {string} stage @param {number} done */
    show(stage, done) {
      if (performance.now() - since < PROGRESS_DELAY) return;
      byId("progress").hidden = false;
      byId("progress-stage").textContent = stage;
      bar.value = done;
    },
    end() {
      byId("progress").hidden = true;
    },
  };
}
