// How a text gets in: pasted anywhere, dropped anywhere, opened, typed, or taken from the samples.
//
// A long text never goes through the box: a text area lays out all it holds and would stop the page for a
// minute.

import { byId } from "../ui/dom.js";
import { hasWords, InputError, LIMIT, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Kept} Kept */
/** @typedef {import("./source.js").Taker} Taker */

/** What the box may hold, in UTF-16 code units. */
export const BOX_LIMIT = 60_000;

/** An address and nothing else. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;
const NO_FETCHING =
  "That is a web address, and Byline does not fetch pages. Open the page, select all of it, copy it and paste it here; only the article is kept.";
/** What stands behind the page's address when something is handed to it from outside. */
const FROM_OUTSIDE = /^#(?:page|shared)$/;

/** @param {Taker} taker */
export function watchInput(taker) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("text"));

  /** @param {Promise<Source | Kept | File[]> | File[]} coming */
  async function take(coming) {
    try {
      const given = await coming;
      if (Array.isArray(given)) await takeFiles(given);
      else if ("blob" in given) taker.keep(given);
      else if (ADDRESS.test(given.text)) taker.complain(NO_FETCHING, [{ label: "Other ways", act: showWays }]);
      else if (given.text.length > LIMIT) taker.keep({ name: "The text", blob: new Blob([given.text]) });
      else if (hasWords(given.text)) taker.read(given);
      else taker.complain("No text found. Copy the article’s text and paste it here.");
    } catch (error) {
      if (error instanceof InputError) taker.complain(error.message);
      else
        taker.complain(
          `That could not be read (${error instanceof Error ? error.message : error}). Nothing was changed.`,
        );
    }
  }

  /** @param {File[]} files */
  async function takeFiles(files) {
    const [first, ...others] = files;
    if (others.length > 0) await (await loaded(import("./several.js"))).takeSeveral(files, taker);
    else if (first) await take(fromFile(first));
  }

  document.addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    const isEditing = event.target === box && box.value !== "" && !box.readOnly;
    if (isEditing && data.getData("text/plain").length + box.value.length <= BOX_LIMIT) return;
    event.preventDefault();
    take(fromTransfer(data));
  });

  if (FROM_OUTSIDE.test(location.hash)) take(fromOutside(location.hash));
  byId("bring").addEventListener("click", showWays);

  // It is there before this script is, as in most browsers: the page must not move when it comes.
  byId("paste").hidden = !navigator.clipboard?.read;
  byId("paste").addEventListener("click", () => take(fromClipboard()));

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
    take([...(chooser.files ?? [])]);
    chooser.value = "";
  });

  // Files that the system opens with the installed app.
  /** @type {any} */ (globalThis).launchQueue?.setConsumer(
    (/** @type {{ files: { getFile: () => Promise<File> }[] }} */ { files }) =>
      take(Promise.all(files.map((handle) => handle.getFile()))),
  );

  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    take(plainSource(box.value));
  });
  // It was pressed before this script was there (boot.js).
  if ("asked" in document.documentElement.dataset) take(plainSource(box.value));
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
 * @returns {Promise<Source | File[]>}
 */
async function fromTransfer(data) {
  const files = [...data.files];
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  // Files that were copied in a file manager may come with their own names as the text.
  const isFile = (/** @type {string} */ line) => files.some(({ name }) => line.trimEnd().endsWith(name));
  const areNamed = !html && text.trim().split("\n").every(isFile);
  return files.length > 0 && (areNamed || !(text || html)) ? files : fromFormats(html, text);
}

/** What is on the clipboard, where the browser lets a page read it. @returns {Promise<Source>} */
async function fromClipboard() {
  try {
    const items = await navigator.clipboard.read();
    const get = async (/** @type {string} */ type) =>
      (await items.find(({ types }) => types.includes(type))?.getType(type))?.text() ?? "";
    return await fromFormats(await get("text/html"), await get("text/plain"));
  } catch {
    throw new InputError("The browser does not let this page read the clipboard. Paste with the keyboard or the menu.");
  }
}

/** @param {string} html @param {string} text the same, as plain text @returns {Promise<Source>} */
async function fromFormats(html, text) {
  if (html && html.length <= LIMIT && text.length <= LIMIT) {
    const source = await Promise.all([import("./html.js"), import("./or-plain.js")])
      .then(([{ fromHtml, wordsOf }, { orPlain }]) =>
        orPlain(
          (signal) => fromHtml(html, signal),
          (signal) => (text ? plainSource(text) : wordsOf(html, signal)),
        ),
      )
      .catch((error) => {
        // The words are at hand without their form.
        if (!text) throw error;
      });
    // A page that hides its words from a parser still shows them to the clipboard.
    if (source && source.text.length * 2 > text.length) return source;
  }
  return plainSource(text);
}

/** @param {File} file @returns {Promise<Source | Kept>} */
async function fromFile(file) {
  const { readFile } = await loaded(import("./files.js"));
  return readFile(file);
}

/** @template T @param {Promise<T>} part of what opens files */
function loaded(part) {
  return part.catch(() => {
    throw new InputError(
      "The part of Byline that opens files could not be loaded. Check the connection and try again.",
    );
  });
}

/** @param {string} how @returns {Promise<Source | Kept | File[]>} */
async function fromOutside(how) {
  return (await import("./outside.js")).fromOutside(how);
}

async function showWays() {
  (await import("./bring.js")).showWays();
}

/** @param {string} address @returns {Promise<Source>} */
async function fetchSample(address) {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok)
    throw new InputError("The sample could not be loaded. Check the connection, or paste an article of your own.");
  return plainSource(await response.text());
}
