// Finding: the places where the text has some words, and the people, organisations and places whose names
// have them; with counts and steps. Case, accents and the form of quotation marks and dashes make no
// difference.

import { offsetInView } from "../article/in-view.js";
import { rangeOf } from "../article/marks.js";
import { firstIndex } from "../story/binary-search.js";
import { MENTION_KINDS } from "../story/kinds.js";
import { byId, element } from "../ui/dom.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Span} Span */

/** The names of the highlights in marks.css. */
const ALL_HIGHLIGHT = "found";
const CURRENT_HIGHLIGHT = "found-here";
/** Places lit at most, around the current one. */
const MAX_LIT = 400;
/** Names listed at most. */
const MAX_NAMES = 6;

/**
 * The text of a story with all that makes no difference taken out, letter for letter.
 * @type {WeakMap<Story, string>}
 */
const folded = new WeakMap();

/** @type {ReturnType<typeof furnish> | undefined} */
let bar;
/** What is searched. @type {Article | undefined} */
let article;
/** @type {Span[]} */
let found = [];
let at = 0;
/** Where the focus was before. @type {Element | null} */
let before = null;

/**
 * Searches an article for what is in the field, and goes on as that changes.
 * @param {Article} reading
 * @param {Element | null} focus where the focus was, if the search was not open before
 */
export function openFind(reading, focus) {
  bar ??= furnish();
  article = reading;
  before = focus ?? before;
  search();
}

/** Lights up what was found in the same article, whose marks have been made anew, and moves nothing. */
export function findAgain() {
  if (!bar || bar.root.hidden) return;
  showNames(fold(bar.input.value.trim()));
  lightUp();
}

/** Closes the search and puts its lights out. */
export function closeFind() {
  if (!bar || bar.root.hidden) return;
  const hadFocus = bar.root.contains(document.activeElement);
  bar.root.hidden = true;
  found = [];
  for (const name of [ALL_HIGHLIGHT, CURRENT_HIGHLIGHT]) if ("highlights" in CSS) CSS.highlights.delete(name);
  if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
}

/** Adds what the page did not have at once. */
function furnish() {
  const root = byId("find");
  const input = /** @type {HTMLInputElement} */ (byId("find-words"));
  const count = element("output", { class: "find-count", "aria-live": "polite" });
  const names = element("ul", { class: "find-names", "aria-label": "Names", hidden: true });
  const button = (/** @type {string} */ label, /** @type {string} */ sign, /** @type {() => void} */ act) =>
    element("button", { type: "button", class: "quiet icon", "aria-label": label, title: label, onclick: act }, sign);
  root.append(
    count,
    button("Previous", "‹", () => step(-1)),
    button("Next", "›", () => step(1)),
    button("Close the search", "✕", closeFind),
    names,
  );
  input.addEventListener("input", search);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeFind();
    else if (event.key === "Enter" && event.target === input) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { root, input, count, names };
}

function search() {
  if (!bar || !article) return;
  const words = fold(bar.input.value.trim());
  const { story, view } = article;
  found = words ? places(story, words).filter(({ start }) => isShown(start)) : [];
  const here = offsetInView(view);
  at = firstIndex(found.length, (index) => (found[index]?.start ?? 0) >= here) % Math.max(1, found.length);
  showNames(words);
  show();
}

/** Whether the block at an offset is on the page. @param {number} offset */
function isShown(offset) {
  const starts = article?.view.starts ?? [];
  return article?.view.blocks[firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset) - 1]?.isConnected;
}

/** @param {Story} story @param {string} words @returns {Span[]} */
function places(story, words) {
  const text = folded.get(story) ?? fold(story.text);
  folded.set(story, text);
  /** @type {Span[]} */
  const spans = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + words.length))
    spans.push({ start, end: start + words.length });
  return spans;
}

/**
 * The same text, of the same length, in plain lower case.
 * @param {string} text
 */
function fold(text) {
  return text
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2014]/g, "-")
    .replace(/[\s\u00a0]/g, " ")
    .replace(/[\u00c0-\u024f]/g, (letter) => letter.normalize("NFD").charAt(0))
    .toLowerCase();
}

/** @param {string} words */
function showNames(words) {
  if (!bar || !article) return;
  const { entities } = article.story;
  const matching = words
    ? entities.filter((entity) => [entity.name, ...entity.aliases].some((name) => fold(name).includes(words)))
    : [];
  matching.sort((a, b) => b.salience - a.salience);
  const items = matching.slice(0, MAX_NAMES).map((entity) => {
    const { label, mark } = MENTION_KINDS[entity.kind];
    const count = entity.references.length === 1 ? "once" : `${entity.references.length} times`;
    const choose = () => {
      found = entity.references.map(({ span }) => span);
      at = 0;
      show();
      bar?.input.focus();
    };
    return element(
      "li",
      {},
      element(
        "button",
        { type: "button", "data-entity": entities.indexOf(entity), onclick: choose },
        element("span", { class: `swatch ${mark}` }, entity.name),
        element("span", { class: "find-kind" }, `${label}, ${count}`),
      ),
    );
  });
  bar.names.replaceChildren(...items);
  bar.names.hidden = items.length === 0;
}

/** @param {1 | -1} direction */
function step(direction) {
  if (found.length === 0) return;
  at = (at + direction + found.length) % found.length;
  show();
}

/** Shows how many places there are, lights them up, and returns the current one. */
function lightUp() {
  if (!bar || !article) return undefined;
  const { view } = article;
  const has = bar.input.value.trim() !== "";
  bar.count.value =
    found.length > 0
      ? `${(at + 1).toLocaleString("en")} of ${found.length.toLocaleString("en")}`
      : has
        ? "No matches"
        : "";
  const here = found[at] && rangeOf(view, /** @type {Span} */ (found[at]));
  if ("highlights" in CSS) {
    const from = Math.max(0, at - MAX_LIT / 2);
    const near = found.slice(from, from + MAX_LIT).map((span) => rangeOf(view, span));
    CSS.highlights.set(ALL_HIGHLIGHT, new Highlight(...near.filter((range) => range !== undefined)));
    const current = new Highlight(...(here ? [here] : []));
    current.priority = 1;
    CSS.highlights.set(CURRENT_HIGHLIGHT, current);
  }
  return here;
}

/** Brings the current place into sight. */
function show() {
  const here = lightUp();
  if (!here) return;
  // Measured twice: the first scroll may bring text into sight that had not been laid out.
  for (let pass = 0; pass < 2; pass += 1) {
    const { top, bottom } = here.getBoundingClientRect();
    if (top < innerHeight * 0.15 || bottom > innerHeight * 0.8)
      scrollBy({ top: top - innerHeight * 0.4, behavior: "instant" });
  }
}
