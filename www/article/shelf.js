// Everything read in this tab, by its number in the history: each article stays within reach, by Back and
// Forward and from the start page, also after a reload.

import { forget, keep, keepState, keptIds, nextId, recall } from "../input/kept.js";
import { createReading } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("../input/source.js").Source} Source */
/** @typedef {import("../input/kept.js").State} State */

export function createShelf() {
  /** @type {Map<number, Reading>} */
  const readings = new Map();

  /** The article with a number, if it is known or was kept. @param {number | undefined} id */
  async function at(id) {
    if (id === undefined) return undefined;
    const kept = readings.has(id) ? undefined : await recall(id);
    if (kept) readings.set(id, Object.assign(createReading(kept.source), kept.state));
    return readings.get(id);
  }

  return {
    at,
    /** @param {Source} source @returns {{ id: number, reading: Reading }} */
    add(source) {
      const reading = createReading(source);
      const id = nextId(readings.keys());
      readings.set(id, reading);
      keep(id, source);
      return { id, reading };
    },
    /** Keeps what the reader did with an article. @param {Reading | undefined} reading @param {State} state */
    keepState(reading, state) {
      const id = [...readings].find(([, each]) => each === reading)?.[0];
      if (id !== undefined) keepState(id, state);
    },
    /** The articles that there are, the last one first. @returns {Promise<{ id: number, reading: Reading }[]>} */
    async all() {
      const ids = [...new Set([...readings.keys(), ...keptIds()])].sort((a, b) => b - a);
      const found = await Promise.all(ids.map(async (id) => ({ id, reading: await at(id) })));
      return found.flatMap(({ id, reading }) => (reading ? [{ id, reading }] : []));
    },
    hasAny: () => readings.size > 0 || keptIds().length > 0,
    forget() {
      forget();
      readings.clear();
    },
  };
}
