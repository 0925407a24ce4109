// Stories written by hand for the tests: a text, and what is found in it by its words.

import { createStory } from "../../www/story/story.js";

/** @typedef {import("../../www/story/story.js").Story} Story */
/** @typedef {import("../../www/story/story.js").Span} Span */

/**
 * Where words stand in a text, from an offset on.
 * @param {string} text
 * @param {string} words
 * @param {number} [from]
 * @returns {Span}
 */
export function spanOf(text, words, from = 0) {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}

/**
 * A story of sentences that end in a full stop, one block for each line. `names` are the mentions in order of
 * the text, each with the position of its entity, or null.
 * @param {string} text
 * @param {{ words: string, entity: number | null }[]} [names]
 * @returns {Story}
 */
export function storyOf(text, names = []) {
  const story = createStory(text);
  story.blocks = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    span: { start: line.index, end: line.index + line[0].length },
    kind: "paragraph",
    lead: null,
    reason: "",
  }));
  const sentences = [...text.matchAll(/[^\s][^.\n]*\.?/g)];
  story.sentences = Uint32Array.from(
    sentences.flatMap(({ index, 0: words }) => [index, index + words.length, 7, 8, 9]),
  );
  let from = 0;
  for (const { words, entity } of names) {
    const span = spanOf(text, words, from);
    from = span.end;
    addMention(story, span, entity);
  }
  return story;
}

/** @param {Story} story @param {Span} span @param {number | null} position of its entity */
function addMention(story, span, position) {
  const mention = story.mentions.length;
  story.mentions.push(/** @type {any} */ ({ span, kind: "PERSON", confidence: 1, reason: "", trigger: null }));
  story.entityOf.push(position);
  if (position === null) return;
  const name = story.text.slice(span.start, span.end);
  story.entities[position] ??= /** @type {any} */ ({ kind: "PERSON", name, aliases: [], references: [], roles: [] });
  const entity = /** @type {Story["entities"][number]} */ (story.entities[position]);
  if (name.length > entity.name.length) entity.name = name;
  entity.references.push(/** @type {any} */ ({ span, form: "name", mention }));
  entity.aliases = [
    ...new Set(entity.references.map((each) => story.text.slice(each.span.start, each.span.end))),
  ].filter((alias) => alias !== entity.name);
}

/**
 * A quote of an entity, or of nobody who is named.
 * @param {Story} story
 * @param {string} words
 * @param {number | null} speaker
 */
export function quoteOf({ text }, words, speaker) {
  return /** @type {Story["quotes"][number]} */ ({
    content: [spanOf(text, words)],
    kind: "direct",
    speaker,
    source: null,
    cue: null,
    anonymous: false,
    reason: "",
  });
}

const INTRODUCED =
  "Souza warns of fees.\n“Wait,” said Lind. Ana Souza, the mayor of Ellery, spoke. She left. Souza came back. “No more,” Souza said.";

/**
 * A story of a headline and a paragraph with two quotes, whose first entity has a line.
 * @param {any} line
 * @param {string[]} [roles] of it
 */
export function introduced(line, roles = []) {
  const story = storyOf(INTRODUCED, [
    { words: "Souza", entity: 0 },
    { words: "Lind", entity: 1 },
    { words: "Ana Souza", entity: 0 },
    { words: "Souza", entity: 0 },
    { words: "Souza", entity: 0 },
  ]);
  Object.assign(story.blocks[0] ?? {}, { kind: "headline" });
  for (const entity of story.entities) entity.line = null;
  const souza = /** @type {Story["entities"][number]} */ (story.entities[0]);
  souza.line = line;
  const trigger = spanOf(INTRODUCED, "Ana Souza");
  souza.roles = roles.map((words) => ({ span: spanOf(INTRODUCED, words), reason: "", trigger }));
  story.quotes = [quoteOf(story, "“Wait,”", 1), quoteOf(story, "“No more,”", 0)];
  return { story, souza };
}

/** The sentence that introduces her in that story. */
export const INTRODUCTION = spanOf(INTRODUCED, "Ana Souza, the mayor of Ellery, spoke.");
