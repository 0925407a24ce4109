// The page's wiring: what the reader gives goes to the worker, what comes back goes on the page, and the
// browser's own Back and Forward lead through everything that was read in this tab, even after a reload.

import { watchPrivacy } from "./about/privacy.js";
import { createToolbar } from "./aids/toolbar.js";
import { explain, explainMissing, FOREIGN } from "./article/explain.js";
import { clearHighlight, endJump, jumpTo } from "./article/jump.js";
import { keepTabStopInView } from "./article/mark-focus.js";
import { placeOf, returnTo } from "./article/place.js";
import { fill, fillPlain, prepare } from "./article/reading.js";
import { createShelf } from "./article/shelf.js";
import { createCard } from "./card/card.js";
import { createClient, EVERYTHING, FACTS } from "./core/client.js";
import { watchInput } from "./input/input.js";
import { watchOffline } from "./offline.js";
import { createPanelLoader } from "./panel/loader.js";
import { byId } from "./ui/dom.js";
import { hideNotice, showNotice } from "./ui/notice.js";
import { changeView } from "./ui/transition.js";

/** @typedef {import("./article/reading.js").Reading} Reading */
/** @typedef {import("./input/source.js").Source} Source */

/** The title while something is read: a browser writes titles down, and a headline is the reader's affair. */
const READING = "Article – Byline";
/** How long the marks may take before the bare text is shown, in milliseconds. */
const TEXT_WITHIN = 60;
/** How long what is not needed at once waits for what is, in milliseconds. */
const LATER = 60_000;

const shelf = createShelf();
/** @type {Reading | undefined} */
let current;
/** Ends the running analysis. */
let running = new AbortController();

const client = createClient();
const card = createCard({
  reading: () => current,
  jump: (span) => {
    if (current) jumpTo(current.view, span);
  },
  follow: (entity) => toolbar.follow(entity),
});
const toolbar = createToolbar(() => current, card);
const panel = createPanelLoader({ reading: () => current, card, client, redated });

/** @param {Source} source */
function read(source) {
  const { id, reading } = shelf.add(source);
  history.pushState({ reading: id }, "");
  show(reading);
}

/** Puts an article within reach, beside what is read. @param {Source} source */
function add(source) {
  shelf.add(source);
  if (!current) listEarlier().catch(() => {});
}

/** Shows an article that was read before, or the start page. @param {number | undefined} id */
async function turnTo(id) {
  const reading = await shelf.at(id);
  const isWanted = () => history.state?.reading === id;
  // Meanwhile something else may have been pasted.
  if (isWanted()) await changeView(() => isWanted() && show(reading));
}

/** Names on the start page what was read before. */
async function listEarlier() {
  byId("earlier").hidden = true;
  if (!shelf.hasAny()) return;
  const [part, all] = await Promise.all([import("./article/earlier.js"), shelf.all()]);
  part.listEarlier(all, (id) => {
    history.pushState({ reading: id }, "");
    turnTo(id);
  });
}

/** Where the reader is in what they read. */
function placeNow() {
  return current && (current.place ?? placeOf(current.view));
}

/** Keeps where the reader is, what day they set, and what they said of names. */
function keepPlace() {
  shelf.keepState(current, { place: placeNow(), published: current?.published, choices: current?.choices });
}

/** Brings the reader to where they were when they left, as soon as there is text. @param {Reading} reading */
function goBackTo(reading) {
  const { place, view } = reading;
  if (!place || reading !== current || !view.body.hasChildNodes()) return;
  reading.place = undefined;
  if (scrollY === 0) returnTo(view, place);
}

/** @param {Reading} reading whose dates have changed */
async function redated(reading) {
  keepPlace();
  (await import("./aids/strip.js")).updateStrip(reading);
}

/** Fills the line over an article; what does so comes with the first one. @param {Reading} reading */
async function fillStrip(reading) {
  const part = await import("./aids/strip.js").catch(() => undefined);
  const { source } = reading;
  const redate = async (/** @type {string | undefined} */ published) => {
    const changed = await panel.redate(published);
    if (changed !== undefined && reading === current) panel.show(reading);
  };
  part?.showStrip(reading, { redate, showAll: () => read({ ...(source.omitted?.whole ?? source), isAll: true }) });
}

/** Shows a text that is too long to read at once. @param {import("./input/source.js").Kept} kept */
async function keep(kept) {
  (await import("./input/too-long.js")).showTooLong(kept, read);
}

/** Shows a reading, or the start page. @param {Reading | undefined} reading */
function show(reading) {
  running.abort(new DOMException("something else is read", "AbortError"));
  card.clear();
  toolbar.leave();
  endJump();
  clearHighlight();
  hideNotice();
  if (current) current.place = placeNow();
  keepPlace();
  current = reading;
  byId("start").hidden = reading !== undefined;
  byId("reading").hidden = reading === undefined;
  byId("new").hidden = reading === undefined;
  byId("article").replaceChildren(...(reading ? [reading.root] : []));
  document.title = reading?.complete ? READING : "Byline";
  scrollTo({ top: 0, behavior: "instant" });
  toolbar.arrive();
  panel.show(reading?.complete ? reading : undefined);
  if (!reading) {
    listEarlier().catch(() => {});
    return;
  }
  byId("main").focus({ preventScroll: true });
  goBackTo(reading);
  if (!reading.complete || isWaiting(reading)) run(reading);
}

/**
 * Shows a reading's text at once, then its marks, and these again whenever more is there to make them with.
 * When it cannot be analysed, its text is what is shown.
 * @param {Reading} reading
 */
async function run(reading) {
  running = new AbortController();
  const { signal } = running;
  let told = "";
  const tell = () => {
    told = tellMissing(reading, told);
    document.title = READING;
  };
  try {
    await prepare(reading.source);
    if (!reading.complete) {
      await mark(reading, signal);
      tellAbout(reading);
    }
    while (isWaiting(reading)) {
      if (reading.level >= FACTS) tell();
      await client.more(reading.level, signal);
      await mark(reading, signal);
    }
    tell();
  } catch (error) {
    if (reading !== current) return;
    // What has marks keeps them.
    if (!reading.complete) await showBare(reading, error, signal.aborted);
  }
  if (reading === current) document.title = READING;
}

/** Whether better marks than it has are on their way. @param {Reading} reading */
function isWaiting({ level, isForeign }) {
  return level < EVERYTHING && !isForeign;
}

/** @param {Reading} reading @param {unknown} error @param {boolean} isStopped by the reader */
async function showBare(reading, error, isStopped) {
  tellWhy(reading, error, isStopped);
  running = new AbortController();
  await setBare(reading, running.signal);
  if (reading === current) toolbar.arrive();
}

/** @param {Reading} reading @param {AbortSignal} signal */
async function setBare(reading, signal) {
  fillStrip(reading);
  await fillPlain(reading, signal).catch(() => {});
  goBackTo(reading);
}

/** @param {Reading} reading @param {AbortSignal} signal */
async function mark(reading, signal) {
  const marking = fill(reading, client, signal, { isBusy, tell: fillStrip });
  if (!reading.view.body.hasChildNodes()) await textFirst(reading, marking);
  await marking;
  reading.root.dataset.level = String(reading.level);
  goBackTo(reading);
  toolbar.arrive();
  panel.show(reading);
}

/**
 * Sets the bare text of a reading unless its marks are there in a moment.
 * @param {Reading} reading
 * @param {Promise<void>} marking
 */
async function textFirst(reading, marking) {
  const bare = new AbortController();
  const moment = new Promise((resolve) => setTimeout(resolve, TEXT_WITHIN, "late"));
  const end = marking.finally(() => bare.abort());
  if ((await Promise.race([moment, end.catch(() => {})])) !== "late" || reading.view.body.hasChildNodes()) return;
  await setBare(reading, AbortSignal.any([bare.signal, running.signal]));
}

/** Whether something is open that stands on the marks of the article. */
function isBusy() {
  const isAtCard = card.mark() !== undefined || card.isComing();
  const isPinned = document.querySelector("[data-mode=pinned]") !== null;
  const isSettingDay = document.activeElement?.matches(".strip input") ?? false;
  return isAtCard || isPinned || isSettingDay || getSelection()?.isCollapsed === false;
}

/** Whether the page can be loaded anew: what came back with the last time would come back again. */
function isIdle() {
  const isUntouched = !current || (current === before && !isBusy());
  return isUntouched && /** @type {HTMLTextAreaElement} */ (byId("text")).value === "";
}

/** Tells the reader what is to be known about an article that could be analysed. @param {Reading} reading */
function tellAbout({ isForeign }) {
  if (isForeign) showNotice(FOREIGN, [{ label: "Read another article", act: () => byId("new").click() }]);
}

/**
 * Tells the reader what could not be had for its marks, and gives back what was told.
 * @param {Reading} reading
 * @param {string} told what the reader knows already
 */
function tellMissing(reading, told) {
  const message = explainMissing(reading);
  if (message === "" || message === told) return message;
  const again = () => {
    client.renew();
    reading.level = 0;
    show(reading);
  };
  showNotice(message, [{ label: "Try again", act: again }]);
  return message;
}

/**
 * Tells the reader why an article has no marks.
 * @param {Reading} reading
 * @param {unknown} error
 * @param {boolean} isStopped by the reader
 */
function tellWhy(reading, error, isStopped) {
  const again = () => show(reading);
  if (isStopped)
    showNotice("Stopped. The text is shown below, without marks.", [{ label: "Mark the names", act: again }]);
  else showNotice(explain(error), [{ label: "Try again", act: again }]);
}

addEventListener("popstate", ({ state }) => turnTo(state?.reading));
addEventListener("pagehide", keepPlace);
document.addEventListener("visibilitychange", keepPlace);
byId("progress-cancel").addEventListener("click", () =>
  running.abort(new DOMException("stopped by the reader", "AbortError")),
);
for (const id of ["new", "home"]) {
  byId(id).addEventListener("click", async (event) => {
    event.preventDefault();
    if (!current) return;
    history.pushState(null, "");
    await turnTo(undefined);
    if (!current) byId("text").focus();
  });
}
addEventListener("scrollend", () => current && keepTabStopInView(current.view));

watchInput({ read, add, keep, complain: showNotice });
watchPrivacy(client.watchRequests, () => {
  shelf.forget();
  history.pushState(null, "");
  show(undefined);
});
byId("credits").addEventListener("click", async () => (await import("./about/credits.js")).showCredits());
history.scrollRestoration = "manual";
client.warm();
const before = await shelf.at(history.state?.reading);
if (before) show(before);
else {
  history.replaceState(null, "");
  listEarlier().catch(() => {});
  if (matchMedia("(hover: hover)").matches) byId("text").focus();
}
document.documentElement.dataset.ready = "";
import("./article/copy.js").then(({ watchCopy }) => watchCopy()).catch(() => {});
// Not needed for the first marks, and not to hold them up on a slow line.
client
  .more(FACTS - 1, AbortSignal.timeout(LATER))
  .catch(() => {})
  .then(() => {
    import("./input/html.js").catch(() => {});
    import("./dictionary/dictionary.js").then(({ watchWords }) => watchWords()).catch(() => {});
    watchOffline(isIdle);
  });
