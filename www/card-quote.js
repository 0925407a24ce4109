// The card of a quote: who said it, whether in their own words, and how that is known.

import { nameButton, reason, row } from "./card-rows.js";
import { strip } from "./card-strip.js";
import { element } from "./dom.js";
import { shortestName } from "./relations.js";
import { siblings } from "./roving.js";
import { textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {import("./story.js").Quote} Quote */
/** @typedef {import("./card-rows.js").Acts} Acts */

/** @type {Record<Quote["kind"], [label: string, meaning: string]>} */
const HOW = {
  direct: ["Direct quote", "Whole sentences in the speaker’s own words"],
  partial: ["Partial quote", "Some of the speaker’s own words in the reporter’s sentence"],
  indirect: ["Reported speech", "In the reporter’s words, not the speaker’s"],
};

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
 */
export function quoteContent(story, { quote: position, here }, acts) {
  const quote = /** @type {Quote} */ (story.quotes[position]);
  const [label, meaning] = HOW[quote.kind];
  const speaker = quote.speaker === null ? undefined : story.entities[quote.speaker];
  const name = speaker ? shortestName(story, speaker, here) || speaker.name : undefined;
  const start = quote.content[0]?.start ?? 0;
  const starts = siblings(story, { quote: position }).all.map((other) => story.quotes[other]?.content[0]?.start ?? 0);
  const about = { story, here, self: null, acts };
  const source = quote.source && textOf(story, quote.source);
  const title = name ?? source ?? "Speaker not named";
  const all = quote.speaker !== null && starts.length > 1;
  const link = speaker && linkIn(speaker, quote.source);
  const nodes = [
    element(
      "div",
      { class: "card-head" },
      element("h2", {}, speaker && quote.speaker !== null ? nameButton(about, quote.speaker, title) : title),
      element("p", { class: "card-kind" }, element("span", { class: "swatch quote" }, label)),
    ),
    element("p", { class: "card-note" }, meaning),
    quote.anonymous && element("p", { class: "card-note" }, "The source is described, not named."),
    source && source !== title && row("Named as", source),
    all &&
      element(
        "button",
        { type: "button", class: "link", onclick: () => acts.quotes(/** @type {number} */ (quote.speaker)) },
        `All ${starts.length} quotes`,
      ),
    starts.length > 1 && strip(story.text.length, starts, start),
    element(
      "details",
      { class: "card-more" },
      element("summary", {}, "Why this speaker"),
      reason("Attributed as", story, { reason: quote.reason, trigger: quote.cue }),
      link && reason(`“${textOf(story, link.span)}” taken for ${title} as`, story, link),
    ),
  ];
  return { name: title, nodes, entity: quote.speaker };
}
