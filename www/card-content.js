// What a card says about a mention: what is known of it as of this point in the article, in the article's own words. A row with
// nothing to say is left out; what comes later in the article is shown only when the reader asks.

import { amountInWords } from "./amounts.js";
import { descriptor, facts, flag, lookUp, map } from "./card-known.js";
import { quoteContent } from "./card-quote.js";
import { nameButton, reason, row, said } from "./card-rows.js";
import { strip } from "./card-strip.js";
import { dateInWords } from "./dates.js";
import { element } from "./dom.js";
import { KINDS } from "./kinds.js";
import { relatedTo, shortestName } from "./relations.js";
import { siblings } from "./roving.js";
import { amountOf, dateOf, entityOf, namesBefore, quotesOf, textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./story.js").Mention} Mention */
/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {import("./card-rows.js").Acts} Acts */
/** @typedef {import("./card-rows.js").About} About */
/** @typedef {import("./marks.js").Marked} Marked */

/** What a card is about, and how far the reader has got, as an offset. @typedef {Marked & { here: number }} Subject */

/**
 * @typedef {object} Content
 * @property {string} name
 * @property {Node[]} nodes the rows
 * @property {number} count how many mentions, or quotes of the same speaker, there are
 * @property {number} index which of them this is, from 1
 * @property {number | null} entity whose card it is
 */

/** Roles, and related names, shown at once; more would be a list, not an answer. */
const ROLES = 3;
const RELATED = 5;

/**
 * @param {Story} story
 * @param {Subject} subject
 * @param {Acts} acts
 * @returns {Content}
 */
export function cardContent(story, subject, acts) {
  const { all, at } = siblings(story, subject);
  const made = "quote" in subject ? quoteContent(story, subject, acts) : mentionContent(story, subject, acts, all);
  return { ...made, nodes: made.nodes.filter((node) => node instanceof Node), count: all.length, index: at + 1 };
}

/**
 * @param {Story} story
 * @param {{ mention: number, here: number }} subject
 * @param {Acts} acts
 * @param {number[]} all the mentions of the same thing
 */
function mentionContent(story, { mention: position, here }, acts, all) {
  const mention = /** @type {Mention} */ (story.mentions[position]);
  const entity = entityOf(story, position);
  const self = story.entityOf[position] ?? null;
  /** @type {About} */
  const about = { story, here, self, acts };
  const name = (entity && shortestName(story, entity, here)) || textOf(story, mention.span);
  const names = entity && namesBefore(story, entity, here);
  const others = names ? [names.fullest, ...names.others].filter((other) => other && other !== name) : [];
  const starts = all.map((other) => story.mentions[other]?.span.start ?? 0);
  const nodes = [
    header(name, mention, entity),
    entity && roleRow(about, entity),
    others.length > 0 && row("Also", others.join(", ")),
    dateRow(story, mention),
    amountRow(story, mention),
    entity && facts(entity),
    entity && map(entity),
    self !== null && quoteRow(about, self),
    self !== null && relatedRow(about, self),
    all.length > 1 && strip(story.text.length, starts, mention.span.start),
    entity && laterRow(about, entity, names?.fullest ?? ""),
    whyRow(story, mention, position, here),
    entity && lookUp(entity),
  ];
  return { name, nodes, entity: self };
}

/** @param {string} name @param {Mention} mention @param {Entity | undefined} entity */
function header(name, { kind }, entity) {
  const { label, mark } = KINDS[kind];
  return element(
    "div",
    { class: "card-head" },
    entity && flag(entity),
    element("h2", {}, name),
    element("p", { class: "card-kind" }, element("span", { class: `swatch ${mark}` }, label)),
    entity && descriptor(entity),
  );
}

/** @param {About} about @param {Span[]} spans */
function roleItems(about, spans) {
  return spans.slice(0, ROLES).map((span) => element("li", {}, said(about, [span])));
}

/** @param {About} about @param {Entity} entity */
function roleRow(about, entity) {
  const roles = rolesBefore(about, entity);
  if (roles.length === 0) return undefined;
  return element("ul", { class: "card-roles", "aria-label": "In the article’s words" }, ...roleItems(about, roles));
}

/** Where the roles so far are told, each once. @param {{ story: Story, here: number }} at @param {Entity} entity */
function rolesBefore({ story, here }, entity) {
  const spans = entity.roles.map((role) => role.span).filter((span) => span.end <= here);
  return distinct(story, spans);
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
  return words && element("div", { class: "card-value" }, ...words.map((line) => element("p", {}, line)));
}

/**
 * The latest of an entity's quotes; if there is none so far, what the reporter says it said.
 * @param {About} about
 * @param {number} entity
 */
function quoteRow(about, entity) {
  const statements = quotesOf(about.story, entity, about.here);
  const quotes = statements.filter(({ kind }) => kind !== "indirect");
  const latest = quotes.at(-1) ?? statements.at(-1);
  if (!latest?.content[0]) return undefined;
  const label = quotes.length > 1 ? `Latest of ${quotes.length} quotes so far` : "Said";
  const all = element(
    "button",
    { type: "button", class: "link", onclick: () => about.acts.quotes(entity) },
    "All quotes",
  );
  return element(
    "figure",
    { class: "card-quote" },
    element("figcaption", { class: "card-label" }, quotes.length === 0 ? "In the reporter’s words" : label, all),
    element("blockquote", {}, said(about, latest.content)),
  );
}

/** Who and what stands beside it so far, its country first. @param {About} about @param {number} self */
function relatedRow(about, self) {
  const { story, here } = about;
  const country = story.entities[self]?.country ?? null;
  const near = relatedTo(story, self, here, RELATED).filter((other) => other !== country);
  const names = near.flatMap((other) => {
    const entity = story.entities[other];
    return entity ? [nameButton(about, other, shortestName(story, entity, here) || entity.name)] : [];
  });
  const from = country === null ? undefined : story.entities[country];
  const items = names.map((name) => element("li", {}, name));
  if (!from && items.length === 0) return undefined;
  return element(
    "div",
    { class: "card-related" },
    from && row("Country", nameButton(about, /** @type {number} */ (country), from.name)),
    items.length > 0 && row("With", element("ul", {}, ...items)),
  );
}

/** @param {About} about @param {Entity} entity @param {string} fullest */
function laterRow(about, entity, fullest) {
  const { story, here } = about;
  const name = entity.name !== fullest && row("Full name", entity.name);
  const later = entity.roles.map((role) => role.span).filter((span) => span.end > here);
  const roles = distinct(story, later);
  if (!name && roles.length === 0) return undefined;
  return element(
    "details",
    { class: "card-more" },
    element("summary", {}, "What the article says later"),
    name,
    roles.length > 0 && element("ul", { class: "card-roles" }, ...roleItems(about, roles)),
  );
}

/** How sure the core is, in words. @param {number} confidence */
function sureness(confidence) {
  if (confidence >= 0.9) return "very likely";
  return confidence >= 0.7 ? "likely" : "a guess";
}

/**
 * The rules that decided: that this is a mention, whose it is, what it comes to, what describes it so far, and that the facts are about it.
 * @param {Story} story
 * @param {Mention} mention
 * @param {number} position
 * @param {number} here
 */
function whyRow(story, mention, position, here) {
  const entity = entityOf(story, position);
  const link = entity?.references.find((reference) => reference.mention === position);
  const date = dateOf(story, mention);
  const known = entity?.known;
  const told = entity ? rolesBefore({ story, here }, entity).slice(0, ROLES) : [];
  const roles = entity?.roles.filter(({ span }) => told.includes(span)) ?? [];
  const reasons = [
    reason("Marked as", story, mention),
    link && reason("Put together with its other names as", story, link),
    date && reason("Dated as", story, { reason: date.reason, trigger: date.anchor }),
    ...roles.map((role) => reason(`Described by “${textOf(story, role.span)}” as`, story, role)),
    known && reason(`Taken for ${known.name} as`, story, { reason: known.reason, trigger: null }),
  ];
  // Nothing is certain that was learned.
  const likely = `How sure: ${Math.min(99, Math.round(mention.confidence * 100))} %, ${sureness(mention.confidence)}.`;
  const rows = reasons.filter((row) => row instanceof Node);
  if (rows.length === 0) return undefined;
  return element(
    "details",
    { class: "card-more" },
    element("summary", {}, "Why this is marked"),
    ...rows,
    element("p", { class: "card-note" }, likely),
  );
}
