// How much work a text is for a browser that lays it out, counted in letters of plain words. What is set at
// a time is measured by it: letters alone would say the same of a page of a novel and of one without spaces.

/** @typedef {import("../pkg/byline.js").Span} Span */

/** A letter of another script, which may be shaped, broken and drawn from a second font. */
const FOREIGN = 10;
/** A letter in a run that has no space to break a line at. */
const UNBROKEN = 8;
/** The longest run that is a word. */
const LONGEST_WORD = 100;
/** An element, with its style and its box. */
export const ELEMENT = 40;

/** @param {string} text @param {Span} span */
export function weightOf(text, { start, end }) {
  let weight = 0;
  let space = start;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32) space = at;
    const isPlain = code < 0x250 || (code >= 0x2010 && code < 0x2030);
    weight += isPlain ? (at - space > LONGEST_WORD ? UNBROKEN : 1) : FOREIGN;
  }
  return weight;
}
