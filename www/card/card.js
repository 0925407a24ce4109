// The card: one popover (popover.js) that opens at a mark and says what is known of it (face.js). The pointer
// and the keyboard open and close it (pointer.js, keys.js), and it stays beside its mark (place.js).
//
// It meets WCAG 1.4.13: it can be dismissed without moving the pointer (Esc), moved into, and stays until the
// reader leaves.

import { OPEN_PANEL } from "../article/open-panel.js";
import { watchKeys } from "./keys.js";
import { watchPlace } from "./place.js";
import { watchPointer } from "./pointer.js";
import { createPopover } from "./popover.js";

/** @param {import("./popover.js").Surroundings} surroundings */
export function createCard(surroundings) {
  const card = createPopover(surroundings);
  // The panel takes the reader's eye.
  document.addEventListener(OPEN_PANEL, card.close);
  watchPointer(card);
  watchKeys(card);
  watchPlace(card);
  return card;
}
