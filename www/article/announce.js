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
  const marks = view.marks.filter((mark) => mark.classList.contains("mark"));
  const sample = marks.find((mark) => mark.tabIndex !== 0);
  if (sample?.hasAttribute("role") === announced) return;
  for (const [index, mark] of marks.entries()) {
    if (mark.tabIndex !== 0) announceAsButton(view, mark, announced);
    if ((index + 1) % MARKS_IN_SLICE !== 0) continue;
    await breathe();
    if (signal.aborted || announced !== setting("announced")) return;
  }
}
