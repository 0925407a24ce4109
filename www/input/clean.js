// Cleaning by DOMPurify, in slices: what is too much to be cleaned at once is cleaned child by child.

import { createPace } from "../ui/slices.js";
import { FOR_PURIFY } from "../ui/trusted.js";
import DOMPurify from "../vendor/dompurify.js";

/** What can hold no words to read, and goes with all that is in it; of anything unknown the words stay. */
const WORDLESS = [
  "style",
  "svg",
  "math",
  "input",
  "button",
  "select",
  "textarea",
  "iframe",
  "audio",
  "video",
  "template",
  "noscript",
];
const CLEAN = {
  FORBID_TAGS: [...WORDLESS, "form"],
  ADD_FORBID_CONTENTS: WORDLESS,
  ADD_ATTR: ["itemprop"],
  RETURN_DOM: /** @type {const} */ (true),
  TRUSTED_TYPES_POLICY: /** @type {any} */ (FOR_PURIFY),
};
/** Nodes that are cleaned at once. */
const MOST_AT_ONCE = 300;

/**
 * A body with clean copies of what is in an element of another document, which stays as it is. Nothing comes
 * into the page's own document: its pictures would be loaded.
 * @param {Element} dirty
 * @param {AbortSignal} signal that it is no longer wanted
 * @returns {Promise<HTMLElement>}
 */
export async function clean(dirty, signal) {
  const made = sanitized(dirty.ownerDocument.createElement("body"));
  await cleanInto(made, dirty, createPace(signal));
  return made;
}

/**
 * Appends clean copies of what is in an element.
 * @param {HTMLElement} into
 * @param {Element} dirty
 * @param {() => Promise<void>} pace
 */
async function cleanInto(into, dirty, pace) {
  let batch = dirty.ownerDocument.createElement("body");
  let count = 0;
  const flush = async () => {
    if (count > 0) into.append(...sanitized(batch).childNodes);
    batch = dirty.ownerDocument.createElement("body");
    count = 0;
    await pace();
  };
  for (const child of dirty.childNodes) {
    const size = 1 + (child instanceof Element ? child.getElementsByTagName("*").length : 0);
    if (count > 0 && count + size > MOST_AT_ONCE) await flush();
    if (child instanceof Element && size > MOST_AT_ONCE) await cleanLarge(into, child, pace);
    else {
      batch.append(child.cloneNode(true));
      count += size;
    }
  }
  await flush();
}

/**
 * Cleans an element by itself, and then what is in it.
 * @param {HTMLElement} into
 * @param {Element} dirty
 * @param {() => Promise<void>} pace
 */
async function cleanLarge(into, dirty, pace) {
  const shell = dirty.cloneNode(false);
  shell.textContent = "x";
  const made = sanitized(shell);
  // It goes with all that is in it.
  if (made.textContent !== "x") return;
  const [kept] = made.children;
  if (kept instanceof HTMLElement) {
    kept.textContent = "";
    into.append(kept);
  }
  await cleanInto(kept instanceof HTMLElement ? kept : into, dirty, pace);
}

/** @param {Node} dirty @returns {HTMLElement} */
function sanitized(dirty) {
  return /** @type {HTMLElement} */ (DOMPurify.sanitize(dirty, CLEAN));
}
