// A question to a worker of its own: some files take their parser longer than anyone waits, and a worker can
// be ended.

import { openWorker } from "../ui/trusted.js";

/** How long the office worker may take over an e-mail or a Word document, in milliseconds. */
export const PATIENCE_WITH_OFFICE_FILE = 30_000;

/**
 * @param {URL} script of the worker, which answers with one message
 * @param {unknown} question
 * @param {number} patience how long it may take, in milliseconds
 * @param {Transferable[]} [given] what the worker gets for its own
 * @returns {Promise<any>} nothing if it could not be answered in time, or not at all
 */
export async function askOnce(script, question, patience, given = []) {
  const worker = openWorker(script);
  try {
    return await new Promise((resolve) => {
      setTimeout(resolve, patience);
      worker.addEventListener("message", ({ data }) => resolve(data));
      worker.addEventListener("error", () => resolve(undefined));
      worker.postMessage(question, given);
    });
  } finally {
    worker.terminate();
  }
}
