// All mentions of a thing light up faintly, pronouns and descriptions among them, while the pointer is on one
// of them or on its name in a card or list (anything with data-entity), or while its card is open.

import { offsetInView } from "./in-view.js";
import { markAt, markedBy, rangeOf } from "./marks.js";

/** @typedef {import("./article.js").Article} Article */

/** The name of the highlight in marks.css. */
const HIGHLIGHT_NAME = "lit";
/** References lit at most, the nearest ones: the hero of a novel has thousands. */
const MAX_LIT = 300;

/**
 * Who asked for which entity; the pointer goes before the card.
 * @type {{ pointer: number | null, card: number | null }}
 */
const asked = { pointer: null, card: null };
/** @type {number | null} */
let shown = null;
/** @type {HTMLElement[]} */
let marks = [];

/**
 * @param {"pointer" | "card"} by
 * @param {Article | undefined} article
 * @param {number | null} entity
 */
export function light(by, article, entity) {
  asked[by] = entity;
  const wanted = asked.pointer ?? asked.card;
  if (wanted === shown) return;
  shown = wanted;
  for (const mark of marks) mark.classList.remove("lit");
  marks = [];
  /** Pronouns and descriptions have no mark. @type {Range[]} */
  const ranges = [];
  for (const { mention, span } of wanted !== null && article ? near(article, wanted) : []) {
    const mark = mention === null ? undefined : article?.view.markOf[mention];
    const range = mark || !article ? undefined : rangeOf(article.view, span);
    if (mark) marks.push(mark);
    else if (range) ranges.push(range);
  }
  for (const mark of marks) mark.classList.add("lit");
  if ("highlights" in CSS) CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...ranges));
}

/** The references to an entity around what is in view. @param {Article} article @param {number} entity */
function near({ story, view }, entity) {
  const references = story.entities[entity]?.references ?? [];
  if (references.length <= MAX_LIT) return references;
  const here = offsetInView(view);
  const after = references.findIndex(({ span }) => span.start >= here);
  const first = Math.max(0, (after < 0 ? references.length : after) - MAX_LIT / 2);
  return references.slice(first, first + MAX_LIT);
}

/** @param {() => Article | undefined} reading */
export function watchPointerLight(reading) {
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType === "touch") return;
    const article = reading();
    const mark = markAt(target);
    const named = target instanceof Element ? target.closest("[data-entity]") : null;
    const entity = named ? Number(named.getAttribute("data-entity")) : mark && article && entityOf(mark, article);
    light("pointer", article, entity ?? null);
  });
}

/**
 * Whom a mark names, or quotes.
 * @param {HTMLElement} mark
 * @param {Article} article
 * @returns {number | null}
 */
function entityOf(mark, { story }) {
  const marked = markedBy(mark);
  return ("quote" in marked ? story.quotes[marked.quote]?.speaker : story.entityOf[marked.mention]) ?? null;
}
