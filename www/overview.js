// What is in this story, after its text: who is in it, who said what, and when things happened. Every line leads to its place.

import { dateInWords } from "./dates.js";
import { element } from "./dom.js";
import { endOfSentence, firstIndex, textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {import("./story.js").Quote} Quote */
/** @typedef {(span: Span) => void} Jump */

/** Lines of a list; a book has more than anyone reads in one. */
const MOST = 40;
/** People and organisations shown at once, the most central first. */
const CENTRAL = 12;
/** Words of a quote or sentence shown, in UTF-16 code units. */
const SHOWN = 180;

/**
 * @param {Story} story
 * @param {Jump} jump
 * @returns {HTMLElement | undefined} nothing when the article names nobody, quotes nobody and dates nothing
 */
export function overview(story, jump) {
  const parts = [who(story, jump), said(story, jump), when(story, jump)].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return element(
    "section",
    { class: "overview", "aria-labelledby": "overview-title" },
    element("h2", { id: "overview-title" }, "In this story"),
    ...parts,
  );
}

/** @param {string} title @param {HTMLElement[]} items @param {number} more how many were left out */
function list(title, items, more) {
  if (items.length === 0) return undefined;
  const rest = more > 0 && element("p", { class: "overview-more" }, `and ${more.toLocaleString("en")} more`);
  return element("div", {}, element("h3", {}, title), element("ul", {}, ...items), rest);
}

/** @param {string} words @param {Span} span @param {Jump} jump */
function leadTo(words, span, jump) {
  const title = "Show this in the article";
  return element("button", { type: "button", class: "said", title, onclick: () => jump(span) }, words);
}

/** @param {Story} story @param {Jump} jump */
function who(story, jump) {
  const people = story.entities.filter(({ kind }) => kind === "PERSON" || kind === "ORG");
  people.sort((a, b) => b.salience - a.salience);
  const items = people.slice(0, CENTRAL).flatMap((entity) => {
    const first = entity.references[0];
    const role = entity.roles[0];
    return first
      ? [element("li", {}, leadTo(entity.name, first.span, jump), role && `, ${textOf(story, role.span)}`)]
      : [];
  });
  return list("Who", items, people.length - items.length);
}

/** @param {Story} story @param {Jump} jump */
function said(story, jump) {
  /** Quotes by who said them, in order of their first words. @type {Map<string, Quote[]>} */
  const speakers = new Map();
  for (const quote of story.quotes) {
    if (quote.kind === "indirect") continue;
    const name = speakerOf(story, quote);
    speakers.set(name, [...(speakers.get(name) ?? []), quote].slice(0, MOST));
  }
  const items = [...speakers].slice(0, MOST).map(([name, quotes]) =>
    element(
      "li",
      {},
      element("p", { class: "overview-speaker" }, name),
      ...quotes.map((quote) => {
        const words = quote.content.map((span) => textOf(story, span)).join(" … ");
        return element("blockquote", {}, leadTo(shortened(words), /** @type {Span} */ (quote.content[0]), jump));
      }),
    ),
  );
  return list("Who said what", items, speakers.size - items.length);
}

/** @param {Story} story @param {Quote} quote */
function speakerOf(story, { speaker, source }) {
  const entity = speaker == null ? undefined : story.entities[speaker];
  if (entity) return entity.name;
  return source ? textOf(story, source) : "The article does not say who";
}

/** @param {Story} story @param {Jump} jump */
function when(story, jump) {
  const dated = story.dates.flatMap(({ span, value, modifier, kind }) => {
    const words = value && /^\d{4}/.test(value) && dateInWords({ value, modifier, kind }, null)?.[0];
    return words ? [{ span, words, order: value }] : [];
  });
  dated.sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)));
  const items = dated
    .slice(0, MOST)
    .map(({ span, words }) =>
      element(
        "li",
        {},
        element("span", { class: "overview-date" }, words),
        leadTo(shortened(sentenceAt(story, span.start)), span, jump),
      ),
    );
  return list("When", items, dated.length - items.length);
}

/** The sentence that holds an offset. @param {Story} story @param {number} offset */
function sentenceAt(story, offset) {
  const after = firstIndex(story.sentences.length / 5, (index) => (story.sentences[index * 5] ?? 0) > offset);
  return textOf(story, { start: story.sentences[(after - 1) * 5] ?? offset, end: endOfSentence(story, offset) });
}

/** @param {string} words */
function shortened(words) {
  return words.length <= SHOWN ? words : `${words.slice(0, words.lastIndexOf(" ", SHOWN))} …`;
}
