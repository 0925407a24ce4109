// Which of the things known by its name an entity is, where the reader knows better than the core: another of
// them, or none. The reader's choices are numbers, so that they can be kept without a word of the article.

import { textOf } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {import("./story.js").Known} Known */
/** @typedef {import("./story.js").Line} Line */

/** The reader's choice that an entity is nothing that is known. */
export const NONE = -1;

/** One thing that the reader may choose. @typedef {{ choice: number, words: string }} Option */

/**
 * What the reader may choose instead of what is shown, the core's own first; nothing where the core knows
 * nothing.
 * @param {Story} story
 * @param {number} index of the entity
 * @returns {Option[]}
 */
export function optionsFor(story, index) {
  const known = knownOf(story.entities[index]);
  const chosen = story.choices[index] ?? 0;
  const options = known.map((each, choice) => ({ choice, words: wordsOf(each) }));
  if (known.length > 0)
    options.push({ choice: NONE, words: known.length > 1 ? "None of these" : "It is something else" });
  return options.filter(({ choice }) => choice !== chosen);
}

/**
 * Shows an entity as what the reader says it is.
 * @param {Story} story
 * @param {number} index of the entity
 * @param {number} choice
 */
export function choose(story, index, choice) {
  if (choice === 0) delete story.choices[index];
  else story.choices[index] = choice;
  show(story, index);
}

/** Shows what the reader chose before among the entities that have just come. @param {Story} story @param {number} first */
export function chooseAgain(story, first) {
  for (const index of Object.keys(story.choices).map(Number)) if (index >= first) show(story, index);
}

/** What the core knows by the names of an entity. @param {Entity | undefined} entity @returns {Known[]} */
function knownOf(entity) {
  const known = entity && foundFor(entity).known;
  return known ? [known, ...known.others] : [];
}

/** @param {Story} story @param {number} index */
function show(story, index) {
  const entity = story.entities[index];
  const all = knownOf(entity);
  if (!entity || all.length === 0) return;
  const { known, line } = foundFor(entity);
  const choice = story.choices[index] ?? 0;
  if (choice === 0) Object.assign(entity, { known, line });
  else {
    const other = all[choice];
    entity.known = other ? { ...other, certain: true } : null;
    entity.line = lineFor(story, entity, line);
  }
}

/** What the core says of an entity. @param {Entity} entity */
function foundFor(entity) {
  entity.found ??= { known: entity.known, line: entity.line };
  return entity.found;
}

/**
 * The line of an entity that the reader has chosen: what it is, or else the article’s own words.
 * @param {Story} story
 * @param {Entity} entity
 * @param {Line | null} found the core’s
 * @returns {Line | null}
 */
function lineFor(story, { known, roles }, found) {
  const sentence = found?.sentence ?? null;
  if (known) return { text: known.descriptor ?? known.kind, source: "fact", sentence };
  const role = roles[0];
  if (role) return { text: textOf(story, role.span), source: "role", sentence };
  return sentence && { text: textOf(story, sentence), source: "sentence", sentence };
}

/** @param {Known} known */
function wordsOf({ name, descriptor, kind }) {
  return `${name}, ${descriptor ?? kind}`;
}
