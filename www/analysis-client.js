// The page's side of the worker: keeps one warm, asks it, passes progress on, stops it, and says in one kind of error what failed.

/** @typedef {import("./worker.js").Part} Part */
/** @typedef {import("./worker.js").Reply} Reply */
/** @typedef {Extract<Reply, { type: "head" }>} Head */

/**
 * Why an article could not be analysed: the browser cannot run the core ("unsupported"), the core could not be loaded ("load"),
 * or it stopped while reading this text ("crash").
 */
export class AnalysisError extends Error {
  /**
   * @param {"unsupported" | "load" | "crash"} kind
   * @param {unknown} cause
   */
  constructor(kind, cause) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.kind = kind;
  }
}

/**
 * @typedef {object} Client
 * @property {() => void} warm starts loading the core, if it has not been yet
 * @property {(text: string, signal: AbortSignal, onProgress: (stage: string, done: number) => void) => AsyncGenerator<Head | Part, void>} analyze
 *   yields the head, then the parts in order of the text; throws an `AnalysisError`, or the signal's reason when it is stopped
 * @property {(text: string, published: string | undefined, signal: AbortSignal) => Promise<Pick<Part, "dates"> & Pick<Head, "published">>} redate
 *   the dates of a text, counted from another day ("2026-05-31"); throws as `analyze` does
 * @property {(tell: (addresses: string[]) => void) => void} watchRequests tells of everything that the worker asks the network for
 */

/** @returns {Client} */
export function createClient() {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let module;
  /** @type {Promise<Mailbox> | undefined} */
  let warmed;
  /** @type {(addresses: string[]) => void} */
  let onRequests = () => {};
  /** Whoever waits for the worker is told how far it is. @type {(stage: string, done: number) => void} */
  let onLoading = () => {};

  function warm() {
    module ??= compile();
    warmed ??= startWorker(
      module,
      (stage, done) => onLoading(stage, done),
      (addresses) => onRequests(addresses),
    );
    warmed.catch(() => {
      // The next article tries again: a lost connection may be back.
      module = undefined;
      warmed = undefined;
    });
    return warmed;
  }

  /** @type {Client["analyze"]} */
  function analyze(text, signal, onProgress) {
    return ask({ type: "analyze", text }, signal, onProgress);
  }

  /** @type {Client["redate"]} */
  async function redate(text, published, signal) {
    /** @type {Part["dates"]} */
    const dates = [];
    /** @type {Head["published"]} */
    let day = null;
    for await (const arrived of ask({ type: "analyze", text, published, only: "dates" }, signal, () => {})) {
      if ("type" in arrived) day = arrived.published;
      else for (const date of arrived.dates) dates.push(date);
    }
    return { dates, published: day };
  }

  /**
   * @param {import("./worker.js").Request} request
   * @param {AbortSignal} signal
   * @param {(stage: string, done: number) => void} onProgress
   * @returns {AsyncGenerator<Head | Part, void>}
   */
  async function* ask(request, signal, onProgress) {
    signal.throwIfAborted();
    onLoading = onProgress;
    const worker = await abortable(warm(), signal);
    onLoading = () => {};
    const stop = () => {
      worker.end(signal.reason);
      warmed = undefined;
      warm().catch(() => {});
    };
    signal.addEventListener("abort", stop, { once: true });
    try {
      worker.post(request);
      for (;;) {
        const reply = await worker.receive();
        if (reply.type === "progress") onProgress(reply.stage, reply.done);
        else if (reply.type === "head") yield reply;
        else if (reply.type === "part") {
          if (reply.last) return;
          yield reply.part;
          worker.post({ type: "next" });
        } else if (reply.type === "failed") {
          warmed = undefined;
          worker.end(null);
          throw new AnalysisError("crash", reply.message);
        }
      }
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  return {
    warm: () => void warm().catch(() => {}),
    analyze,
    redate,
    watchRequests: (tell) => {
      onRequests = tell;
    },
  };
}

/** The smallest module that needs vector instructions, as the core does: a function that makes a vector and drops it. */
const SIMD = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0],
  ...[1, 4, 1, 96, 0, 0],
  ...[3, 2, 1, 0],
  ...[10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11],
);

/** @returns {Promise<WebAssembly.Module>} */
async function compile() {
  if (typeof WebAssembly !== "object" || typeof Worker !== "function" || !WebAssembly.validate(SIMD))
    throw new AnalysisError("unsupported", "no WebAssembly");
  try {
    const response = await fetch(new URL("./pkg/byline_bg.wasm", import.meta.url));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return await WebAssembly.compileStreaming(response);
  } catch (error) {
    throw new AnalysisError("load", error);
  }
}

/**
 * A worker whose messages can be awaited.
 * @typedef {object} Mailbox
 * @property {(request: import("./worker.js").Request) => void} post
 * @property {() => Promise<Reply>} receive rejects once the worker has ended
 * @property {(reason: unknown) => void} end
 */

/**
 * @param {Promise<WebAssembly.Module>} module
 * @param {(stage: string, done: number) => void} onProgress
 * @param {(addresses: string[]) => void} onRequests
 * @returns {Promise<Mailbox>}
 */
async function startWorker(module, onProgress, onRequests) {
  const compiled = await module;
  const worker = openMailbox(new Worker(new URL("./worker.js", import.meta.url), { type: "module" }), onRequests);
  worker.post({ type: "start", module: compiled });
  let reply = await worker.receive();
  for (; reply.type === "progress"; reply = await worker.receive()) onProgress(reply.stage, reply.done);
  if (reply.type === "ready") return worker;
  worker.end(null);
  throw new AnalysisError("load", reply.type === "failed" ? reply.message : "the worker did not start");
}

/** @param {Worker} worker @param {(addresses: string[]) => void} onRequests @returns {Mailbox} */
function openMailbox(worker, onRequests) {
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

  worker.addEventListener("message", ({ data }) =>
    data.type === "requested" ? onRequests(data.addresses) : deliver(data),
  );
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    deliver({ type: "failed", message: event.message || "the worker could not be loaded" });
  });

  return {
    post: (request) => worker.postMessage(request),
    receive() {
      const next = arrived.shift();
      if (next) return Promise.resolve(next);
      if (ended) return Promise.reject(ended.reason);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    end(reason) {
      worker.terminate();
      ended = { reason };
      arrived.length = 0;
      waiting?.reject(reason);
    },
  };
}

/**
 * The promise's value, or the signal's reason if that comes first.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
function abortable(promise, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
