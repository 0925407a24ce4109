// What the reader sees of an article.

import { firstIndex } from "./story.js";

/** @typedef {import("./render.js").View} View */

/** The height of the bar, in CSS pixels; what is under it is not in sight. */
export const BAR = 48;
/** Blocks in a row that can have been left out of the page. */
const LEFT_OUT = 200;

/** Where the first block in sight begins in the text. @param {View} view */
export function offsetInSight({ blocks, starts }) {
  const index = firstIndex(blocks.length, (each) => {
    // What was left out stands nowhere; the next block that does answers for it.
    const shown = blocks.slice(each, each + LEFT_OUT).find((element) => element.isConnected);
    return !shown || shown.getBoundingClientRect().bottom > BAR;
  });
  return starts[index] ?? 0;
}
