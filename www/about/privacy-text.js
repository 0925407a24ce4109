// What the reader is told of what leaves the page, what stays on the machine, and how to have it forgotten.

import { element } from "../ui/dom.js";

/**
 * @param {HTMLElement} explanation which it is put into
 * @param {{ own: number, others: number, since: number }} requests of our own server, of anyone else, and how many
 *   of the first since a text was given
 * @param {() => void} forget what this tab has read
 */
export function explainPrivacy(explanation, { own, others, since }, forget) {
  const count = `${own.toLocaleString("en")} requests to ${location.host}, its own server, for its own files`;
  const lines = [
    `Since it was opened, this page has made ${count}${since > 0 ? `, ${since} of them while an article was open` : ""}.`,
    others === 0
      ? "It has contacted no other server, and its own rules forbid it to."
      : `It has also made ${others} ${others === 1 ? "request" : "requests"} to other servers. That should not happen: a browser extension may have made them.`,
    "What you paste stays in this tab and is in none of these requests. The browser keeps it there, with your place in it, so that a reload loses nothing; close the tab and it is gone.",
    `${document.cookie === "" ? "There are no cookies." : "There are cookies that Byline did not set."} Your settings and a copy of the page’s own files are kept on this machine.`,
    "You can check: switch the network off and read on, or look at the network tab of your browser’s developer tools.",
  ];
  const act = () => {
    explanation.hidePopover();
    forget();
  };
  const closing = { type: "button", class: "quiet", popovertarget: "privacy-text", popovertargetaction: "hide" };
  const told = lines.map((line) => element("p", {}, line));
  const before = [...explanation.querySelectorAll("p")];
  // While it is open only the figures change: a button that is pressed stays the same.
  if (before.length > 0) for (const [index, line] of told.entries()) before[index]?.replaceWith(line);
  else
    explanation.replaceChildren(
      element("h2", { id: "privacy-title" }, "What leaves this page"),
      ...told,
      element("button", { type: "button", class: "quiet", onclick: act }, "Forget what this tab has read"),
      element("button", closing, "Close"),
    );
}
