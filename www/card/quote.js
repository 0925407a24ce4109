// The card of a quote: who speaks, and who that is; under More whether in their own words, and how that is
// known.

import { knownBefore } from "../article/marks.js";
import { lineOf, titleOf } from "../story/answers.js";
import { QUOTE_KINDS } from "../story/kinds.js";
import { siblings } from "../story/siblings.js";
import { textOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { lineElement, nameButton, reason, row } from "./rows.js";

/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Entity} Entity */
/** @typedef {import("../story/story.js").Quote} Quote */
/** @typedef {import("./rows.js").Acts} Acts */

/**
 * The pronoun or description by which the source of a quote speaks of its speaker.
 * @param {Entity} speaker
 * @param {Quote["source"]} source
 */
function linkIn(speaker, source) {
  return speaker.references.find(
    ({ form, span }) => form !== "name" && source && source.start <= span.start && span.end <= source.end,
  );
}

/**
 * @param {Story} story
 * @param {{ quote: number, here: number }} subject
 * @param {Acts} acts
 * @returns {import("./rows.js").Said}
 */
export function quoteContent(story, { quote: position, here }, acts) {
  const quote = /** @type {Quote} */ (story.quotes[position]);
  const speaker = quote.speaker === null ? undefined : story.entities[quote.speaker];
  const before = knownBefore(story, here);
  const about = { story, here, before, self: null, acts };
  const source = quote.source && textOf(story, quote.source);
  const name = speaker ? titleOf(story, speaker, before) : (source ?? "Speaker not named");
  const line = speaker && lineOf(story, speaker, before);
  const nodes = [
    element(
      "div",
      { class: "card-head" },
      element("h2", {}, speaker && quote.speaker !== null ? nameButton(about, quote.speaker, name) : name),
    ),
    line && lineElement(line),
    quote.anonymous && element("p", { class: "card-line" }, "a source described, not named"),
    element("p", { class: "card-note" }, QUOTE_KINDS[quote.kind].meaning),
  ];
  return { name, nodes, more: () => quoteMore(story, position, acts, name), entity: quote.speaker, country: null };
}

/** @param {Story} story @param {number} position @param {Acts} acts @param {string} name */
function quoteMore(story, position, acts, name) {
  const quote = /** @type {Quote} */ (story.quotes[position]);
  const { speaker: entity } = quote;
  const speaker = entity === null ? undefined : story.entities[entity];
  const source = quote.source && textOf(story, quote.source);
  const count = siblings(story, { quote: position }).all.length;
  const link = speaker && linkIn(speaker, quote.source);
  return [
    element("p", { class: "card-kind" }, element("span", { class: "swatch quote" }, QUOTE_KINDS[quote.kind].label)),
    source && source !== name ? row("Referred to as", source) : undefined,
    entity !== null &&
      count > 1 &&
      element("button", { type: "button", class: "link", onclick: () => acts.quotes(entity) }, `All ${count} quotes`),
    element(
      "div",
      { class: "card-why" },
      reason(speaker || source ? "Attributed" : "Not attributed", story, { reason: quote.reason, trigger: quote.cue }),
      link && reason(`“${textOf(story, link.span)}” refers to ${name}`, story, link),
    ),
  ];
}
