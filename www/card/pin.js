// A pinned card: a window of its own that stays where it is put, while the article and other cards are read
// on.

import { focusMark, setTabStop } from "../article/mark-focus.js";
import { markedBy } from "../article/marks.js";
import { element } from "../ui/dom.js";
import { watchGrip } from "./drag.js";
import { createFace } from "./face.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("./place.js").Point} Point */
/** @typedef {import("./face.js").Level} Level */

/** How far an arrow key moves it, in CSS pixels, and how near to the window's edge it may come. */
const STEP = 24;
const MARGIN = 10;

/**
 * @param {object} given
 * @param {Article} given.article
 * @param {Level[]} given.levels what the card shows
 * @param {HTMLElement} given.mark where it was opened
 * @param {(span: import("../story/story.js").Span) => void} given.jump
 * @param {(entity: number) => void} given.follow
 * @param {Point} given.at its upper left corner, in the window
 * @param {boolean} given.isFocused whether it has the focus
 * @returns {HTMLElement}
 */
export function pinCard({ article, levels, mark, jump, follow, at, isFocused }) {
  const root = element("div", { class: "card", popover: "manual", role: "dialog", "data-mode": "pinned" });
  const face = createFace(root, {
    jump,
    close,
    go,
    about: () => {},
    follow: () => {
      const entity = face.entity();
      if (entity !== null) follow(entity);
    },
  });
  document.body.append(root);
  root.showPopover();
  face.restore(article, levels);
  const open = new AbortController();
  makeMovable(root, face.grip, at, open.signal);
  document.addEventListener("byline:unpin", close, { signal: open.signal });
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    if (!face.back()) close();
  });
  if (isFocused) face.body.focus();
  return root;

  function close() {
    const hadFocus = root.contains(document.activeElement);
    open.abort();
    root.remove();
    if (hadFocus && mark.isConnected) focusMark(article.view, mark);
  }

  /** @param {HTMLElement} to */
  function go(to) {
    to.scrollIntoView({ block: "center" });
    setTabStop(article.view, to);
    face.show(article, markedBy(to));
    mark = to;
  }
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} grip
 * @param {Point} at
 * @param {AbortSignal} signal that it is closed
 */
function makeMovable(root, grip, at, signal) {
  Object.assign(grip, { tabIndex: 0, title: "Move: drag, click, or arrow keys" });
  grip.setAttribute("role", "button");
  grip.setAttribute("aria-label", "Move card");
  put(at);
  watchGrip(grip, () => {
    const { left, top } = root.getBoundingClientRect();
    return { move: (dx, dy) => put({ x: left + dx, y: top + dy }), tap: toOtherSide };
  });
  grip.addEventListener("keydown", ({ key }) => {
    const { left, top } = root.getBoundingClientRect();
    if (key === "ArrowLeft") put({ x: left - STEP, y: top });
    else if (key === "ArrowRight") put({ x: left + STEP, y: top });
    else if (key === "ArrowUp") put({ x: left, y: top - STEP });
    else if (key === "ArrowDown") put({ x: left, y: top + STEP });
    else if (key === "Enter" || key === " ") toOtherSide();
  });
  const onResize = () => {
    const { left, top } = root.getBoundingClientRect();
    put({ x: left, y: top });
  };
  addEventListener("resize", onResize, { signal });

  function toOtherSide() {
    const { left, top, width } = root.getBoundingClientRect();
    put({ x: left + width / 2 > innerWidth / 2 ? MARGIN : innerWidth, y: top });
  }

  /** Puts it where it is wanted, as far as that is in the window. @param {Point} point */
  function put({ x, y }) {
    const { width, height } = root.getBoundingClientRect();
    const right = document.documentElement.clientWidth - width - MARGIN;
    root.style.left = `${Math.max(MARGIN, Math.min(x, right))}px`;
    root.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`;
  }
}
