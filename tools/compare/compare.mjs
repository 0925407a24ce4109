// Byline beside compromise and wink-nlp, in one page of Chromium, on one text: `npm ci && npm run compare --
// TEXT_FILE`.
//
// `cargo x build-web` must have run. All run on the page's main thread, one after another, in rounds; the
// median counts. Ratios are what to read: the same machine and the same noise for all.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const SAMPLES = ["explainer", "science", "wire"];

/** The text to read, and an article of about 900 words. */
async function texts() {
  const samples = SAMPLES.map((name) => readFile(join(ROOT, "www/samples", `${name}.txt`), "utf8"));
  const article = (await Promise.all(samples))[0];
  const [file] = process.argv.slice(2);
  const text = file ? await readFile(file, "utf8") : (await Promise.all(samples)).join("\n\n");
  return { text: text.slice(0, 400_000), article };
}

async function serve() {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("peers.js", import.meta.url))],
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    try {
      const body =
        path === "/"
          ? "<!doctype html><title>compare</title>"
          : path === "/peers.js"
            ? bundle.outputFiles[0].contents
            : await readFile(join(ROOT, path));
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? (path === "/" ? "text/html" : "application/octet-stream"),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

/** Runs in the page. */
async function measure({ text, article }) {
  const { default: init, Byline } = await import("/www/pkg/byline.js");
  const { peers } = await import("/peers.js");
  const module = await init();
  const byline = new Byline();
  byline.load_model(new Uint8Array(await (await fetch("/data/byline.model")).arrayBuffer()));
  const rules = new Byline();
  const tools = {
    byline: (text) => byline.analyze(text, undefined, null).mentions.length,
    "byline by rules": (text) => rules.analyze(text, undefined, null).mentions.length,
    ...peers,
  };
  tools.byline(article);
  const memory = [module.memory.buffer.byteLength];
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  const time = (work) => {
    const start = performance.now();
    const found = work();
    return { found, took: performance.now() - start };
  };
  const bytes = new TextEncoder().encode(text).length;
  const rows = [];
  for (const [name, run] of Object.entries(tools)) {
    run(article);
    const whole = Array.from({ length: 3 }, () => time(() => run(text)));
    const once = Array.from({ length: 15 }, () => time(() => run(article)).took);
    const seconds = median(whole.map((round) => round.took)) / 1000;
    rows.push({ name, found: whole[0].found, "MB/s": bytes / 1e6 / seconds, "article, ms": median(once) });
  }
  memory.push(module.memory.buffer.byteLength);
  return { bytes, words: article.split(/\s+/).length, memory, rows };
}

const server = await serve();
const browser = await chromium.launch({
  executablePath: process.env.BYLINE_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const { bytes, words, memory, rows } = await page.evaluate(measure, await texts());
  const [small, large] = memory.map((count) => (count / 2 ** 20).toFixed(1));
  console.log(
    `an article of ${words} words: ${small} MiB of the module's memory; ${bytes} bytes of text: ${large} MiB`,
  );
  const own = rows[0]["MB/s"];
  const table = rows.map((row) => ({
    ...row,
    "MB/s": Number(row["MB/s"].toFixed(3)),
    "article, ms": Number(row["article, ms"].toFixed(1)),
    "Byline's speed over it": Number((own / row["MB/s"]).toFixed(2)),
  }));
  console.table(table);
} finally {
  await browser.close();
  server.close();
}
