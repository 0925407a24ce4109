// The keyboard's way to the card: a mark with the focus has its card open; Tab or Enter leads into the card
// and Tab out of it again, as if the card stood behind its mark; Esc leads out of a card in the card, then
// closes it.

import { focusMark, isGivenBack, stepTo } from "../article/mark-focus.js";
import { markAt } from "../article/marks.js";

/** @typedef {import("./popover.js").Card} Card */

/** @param {Card} card */
export function watchKeys(card) {
  /** A press moves the focus, too, but may be the beginning of a selection: a click opens the card. */
  let isPressed = false;
  document.addEventListener("pointerdown", () => {
    isPressed = true;
  });
  for (const name of ["pointerup", "pointercancel"])
    document.addEventListener(name, () => {
      isPressed = false;
    });

  document.addEventListener("focusin", ({ target }) => {
    const mark = markAt(target);
    if (mark && mark !== card.mark() && !isPressed && !isGivenBack) card.open(mark, true);
    else if (!mark && card.isHeld() && !card.element.contains(/** @type {Node} */ (target))) card.close();
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && card.mark()) {
      if (!card.back()) card.close();
      event.preventDefault();
    } else if (card.element.contains(document.activeElement)) {
      if (event.key === "Tab") tabInCard(event);
    } else if (markAt(document.activeElement)) keyOnMark(event, /** @type {HTMLElement} */ (document.activeElement));
  });

  /** @param {KeyboardEvent} event @param {HTMLElement} mark */
  function keyOnMark(event, mark) {
    const article = card.reading();
    if (!article) return;
    if (event.key === "Enter" || event.key === " ") {
      card.open(mark, true);
      card.enter();
    } else if (event.key === "Tab") {
      const first = stops()[0];
      if (event.shiftKey || card.mark() !== mark || !first) return;
      first.focus();
    } else {
      const to = stepTo(article.view, mark, event.key);
      if (!to) return;
      focusMark(article.view, to);
    }
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  function tabInCard(event) {
    const all = stops();
    const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = all[at + (event.shiftKey ? -1 : 1)];
    const mark = card.mark();
    const article = card.reading();
    if (to) {
      to.focus();
      event.preventDefault();
    } else if (mark && article) {
      focusMark(article.view, mark);
      // Going back, the mark itself is next; going on, the browser now moves to what follows it.
      if (event.shiftKey) event.preventDefault();
      else card.close();
    }
  }

  function stops() {
    /** @type {NodeListOf<HTMLElement>} */
    const all = card.element.querySelectorAll("button, summary, a");
    return [...all].filter((stop) => stop.checkVisibility());
  }
}
