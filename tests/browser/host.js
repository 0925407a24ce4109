// A static host of what was built, as any host serves it: a folder under some path, without our headers.
// Files can be changed, taken away, or held back until the test lets them go.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

/** What a host sends by its file's name. @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".txt": "text/plain",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * @param {object} [given]
 * @param {Map<string, string>} [given.changed] what it sends instead of a file
 * @param {string} [given.under] the path that the page lies under
 */
export async function host({ changed = new Map(), under = "/" } = {}) {
  const server = createServer(async ({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = pathname === under ? "index.html" : pathname.slice(under.length);
    try {
      if (!pathname.startsWith(under)) throw new Error("it lies elsewhere");
      const body = changed.get(path) ?? (await readFile(join("dist", path)));
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
        "cache-control": "no-cache",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${under}`, end: () => server.close() };
}

/** The list of the service worker. */
export const LIST = "precache.js";

/**
 * The list of another version, one of whose files has changed.
 * @param {string} path
 * @param {string} text
 */
export async function listWith(path, text) {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256").update(text).digest("hex");
  const list = await readFile(`dist/${LIST}`, "utf8");
  return list
    .replace(/VERSION = "[^"]*"/, `VERSION = "${hash.slice(0, 16)}"`)
    .replace(new RegExp(`(\\["${path}", ")[^"]*`), `$1${hash}`);
}
