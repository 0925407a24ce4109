// One article being read: its page, filled as the analysis arrives, or with the bare text when there is none.

import { AnalysisError } from "./analysis-client.js";
import { announce, breathe, byId, element } from "./dom.js";
import { keyLine } from "./key-line.js";
import { plainParts } from "./plain.js";
import { createView, renderMore } from "./render.js";
import { setStop } from "./roving.js";
import { addPart, createStory, textOf } from "./story.js";

/** @typedef {import("./analysis-client.js").Client} Client */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./render.js").View} View */

/**
 * @typedef {object} Reading
 * @property {Source} source
 * @property {HTMLElement} root
 * @property {Story} story
 * @property {View} view
 * @property {string} title
 * @property {boolean} complete
 * @property {string | null} problem why names were found by rules alone
 * @property {string | null} unknown why the cards know nothing beyond the article
 * @property {boolean} isForeign whether it does not look like English, so that nothing is marked
 * @property {number} scroll where the reader was when they left it
 */

/** Progress is shown only when it takes longer than this, in milliseconds: less would be a flicker. */
const PATIENCE = 200;

/** @param {Source} source @returns {Reading} */
export function createReading(source) {
  const view = createView();
  const root = element("article", { class: "page" });
  return {
    source,
    root,
    story: createStory(source.text),
    view,
    title: "Article",
    complete: false,
    problem: null,
    unknown: null,
    isForeign: false,
    scroll: 0,
  };
}

/**
 * Fills a reading with the marked article.
 * @param {Reading} reading
 * @param {Client} client
 * @param {AbortSignal} signal
 */
export async function fill(reading, client, signal) {
  reset(reading);
  const progress = createProgress();
  signal.addEventListener("abort", progress.end, { once: true });
  try {
    for await (const arrived of client.analyze(reading.source.text, signal, progress.show)) {
      if ("type" in arrived) {
        Object.assign(reading.story, {
          sentences: arrived.sentences,
          published: arrived.published,
          summary: arrived.summary,
        });
        reading.problem = arrived.problem;
        reading.unknown = arrived.unknown;
        reading.isForeign = arrived.language !== "english";
        if (reading.isForeign) reading.view.body.lang = "";
      } else await add(reading, arrived, signal);
      progress.show("Setting the page", (reading.story.blocks.at(-1)?.span.end ?? 0) / reading.source.text.length);
    }
    finish(reading);
  } finally {
    progress.end();
  }
}

/**
 * Fills a reading with its text alone.
 * @param {Reading} reading
 * @param {AbortSignal} signal
 */
export async function fillPlain(reading, signal) {
  reset(reading);
  for (const part of plainParts(reading.source.text)) {
    await add(reading, part, signal);
    await breathe();
  }
  finish(reading);
  reading.complete = false;
}

/** @param {Reading} reading */
function reset(reading) {
  reading.story = createStory(reading.source.text);
  reading.view = createView();
  reading.root.replaceChildren();
}

/** @param {Reading} reading @param {import("./worker.js").Part} part @param {AbortSignal} signal */
async function add(reading, part, signal) {
  const { story, view, root } = reading;
  addPart(story, part);
  await renderMore(view, story, reading.source.hints, signal);
  if (root.firstChild) return;
  const headline = story.blocks.find((block) => block.kind === "headline");
  if (headline) reading.title = textOf(story, headline.span);
  else view.body.prepend(element("h1", { class: "visually-hidden" }, "Article without a headline"));
  root.append(keyLine(view, story), view.body);
  if (view.marks[0]) setStop(view, view.marks[0]);
}

/** @param {Reading} reading */
function finish(reading) {
  const { story, view, root } = reading;
  if (view.leftOut.length > 0) {
    const items = view.leftOut.map((block) =>
      element("li", {}, textOf(story, block.span), element("span", {}, block.reason)),
    );
    const lines = view.leftOut.length === 1 ? "1 line" : `${view.leftOut.length} lines`;
    root.append(
      element(
        "details",
        { class: "left-out" },
        element("summary", {}, `Left out: ${lines} of the page around the article`),
        element("ul", {}, ...items),
      ),
    );
  }
  reading.complete = true;
  announce(view.marks.length > 0 ? `Ready. ${view.marks.length} names, dates and amounts are marked.` : "Ready.");
}

function createProgress() {
  const since = performance.now();
  const bar = /** @type {HTMLProgressElement} */ (byId("progress-bar"));
  return {
    /** @param {string} stage @param {number} done */
    show(stage, done) {
      if (performance.now() - since < PATIENCE) return;
      byId("progress").hidden = false;
      byId("progress-stage").textContent = stage;
      bar.value = done;
    },
    end() {
      byId("progress").hidden = true;
    },
  };
}

/** What to tell the reader about a failure; the text itself is on the page below it. @param {unknown} error */
export function explain(error) {
  const safe = "Your text is safe and stands below, without marks.";
  if (!(error instanceof AnalysisError)) return `Something went wrong on this page. ${safe}`;
  if (error.kind === "unsupported")
    return `This browser cannot run the part of Byline that reads. ${safe} A current Firefox, Chrome, Edge or Safari can.`;
  if (error.kind === "load")
    return `The part of Byline that reads could not be loaded. ${safe} Check the connection and try again.`;
  return `Byline stopped while reading this text; that is a mistake of ours. ${safe}`;
}

/** What to tell the reader when the learned tagger is missing. @param {string} reason */
export function explainRules(reason) {
  return `The file that finds names best could not be used (${reason}). Names were found by simpler rules: expect more that are missed or wrong. Reload the page to try again.`;
}

/** What to tell the reader when there are no facts for the cards. @param {string} reason */
export function explainUnknown(reason) {
  return `The file of facts could not be used (${reason}). Cards hold what the article itself says. Reload the page to try again.`;
}

/** What to tell the reader of a text in another language. */
export const FOREIGN =
  "This text does not look like English, the only language that Byline reads. It is set as it came, without marks.";
