// A worker whose messages can be awaited, and which is not waited for for ever: one that ended without a word
// says nothing, and neither does one that was never loaded.

/** @typedef {import("./worker.js").Reply} Reply */
/** @typedef {import("./worker.js").Request} Request */

/**
 * @typedef {object} Mailbox
 * @property {(request: Request) => void} post
 * @property {(within: number) => Promise<Reply>} receive the next answer; rejects once the worker has ended,
 *   and with a `SilenceError` when it has said nothing for so many milliseconds
 * @property {(reason: unknown) => void} end
 */

/** What a worker says without being asked. @typedef {Extract<Reply, { type: "requested" | "arrived" }>} News */

/** A worker has said nothing for longer than it may. */
export class SilenceError extends Error {}

/** @param {Worker} worker @param {(news: News) => void} onNews @returns {Mailbox} */
export function openMailbox(worker, onNews) {
  /** @type {Reply[]} */
  const arrived = [];
  /** @type {{ resolve: (reply: Reply) => void, reject: (reason: unknown) => void } | undefined} */
  let waiting;
  /** @type {{ reason: unknown } | undefined} */
  let ended;

  /** @param {Reply} reply */
  function deliver(reply) {
    if (waiting) waiting.resolve(reply);
    else arrived.push(reply);
    waiting = undefined;
  }

  worker.addEventListener("message", ({ data }) => {
    if (ended) return;
    if (data.type === "requested" || data.type === "arrived") onNews(data);
    else deliver(data);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    deliver({ type: "failed", message: event.message || "the worker could not be loaded" });
  });

  return {
    post: (request) => worker.postMessage(request),
    receive(within) {
      const next = arrived.shift();
      if (next) return Promise.resolve(next);
      if (ended) return Promise.reject(ended.reason);
      return new Promise((resolve, reject) => {
        const message = `the worker has said nothing for ${Math.round(within / 1000)} seconds`;
        const timer = setTimeout(() => {
          waiting = undefined;
          reject(new SilenceError(message));
        }, within);
        const settle = (/** @type {() => void} */ act) => {
          clearTimeout(timer);
          act();
        };
        waiting = {
          resolve: (reply) => settle(() => resolve(reply)),
          reject: (reason) => settle(() => reject(reason)),
        };
      });
    },
    end(reason) {
      worker.terminate();
      ended = { reason };
      arrived.length = 0;
      waiting?.reject(reason);
      waiting = undefined;
    },
  };
}
