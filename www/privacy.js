// Privacy that can be seen: a badge counts what this page has asked for over the network, by the browser's own book-keeping, and says to whom.

import { byId, element } from "./dom.js";

/** What was asked for: of our own server, and of anyone else. @typedef {{ own: number, others: number }} Requests */

/**
 * @param {(tell: (addresses: string[]) => void) => void} listenToWorker the worker keeps a book of its own
 */
export function watchPrivacy(listenToWorker) {
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
    byId("privacy-count").textContent = String(others);
    badge.classList.toggle("alarm", others > 0);
    if (explanation.matches(":popover-open")) explain();
  }

  function explain() {
    const own = `${requests.own.toLocaleString("en")} requests to ${location.host}, where this page comes from: its own files`;
    const lines = [
      `Since it was opened, this page has made ${own}${since > 0 ? `, ${since} of them while an article was open` : ""}.`,
      requests.others === 0
        ? "It has asked nobody else for anything, and its own rules forbid it to."
        : `It has also made ${requests.others} ${requests.others === 1 ? "request" : "requests"} to others. That should not happen: a browser extension may have made them.`,
      "What you paste stays in this tab. It is in none of these requests; close the tab and it is gone.",
      `${document.cookie === "" ? "There are no cookies." : "There are cookies that Byline did not set."} Your settings and a copy of the page’s own files are kept on this machine.`,
      "You need not believe it: switch the network off and read on, or look at the network tab of your browser’s developer tools.",
    ];
    explanation.replaceChildren(
      element("h2", { id: "privacy-title" }, "What leaves this page"),
      ...lines.map((line) => element("p", {}, line)),
      element(
        "button",
        { type: "button", class: "quiet", popovertarget: "privacy-text", popovertargetaction: "hide" },
        "Close",
      ),
    );
  }

  explanation.addEventListener("beforetoggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") explain();
  });
  explanation.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") explanation.focus();
  });
  new PerformanceObserver((list) => count(list.getEntries().map(({ name }) => name))).observe({
    type: "resource",
    buffered: true,
  });
  count([location.href]);
  listenToWorker(count);
}
