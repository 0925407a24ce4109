// E-mails: the letter is the article, its subject the headline, who sent it the byline, and the day it was
// sent the day of publication.

import { askOnce, PATIENCE_WITH_OFFICE_FILE } from "./ask-once.js";
import { fromLetter, wordsOf } from "./html.js";
import { orPlain } from "./or-plain.js";
import { InputError, plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./page-facts.js").Facts} Facts */

/**
 * What the worker answers.
 * @typedef {{ problem?: "missing" | "damaged", subject?: string, from?: string, date?: string, html?: string, text?: string }} Letter
 */

/** What mail programs put before the subject of what they answer or pass on. */
const PASSED_ON = /^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** @param {ArrayBuffer} bytes @param {string} name of the file @returns {Promise<Source>} */
export async function fromEmail(bytes, name) {
  const question = { sort: "email", bytes };
  const letter = await askOnce(new URL("./office-worker.js", import.meta.url), question, PATIENCE_WITH_OFFICE_FILE);
  return sourceOf(letter, name);
}

/** @param {Letter | undefined} letter @param {string} name @returns {Promise<Source>} */
async function sourceOf(letter, name) {
  if (!letter || letter.problem) {
    const why =
      letter?.problem === "missing"
        ? "The part of Byline that reads e-mails could not be loaded. Check the connection and open the file again"
        : `“${name}” could not be read as an e-mail: it is damaged. Open it in a mail program`;
    throw new InputError(`${why}, or copy its text and paste it here.`);
  }
  const facts = factsOf(letter);
  const { html } = letter;
  if (html)
    return orPlain(
      (signal) => fromLetter(html, facts, signal),
      async (signal) => ({ ...(await wordsOf(html, signal)), facts }),
    );
  const text = (letter.text ?? "").trim();
  if (!text)
    throw new InputError(`“${name}” is an e-mail without text. What is attached to it can be saved and opened here.`);
  return withHeadline(text, facts);
}

/** @param {Letter} letter @returns {Facts} */
function factsOf({ subject, from, date }) {
  const title = (subject ?? "").replace(/\s+/g, " ").replace(PASSED_ON, "").trim();
  const day = dayOf(date ?? "");
  return { ...(title && { title }), ...(from && { byline: from }), ...(day && { published: day }) };
}

/** "Tue, 12 Mar 2024 23:30:00 -0500" as "2024-03-12": the day where it was sent. @param {string} date */
export function dayOf(date) {
  const [, day = "", month = "", year = ""] = /\b(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/i.exec(date) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}

/** @param {string} text without HTML @param {Facts} facts @returns {Promise<Source>} */
async function withHeadline(text, facts) {
  const { title } = facts;
  if (!title) return { ...(await plainSource(text)), facts };
  const rest = text.startsWith(title) ? text.slice(title.length).trimStart() : text;
  const source = await plainSource(`${title}\n\n${rest}`);
  /** @type {import("../story/layout.js").Piece} */
  const headline = { start: 0, end: title.length, box: -1, kind: "headline" };
  return { ...source, layout: { ...source.layout, pieces: [headline, ...source.layout.pieces] }, facts };
}
