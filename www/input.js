// How a text gets in: pasted anywhere, dropped anywhere, opened, typed, or taken from the samples.
//
// A long text never goes through the box: a text area lays out all it holds and would stop the page for a minute.

import { byId } from "./dom.js";
import { readFile } from "./files.js";
import { InputError, LIMIT, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Kept} Kept */

/** What the box may hold, in UTF-16 code units. */
export const BOX_LIMIT = 60_000;

/**
 * @typedef {object} Taker
 * @property {(source: Source) => void} read called with what can be read
 * @property {(kept: Kept) => void} keep called with what is too long
 * @property {(message: string) => void} complain called with what to tell the reader when neither can be done
 */

/** @param {Taker} taker */
export function watchInput(taker) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("text"));

  /** @param {Promise<Source | Kept> | Source | Kept} coming */
  async function take(coming) {
    try {
      const given = await coming;
      if ("blob" in given) taker.keep(given);
      else if (given.text.length > LIMIT) taker.keep({ name: "The text", blob: new Blob([given.text]) });
      else if (/[^\s\p{C}\p{Z}]/u.test(given.text)) taker.read(given);
      else taker.complain("There was no text in that. Copy the article’s text and paste it here.");
    } catch (error) {
      if (error instanceof InputError) taker.complain(error.message);
      else
        taker.complain(
          `That could not be read (${error instanceof Error ? error.message : error}). Nothing was changed.`,
        );
    }
  }

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    const isEditing = event.target === box && box.value !== "" && !box.readOnly;
    if (isEditing && data.getData("text/plain").length + box.value.length <= BOX_LIMIT) return;
    event.preventDefault();
    take(fromTransfer(data));
  });

  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    byId("drop").hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) byId("drop").hidden = true;
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    byId("drop").hidden = true;
    if (event.dataTransfer) take(fromTransfer(event.dataTransfer));
  });

  byId("file").addEventListener("change", (event) => {
    const chooser = /** @type {HTMLInputElement} */ (event.target);
    const file = chooser.files?.[0];
    if (file) take(readFile(file));
    chooser.value = "";
  });

  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    take(plainSource(box.value));
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) take(plainSource(box.value));
  });

  byId("samples").addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    take(fetchSample(link.href));
  });
}

/**
 * The transfer must be read before this function first waits: the browser empties it when the event is over.
 * @param {DataTransfer} data
 * @returns {Promise<Source | Kept>}
 */
async function fromTransfer(data) {
  const file = data.files[0];
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  if (html && html.length <= LIMIT && text.length <= LIMIT) {
    const source = await (await import("./html.js")).fromHtml(html);
    // A page that hides its words from a parser still shows them to the clipboard.
    if (source.text.length * 2 > text.length) return source;
  }
  if (text || !file) return plainSource(text);
  return readFile(file);
}

/** @param {string} address @returns {Promise<Source>} */
async function fetchSample(address) {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok)
    throw new InputError("The sample could not be loaded. Check the connection, or paste an article of your own.");
  return plainSource(await response.text());
}
