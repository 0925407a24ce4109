// The keyboard's way through the marks: the article is one tab stop, arrows step from mark to mark, n and p
// through the mentions of one thing.

import { setting } from "../settings/settings.js";
import { firstIndex } from "../story/binary-search.js";
import { siblings } from "../story/siblings.js";
import { BAR_HEIGHT } from "./in-view.js";
import { announceAsButton, isWanted, offsetOf } from "./marks.js";

/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("./article.js").View} View */
/** @typedef {import("../story/siblings.js").Marked} Marked */

/**
 * Makes a mark the one that Tab reaches.
 * @param {View} view
 * @param {HTMLElement} mark
 */
export function setTabStop(view, mark) {
  const old = currentTabStop(view);
  if (old === mark) return;
  if (old) clearTabStop(view, old);
  announceAsButton(view, mark, true);
  mark.tabIndex = 0;
  mark.setAttribute("aria-expanded", String(mark.classList.contains("open")));
}

/** Makes a mark what all others are. @param {View} view @param {HTMLElement} mark */
function clearTabStop(view, mark) {
  mark.removeAttribute("aria-expanded");
  mark.removeAttribute("tabindex");
  announceAsButton(view, mark, setting("announced"));
}

/** @param {View} view @returns {HTMLElement | null} */
export function currentTabStop(view) {
  return view.body.querySelector('[data-at][tabindex="0"]');
}

/**
 * Moves the focus to a mark.
 * @param {View} view
 * @param {HTMLElement} mark
 */
export function focusMark(view, mark) {
  setTabStop(view, mark);
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "nearest" });
}

/** Whether a mark is just given the focus back, which is no wish to see its card. */
export let isGivenBack = false;

/**
 * Gives the focus back to a mark that had it.
 * @param {View} view
 * @param {HTMLElement} mark
 */
export function giveBackFocus(view, mark) {
  setTabStop(view, mark);
  isGivenBack = true;
  mark.focus({ preventScroll: true });
  isGivenBack = false;
}

/**
 * Where an arrow, Home or End leads from a mark, if anywhere.
 * @param {View} view
 * @param {HTMLElement} from
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
export function stepTo(view, from, key) {
  const here = firstIndex(view.marks.length, (index) => offsetOf(view.marks[index]) >= offsetOf(from));
  if (key === "ArrowRight") return wantedFrom(view, here + 1, 1);
  if (key === "ArrowLeft") return wantedFrom(view, here - 1, -1);
  if (key === "Home") return wantedFrom(view, 0, 1);
  if (key === "End") return wantedFrom(view, view.marks.length - 1, -1);
  return undefined;
}

/**
 * The first mark from an index on that the reader wants.
 * @param {View} view
 * @param {number} index
 * @param {1 | -1} direction
 */
function wantedFrom(view, index, direction) {
  for (let mark = view.marks[index]; mark; mark = view.marks[index]) {
    if (isWanted(mark)) return mark;
    index += direction;
  }
  return undefined;
}

/**
 * The mark of the next (1) or previous (-1) mention of the same thing, or quote of the same speaker.
 * @param {View} view
 * @param {Story} story
 * @param {Marked} marked
 * @param {1 | -1} direction
 * @param {boolean} [around] whether the first follows the last
 * @returns {HTMLElement | undefined}
 */
export function siblingMark(view, story, marked, direction, around = false) {
  const { all, at } = siblings(story, marked);
  const marks = "quote" in marked ? view.quoteMarkOf : view.markOf;
  for (let steps = 1; steps < all.length; steps += 1) {
    const beyond = at + direction * steps;
    const index = around ? (beyond + all.length) % all.length : beyond;
    const mark = marks[/** @type {number} */ (all[index])];
    if (mark) return mark;
  }
  return undefined;
}

/**
 * Makes Tab lead to what the reader sees: if the stop has been scrolled away, it becomes the first mark in
 * view.
 * @param {View} view
 */
export function keepTabStopInView(view) {
  const stop = currentTabStop(view);
  if (stop && isWanted(stop) && (stop === document.activeElement || isInView(stop))) return;
  const mark = firstMarkInView(view);
  if (mark) setTabStop(view, mark);
  else if (stop && !isWanted(stop)) clearTabStop(view, stop);
}

/** The first mark in view that the reader wants. @param {View} view */
export function firstMarkInView(view) {
  const { chunks } = view;
  const isBelow = (/** @type {number} */ index) => (chunks[index]?.element.getBoundingClientRect().bottom ?? 0) > 0;
  const chunk = chunks[firstIndex(chunks.length, isBelow)];
  for (const mark of chunk?.element.querySelectorAll(".mark") ?? []) {
    if (mark instanceof HTMLElement && mark.getBoundingClientRect().top >= BAR_HEIGHT && isWanted(mark)) return mark;
  }
  return undefined;
}

/** @param {Element} mark */
function isInView(mark) {
  const { top, bottom } = mark.getBoundingClientRect();
  return bottom > BAR_HEIGHT && top < innerHeight;
}
