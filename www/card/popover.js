// The popover that opens at a mark: at which one, whether on purpose, and what happens to the focus when it
// closes.
//
// What it says is loaded while the first article is read: until a card opens, nobody needs it.

import { light } from "../article/light.js";
import { focusMark, setTabStop } from "../article/mark-focus.js";
import { markedBy } from "../article/marks.js";
import { watchClosing } from "../ui/close-watcher.js";
import { byId } from "../ui/dom.js";
import { showNotice } from "../ui/notice.js";
import { place } from "./place.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("./face.js").Face} Face */
/** @typedef {import("./place.js").Point} Point */

/**
 * What a card needs of the page around it.
 * @typedef {object} Surroundings
 * @property {() => Article | undefined} reading the article on the page
 * @property {(span: Span) => void} jump shows the reader a place in the article
 * @property {(entity: number) => void} follow dims all but what is about an entity
 */

/**
 * @typedef {object} Card
 * @property {HTMLElement} element
 * @property {() => Article | undefined} reading the article on the page
 * @property {() => HTMLElement | undefined} mark whose card is open
 * @property {() => boolean} isComing whether one is wanted whose files are on their way
 * @property {() => boolean} isHeld whether it was opened on purpose, by focus, tap or key, and stays when the
 *   pointer leaves
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

/** @param {Surroundings} surroundings @returns {Card} */
export function createPopover({ reading, jump, follow }) {
  const root = byId("card");
  const loader = createFaceLoader(makeFace);
  /** @type {HTMLElement | undefined} */
  let current;
  let held = false;
  /** Ends the watch for the reader who goes back from a sheet. */
  let endWatch = () => {};

  /** @type {Card} */
  const card = {
    element: root,
    reading,
    mark: () => current,
    isComing: loader.isComing,
    isHeld: () => held,
    open,
    warm: loader.load,
    enter: () => loader.enter(),
    close,
    back: () => current !== undefined && loader.face()?.back() === true,
    step: (direction) => loader.face()?.step(direction),
    entity,
    pin,
    clear,
  };
  return card;

  async function makeFace() {
    const [{ createFace }, { watchDrag }] = await Promise.all([import("./face.js"), import("./drag.js")]);
    const face = createFace(root, {
      jump: (span) => {
        close();
        jump(span);
      },
      close,
      go: goTo,
      about: (shown) => light("card", reading(), shown),
      follow: () => {
        const followed = entity();
        close();
        if (followed !== null) follow(followed);
      },
      pin,
    });
    watchDrag(card, face.grip);
    return face;
  }

  /** @type {Card["open"]} */
  function open(mark, hold, point) {
    const article = reading();
    // A mark that was made anew meanwhile is no mark any more.
    if (!article || !mark.isConnected || (mark === current && held === hold)) return;
    const face = loader.face();
    if (!face) return loader.want(() => mark.isConnected && open(mark, hold, point));
    if (mark !== current) {
      release();
      current = mark;
      face.show(article, markedBy(mark));
      mark.classList.add("open");
      setExpanded(mark, true);
    }
    held = hold;
    place(root, mark, hold, point);
    endWatch();
    endWatch = root.dataset.mode === "sheet" ? watchClosing(close) : () => {};
  }

  function close() {
    loader.forget();
    endWatch();
    const mark = current;
    const article = reading();
    const isFocused = root.contains(document.activeElement);
    held = false;
    // The focus goes back while the mark still has its card, so that it does not open it again.
    if (isFocused && mark && article) focusMark(article.view, mark);
    release();
    light("card", article, null);
    if (root.matches(":popover-open")) root.hidePopover();
    loader.face()?.fold();
  }

  /** Takes the card off its mark. */
  function release() {
    current?.classList.remove("open");
    if (current) setExpanded(current, false);
    current = undefined;
  }

  /** @param {HTMLElement} mark */
  function goTo(mark) {
    const article = reading();
    if (!article) return;
    mark.scrollIntoView({ block: "center" });
    setTabStop(article.view, mark);
    open(mark, true);
  }

  function entity() {
    return current ? (loader.face()?.entity() ?? null) : null;
  }

  async function pin() {
    const article = reading();
    const mark = current;
    const face = loader.face();
    if (!article || !mark || !face) return undefined;
    const { left, top } = root.getBoundingClientRect();
    const levels = face.levels();
    const isFocused = root.contains(document.activeElement);
    const { pinCard } = await import("./pin.js");
    // The article may have been left meanwhile.
    if (reading() !== article) return undefined;
    close();
    return pinCard({ article, levels, mark, jump, follow, at: { x: left, y: top }, isFocused });
  }

  function clear() {
    close();
    document.dispatchEvent(new CustomEvent("byline:unpin"));
  }
}

/**
 * Loads what a card says, once, and keeps what the reader wanted meanwhile.
 * @param {() => Promise<Face>} make
 */
function createFaceLoader(make) {
  /** @type {Face | undefined} */
  let face;
  /** Whether it is there or on its way. */
  let isLoading = false;
  /** What the reader wanted before the card could be shown. @type {(() => void) | undefined} */
  let waiting;

  async function load() {
    if (isLoading) return;
    isLoading = true;
    try {
      face = await make();
    } catch {
      // A lost connection may be back when the next card is wanted.
      isLoading = false;
      const message = "Cards could not be loaded. The article itself is fine.";
      if (waiting) showNotice(message, [{ label: "Try again", act: load }]);
      return;
    }
    waiting?.();
  }

  /** @param {() => void} act */
  function want(act) {
    waiting = act;
    load();
  }

  function enter() {
    const opening = waiting;
    if (face) face.body.focus();
    else if (opening) {
      waiting = () => {
        opening();
        face?.body.focus();
      };
    }
  }

  function forget() {
    waiting = undefined;
  }

  function isComing() {
    return waiting !== undefined && isLoading && !face;
  }

  return { face: () => face, load, want, isComing, enter, forget };
}

/**
 * Only the mark that the keyboard stands on is a button and has this state.
 * @param {HTMLElement} mark
 * @param {boolean} expanded
 */
function setExpanded(mark, expanded) {
  if (mark.hasAttribute("aria-expanded")) mark.setAttribute("aria-expanded", String(expanded));
}
