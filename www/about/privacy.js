// Privacy that can be seen: a badge counts what this page has asked for over the network, by the browser's
// own book-keeping, and says to whom.

import { byId } from "../ui/dom.js";

/**
 * What was asked for: of our own server, and of anyone else.
 * @typedef {{ own: number, others: number }} Requests
 */

/**
 * @param {(tell: (addresses: string[]) => void) => void} listenToWorker the worker keeps a book of its own
 * @param {() => void} forget what this tab has read
 */
export function watchPrivacy(listenToWorker, forget) {
  const badge = byId("privacy");
  const explanation = byId("privacy-text");
  /** @type {Requests} */
  const requests = { own: 0, others: 0 };
  /** Of our own server since a text was given. */
  let since = 0;

  /** @param {string[]} addresses */
  function count(addresses) {
    for (const address of addresses) {
      if (address.startsWith("data:") || address.startsWith("blob:")) continue;
      if (new URL(address, location.href).origin === location.origin) requests.own += 1;
      else requests.others += 1;
      if (!byId("reading").hidden) since += 1;
    }
    const others = requests.others;
    byId("privacy-count").textContent = others > 0 ? `${others} sent to others` : "Private";
    badge.classList.toggle("alarm", others > 0);
    if (explanation.matches(":popover-open")) explain();
  }

  async function explain() {
    const { explainPrivacy } = await import("./privacy-text.js");
    explainPrivacy(explanation, { ...requests, since }, forget);
  }

  explanation.addEventListener("toggle", async (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== "open") return;
    await explain();
    explanation.focus();
  });
  new PerformanceObserver((list) => count(list.getEntries().map(({ name }) => name))).observe({
    type: "resource",
    buffered: true,
  });
  count([location.href]);
  listenToWorker(count);
}
