// What a mark answers: the title of its card and the one line below it. What has no line has no answer, and
// is not marked.
//
// A name and an office hold for the whole article. A reader of a long story may want them only as far as they
// have read: `before` is then how far that is, as an offset.

import { amountInWords } from "./amount-words.js";
import { dateBeyondWords } from "./date-words.js";
import { amountOf, dateOf, entityOf, namesBefore, textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {import("./story.js").Line} Line */
/** @typedef {import("./siblings.js").Marked} Marked */

/**
 * The line of an entity.
 * @param {Story} story
 * @param {Entity} entity
 * @param {number} [before]
 * @returns {Pick<Line, "text" | "source"> | undefined}
 */
export function lineOf(story, entity, before = Infinity) {
  const { line, roles } = entity;
  if (!line || before === Infinity) return line ?? undefined;
  if (line.source === "sentence") return (line.sentence?.end ?? Infinity) <= before ? line : undefined;
  if (line.source !== "role") return line;
  const role = roles.find(({ span }) => span.end <= before);
  return role && { text: textOf(story, role.span), source: "role" };
}

/** The fullest name. @param {Story} story @param {Entity} entity @param {number} [before] */
export function titleOf(story, entity, before = Infinity) {
  const name = (before !== Infinity && namesBefore(story, entity, before).fullest) || entity.name;
  // "CAIRO" before a report is Cairo.
  const usual = entity.known?.name ?? "";
  return name.length > 3 && usual.toUpperCase() === name ? usual : name;
}

/**
 * What a mark answers, in one line.
 * @param {Story} story
 * @param {Marked} marked
 * @param {number} [before]
 * @returns {string | undefined}
 */
export function answerOf(story, marked, before = Infinity) {
  if ("quote" in marked) return speakerOf(story, marked.quote, before);
  const entity = entityOf(story, marked.mention);
  return entity ? lineOf(story, entity, before)?.text : worthOf(story, marked.mention)?.join(" · ");
}

/**
 * What a date or an amount comes to, where that is more than its own words.
 * @param {Story} story
 * @param {number} position of the mention
 */
export function worthOf(story, position) {
  const mention = story.mentions[position];
  const date = mention && dateOf(story, mention);
  if (mention && date) return dateBeyondWords(date, textOf(story, mention.span), story.published);
  const amount = mention && amountOf(story, mention);
  return amount && amountInWords(amount, textOf(story, amount.span));
}

/** @param {Story} story @param {number} position @param {number} before */
function speakerOf(story, position, before) {
  const quote = story.quotes[position];
  const speaker = quote?.speaker == null ? undefined : story.entities[quote.speaker];
  if (!speaker) return quote?.source ? textOf(story, quote.source) : undefined;
  const line = lineOf(story, speaker, before);
  const name = titleOf(story, speaker, before);
  return line && line.source !== "sentence" ? `${name} · ${line.text}` : name;
}
