// How far the reader is: a line under the bar, and the minutes that are left.

import { BAR_HEIGHT } from "../article/in-view.js";
import { minutesFor } from "../story/reading-time.js";
import { byId } from "../ui/dom.js";

/**
 * Shows how much of an article has been scrolled through.
 * @param {HTMLElement | undefined} body the article's text
 * @param {number} letters how long it is
 */
export function showProgress(body, letters) {
  const share = body?.isConnected ? shareOf(body) : undefined;
  byId("bar").style.setProperty("--read", String(share ?? 0));
  const isDone = share === undefined || share >= 0.995;
  const timeLeft = isDone ? "" : `${Math.ceil(minutesFor(letters) * (1 - share)) || 1} min left`;
  const label = byId("time-left");
  if (label.textContent !== timeLeft) label.textContent = timeLeft;
}

/** From 0 at its top to 1 when its end is in sight; nothing if all of it is. @param {HTMLElement} body */
function shareOf(body) {
  const { top, height } = body.getBoundingClientRect();
  const way = height - (innerHeight - BAR_HEIGHT);
  return way > 0 ? Math.min(1, Math.max(0, (BAR_HEIGHT - top) / way)) : undefined;
}
