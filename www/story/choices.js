// Which of the things known by its name an entity is, where the reader knows better than the core: another of
// them, or none. A choice belongs to the place where the entity is first named, which another analysis of
// the same text leaves where it is; it is two numbers, so that it can be kept without a word of the article.

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
  const entity = story.entities[index];
  const known = knownOf(entity);
  const chosen = story.choices[placeOf(entity)] ?? 0;
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
  const entity = story.entities[index];
  if (choice === 0) delete story.choices[placeOf(entity)];
  else story.choices[placeOf(entity)] = choice;
  show(story, entity);
}

/** Shows what the reader chose before among the entities that have just come. @param {Story} story @param {number} first */
export function chooseAgain(story, first) {
  if (Object.keys(story.choices).length === 0) return;
  for (const entity of story.entities.slice(first)) if (placeOf(entity) in story.choices) show(story, entity);
}

/** Where an entity is first named, in UTF-16 code units; -1 where it is not. @param {Entity | undefined} entity */
function placeOf(entity) {
  return entity?.references[0]?.span.start ?? -1;
}

/** What the core knows by the names of an entity. @param {Entity | undefined} entity @returns {Known[]} */
function knownOf(entity) {
  const known = entity && foundFor(entity).known;
  return known ? [known, ...known.others] : [];
}

/** @param {Story} story @param {Entity | undefined} entity */
function show(story, entity) {
  const all = knownOf(entity);
  if (!entity || all.length === 0) return;
  const { known, line } = foundFor(entity);
  const choice = story.choices[placeOf(entity)] ?? 0;
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
