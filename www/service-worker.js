// Keeps the page for when there is no network: all of its files, of one version, which the list of the build names with their hashes.
// A page that is open goes on with the version that it was opened with; the next one waits until no page needs the old.

importScripts("precache.js");

/** @typedef {ServiceWorkerGlobalScope & { VERSION: string, FILES: [address: string, hash: string][], LATER: [address: string, hash: string][] }} Scope */

const worker = /** @type {Scope} */ (/** @type {unknown} */ (self));
const PREFIX = "byline-";
const CACHE = PREFIX + worker.VERSION;
/** What each file must be, by its address. */
const HASHES = addressed(worker.FILES);
/** The same for what is kept only once it has been asked for. */
const LATER = addressed(worker.LATER);

worker.addEventListener("install", (event) => event.waitUntil(keepAll()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over if alone") event.waitUntil(takeOverIfAlone());
});
worker.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const address = mode === "navigate" ? pageAddress(url) : url;
  if (method === "GET" && (HASHES.has(address) || LATER.has(address)))
    event.respondWith(answer(address, event.request));
});

/** @param {[address: string, hash: string][]} files */
function addressed(files) {
  return new Map(files.map(([address, hash]) => [new URL(address, worker.registration.scope).href, hash]));
}

/** Fetches what is not kept yet. It fails as a whole when a file is not the one of this version; the browser tries again later. */
async function keepAll() {
  if (HASHES.size === 0) return worker.skipWaiting();
  const cache = await caches.open(CACHE);
  for (const [address, hash] of HASHES) {
    if ((await cache.match(address)) || (await takeFromOld(cache, address, hash))) continue;
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok || (await digest(response.clone())) !== hash) throw new Error(`${address} is of another version`);
    await cache.put(address, response);
  }
  for (const [address, hash] of LATER) await takeFromOld(cache, address, hash);
}

/** Keeps a file of the version before, if it has not changed. @param {Cache} cache @param {string} address @param {string} hash */
async function takeFromOld(cache, address, hash) {
  const old = await caches.match(address);
  if (!old || (await digest(old.clone())) !== hash) return false;
  await cache.put(address, old);
  return true;
}

/** @param {Response} response */
async function digest(response) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/** A page that has nothing open asks for the new version; it may have it unless another page still needs the old. */
async function takeOverIfAlone() {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length <= 1) await worker.skipWaiting();
}

/** The page by whatever name and with whatever query it is asked for. @param {string} url */
function pageAddress(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/index\.html$/, "");
}

/** @param {string} address @param {Request} request */
async function answer(address, request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && LATER.get(address) === (await digest(response.clone())))
    await cache.put(address, response.clone());
  return response;
}
