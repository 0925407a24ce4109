// The keyboard's way through the marks: the article is one tab stop, arrows step from mark to mark, n and p through the
// mentions of one thing. The letters work only while a mark or the card has the focus, so that they never take a key from
// someone who speaks or types (WCAG 2.1.4).

import { mentionOf } from "./marks.js";
import { entityOf, firstIndex, mentionsOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./render.js").View} View */

/** What makes a mark a button that opens a dialog. @type {[string, string][]} */
const BUTTON = [
  ["tabindex", "0"],
  ["role", "button"],
  ["aria-haspopup", "dialog"],
  ["aria-expanded", "false"],
];

/**
 * Makes a mark the one that Tab reaches.
 * @param {View} view
 * @param {HTMLElement} mark
 */
export function setStop(view, mark) {
  const old = currentStop(view);
  if (old === mark) return;
  for (const [name, value] of BUTTON) {
    old?.removeAttribute(name);
    mark.setAttribute(name, value);
  }
}

/** @param {View} view @returns {HTMLElement | null} */
export function currentStop(view) {
  return view.body.querySelector(".mark[tabindex]");
}

/**
 * Moves the focus to a mark.
 * @param {View} view
 * @param {HTMLElement} mark
 */
export function focusMark(view, mark) {
  setStop(view, mark);
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "nearest" });
}

/**
 * Where a key leads from a mark, if anywhere.
 * @param {View} view
 * @param {Story} story
 * @param {HTMLElement} from
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
export function stepTo(view, story, from, key) {
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const mention = mentionOf(from);
    const here = firstIndex(
      view.marks.length,
      (index) => mentionOf(/** @type {HTMLElement} */ (view.marks[index])) >= mention,
    );
    return view.marks[here + (key === "ArrowRight" ? 1 : -1)];
  }
  if (key === "Home") return view.marks[0];
  if (key === "End") return view.marks.at(-1);
  if (key === "n" || key === "p") return siblingMark(view, story, mentionOf(from), key === "n" ? 1 : -1);
  return undefined;
}

/**
 * The mark of the next (1) or previous (-1) mention of the same entity.
 * @param {View} view
 * @param {Story} story
 * @param {number} mention
 * @param {1 | -1} direction
 * @returns {HTMLElement | undefined}
 */
export function siblingMark(view, story, mention, direction) {
  const entity = entityOf(story, mention);
  const shown = entity ? mentionsOf(entity).filter((other) => view.markOf[other]) : [];
  const next = shown[shown.indexOf(mention) + direction];
  return next === undefined ? undefined : view.markOf[next];
}

/**
 * Makes Tab lead to what the reader sees: if the stop has been scrolled away, it becomes the first mark in sight.
 * @param {View} view
 */
export function stopInSight(view) {
  const stop = currentStop(view);
  if (!stop || stop === document.activeElement || isInSight(stop)) return;
  const chunks = view.body.children;
  const chunk = chunks[firstIndex(chunks.length, (index) => (chunks[index]?.getBoundingClientRect().bottom ?? 0) > 0)];
  for (const mark of chunk?.querySelectorAll(".mark") ?? []) {
    if (mark instanceof HTMLElement && mark.getBoundingClientRect().top >= 0) return setStop(view, mark);
  }
}

/** @param {Element} mark */
function isInSight(mark) {
  const { top, bottom } = mark.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
