// The page's wiring: what the reader gives goes to the worker, what comes back goes on the page, and the browser's own Back and
// Forward lead through everything that was read in this tab.

import { createClient } from "./analysis-client.js";
import { createBeside } from "./beside.js";
import { createCard } from "./card.js";
import { byId } from "./dom.js";
import { watchInput } from "./input.js";
import { clearHighlight, endJump, jumpTo } from "./jump.js";
import { createKept } from "./kept.js";
import { hideNotice, showNotice } from "./notice.js";
import { watchOffline } from "./offline.js";
import { watchPrivacy } from "./privacy.js";
import { createReading, explain, explainRules, explainUnknown, FOREIGN, fill, fillPlain } from "./reading.js";
import { stopInSight } from "./roving.js";
import { createTools } from "./tools.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./source.js").Source} Source */

/** Everything read in this tab, by the number in its entry of the history. @type {Map<number, Reading>} */
const readings = new Map();
/** @type {Reading | undefined} */
let current;
/** Ends the running analysis. */
let running = new AbortController();

const client = createClient();
const card = createCard(
  () => current,
  (span) => {
    if (current) jumpTo(current.view, span);
  },
  (entity) => tools.follow(entity),
);
const tools = createTools(() => current, card);
const beside = createBeside({ reading: () => current, card, client });
const kept = createKept(read);

/** @param {Source} source */
function read(source) {
  const reading = createReading(source);
  const id = readings.size + 1;
  readings.set(id, reading);
  history.pushState({ reading: id }, "");
  show(reading);
}

/** Shows a reading, or the start page. @param {Reading | undefined} reading */
function show(reading) {
  running.abort(new DOMException("something else is read", "AbortError"));
  card.clear();
  tools.leave();
  endJump();
  clearHighlight();
  hideNotice();
  if (current) current.scroll = scrollY;
  current = reading;
  byId("start").hidden = reading !== undefined;
  byId("reading").hidden = reading === undefined;
  byId("new").hidden = reading === undefined;
  byId("article").replaceChildren(...(reading ? [reading.root] : []));
  document.title = reading?.complete ? `${reading.title} – Byline` : "Byline";
  scrollTo({ top: reading?.scroll ?? 0, behavior: "instant" });
  tools.arrive();
  beside.show(reading?.complete ? reading : undefined);
  if (!reading) return;
  byId("main").focus({ preventScroll: true });
  if (!reading.complete) run(reading);
}

/** @param {Reading} reading */
async function run(reading) {
  running = new AbortController();
  const { signal } = running;
  try {
    await fill(reading, client, signal);
    beside.show(reading);
    const { left } = reading.source;
    if (reading.isForeign) showNotice(FOREIGN, [["Read another article", () => byId("new").click()]]);
    else if (left) showNotice(left.message, [[left.action, () => read(left.whole())]]);
    else if (reading.problem) showNotice(explainRules(reading.problem));
    else if (reading.unknown) showNotice(explainUnknown(reading.unknown));
  } catch (error) {
    if (reading !== current) return;
    const again = /** @type {[string, () => void]} */ (["Try again", () => show(reading)]);
    const isStopped = signal.aborted;
    showNotice(isStopped ? "Stopped. The text stands below, without marks." : explain(error), [
      isStopped ? ["Mark it", again[1]] : again,
    ]);
    running = new AbortController();
    await fillPlain(reading, running.signal).catch(() => {});
  }
  if (reading === current) {
    document.title = `${reading.title} – Byline`;
    tools.arrive();
  }
}

addEventListener("popstate", ({ state }) => show(readings.get(state?.reading)));
byId("progress-cancel").addEventListener("click", () =>
  running.abort(new DOMException("stopped by the reader", "AbortError")),
);
for (const id of ["new", "home"]) {
  byId(id).addEventListener("click", (event) => {
    event.preventDefault();
    if (!current) return;
    history.pushState(null, "");
    show(undefined);
    byId("text").focus();
  });
}
addEventListener("scrollend", () => current && stopInSight(current.view));

watchInput({ read, keep: kept.keep, complain: showNotice });
watchPrivacy(client.watchRequests);
watchOffline(() => !current && /** @type {HTMLTextAreaElement} */ (byId("text")).value === "");
byId("credits").addEventListener("click", async () => (await import("./about.js")).showCredits());
history.scrollRestoration = "manual";
history.replaceState(null, "");
client.warm();
document.documentElement.dataset.ready = "";
// Not needed for the first paint, but soon.
setTimeout(() => import("./html.js").catch(() => {}), 1000);
import("./dictionary.js").then(({ watchWords }) => watchWords()).catch(() => {});
