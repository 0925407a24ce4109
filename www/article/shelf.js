// Everything read in this tab, by its number in the history: each article stays within reach, by Back and
// Forward and from the start page, also after a reload. The last ones are there as they were left; of older
// ones only the text is, or a day of reading would fill the memory.

import { forget, keep, keepState, keptIds, nextId, recall } from "../input/kept.js";
import { createReading } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("../input/source.js").Source} Source */
/** @typedef {import("../input/kept.js").Kept} Kept */
/** @typedef {import("../input/kept.js").State} State */

/** How many articles stay on their pages. */
const AT_HAND = 8;

export function createShelf() {
  /** The one that was asked for last comes last. @type {Map<number, Reading>} */
  const readings = new Map();
  /** What is put away. @type {Map<number, Kept>} */
  const away = new Map();

  /** @param {number} id @param {Reading} reading */
  function put(id, reading) {
    readings.delete(id);
    readings.set(id, reading);
    away.delete(id);
    const [oldest] = readings;
    if (!oldest || readings.size <= AT_HAND) return;
    readings.delete(oldest[0]);
    away.set(oldest[0], withoutPage(oldest[1]));
  }

  /** What there is of an article that has no page. @param {number} id */
  async function keptAt(id) {
    const kept = away.get(id) ?? (await recall(id));
    if (kept) away.set(id, kept);
    return kept;
  }

  /** The article with a number, if it is known or was kept. @param {number | undefined} id */
  async function at(id) {
    if (id === undefined) return undefined;
    const kept = readings.has(id) ? undefined : await keptAt(id);
    // Meanwhile another may have asked for it.
    const reading = readings.get(id) ?? (kept && Object.assign(createReading(kept.source), kept.state));
    if (reading) put(id, reading);
    return reading;
  }

  return {
    at,
    /** @param {Source} source @returns {{ id: number, reading: Reading }} */
    add(source) {
      const reading = createReading(source);
      const id = nextId([...readings.keys(), ...away.keys()]);
      put(id, reading);
      keep(id, source);
      return { id, reading };
    },
    /** Keeps what the reader did with an article. @param {Reading | undefined} reading @param {State} state */
    keepState(reading, state) {
      const id = [...readings].find(([, each]) => each === reading)?.[0];
      if (id !== undefined) keepState(id, state);
    },
    /** The articles that there are, the last one first. @returns {Promise<{ id: number, source: Source }[]>} */
    async all() {
      const ids = [...new Set([...readings.keys(), ...away.keys(), ...keptIds()])].sort((a, b) => b - a);
      const found = await Promise.all(ids.map(async (id) => ({ id, kept: readings.get(id) ?? (await keptAt(id)) })));
      return found.flatMap(({ id, kept }) => (kept ? [{ id, source: kept.source }] : []));
    },
    hasAny: () => readings.size > 0 || away.size > 0 || keptIds().length > 0,
    forget() {
      forget();
      readings.clear();
      away.clear();
    },
  };
}

/** @param {Reading} reading @returns {Kept} */
function withoutPage({ source, place, published, choices }) {
  return { source, state: { place, published, choices } };
}
