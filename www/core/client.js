// The page's side of the worker: keeps one warm, asks it, passes progress on, stops it, and says in one kind
// of error what failed.

import { openWorker } from "../ui/trusted.js";
import { fetchSteadily } from "./fetching.js";
import { openMailbox, SilenceError } from "./mailbox.js";

/** @typedef {import("../story/part.js").Part} Part */
/** @typedef {import("./mailbox.js").Mailbox} Mailbox */
/** @typedef {import("./worker.js").Reply} Reply */
/** @typedef {import("./worker.js").Head} Head */
/** @typedef {AsyncGenerator<Head | Part, void>} Arriving */
/** @typedef {Pick<Part, "dates"> & Pick<Head, "published">} Redated */
/** @typedef {(stage: string, done: number) => void} OnProgress */

/** The level from which an article counts as read, see `Head`. */
export const FACTS = 2;
/** The level at which nothing more is on its way. */
export const EVERYTHING = 3;

/**
 * Why an article could not be analysed: the browser cannot run the core ("unsupported"), the core could not
 * be loaded ("load"), it stopped while reading this text ("crash"), or it says nothing any more ("silent").
 */
export class AnalysisError extends Error {
  /**
   * @param {"unsupported" | "load" | "crash" | "silent"} kind
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
 * @property {() => void} renew lets go of the core, so that all of it is loaded anew
 * @property {(text: string, signal: AbortSignal, onProgress: OnProgress, published?: string) => Arriving} analyze
 *   yields the head, then the parts in order of the text; dates count from `published` ("2026-05-31") or from
 *   what the text itself says; throws an `AnalysisError`, or the signal's reason when it is stopped
 * @property {(text: string, published: string | undefined, signal: AbortSignal) => Promise<Redated>} redate
 *   the dates of a text, counted from another day ("2026-05-31"); throws as `analyze` does
 * @property {(tell: (addresses: string[]) => void) => void} watchRequests tells of everything that the worker
 *   asks the network for
 * @property {(level: number, signal: AbortSignal) => Promise<void>} more resolves once an analysis would have a
 *   higher level than this, see `Head`
 */

/**
 * How long a reader who has everything at hand waits for it, in milliseconds, rather than see the marks of
 * the rules for a moment.
 */
const MOMENT = 300;
/** How long the worker may take to start, and to begin an analysis. */
const BEGIN_WITHIN = 20_000;
/** How long a stage of an analysis may take, in milliseconds for each character: minutes for a book. */
const STAGE_PER_CHARACTER = 0.05;

/** @returns {Client} */
export function createClient() {
  /** @type {Promise<WebAssembly.Module> | undefined} */
  let module;
  /** @type {Promise<Mailbox> | undefined} */
  let warmed;
  /** What the worker has, see `Head`. */
  let level = 0;
  /** @type {(addresses: string[]) => void} */
  let onRequests = () => {};
  /** Who waits for more to arrive. @type {Set<() => void>} */
  const onArrival = new Set();
  /** The end of all that has been asked for. @type {Promise<unknown>} */
  let answered = Promise.resolve();

  function warm() {
    module ??= compile();
    if (warmed) return warmed;
    level = 0;
    const starting = startWorker(module, (news) => {
      if (news.type === "requested") onRequests(news.addresses);
      else if (warmed === starting) {
        level = news.level;
        for (const look of onArrival) look();
      }
    });
    warmed = starting;
    starting.catch(() => {
      // The next article tries again: a lost connection may be back.
      module = undefined;
      if (warmed === starting) warmed = undefined;
    });
    return starting;
  }

  function renew() {
    warmed?.then(
      (worker) => worker.end(null),
      () => {},
    );
    warmed = undefined;
    warm().catch(() => {});
  }

  /** @type {Client["more"]} */
  function more(than, signal) {
    const arrival = Promise.withResolvers();
    const look = () => level > than && arrival.resolve(undefined);
    onArrival.add(look);
    look();
    return abortable(arrival.promise, signal).finally(() => onArrival.delete(look));
  }

  /** @type {Client["analyze"]} */
  async function* analyze(text, signal, onProgress, published) {
    await abortable(warm(), signal);
    const moment = AbortSignal.any([signal, AbortSignal.timeout(MOMENT)]);
    await more(FACTS - 1, moment).catch(() => {});
    yield* ask({ type: "analyze", text, published }, signal, onProgress);
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
   * Asks when what was asked before has been answered: a worker says only one thing at a time.
   * @param {import("./worker.js").Analyze} request
   * @param {AbortSignal} signal
   * @param {OnProgress} onProgress
   * @returns {Arriving}
   */
  async function* ask(request, signal, onProgress) {
    const before = answered;
    const { promise, resolve } = Promise.withResolvers();
    answered = before.then(() => promise);
    try {
      await abortable(before, signal);
      yield* answers(request, signal, onProgress);
    } finally {
      resolve(undefined);
    }
  }

  /**
   * @param {import("./worker.js").Analyze} request
   * @param {AbortSignal} signal
   * @param {OnProgress} onProgress
   * @returns {Arriving}
   */
  async function* answers(request, signal, onProgress) {
    const [worker, first] = await begin(request, signal);
    const stop = () => {
      worker.end(signal.reason);
      warmed = undefined;
      warm().catch(() => {});
    };
    signal.addEventListener("abort", stop, { once: true });
    const patience = BEGIN_WITHIN + request.text.length * STAGE_PER_CHARACTER;
    try {
      for (let reply = first; ; reply = await worker.receive(patience)) {
        if (reply.type === "progress") onProgress(reply.stage, reply.done);
        else if (reply.type === "head") yield reply;
        else if (reply.type === "part") {
          if (reply.last) return;
          yield reply.part;
          worker.post({ type: "next" });
        } else if (reply.type === "failed") throw new AnalysisError("crash", reply.message);
      }
    } catch (error) {
      if (signal.aborted) throw error;
      warmed = undefined;
      worker.end(null);
      throw error instanceof SilenceError ? new AnalysisError("silent", error) : error;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /**
   * Gives the worker a text and waits until it has begun. One that has died since it was last used says
   * nothing: another takes its place.
   * @param {import("./worker.js").Analyze} request
   * @param {AbortSignal} signal
   * @returns {Promise<[Mailbox, Reply]>}
   */
  async function begin(request, signal) {
    for (let attempt = 1; ; attempt += 1) {
      const worker = await abortable(warm(), signal);
      worker.post(request);
      try {
        return [worker, await abortable(worker.receive(BEGIN_WITHIN / 4), signal)];
      } catch (error) {
        worker.end(signal.reason ?? null);
        warmed = undefined;
        if (signal.aborted) warm().catch(() => {});
        if (!(error instanceof SilenceError)) throw error;
        if (attempt > 1) throw new AnalysisError("silent", error);
      }
    }
  }

  return {
    warm: () => void warm().catch(() => {}),
    renew,
    analyze,
    redate,
    more,
    watchRequests: (tell) => {
      onRequests = tell;
    },
  };
}

/**
 * The smallest module that needs vector instructions, as the core does: a function that makes a vector and
 * drops it.
 */
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
    return await WebAssembly.compileStreaming(fetchSteadily(new URL("../pkg/byline_bg.wasm", import.meta.url)));
  } catch (error) {
    throw new AnalysisError("load", error);
  }
}

/**
 * The worker's own scripts are fetched while the core is.
 * @param {Promise<WebAssembly.Module>} module
 * @param {(news: import("./mailbox.js").News) => void} onNews
 * @returns {Promise<Mailbox>}
 */
async function startWorker(module, onNews) {
  if (typeof Worker !== "function") await module;
  const worker = openMailbox(openWorker(new URL("./worker.js", import.meta.url)), onNews);
  try {
    worker.post({ type: "start", module: await module });
    const reply = await worker.receive(BEGIN_WITHIN);
    if (reply.type === "ready") return worker;
    throw new Error(reply.type === "failed" ? reply.message : "the worker did not start");
  } catch (error) {
    worker.end(null);
    throw error instanceof AnalysisError ? error : new AnalysisError("load", error);
  }
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
    if (signal.aborted) return reject(signal.reason);
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
