// What this tab has read, kept by the browser for as long as the tab lives: a reload or a new version of the
// page find it again, where the reader was.
//
// Browsers write the session's storage to the disk, and there no word of an article may be found. So each is
// kept under a key that only the tab has: in its window's name, which outlives a reload, but is in memory
// alone.

import { breathe } from "../ui/dom.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {{ offset: number, top?: number | undefined, focus?: number | undefined }} Place as in article/place.js */

/**
 * What is kept of an article, besides its source; it has no word of it.
 * @typedef {object} State
 * @property {Place | undefined} [place] where the reader was
 * @property {string | undefined} [published] the day that the reader says it appeared, as "2026-05-31"
 * @property {Record<number, number> | undefined} [choices] which of the known things the reader says its names
 *   mean, as numbers
 */
/** @typedef {{ source: Source, state: State }} Kept */

const SOURCE = "byline-source-";
/** What of a long source is not in its first piece. */
const REST = "byline-rest-";
const STATE = "byline-state-";
const NAME = "byline-key-";
/** Bytes of a nonce of AES-GCM, which stands before what it locks. */
const NONCE = 12;
/** Bytes that become a string at a time: as many as a call may have arguments. */
const SLICE = 8192;
/** Bytes, and letters, that are worked on at a time: a book all at once would stop the page. */
const PIECE = 16 * SLICE;

/**
 * A number for an article that neither the page nor the tab has given yet.
 * @param {Iterable<number>} given by the page; not all of these need to be kept
 */
export function nextId(given) {
  return Math.max(0, ...given, ...keptIds()) + 1;
}

/**
 * Keeps an article. Where there is no room for it, the oldest go; where there is none at all, or nothing to
 * lock it with, it lives as long as the page.
 * @param {number} id
 * @param {Source} source
 */
export async function keep(id, source) {
  // The reader goes first.
  await breathe();
  const locked = await lock(JSON.stringify(source)).catch(() => undefined);
  if (locked === undefined) return;
  const older = keptIds().sort((a, b) => a - b);
  while (!(await storedAll(id, locked))) {
    const oldest = older.shift();
    if (oldest === undefined) return drop(id);
    drop(oldest);
  }
}

/** @param {number} id @param {string[]} pieces @returns {Promise<boolean>} whether there was room for all */
async function storedAll(id, pieces) {
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await breathe();
    if (!stored(nameOf(id, index), piece)) return false;
  }
  return true;
}

/** @param {number} id @param {number} index of a piece of its source */
function nameOf(id, index) {
  return index === 0 ? SOURCE + id : `${REST}${id}-${index}`;
}

/** The pieces of a source, one after the other. @param {number} id @returns {Generator<string>} */
function* piecesOf(id) {
  for (let index = 0; ; index += 1) {
    const piece = sessionStorage.getItem(nameOf(id, index));
    if (piece === null) return;
    yield piece;
  }
}

/** @param {number} id @param {State} state */
export function keepState(id, state) {
  stored(STATE + id, JSON.stringify(state));
}

/**
 * What was kept of an article; nothing if that is spoilt, or another tab's.
 * @param {number} id
 * @returns {Promise<Kept | undefined>}
 */
export async function recall(id) {
  try {
    const state = sessionStorage.getItem(STATE + id);
    const locked = [];
    for (const piece of piecesOf(id)) {
      if (locked.length > 0) await breathe();
      locked.push(bytesOf(piece));
    }
    if (locked.length === 0) return undefined;
    return { source: JSON.parse(await unlock(new Blob(locked))), state: state ? JSON.parse(state) : {} };
  } catch {
    return undefined;
  }
}

/** Forgets every article of this tab. */
export function forget() {
  for (const id of keptIds()) drop(id);
  window.name = "";
}

/** The key of this tab, which is made when there is none yet. */
function key() {
  if (!window.name.startsWith(NAME)) window.name = NAME + btoa(lettersOf(crypto.getRandomValues(new Uint8Array(32))));
  const bytes = bytesOf(atob(window.name.slice(NAME.length)));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** @param {string} text @returns {Promise<string[]>} a letter for each byte, in pieces */
async function lock(text) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), await encoded(text));
  const bytes = new Uint8Array(locked);
  const pieces = [lettersOf(iv) + lettersOf(bytes.subarray(0, PIECE))];
  for (let at = PIECE; at < bytes.length; at += PIECE) {
    await breathe();
    pieces.push(lettersOf(bytes.subarray(at, at + PIECE)));
  }
  return pieces;
}

/** @param {string} text without a half of a character, as JSON is @returns {Promise<ArrayBuffer>} in UTF-8 */
async function encoded(text) {
  const pieces = [];
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = at + PIECE;
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end += 1;
    pieces.push(new TextEncoder().encode(text.slice(at, end)));
    await breathe();
  }
  return new Blob(pieces).arrayBuffer();
}

/** @param {Blob} locked @returns {Promise<string>} */
async function unlock(locked) {
  const bytes = new Uint8Array(await locked.arrayBuffer());
  const how = { name: "AES-GCM", iv: bytes.subarray(0, NONCE) };
  return new TextDecoder().decode(await crypto.subtle.decrypt(how, await key(), bytes.subarray(NONCE)));
}

/** @param {Uint8Array} bytes */
function lettersOf(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += SLICE) letters += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return letters;
}

/** @param {string} letters */
function bytesOf(letters) {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** The numbers of the articles that are kept. @returns {number[]} */
export function keptIds() {
  try {
    const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? "");
    return keys.filter((name) => name.startsWith(SOURCE)).map((name) => Number(name.slice(SOURCE.length)));
  } catch {
    return [];
  }
}

/** @param {number} id */
function drop(id) {
  try {
    for (const index of [...piecesOf(id)].keys()) sessionStorage.removeItem(nameOf(id, index));
    sessionStorage.removeItem(STATE + id);
  } catch {
    // Where storage is denied nothing is kept.
  }
}

/** @param {string} name @param {string} text @returns {boolean} whether there was room for it */
function stored(name, text) {
  try {
    sessionStorage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
