// What waits under More in a card: the other names and roles, facts, a map, quotes, who stands beside it, and
// why the card says so. What happens and what was said is told only as far as the reader has got.

import { titleOf } from "../story/answers.js";
import { optionsFor } from "../story/choices.js";
import { MENTION_KINDS } from "../story/kinds.js";
import { relatedTo } from "../story/relations.js";
import { dateOf, entityOf, namesBefore, quotesOf, textOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { facts, lookUp, map } from "./known.js";
import { nameButton, reason, row, said } from "./rows.js";

/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("../story/story.js").Mention} Mention */
/** @typedef {import("../story/story.js").Entity} Entity */
/** @typedef {import("./rows.js").About} About */

/** Roles, and related names, shown: more would be a list, not an answer. */
const MAX_ROLES = 6;
const MAX_RELATED = 5;

/**
 * @param {About} about
 * @param {number} position of the mention
 * @param {string} name that heads the card
 */
export function mentionMore(about, position, name) {
  const { story, self } = about;
  const mention = /** @type {Mention} */ (story.mentions[position]);
  const entity = entityOf(story, position);
  const { label, mark } = MENTION_KINDS[mention.kind];
  return [
    element("p", { class: "card-kind" }, element("span", { class: `swatch ${mark}` }, label)),
    entity && namesRow(about, entity, name),
    entity && rolesRow(about, entity),
    entity && facts(entity),
    entity && map(entity),
    self !== null && quoteRow(about, self),
    self !== null && relatedRows(about, self),
    entity && laterRow(about, entity, name),
    whyRow(about, mention, position),
    entity && lookUp(entity),
    self !== null && othersRow(about, self),
  ];
}

/** @param {About} about @param {Entity} entity @param {string} name */
function namesRow({ story, before }, entity, name) {
  const { fullest, others } = namesBefore(story, entity, before);
  const also = [...new Set([fullest, ...others])].filter((other) => other && other !== name);
  return also.length > 0 && row("Also", also.join(", "));
}

/** Its roles, with the way to each. @param {About} about @param {Entity} entity */
function rolesRow(about, entity) {
  return rolesList(about, rolesBefore(about, entity), "In the article’s words");
}

/** @param {About} about @param {Span[]} spans @param {string} label */
function rolesList(about, spans, label) {
  const items = spans.slice(0, MAX_ROLES).map((span) => element("li", {}, said(about, [span])));
  return items.length > 0 && element("ul", { class: "card-roles", "aria-label": label }, ...items);
}

/**
 * Where the roles that the reader may know are told, each once.
 * @param {{ story: Story, before: number }} at
 * @param {Entity} entity
 */
function rolesBefore({ story, before }, entity) {
  const spans = entity.roles.map((role) => role.span).filter((span) => span.end <= before);
  return distinct(story, spans);
}

/** Spans of which no other says the same words. @param {Story} story @param {Span[]} spans */
function distinct(story, spans) {
  const seen = new Map(spans.toReversed().map((span) => [textOf(story, span).toLowerCase(), span]));
  return [...seen.values()].toReversed();
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
function relatedRows(about, self) {
  const { story, here } = about;
  const country = story.entities[self]?.country ?? null;
  const near = relatedTo(story, self, here, MAX_RELATED).filter((other) => other !== country);
  const items = near.flatMap((other) => {
    const entity = story.entities[other];
    return entity ? [element("li", {}, nameButton(about, other, titleOf(story, entity, about.before)))] : [];
  });
  const from = country === null ? undefined : story.entities[country];
  if (!from && items.length === 0) return undefined;
  return element(
    "div",
    { class: "card-related" },
    from && row("Country", nameButton(about, /** @type {number} */ (country), from.name)),
    items.length > 0 && row("With", element("ul", {}, ...items)),
  );
}

/**
 * What comes later, for a reader who wants names and offices only as far as they have read.
 * @param {About} about
 * @param {Entity} entity
 * @param {string} name
 */
function laterRow(about, entity, name) {
  const { story, before } = about;
  const fullName = entity.name !== name && row("Full name", entity.name);
  const later = entity.roles.map((role) => role.span).filter((span) => span.end > before);
  const roles = rolesList(about, distinct(story, later), "Later in the article");
  if (before === Infinity || (!fullName && !roles)) return undefined;
  return element(
    "details",
    { class: "card-fold" },
    element("summary", {}, "What the article says later"),
    fullName,
    roles,
  );
}

/** What else is known by its names, for a reader who knows better. @param {About} about @param {number} self */
function othersRow({ story, acts }, self) {
  const options = optionsFor(story, self).map(({ choice, words }) => {
    const act = () => acts.choose(self, choice);
    return element("li", {}, element("button", { type: "button", class: "link", onclick: act }, words));
  });
  if (options.length === 0) return undefined;
  return element(
    "details",
    { class: "card-fold card-others" },
    element("summary", {}, "Not the right one?"),
    element("ul", { "aria-label": "Which one it is" }, ...options),
  );
}

/** How sure the core is, in words. @param {number} confidence */
function sureness(confidence) {
  if (confidence >= 0.9) return "very likely";
  return confidence >= 0.7 ? "likely" : "a guess";
}

/**
 * The rules that decided: that this is a mention, whose it is, what it comes to, what describes it, and that
 * the facts are about it.
 * @param {About} about
 * @param {Mention} mention
 * @param {number} position
 */
function whyRow({ story, before }, mention, position) {
  const entity = entityOf(story, position);
  const link = entity?.references.find((reference) => reference.mention === position);
  const date = dateOf(story, mention);
  const known = entity?.known;
  const told = entity ? rolesBefore({ story, before }, entity).slice(0, MAX_ROLES) : [];
  const roles = entity?.roles.filter(({ span }) => told.includes(span)) ?? [];
  const reasons = [
    reason("Marked", story, mention),
    // The first of its names is linked to none.
    link?.trigger && reason("Linked to its other names", story, link),
    date && reason("Dated", story, { reason: date.reason, trigger: date.anchor }),
    ...roles.map((role) => reason(`Described by “${textOf(story, role.span)}”`, story, role)),
    known && reason(`Identified as ${known.name}`, story, { reason: known.reason, trigger: null }),
  ].filter((each) => each instanceof Node);
  // Nothing is certain that was learned.
  const likely = `How sure: ${Math.min(99, Math.round(mention.confidence * 100))}%, ${sureness(mention.confidence)}.`;
  return reasons.length > 0 && element("div", { class: "card-why" }, ...reasons, element("p", {}, likely));
}
