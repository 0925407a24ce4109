// Keeps the page for when there is no network: all of its files, of one version, which the list of the build
// names with their hashes. A page that is open goes on with the version that it was opened with; the next one
// waits until no page needs the old. What is kept is compared with its hash whenever it is asked for: storage
// loses things and spoils them, and neither is to last.

// This script is no module, and cannot import the page's policy (ui/trusted.js): its own knows one address.
const LIST = "precache.js";
const policy = /** @type {any} */ (self).trustedTypes?.createPolicy("byline", { createScriptURL: () => LIST });
importScripts(policy?.createScriptURL("") ?? LIST);

/** @typedef {[address: string, hash: string][]} Listed */
/** @typedef {ServiceWorkerGlobalScope & { VERSION: string, FILES: Listed, LATER: Listed }} Scope */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const PREFIX = "byline-";
const CACHE = PREFIX + worker.VERSION;
/** What each file must be, by its address. */
const HASHES = addressed(worker.FILES);
/** The same for what is kept only once it has been asked for. */
const LATER = addressed(worker.LATER);
/** The page's second name, at which it may know who opened it (www/input/outside.js). */
const HAND_OVER = "hand-over.html";
/** Where the system posts what is shared with the installed app. */
const SHARE = new URL("share", worker.registration.scope).href;
/** How long what was shared waits for the page, in milliseconds. */
const SHARED_FOR = 60_000;

/**
 * What was shared, until the page asks for it: in memory alone, as nothing of an article may be on the disk.
 * @type {{ title: string, text: string, url: string, files: File[] } | undefined}
 */
let shared;
/** Lets the browser end this worker. */
let release = () => {};

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over if alone") event.waitUntil(takeOverIfAlone());
  else if (event.data?.claim === worker.VERSION) event.waitUntil(worker.clients.claim());
  else if (event.data === "what was shared") give(event.ports[0]);
});
worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = mode === "navigate" ? pageAddress(url) : url;
  if (method === "POST" && url === SHARE) event.respondWith(takeShared(event));
  else if (method === "GET" && (HASHES.has(address) || LATER.has(address)))
    event.respondWith(answer(address, event.request));
});

/** @param {Listed} files */
function addressed(files) {
  return new Map(files.map(([address, hash]) => [new URL(address, worker.registration.scope).href, hash]));
}

/**
 * Fetches what is not kept yet. It fails as a whole when a file is not the one of this version; the browser
 * tries again later.
 */
async function keepAll() {
  if (HASHES.size === 0) return worker.skipWaiting();
  const cache = await caches.open(CACHE);
  for (const [address, hash] of HASHES) {
    if ((await takeFrom(cache, address, hash)) || (await takeFromOld(cache, address, hash))) continue;
    const response = await fetchAnew(address, hash);
    if (!response) throw new Error(`${address} is of another version`);
    await cache.put(address, response);
  }
  for (const [address, hash] of LATER) await takeFromOld(cache, address, hash);
}

/**
 * A file of the version before is kept if it has not changed.
 * @param {Cache} cache
 * @param {string} address
 * @param {string} hash
 */
async function takeFromOld(cache, address, hash) {
  for (const name of await caches.keys()) {
    const old = name.startsWith(PREFIX) && (await takeFrom(await caches.open(name), address, hash));
    if (!old) continue;
    await cache.put(address, old);
    return true;
  }
  return false;
}

/**
 * What is kept at an address, if it is what it should be.
 * @param {Cache} cache
 * @param {string} address
 * @param {string} hash
 */
async function takeFrom(cache, address, hash) {
  const kept = await cache.match(address);
  return kept && (await digest(kept.clone())) === hash ? kept : undefined;
}

/**
 * A file from the server, if it is what it should be. What the browser has at hand may be what is spoilt, so
 * that the second time it is not asked.
 * @param {string} address
 * @param {string} hash
 */
async function fetchAnew(address, hash) {
  for (const how of /** @type {const} */ (["no-cache", "reload"])) {
    const response = await fetch(address, { cache: how });
    if (response.ok && (await digest(response.clone())) === hash) return response;
  }
  return undefined;
}

/** @param {Response} response */
async function digest(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps what is shared, and this worker alive, until the page comes for it; no server sees it, and no network
 * is needed.
 * @param {FetchEvent} event
 */
async function takeShared(event) {
  const form = await event.request.formData().catch(() => new FormData());
  const [title = "", text = "", url = ""] = ["title", "text", "url"].map((name) => String(form.get(name) ?? ""));
  const files = form.getAll("file").filter((each) => each instanceof File && each.size > 0);
  shared = { title, text, url, files: /** @type {File[]} */ (files) };
  release();
  event.waitUntil(
    new Promise((resolve) => {
      release = () => resolve(undefined);
      setTimeout(release, SHARED_FOR);
    }),
  );
  return Response.redirect(`${worker.registration.scope}#shared`, 303);
}

/** @param {MessagePort | undefined} port */
function give(port) {
  port?.postMessage(shared);
  shared = undefined;
  release();
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
}

/**
 * A page that has nothing open asks for the new version; it may have it unless another page still needs the
 * old.
 */
async function takeOverIfAlone() {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length <= 1) await worker.skipWaiting();
}

/** The page by whatever name and with whatever query it is asked for. @param {string} url */
function pageAddress(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/(?:index|hand-over)\.html$/, "");
}

/** @param {string} address @param {Request} request @returns {Promise<Response>} */
async function answer(address, request) {
  const hash = HASHES.get(address) ?? LATER.get(address) ?? "";
  const cache = await caches.open(CACHE);
  const kept = await takeFrom(cache, address, hash);
  if (kept) return request.url.includes(HAND_OVER) ? withOpener(kept) : kept;
  const fetched = await fetchAnew(address, hash);
  if (fetched) {
    // A full disk is no reason to do without the file.
    await cache.put(address, fetched.clone()).catch(() => {});
    return fetched;
  }
  const isNavigation = request.mode === "navigate";
  if (LATER.has(address) || !(await isReplaced())) return isNavigation ? fetch(request) : Response.error();
  // The server has another version, and a part of this one is lost. Better that the part is missing than that
  // the page is made of two versions; and the next time the page is opened it comes from the server.
  await caches.delete(CACHE);
  await worker.registration.unregister();
  return isNavigation ? Response.redirect(request.url) : Response.error();
}

/** The page as it is under its second name: with the window that opened it. @param {Response} kept */
function withOpener(kept) {
  const headers = new Headers(kept.headers);
  headers.delete("cross-origin-opener-policy");
  return new Response(kept.body, { status: kept.status, headers });
}

/** Whether the server has another version. What a network's log-in page answers is none. */
async function isReplaced() {
  const response = await fetch(LIST, { cache: "no-store" });
  const version = /self\.VERSION = "(\w+)"/.exec(await response.text())?.[1];
  return version !== undefined && version !== worker.VERSION;
}
