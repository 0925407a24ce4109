// A text that is too long to be read at once: kept whole, shown by its beginning, with ways on.

import { byId, element } from "../ui/dom.js";
import { LIMIT, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Kept} Kept */

/** How much of the text the box shows, in bytes. */
const SHOWN_BYTES = 4000;

/**
 * Shows how a kept text begins, and what can be done with it.
 * @param {Kept} kept
 * @param {(source: Source) => void} read
 */
export async function showTooLong(kept, read) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("text"));
  const panel = byId("too-long");
  if (byId("start").hidden) byId("new").click();
  box.value = `${await beginningOf(kept, SHOWN_BYTES)} …`;
  box.readOnly = true;
  byId("read").hidden = true;
  const message =
    `${kept.name} is ${megabytes(kept.blob.size)}; Byline reads up to ${megabytes(LIMIT)} at a time. ` +
    "All of it is kept until you clear the box or close this tab; the box shows how it begins.";
  panel.replaceChildren(
    element("p", { role: "alert" }, message),
    button(`Read the first ${megabytes(LIMIT)}`, async () => read(await plainSource(await beginningOf(kept, LIMIT)))),
    button("Save it as a file", () => save(kept.blob)),
    button("Clear the box", () => clear(box, panel)),
  );
  panel.hidden = false;
}

/** @param {HTMLTextAreaElement} box @param {HTMLElement} panel */
function clear(box, panel) {
  box.value = "";
  box.readOnly = false;
  byId("read").hidden = false;
  panel.hidden = true;
  panel.replaceChildren();
  box.focus();
}

/** @param {string} label @param {() => void} act */
function button(label, act) {
  return element("button", { type: "button", class: "secondary", onclick: act }, label);
}

/** @param {Blob} blob */
function save(blob) {
  const address = URL.createObjectURL(blob);
  element("a", { href: address, download: "text.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The beginning of a kept text, cut where a line or at least a word ends.
 * @param {Kept} kept
 * @param {number} bytes
 */
async function beginningOf({ blob }, bytes) {
  const text = await blob.slice(0, bytes).text();
  const cut = Math.max(text.lastIndexOf("\n"), Math.floor(text.length * 0.9));
  const word = text.lastIndexOf(" ", cut + 1);
  return text.slice(0, text[cut] === "\n" || word < 0 ? cut : word);
}

/** "50.3 MB". @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
}
