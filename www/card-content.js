// What a card says about a mention: what is known of it as of this point in the article, in the article's own words. A row with
// nothing to say is left out; what comes later in the article is shown only when the reader asks.

import { amountInWords } from "./amounts.js";
import { dateInWords } from "./dates.js";
import { element } from "./dom.js";
import { KINDS } from "./kinds.js";
import { amountOf, dateOf, endOfSentence, entityOf, mentionsOf, namesBefore, quotesOf, textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./story.js").Mention} Mention */
/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {(span: Span) => void} Jump */

/** Roles shown at once; more would be a list, not an answer. */
const ROLES = 3;
/** The strip's width in its own units, which is also how many places along the article it tells apart. */
const STRIP = 160;

/**
 * @param {Story} story
 * @param {number} position of the mention in the column
 * @param {Jump} jump
 * @returns {{ nodes: Node[], count: number, index: number }} the rows; how many mentions there are, and which of them this is
 */
export function cardContent(story, position, jump) {
  const mention = /** @type {Mention} */ (story.mentions[position]);
  const entity = entityOf(story, position);
  const here = endOfSentence(story, mention.span.start);
  const all = entity ? mentionsOf(entity) : [position];
  const { fullest, others } = entity ? namesBefore(story, entity, here) : { fullest: "", others: [] };
  const rows = [
    header(fullest || textOf(story, mention.span), mention),
    entity && roleRow(story, entity, here, jump),
    others.length > 0 && row("Also", others.join(", ")),
    dateRow(story, mention),
    amountRow(story, mention),
    entity && quoteRow(story, /** @type {number} */ (story.entityOf[position]), here, jump),
    all.length > 1 && strip(story, all, position),
    entity && laterRow(story, entity, here, fullest, jump),
    whyRow(story, mention, position),
  ];
  return { nodes: rows.filter((made) => made instanceof Node), count: all.length, index: all.indexOf(position) + 1 };
}

/** @param {string} name @param {Mention} mention */
function header(name, mention) {
  const { label, mark } = KINDS[mention.kind];
  return element(
    "div",
    {},
    element("h2", { id: "card-name" }, name),
    element("p", { class: "card-kind", id: "card-kind" }, element("span", { class: `swatch ${mark}` }, label)),
  );
}

/** @param {string} label @param {...(Node | string)} children */
function row(label, ...children) {
  return element(
    "div",
    { class: "card-row" },
    element("span", { class: "card-label" }, label),
    element("span", {}, ...children),
  );
}

/**
 * Words that lead to where the article says them.
 * @param {string} words
 * @param {string} title
 * @param {Span} span
 * @param {Jump} jump
 */
function jumpButton(words, title, span, jump) {
  return element("button", { type: "button", class: "said", title, onclick: () => jump(span) }, words);
}

/** @param {Story} story @param {Span[]} spans @param {Jump} jump */
function roleItems(story, spans, jump) {
  const title = "Show where the article says this";
  return spans.slice(0, ROLES).map((span) => element("li", {}, jumpButton(textOf(story, span), title, span, jump)));
}

/** @param {Story} story @param {Entity} entity @param {number} here @param {Jump} jump */
function roleRow(story, entity, here, jump) {
  const roles = distinct(
    story,
    entity.roles.map((role) => role.span).filter((span) => span.end <= here),
  );
  if (roles.length === 0) return undefined;
  return element(
    "ul",
    { class: "card-roles", "aria-label": "In the article’s words" },
    ...roleItems(story, roles, jump),
  );
}

/** Spans of which no other says the same words. @param {Story} story @param {Span[]} spans */
function distinct(story, spans) {
  const seen = new Map(spans.toReversed().map((span) => [textOf(story, span).toLowerCase(), span]));
  return [...seen.values()].toReversed();
}

/** @param {Story} story @param {Mention} mention */
function dateRow(story, mention) {
  const date = dateOf(story, mention);
  const words = date && dateInWords(date, story.published);
  // A year means itself.
  if (!date || !words || words.join() === textOf(story, mention.span)) return undefined;
  const anchor = date.anchor && element("p", {}, `Counted from “${textOf(story, date.anchor)}”`);
  return element("div", { class: "card-value" }, ...words.map((line) => element("p", {}, line)), anchor);
}

/** @param {Story} story @param {Mention} mention */
function amountRow(story, mention) {
  const amount = amountOf(story, mention);
  const words = amount && amountInWords(amount, textOf(story, amount.span));
  return words && element("div", { class: "card-value" }, element("p", {}, words));
}

/**
 * The latest of an entity's quotes; if there is none so far, what the reporter says it said.
 * @param {Story} story
 * @param {number} entity
 * @param {number} here
 * @param {Jump} jump
 */
function quoteRow(story, entity, here, jump) {
  const statements = quotesOf(story, entity, here);
  const quotes = statements.filter(({ kind }) => kind !== "indirect");
  const latest = quotes.at(-1) ?? statements.at(-1);
  const first = latest?.content[0];
  if (!latest || !first) return undefined;
  const said = quotes.length > 1 ? `Latest of ${quotes.length} quotes so far` : "Said";
  const words = latest.content.map((span) => textOf(story, span)).join(" … ");
  return element(
    "figure",
    { class: "card-quote" },
    element("figcaption", { class: "card-label" }, quotes.length === 0 ? "In the reporter’s words" : said),
    element("blockquote", {}, jumpButton(words, "Show this in the article", first, jump)),
  );
}

/**
 * The article as a line from first word to last, a tick for each mention, this one tall.
 * @param {Story} story
 * @param {number[]} all
 * @param {number} position
 */
function strip(story, all, position) {
  const x = (/** @type {number} */ mention) =>
    Math.round(((story.mentions[mention]?.span.start ?? 0) / Math.max(1, story.text.length)) * STRIP);
  const ticks = [...new Set(all.map(x))].map((at) => `M${at} 4v8`).join("");
  const picture = svg("svg", {
    class: "strip",
    viewBox: `-2 0 ${STRIP + 4} 16`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  picture.append(
    svg("path", { class: "strip-line", d: `M0 8H${STRIP}` }),
    svg("path", { class: "strip-ticks", d: ticks }),
    svg("path", { class: "strip-here", d: `M${x(position)} 0v16` }),
  );
  return picture;
}

/** @param {string} tag @param {Record<string, string>} attributes */
function svg(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** @param {Story} story @param {Entity} entity @param {number} here @param {string} fullest @param {Jump} jump */
function laterRow(story, entity, here, fullest, jump) {
  const name = entity.name !== fullest && row("Full name", entity.name);
  const roles = distinct(
    story,
    entity.roles.map((role) => role.span).filter((span) => span.end > here),
  );
  if (!name && roles.length === 0) return undefined;
  return element(
    "details",
    { class: "card-more" },
    element("summary", {}, "What the article says later"),
    name,
    roles.length > 0 && element("ul", { class: "card-roles" }, ...roleItems(story, roles, jump)),
  );
}

/** How sure the core is, in words. @param {number} confidence */
function sureness(confidence) {
  if (confidence >= 0.9) return "very likely";
  return confidence >= 0.7 ? "likely" : "a guess";
}

/**
 * The rules that decided: that this is a mention, whose it is, and what it comes to.
 * @param {Story} story
 * @param {Mention} mention
 * @param {number} position
 */
function whyRow(story, mention, position) {
  const link = entityOf(story, position)?.references.find((reference) => reference.mention === position);
  const date = dateOf(story, mention);
  const reasons = [
    reason("Marked as", story, mention),
    link && reason("Put together with its other names as", story, link),
    date && reason("Dated as", story, { reason: date.reason, trigger: date.anchor }),
  ];
  const likely = `How sure: ${Math.round(mention.confidence * 100)} %, ${sureness(mention.confidence)}.`;
  const rows = reasons.filter((row) => row !== undefined);
  if (rows.length === 0) return undefined;
  return element(
    "details",
    { class: "card-more" },
    element("summary", {}, "Why this is marked"),
    ...rows,
    element("p", { class: "card-note" }, likely),
  );
}

/** @param {string} what @param {Story} story @param {{ reason: string, trigger: Span | null }} rule */
function reason(what, story, { reason: rule, trigger }) {
  if (!rule) return undefined;
  const words = trigger ? ` (“${textOf(story, trigger)}”)` : "";
  return element("p", {}, `${what}: ${rule}${words}.`);
}
