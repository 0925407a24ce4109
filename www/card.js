// The card: one popover that opens at a mark and says what is known of it. When it opens and closes is the matter of
// card-pointer.js and card-keys.js, what it says of card-face.js, where it stands of card-place.js.
//
// What it says is loaded while the first article is read: until a card opens, nobody needs it.
//
// It meets WCAG 1.4.13: it can be dismissed without moving the pointer (Esc), moved into, and stays until the reader leaves.

import { watchDrag } from "./card-drag.js";
import { watchKeys } from "./card-keys.js";
import { place, watchPlace } from "./card-place.js";
import { watchPointer } from "./card-pointer.js";
import { byId } from "./dom.js";
import { light } from "./lit.js";
import { markedBy } from "./marks.js";
import { showNotice } from "./notice.js";
import { focusMark, setStop } from "./roving.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./render.js").View} View */
/** @typedef {import("./card-face.js").Face} Face */

/** The article that is being read. @typedef {{ story: Story, view: View }} Article */

/** Where the pointer is, in the window. @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {object} Card
 * @property {HTMLElement} element
 * @property {() => Article | undefined} reading the article on the page
 * @property {() => HTMLElement | undefined} mark whose card is open
 * @property {() => boolean} isHeld whether it was opened on purpose, by focus, tap or key, and stays when the pointer leaves
 * @property {(mark: HTMLElement, hold: boolean, point?: Point) => void} open
 * @property {() => void} warm loads what it needs to open
 * @property {() => void} enter leads the focus into it
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
  const host = {
    jump: (/** @type {Span} */ span) => {
      close();
      jump(span);
    },
    close,
    go: goTo,
    about: (/** @type {number | null} */ entity) => light("card", reading(), entity),
    follow: () => {
      const entity = face?.entity() ?? null;
      close();
      if (entity !== null) follow(entity);
    },
    pin,
  };
  /** @type {Face | undefined} */
  let face;
  /** @type {Promise<void> | undefined} */
  let loading;
  /** What the reader wanted before the card could be shown. @type {(() => void) | undefined} */
  let waiting;
  /** @type {HTMLElement | undefined} */
  let current;
  let held = false;

  function warm() {
    loading ??= import("./card-face.js").then(({ createFace }) => {
      face = createFace(root, host);
      watchDrag(card, face.grip);
      waiting?.();
    });
    loading.catch(() => {
      // A lost connection may be back when the next card is wanted.
      loading = undefined;
      if (waiting) showNotice("What cards show could not be loaded. The article is complete.", [["Try again", warm]]);
    });
  }

  /** @type {Card["open"]} */
  function open(mark, hold, point) {
    const article = reading();
    if (!article || (mark === current && held === hold)) return;
    if (!face) {
      waiting = () => mark.isConnected && open(mark, hold, point);
      return warm();
    }
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
    waiting = undefined;
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

  function enter() {
    const opening = waiting;
    if (face) face.body.focus();
    else if (opening) {
      waiting = () => {
        opening();
        enter();
      };
    }
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
    if (!article || !mark || !face) return undefined;
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
    reading,
    mark: () => current,
    isHeld: () => held,
    open,
    warm,
    enter,
    close,
    back: () => current !== undefined && face?.back() === true,
    step: (direction) => face?.step(direction),
    entity: () => (current && face ? face.entity() : null),
    pin,
    clear,
  };
  // What is shown elsewhere takes the reader's eye.
  document.addEventListener("byline:show", close);
  watchPointer(card);
  watchKeys(card);
  watchPlace(card);
  return card;
}

/** Only the mark that the keyboard stands on is a button and has this state. @param {HTMLElement} mark @param {boolean} expanded */
function setExpanded(mark, expanded) {
  if (mark.hasAttribute("aria-expanded")) mark.setAttribute("aria-expanded", String(expanded));
}
