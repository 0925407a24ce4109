// What the rows of a card are built with. Names in it open cards of their own.

import { endOfSentence, mentionsIn, textOf } from "../story/story.js";
import { element } from "../ui/dom.js";

/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Span} Span */

/**
 * What a card can ask of the page.
 * @typedef {object} Acts
 * @property {(span: Span) => void} jump shows a place in the article
 * @property {(entity: number, here: number) => void} open opens an entity's card, as of an offset
 * @property {(entity: number) => void} quotes shows all that an entity said
 * @property {(entity: number, choice: number) => void} choose shows an entity as what the reader says it is
 */

/**
 * Which card is being written.
 * @typedef {object} About
 * @property {Story} story
 * @property {number} here how far the reader has got, as an offset
 * @property {number} before the same for names and offices, which may be told to the end of the article
 * @property {number | null} self the entity that the card is about, which needs no link
 * @property {Acts} acts
 */

/**
 * What a card says.
 * @typedef {object} Said
 * @property {string} name
 * @property {(Node | false | undefined)[]} nodes what is seen at once
 * @property {() => (Node | false | undefined)[]} more makes what waits under More
 * @property {number | null} entity whose card it is
 * @property {number | null} country the entity that a nationality is of, to which a button leads
 */

/** @param {Pick<import("../story/story.js").Line, "text" | "source">} line */
export function lineElement({ text, source }) {
  return element("p", { class: `card-line ${source}` }, text);
}

/** @param {string} label @param {...(Node | string | false | undefined)} children */
export function row(label, ...children) {
  return element(
    "div",
    { class: "card-row" },
    element("span", { class: "card-label" }, label),
    element("span", {}, ...children),
  );
}

/**
 * A name that opens a card.
 * @param {About} about
 * @param {number} entity
 * @param {string} words
 * @param {number} [here]
 */
export function nameButton({ acts, here: usual }, entity, words, here = usual) {
  return element(
    "button",
    {
      type: "button",
      class: "name",
      "data-entity": entity,
      "aria-haspopup": "dialog",
      onclick: () => acts.open(entity, here),
    },
    words,
  );
}

/**
 * The words of a span, in which the names of others are links to their cards.
 * @param {About} about
 * @param {Span} span
 * @returns {(Node | string)[]}
 */
export function linked(about, span) {
  const { story, self } = about;
  const here = Math.max(about.here, endOfSentence(story, span.start));
  /** @type {(Node | string)[]} */
  const nodes = [];
  let at = span.start;
  for (const index of mentionsIn(story, span)) {
    const entity = story.entityOf[index];
    const mention = story.mentions[index];
    if (!mention || entity == null || entity === self) continue;
    nodes.push(
      textOf(story, { start: at, end: mention.span.start }),
      nameButton(about, entity, textOf(story, mention.span), here),
    );
    at = mention.span.end;
  }
  nodes.push(textOf(story, { start: at, end: span.end }));
  return nodes.filter((node) => node !== "");
}

/**
 * The article's words, and a button that leads to where it says them.
 * @param {About} about
 * @param {Span[]} spans
 * @param {string} [label] before them
 */
export function said(about, spans, label = "") {
  const words = spans.flatMap((span, index) => [...(index > 0 ? [" … "] : []), ...linked(about, span)]);
  const title = "Show where the article says this";
  const first = /** @type {Span} */ (spans[0]);
  return element(
    "span",
    { class: "said" },
    element("span", { class: "quoted" }, label && element("span", { class: "card-label" }, label), ...words),
    element(
      "button",
      { type: "button", class: "jump", title, "aria-label": title, onclick: () => about.acts.jump(first) },
      "↗",
    ),
  );
}

/**
 * The rule that decided something, which is a clause ("a title stands before it"), and the words that
 * triggered it.
 * @param {string} what
 * @param {Story} story
 * @param {{ reason: string, trigger: Span | null }} rule
 */
export function reason(what, story, { reason: rule, trigger }) {
  if (!rule) return undefined;
  const words = trigger ? ` (“${textOf(story, trigger)}”)` : "";
  return element("p", {}, `${what} because ${rule}${words}.`);
}
