// The keyboard's way through the marks: the article is one tab stop, arrows step from mark to mark, n and p through the
// mentions of one thing.

import { isWanted, offsetOf, setButton } from "./marks.js";
import { setting } from "./settings.js";
import { BAR } from "./sight.js";
import { entityOf, firstIndex, mentionsOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./render.js").View} View */
/** @typedef {import("./marks.js").Marked} Marked */

/**
 * Makes a mark the one that Tab reaches.
 * @param {View} view
 * @param {HTMLElement} mark
 */
export function setStop(view, mark) {
  const old = currentStop(view);
  if (old === mark) return;
  if (old) clearStop(old);
  setButton(mark, true);
  mark.tabIndex = 0;
  mark.setAttribute("aria-expanded", String(mark.classList.contains("open")));
}

/** Makes a mark what all others are. @param {HTMLElement} mark */
function clearStop(mark) {
  mark.removeAttribute("aria-expanded");
  mark.removeAttribute("tabindex");
  setButton(mark, setting("announced"));
}

/** @param {View} view @returns {HTMLElement | null} */
export function currentStop(view) {
  return view.body.querySelector('.mark[tabindex="0"]');
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

/** The first mark from an index on that the reader wants. @param {View} view @param {number} index @param {1 | -1} direction */
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
 * @returns {HTMLElement | undefined}
 */
export function siblingMark(view, story, marked, direction) {
  const { all, at } = siblings(story, marked);
  const marks = "quote" in marked ? view.quoteMarkOf : view.markOf;
  for (let index = at + direction; all[index] !== undefined; index += direction) {
    const mark = marks[/** @type {number} */ (all[index])];
    if (mark) return mark;
  }
  return undefined;
}

/**
 * All mentions of a thing or quotes of a speaker, by position in the column, and which of them this is.
 * @param {Story} story
 * @param {Marked} marked
 */
export function siblings(story, marked) {
  if ("quote" in marked) {
    const speaker = story.quotes[marked.quote]?.speaker;
    const all =
      speaker == null
        ? [marked.quote]
        : story.quotes.flatMap((quote, index) => (quote.speaker === speaker ? [index] : []));
    return { all, at: all.indexOf(marked.quote) };
  }
  const entity = entityOf(story, marked.mention);
  const all = entity ? mentionsOf(entity) : [marked.mention];
  return { all, at: all.indexOf(marked.mention) };
}

/**
 * Makes Tab lead to what the reader sees: if the stop has been scrolled away, it becomes the first mark in sight.
 * @param {View} view
 */
export function stopInSight(view) {
  const stop = currentStop(view);
  if (stop && isWanted(stop) && (stop === document.activeElement || isInSight(stop))) return;
  const mark = firstInSight(view);
  if (mark) setStop(view, mark);
  else if (stop && !isWanted(stop)) clearStop(stop);
}

/** The first mark in sight that the reader wants. @param {View} view */
export function firstInSight(view) {
  const chunks = view.body.children;
  const chunk = chunks[firstIndex(chunks.length, (index) => (chunks[index]?.getBoundingClientRect().bottom ?? 0) > 0)];
  for (const mark of chunk?.querySelectorAll(".mark") ?? []) {
    if (mark instanceof HTMLElement && mark.getBoundingClientRect().top >= BAR && isWanted(mark)) return mark;
  }
  return undefined;
}

/** @param {Element} mark */
function isInSight(mark) {
  const { top, bottom } = mark.getBoundingClientRect();
  return bottom > BAR && top < innerHeight;
}
