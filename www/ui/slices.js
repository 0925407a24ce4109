// Work in slices: what takes long lets the reader act again and again, so that Stop always answers.

import { breathe } from "./dom.js";

/** How long the page works before it lets the reader act, in milliseconds: half a frame. */
const SLICE = 8;

/**
 * A function to be awaited between the steps of some work: it lets the reader act once their turn has come.
 * @param {AbortSignal} signal that the work is no longer wanted
 */
export function createPace(signal) {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  };
}

/**
 * Takes the steps of some work, in slices.
 * @template T
 * @param {Generator<void, T>} steps
 * @param {AbortSignal} signal that the work is no longer wanted
 * @returns {Promise<T>} what it comes to
 */
export async function inSlices(steps, signal) {
  const pace = createPace(signal);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pace();
  }
}
