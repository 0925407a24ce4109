// What the reader sees of an article.

import { firstIndex } from "../story/binary-search.js";

/** @typedef {import("./article.js").View} View */

/** The height of the bar, in CSS pixels; what is under it is not in view. */
export const BAR_HEIGHT = 48;
/** Blocks in a row that can be furniture, which is not on the page. */
const MAX_FURNITURE = 200;

/** Where the first block in view begins in the text. @param {View} view */
export function offsetInView({ blocks, starts }) {
  const index = firstIndex(blocks.length, (each) => {
    // Furniture stands nowhere; the next block that does answers for it.
    const shown = blocks.slice(each, each + MAX_FURNITURE).find((element) => element.isConnected);
    return !shown || shown.getBoundingClientRect().bottom > BAR_HEIGHT;
  });
  return starts[index] ?? 0;
}

/** What of the text is in view, from the first block to the last. @param {View} view */
export function spanInView(view) {
  const { blocks, starts } = view;
  const below = firstIndex(blocks.length, (each) => {
    const shown = blocks.slice(each, each + MAX_FURNITURE).find((element) => element.isConnected);
    return !shown || shown.getBoundingClientRect().top > innerHeight;
  });
  return { start: offsetInView(view), end: starts[below] ?? Infinity };
}
