// What the reader sees of an article.

import { firstBelow } from "./chunks.js";

/** @typedef {import("./article.js").View} View */

/** The height of the bar, in CSS pixels; what is under it is not in view. */
export const BAR_HEIGHT = 48;

/** Where the first block in view begins in the text. @param {View} view */
export function offsetInView(view) {
  return view.starts[firstBelow(view, "bottom", BAR_HEIGHT)] ?? 0;
}

/** What of the text is in view, from the first block to the last. @param {View} view */
export function spanInView(view) {
  return { start: offsetInView(view), end: view.starts[firstBelow(view, "top", innerHeight)] ?? Infinity };
}
