// What a story says about its entities taken together: which names tell them apart, and who stands beside
// whom.

import { blockAt, mentionsIn, namesBefore, sentenceAt } from "./story.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./story.js").Entity} Entity */

/**
 * Names that people share in part are not unique in part.
 * @type {WeakMap<Story, { size: number, owners: Map<string, Set<Entity>> }>}
 */
const nameOwners = new WeakMap();

/**
 * The shortest name that an entity has gone by before an offset and that is nobody else's in the article; the
 * fullest if there is none.
 * @param {Story} story
 * @param {Entity} entity
 * @param {number} before
 */
export function shortestName(story, entity, before) {
  const { fullest, others } = namesBefore(story, entity, before);
  const owners = ownersOf(story);
  const isUnique = (/** @type {string} */ name) => (owners.get(name.toLowerCase())?.size ?? 0) <= 1;
  const unique = [fullest, ...others].filter((name) => name && isUnique(name));
  return unique.reduce((best, name) => (name.length < best.length ? name : best), unique[0] ?? fullest);
}

/** Who goes by a name, in lower case; for people, also by each word of it. @param {Story} story */
function ownersOf(story) {
  const known = nameOwners.get(story);
  if (known?.size === story.entities.length) return known.owners;
  /** @type {Map<string, Set<Entity>>} */
  const owners = new Map();
  for (const entity of story.entities) {
    for (const name of [entity.name, ...entity.aliases]) {
      const words = entity.kind === "PERSON" ? name.split(" ") : [];
      for (const part of [name, ...words]) {
        const key = part.toLowerCase();
        owners.set(key, (owners.get(key) ?? new Set()).add(entity));
      }
    }
  }
  nameOwners.set(story, { size: story.entities.length, owners });
  return owners;
}

/** References looked at for what is related, the latest ones: a hero's companions show in these. */
const MAX_REFERENCES = 200;

/**
 * The entities that share sentences and paragraphs with one before an offset, the closest first.
 * @param {Story} story
 * @param {number} self its position in the column
 * @param {number} before
 * @param {number} most
 * @returns {number[]}
 */
export function relatedTo(story, self, before, most) {
  /** @type {Map<number, number>} */
  const closeness = new Map();
  const entity = story.entities[self];
  const references = entity?.references.filter(({ span }) => span.start < before).slice(-MAX_REFERENCES) ?? [];
  const blocks = new Set(references.map(({ span }) => blockAt(story, span.start)));
  const sentences = new Map(
    references.map(({ span }) => sentenceAt(story, span.start)).map((span) => [span.start, span]),
  );
  for (const block of blocks) if (block) count(block.span, 1);
  for (const span of sentences.values()) count(span, 2);
  const others = [...closeness].sort(([, a], [, b]) => b - a);
  return others.slice(0, most).map(([other]) => other);

  /** @param {Span} span @param {number} weight */
  function count(span, weight) {
    const others = new Set(
      mentionsIn(story, { start: span.start, end: Math.min(span.end, before) }).map(
        (mention) => story.entityOf[mention],
      ),
    );
    for (const other of others) {
      if (other != null && other !== self) closeness.set(other, (closeness.get(other) ?? 0) + weight);
    }
  }
}
