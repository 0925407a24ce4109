// How far the reader is: a line under the bar, and the minutes that are left.

import { byId } from "./dom.js";
import { BAR } from "./sight.js";

/** Letters a minute: 238 words of English with their spaces. */
const LETTERS_A_MINUTE = 1400;

/** Reading time in minutes, at least one. @param {number} letters in UTF-16 code units */
export function minutesFor(letters) {
  return Math.max(1, Math.round(letters / LETTERS_A_MINUTE));
}

/**
 * Shows how much of an article has been scrolled through.
 * @param {HTMLElement | undefined} body the article's text
 * @param {number} letters how long it is
 */
export function showProgress(body, letters) {
  const share = body?.isConnected ? shareOf(body) : undefined;
  byId("bar").style.setProperty("--read", String(share ?? 0));
  const left =
    share === undefined || share >= 0.995 ? "" : `${Math.ceil(minutesFor(letters) * (1 - share)) || 1} min left`;
  const label = byId("left");
  if (label.textContent !== left) label.textContent = left;
}

/** From 0 at its top to 1 when its end is in sight; nothing if all of it is. @param {HTMLElement} body */
function shareOf(body) {
  const { top, height } = body.getBoundingClientRect();
  const way = height - (innerHeight - BAR);
  return way > 0 ? Math.min(1, Math.max(0, (BAR - top) / way)) : undefined;
}
