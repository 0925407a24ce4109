// The mentions of one thing, and the quotes of one speaker, as a row to step through.

import { entityOf, mentionsOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */

/**
 * What a mark or a card is about: a mention or a quote, by its position in the column.
 * @typedef {{ mention: number } | { quote: number }} Marked
 */

/**
 * All mentions of a thing or quotes of a speaker, by position in the column, and which of them this is.
 * @param {Story} story
 * @param {Marked} marked
 * @returns {{ all: number[], at: number }}
 */
export function siblings(story, marked) {
  if ("quote" in marked) {
    const all = quotesOfSameSpeaker(story, marked.quote);
    return { all, at: all.indexOf(marked.quote) };
  }
  const entity = entityOf(story, marked.mention);
  const all = entity ? mentionsOf(entity) : [marked.mention];
  return { all, at: all.indexOf(marked.mention) };
}

/** @param {Story} story @param {number} position */
function quotesOfSameSpeaker({ quotes }, position) {
  const speaker = quotes[position]?.speaker;
  if (speaker == null) return [position];
  return quotes.flatMap((quote, index) => (quote.speaker === speaker ? [index] : []));
}
