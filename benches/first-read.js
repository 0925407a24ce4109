// How long a reader on a slow line waits: from navigation in a fresh profile, with the text pasted as soon as
// the page takes one, until the text is set, the first names are marked, the tagger's are, and the facts are
// there. `node benches/first-read.js` after `cargo x build-web`.
//
// The line is made here: a server that sends no faster, and begins each answer as late, as such a line would.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "@playwright/test";

/** Lines by bits a second and milliseconds of delay. */
const LINES = [
  { bits: 9e6, delay: 170 },
  { bits: 1.6e6, delay: 150 },
];
/** Bytes that are sent at a time. */
const PIECE = 4096;

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Only the tagger knows this name. */
const LEARNED = "Rempapa";
const TEXT = `Harbor Fees to Rise in Port Ellery

Mayor Ana Souza said on Monday that the city would raise its harbor fees by 12 percent.

${LEARNED} executives signed the deal in Denmark on Monday. It was the second one that ${LEARNED} executives signed.
`;

/** @param {{ bits: number, delay: number }} line */
async function serve({ bits, delay }) {
  let free = performance.now();
  let sent = 0;
  /** Waits until the line has carried so many bytes more. @param {number} bytes */
  async function carry(bytes) {
    sent += bytes;
    free = Math.max(free, performance.now()) + (bytes * 8000) / bits;
    const wait = free - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  const server = createServer(async ({ url = "/" }, response) => {
    const path = url === "/" ? "index.html" : new URL(url, "http://localhost").pathname.slice(1);
    const packed = await readFile(join("dist", `${path}.br`)).catch(() => undefined);
    const body = packed ?? (await readFile(join("dist", path)).catch(() => undefined));
    await new Promise((resolve) => setTimeout(resolve, delay));
    const headers = { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "no-cache" };
    response.writeHead(body ? 200 : 404, packed ? { ...headers, "content-encoding": "br" } : headers);
    for (let at = 0; body && at < body.length; at += PIECE) {
      await carry(Math.min(PIECE, body.length - at));
      response.write(body.subarray(at, at + PIECE));
    }
    response.end();
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", () => listening(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, sent: () => sent, end: () => server.close() };
}

const browser = await chromium.launch({
  executablePath: process.env.BYLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
process.stdout.write("line                     box    text   first marks        tagger's       all\n");
for (const line of LINES) {
  const server = await serve(line);
  const page = await (await browser.newContext()).newPage();
  const since = performance.now();
  const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
  const kilobytes = () => `${Math.round(server.sent() / 1000)} KB`;
  await page.goto(server.url, { waitUntil: "commit" });
  await page.waitForSelector("html[data-ready]", { state: "attached", timeout: 0 });
  const box = seconds();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, TEXT);
  await page.waitForFunction(() => document.querySelector(".text")?.textContent?.includes("harbor fees"));
  const text = seconds();
  await page.waitForSelector(".text .mark", { state: "attached", timeout: 0 });
  const first = `${seconds()} ${kilobytes()}`;
  await page.waitForSelector(`.text .mark:text-is("${LEARNED}")`, { state: "attached", timeout: 0 });
  const tagger = `${seconds()} ${kilobytes()}`;
  await page.waitForFunction(() => document.title.endsWith(" – Byline"), undefined, { timeout: 0 });
  const name = `${line.bits / 1e6} Mbit/s, ${line.delay} ms`;
  process.stdout.write(`${name.padEnd(22)} ${box}  ${text}  ${first}  ${tagger}  ${seconds()} ${kilobytes()}\n`);
  await page.context().close();
  server.end();
}
await browser.close();
