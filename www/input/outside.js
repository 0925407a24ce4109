// What comes from outside the page: an article that another page's bookmarklet hands over, and what the
// system's share sheet gives to the installed app. Loaded only when the address says that one of them is
// there.
//
// Anyone may open this page and hand something over. It is treated as what it is, HTML from a stranger: read
// as a paste is, never put into the page, and shown with the name of where it came from, as the browser
// vouches for it and not as the page says.

import { fromHtml, wordsOf } from "./html.js";
import { orPlain } from "./or-plain.js";
import { InputError, LIMIT, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** What the bookmarklet sends. @typedef {{ byline: "page", html: string, address: string }} Handed */
/** @typedef {{ title: string, text: string, url: string, files: File[] }} Shared */

/** How long the other page, or what was shared, may take, in milliseconds. */
const PATIENCE_WITH_SENDER = 8000;
/** A shared text that is no longer than this and ends in an address is a link with its title. */
const LONGEST_LINK = 400;
const READY = "byline: ready";

const NOT_LET =
  "That page would not hand over its article. Go back to it, select all of it, copy it and paste it here; only the article is kept.";
const NOT_THERE = "What was shared has not arrived. Share it again, or copy it and paste it here.";
const TOO_LARGE =
  "That page is too large to hand over whole. Go back to it, select just the article, copy it and paste it here.";

/** @param {string} how what stood behind the page's address @returns {Promise<Source | File[]>} */
export function fromOutside(how) {
  // A reload must not wait for it again.
  history.replaceState(history.state, "", location.pathname);
  return how === "#shared" ? fromShared() : fromOpener();
}

/** @returns {Promise<Source>} */
async function fromOpener() {
  const { opener } = window;
  if (!opener) throw new InputError(NOT_LET);
  try {
    const { data, origin } = await nextFrom(opener);
    if (data.html.length > LIMIT) throw new InputError(TOO_LARGE);
    const source = await orPlain(
      (signal) => fromHtml(data.html, signal),
      (signal) => wordsOf(data.html, signal),
    );
    return vouchedFor(source, origin, data.address);
  } finally {
    // The other page is not needed any more; nor is this one heard by it.
    window.opener = null;
  }
}

/**
 * The one message that this waits for: from the window that opened this one, from a page on the web, and of
 * the form that the bookmarklet gives it.
 * @param {Window} opener
 * @returns {Promise<{ data: Handed, origin: string }>}
 */
function nextFrom(opener) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const listening = new AbortController();
  const hear = (/** @type {MessageEvent} */ { source, origin, data }) => {
    if (source === opener && /^https?:\/\//.test(origin) && isHanded(data)) resolve({ data, origin });
  };
  addEventListener("message", hear, { signal: listening.signal });
  setTimeout(() => reject(new InputError(NOT_LET)), PATIENCE_WITH_SENDER);
  // Whoever it is, it learns only that this page is there, as it knows already.
  opener.postMessage(READY, "*");
  return promise.finally(() => listening.abort());
}

/** @param {any} data @returns {data is Handed} */
function isHanded(data) {
  return data?.byline === "page" && typeof data.html === "string" && typeof data.address === "string";
}

/**
 * The source with where it came from: the page's own word is taken only as far as the browser confirms it.
 * @param {Source} source
 * @param {string} origin
 * @param {string} address
 * @returns {Source}
 */
function vouchedFor(source, origin, address) {
  const host = new URL(origin).hostname.replace(/^www\./, "");
  const isOwn = URL.canParse(address) && new URL(address).origin === origin;
  const { address: said, site, ...facts } = source.facts;
  const named = site && site.toLowerCase() !== host ? `${site} (${host})` : host;
  const vouched = { ...facts, site: named, ...(isOwn && { address }) };
  const { omitted } = source;
  return {
    ...source,
    facts: vouched,
    ...(omitted && { omitted: { ...omitted, whole: { ...omitted.whole, facts: vouched } } }),
  };
}

/** @returns {Promise<Source | File[]>} */
async function fromShared() {
  const shared = await askWorker();
  if (!shared) throw new InputError(NOT_THERE);
  const { title, text, url, files } = shared;
  if (files.length > 0) return files;
  const words = (text || title).trim();
  const address = url || (/https?:\/\/\S+$/i.exec(words)?.[0] ?? "");
  // An address alone is answered as one that is pasted.
  if (address && words.length <= LONGEST_LINK) return plainSource(address);
  const article = words.endsWith(address) ? words.slice(0, words.length - address.length).trimEnd() : words;
  const isTitled = !title || article.startsWith(title.trim());
  const source = await plainSource(isTitled ? article : `${title.trim()}\n\n${article}`);
  return { ...source, facts: address ? { address } : {} };
}

/** What the service worker was given for this page. @returns {Promise<Shared | undefined>} */
async function askWorker() {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_WITH_SENDER));
  const ready = await Promise.race([navigator.serviceWorker?.ready, late]);
  if (!ready?.active) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise((resolve) => port1.addEventListener("message", ({ data }) => resolve(data)));
  port1.start();
  ready.active.postMessage("what was shared", [port2]);
  return Promise.race([answer, late]);
}
