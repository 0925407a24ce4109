// Marks as a screen reader meets them: text, or, if the reader wants that, buttons.

import { setting } from "../settings/settings.js";
import { breathe } from "../ui/dom.js";
import { announceAsButton } from "./marks.js";

/** @typedef {import("./article.js").View} View */

/** Marks changed before the page may do something else: a book has tens of thousands. */
const MARKS_IN_SLICE = 500;

/**
 * Makes all marks what the setting says, unless they are already. The one that the keyboard stands on is
 * always a button.
 * @param {View} view
 * @param {AbortSignal} signal that the article has gone
 */
export async function announceMarks(view, signal) {
  const announced = setting("announced");
  const isMeant = (/** @type {HTMLElement} */ mark) => mark.classList.contains("mark") && mark.tabIndex !== 0;
  if (view.marks.find(isMeant)?.hasAttribute("role") === announced) return;
  for (const [index, mark] of view.marks.entries()) {
    if (isMeant(mark)) announceAsButton(view, mark, announced);
    if ((index + 1) % MARKS_IN_SLICE !== 0) continue;
    await breathe();
    if (signal.aborted || announced !== setting("announced")) return;
  }
}
