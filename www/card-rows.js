// What the rows of a card are built with. Names in it open cards of their own.

import { element } from "./dom.js";
import { endOfSentence, mentionsIn, textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */

/**
 * What a card can ask of the page.
 * @typedef {object} Acts
 * @property {(span: Span) => void} jump shows a place in the article
 * @property {(entity: number, here: number) => void} open opens an entity's card, as of an offset
 * @property {(entity: number) => void} quotes shows all that an entity said
 */

/**
 * Which card is being written.
 * @typedef {object} About
 * @property {Story} story
 * @property {number} here how far the reader has got, as an offset
 * @property {number | null} self the entity that the card is about, which needs no link
 * @property {Acts} acts
 */

/** @param {string} label @param {...(Node | string | false | undefined)} children */
export function row(label, ...children) {
  return element(
    "div",
    { class: "card-row" },
    element("span", { class: "card-label" }, label),
    element("span", {}, ...children),
  );
}

/** A name that opens a card. @param {About} about @param {number} entity @param {string} words @param {number} [here] */
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

/** The article's words, and a button that leads to where it says them. @param {About} about @param {Span[]} spans */
export function said(about, spans) {
  const words = spans.flatMap((span, index) => [...(index > 0 ? [" … "] : []), ...linked(about, span)]);
  const title = "Show where the article says this";
  const first = /** @type {Span} */ (spans[0]);
  return element(
    "span",
    { class: "quoted" },
    ...words,
    "\u00a0",
    element(
      "button",
      { type: "button", class: "jump", title, "aria-label": title, onclick: () => about.acts.jump(first) },
      "↗",
    ),
  );
}

/**
 * The rule that decided something, and the words that triggered it.
 * @param {string} what
 * @param {Story} story
 * @param {{ reason: string, trigger: Span | null }} rule
 */
export function reason(what, story, { reason: rule, trigger }) {
  if (!rule) return undefined;
  const words = trigger ? ` (“${textOf(story, trigger)}”)` : "";
  return element("p", {}, `${what}: ${rule}${words}.`);
}
