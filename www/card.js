// The card: one popover that opens at a mark and says what is known of it. When it opens and closes is the matter of
// card-pointer.js and card-keys.js, what it says of card-face.js, where it stands of card-place.js.
//
// It meets WCAG 1.4.13: it can be dismissed without moving the pointer (Esc), moved into, and stays until the reader leaves.

import { watchDrag } from "./card-drag.js";
import { createFace } from "./card-face.js";
import { watchKeys } from "./card-keys.js";
import { place, watchPlace } from "./card-place.js";
import { watchPointer } from "./card-pointer.js";
import { byId } from "./dom.js";
import { light } from "./lit.js";
import { markedBy } from "./marks.js";
import { focusMark, setStop } from "./roving.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./render.js").View} View */

/** The article that is being read. @typedef {{ story: Story, view: View }} Article */

/** Where the pointer is, in the window. @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {object} Card
 * @property {HTMLElement} element
 * @property {HTMLElement} body its scrolling part, which can take the focus
 * @property {HTMLElement} grip what it is dragged by
 * @property {() => Article | undefined} reading the article on the page
 * @property {() => HTMLElement | undefined} mark whose card is open
 * @property {() => boolean} isHeld whether it was opened on purpose, by focus, tap or key, and stays when the pointer leaves
 * @property {(mark: HTMLElement, hold: boolean, point?: Point) => void} open
 * @property {() => void} close also returns the focus to the mark, if it was in the card
 * @property {() => boolean} back one step out of a card in the card; false if there is none
 * @property {(direction: 1 | -1) => void} step goes to the next or previous mention of the same thing
 * @property {() => number | null} entity that the card is about
 * @property {() => Promise<HTMLElement | undefined>} pin makes it a card of its own that stays
 * @property {() => void} clear closes it and all that were pinned
 */

/**
 * @param {() => Article | undefined} reading
 * @param {(span: Span) => void} jump shows the reader a place in the article
 * @param {(entity: number) => void} follow
 * @returns {Card}
 */
export function createCard(reading, jump, follow) {
  const root = byId("card");
  const face = createFace(root, {
    jump: (span) => {
      close();
      jump(span);
    },
    close,
    go: goTo,
    about: (entity) => light("card", reading(), entity),
    follow: () => {
      const entity = face.entity();
      close();
      if (entity !== null) follow(entity);
    },
    pin,
  });
  /** @type {HTMLElement | undefined} */
  let current;
  let held = false;

  /** @type {Card["open"]} */
  function open(mark, hold, point) {
    const article = reading();
    if (!article || (mark === current && held === hold)) return;
    if (mark !== current) {
      release();
      current = mark;
      face.show(article, markedBy(mark));
      mark.classList.add("open");
      setExpanded(mark, true);
    }
    held = hold;
    place(root, mark, hold, point);
  }

  /** Takes the card off its mark. */
  function release() {
    current?.classList.remove("open");
    if (current) setExpanded(current, false);
    current = undefined;
  }

  function close() {
    const mark = current;
    const article = reading();
    const isFocused = root.contains(document.activeElement);
    held = false;
    // The focus goes back while the mark still has its card, so that it does not open it anew.
    if (isFocused && mark && article) focusMark(article.view, mark);
    release();
    light("card", article, null);
    if (root.matches(":popover-open")) root.hidePopover();
  }

  /** @param {HTMLElement} mark */
  function goTo(mark) {
    const article = reading();
    if (!article) return;
    mark.scrollIntoView({ block: "center" });
    setStop(article.view, mark);
    open(mark, true);
  }

  async function pin() {
    const article = reading();
    const mark = current;
    if (!article || !mark) return undefined;
    const { left, top } = root.getBoundingClientRect();
    const levels = face.levels();
    const isFocused = root.contains(document.activeElement);
    const { pinCard } = await import("./card-pin.js");
    close();
    return pinCard({ article, levels, mark, jump, follow, at: { x: left, y: top }, isFocused });
  }

  function clear() {
    close();
    document.dispatchEvent(new CustomEvent("byline:unpin"));
  }

  /** @type {Card} */
  const card = {
    element: root,
    body: face.body,
    grip: face.grip,
    reading,
    mark: () => current,
    isHeld: () => held,
    open,
    close,
    back: () => current !== undefined && face.back(),
    step: face.step,
    entity: () => (current ? face.entity() : null),
    pin,
    clear,
  };
  // What is shown elsewhere takes the reader's eye.
  document.addEventListener("byline:show", close);
  watchPointer(card);
  watchKeys(card);
  watchPlace(card);
  watchDrag(card);
  return card;
}

/** Only the mark that the keyboard stands on is a button and has this state. @param {HTMLElement} mark @param {boolean} expanded */
function setExpanded(mark, expanded) {
  if (mark.hasAttribute("aria-expanded")) mark.setAttribute("aria-expanded", String(expanded));
}
