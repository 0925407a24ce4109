// The marks of dates, which come and go with the day that they are counted from.

import { breathe } from "../ui/dom.js";
import { answers, markedBy } from "./marks.js";

/** @typedef {import("./article.js").Article} Article */

/** Dates looked at before the page may do something else. */
const DATES_IN_SLICE = 200;

/**
 * Marks the dates that have an answer now, and no others. Nothing in the text moves.
 * @param {Article} article
 * @param {AbortSignal} signal that the article has gone, or other dates have come
 */
export async function remarkDates({ view }, signal) {
  for (const [index, made] of view.dates.entries()) {
    made.classList.toggle("mark", answers(view, markedBy(made)));
    if ((index + 1) % DATES_IN_SLICE !== 0) continue;
    await breathe();
    if (signal.aborted) return;
  }
}
