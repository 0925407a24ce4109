// A text that is too long to be read at once: kept whole, shown by its beginning, with ways on.

import { byId, element } from "./dom.js";
import { beginningOf, LIMIT, megabytes, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Kept} Kept */

/** How much of the text the box shows, in bytes. */
const SHOWN = 4000;

/**
 * @param {(source: Source) => void} read
 * @returns {{ keep: (kept: Kept) => Promise<void> }}
 */
export function createKept(read) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("text"));
  const panel = byId("kept");

  /** @param {Kept} kept */
  async function keep(kept) {
    if (byId("start").hidden) byId("new").click();
    box.value = `${await beginningOf(kept, SHOWN)} …`;
    box.readOnly = true;
    byId("read").hidden = true;
    const message =
      `${kept.name} has ${megabytes(kept.blob.size)}; Byline reads up to ${megabytes(LIMIT)} at once. ` +
      "All of it is kept here until you clear the box or close this tab; the box shows how it begins.";
    panel.replaceChildren(
      element("p", { role: "alert" }, message),
      button(`Read the first ${megabytes(LIMIT)}`, async () => read(plainSource(await beginningOf(kept, LIMIT)))),
      button("Save it as a file", () => save(kept.blob)),
      button("Clear the box", clear),
    );
    panel.hidden = false;
  }

  function clear() {
    box.value = "";
    box.readOnly = false;
    byId("read").hidden = false;
    panel.hidden = true;
    panel.replaceChildren();
    box.focus();
  }

  return { keep };
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
