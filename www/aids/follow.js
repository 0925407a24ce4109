// Following one thing: all but the sentences about it are dimmed, and one can step through these.

import { rangeOf } from "../article/marks.js";
import { firstIndex } from "../story/binary-search.js";
import { shortestName } from "../story/relations.js";
import { endOfSentence, sentenceAt } from "../story/story.js";
import { announce, byId, element } from "../ui/dom.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("../story/story.js").Span} Span */

/** The name of the highlight in marks.css. */
const HIGHLIGHT_NAME = "followed";

/**
 * Who is followed, with where they are first named, by which they are known again.
 * @type {{ entity: number, first: number, spans: Span[], article: Article } | undefined}
 */
let following;

/** Who is followed. */
export function followed() {
  return following?.entity;
}

/**
 * Dims the rest. A sentence is about someone who is named in it, by whatever name, or who says it.
 * @param {Article} article
 * @param {number} entity
 */
export function follow(article, entity) {
  const { story, view } = article;
  unfollow();
  const found = story.entities[entity];
  if (!found || !("highlights" in CSS)) return;
  const spans = spansAbout(article, entity);
  following = { entity, first: found.references[0]?.span.start ?? 0, spans, article };
  const ranges = spans.map((span) => rangeOf(view, span)).filter((range) => range !== undefined);
  CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...ranges));
  view.body.classList.add("following");
  const name = shortestName(story, found, Infinity) || found.name;
  const count = spans.length === 1 ? "1 passage" : `${spans.length} passages`;
  byId("main").append(pill(`Following ${name}`, count));
  announce(`Following ${name}: ${count}`);
}

/** Follows the same one in the same article, whose marks have been made anew. */
export function followAgain() {
  if (!following) return;
  const { first, article } = following;
  const isTheSame = (/** @type {import("../story/story.js").Entity} */ { references }) =>
    references.some(({ span }) => span.start <= first && first < span.end);
  const entity = article.story.entities.findIndex(isTheSame);
  if (entity < 0) unfollow();
  else follow(article, entity);
}

export function unfollow() {
  document.getElementById("following")?.remove();
  following?.article.view.body.classList.remove("following");
  following = undefined;
  if ("highlights" in CSS) CSS.highlights.delete(HIGHLIGHT_NAME);
}

/** Whole sentences, in order, those that touch made one. @param {Article} article @param {number} entity */
function spansAbout({ story }, entity) {
  const references = story.entities[entity]?.references ?? [];
  const said = story.quotes.filter(({ speaker }) => speaker === entity).flatMap(({ content }) => content);
  const sentences = [
    ...references.map(({ span }) => sentenceAt(story, span.start)),
    ...said.map(({ start, end }) => ({ start: sentenceAt(story, start).start, end: endOfSentence(story, end - 1) })),
  ];
  sentences.sort((a, b) => a.start - b.start);
  /** @type {Span[]} */
  const spans = [];
  for (const { start, end } of sentences) {
    const last = spans.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans.flatMap((span) => byBlock(story, span));
}

/**
 * A span cut where blocks end: a range on the page lies in one block.
 * @param {import("../story/story.js").Story} story
 * @param {Span} span
 * @returns {Span[]}
 */
function byBlock(story, span) {
  const first = firstIndex(story.blocks.length, (index) => (story.blocks[index]?.span.end ?? 0) > span.start);
  /** @type {Span[]} */
  const parts = [];
  for (let index = first; (story.blocks[index]?.span.start ?? span.end) < span.end; index += 1) {
    const block = /** @type {Span} */ (story.blocks[index]?.span);
    parts.push({ start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) });
  }
  return parts;
}

/** Brings the next (1) or previous (-1) passage to where the eye is. @param {1 | -1} direction */
function step(direction) {
  if (!following) return;
  const { spans, article } = following;
  const eye = innerHeight * 0.35;
  const isPast = (/** @type {Span | undefined} */ span) => {
    const range = span && rangeOf(article.view, span);
    return range ? range.getBoundingClientRect().top > eye + (direction > 0 ? 4 : -4) : false;
  };
  const after = firstIndex(spans.length, (index) => isPast(spans[index]));
  const to = spans[direction > 0 ? after : after - 1];
  const range = to && rangeOf(article.view, to);
  if (range) scrollBy({ top: range.getBoundingClientRect().top - eye, behavior: "instant" });
}

/** @param {string} title @param {string} count */
function pill(title, count) {
  const button = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {() => void} */ act) =>
    element("button", { type: "button", class: "quiet", "aria-label": label, title: label, onclick: act }, sign);
  return element(
    "div",
    { class: "pill", id: "following", role: "group", "aria-label": title },
    element("span", {}, title, element("span", { class: "pill-count" }, ` · ${count}`)),
    button("Previous passage", "‹", () => step(-1)),
    button("Next passage", "›", () => step(1)),
    button("Stop following", "Stop", unfollow),
  );
}
