// The rooms of the page: ARCHITECTURE.md lists them in order, and no file imports from a room that stands
// below its own, nor in a circle. What JSDoc imports for its types counts as well.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** What the build writes into www/. */
const BUILT = /^(pkg|vendor|flags)\/|^precache\.js$/;

/** The rooms in the order of ARCHITECTURE.md. */
const rooms = roomsOf(readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8"));
/** Each of the page's scripts, by its path in www/, with those that it imports. */
const imports = importsOf(join(ROOT, "www"));

test("the table of rooms has every folder that holds scripts, and no other", () => {
  const folders = new Set([...imports.keys()].map(roomOf).filter((room) => room !== ""));
  assert.deepEqual(rooms.toSorted(), [...folders].sort());
});

test("every file that is imported is there", () => {
  const missing = [...imports].flatMap(([file, targets]) =>
    targets.filter((target) => !imports.has(target)).map((target) => `${file} imports ${target}`),
  );
  assert.deepEqual(missing, []);
});

test("a file imports from its own room and from those above it; what stands in no room may import from all", () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => rank(target) > rank(file))
      .map((target) => `${file} (${roomOf(file)}) imports ${target} (${roomOf(target) || "no room"})`),
  );
  assert.deepEqual(wrong, []);
});

test("no files import one another in a circle", () => {
  assert.equal(circleIn(imports), undefined);
});

test("a circle is found, and so is what a comment imports", () => {
  assert.deepEqual(
    circleIn(
      new Map([
        ["a", ["b"]],
        ["b", ["c"]],
        ["c", ["b"]],
      ]),
    ),
    ["b", "c", "b"],
  );
  const text = '/** @typedef {import("../x/type.js").T} T */\nimport { a } from "./a.js";\nawait import("./b.js");';
  assert.deepEqual(namedIn("y/file.js", text), ["x/type.js", "y/a.js", "y/b.js"]);
});

/** The first column of the table that begins with "| room |". @param {string} text @returns {string[]} */
function roomsOf(text) {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.startsWith("| room |"));
  assert.notEqual(first, -1, "ARCHITECTURE.md has no table of rooms");
  const rows = lines.slice(first + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end).map((row) => row.match(/^\| `([a-z]+)\/`/)?.[1] ?? row);
}

/** @param {string} www @returns {Map<string, string[]>} */
function importsOf(www) {
  const files = readdirSync(www, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  const scripts = files.filter((file) => file.endsWith(".js") && !BUILT.test(file));
  return new Map(scripts.map((file) => [file, namedIn(file, readFileSync(join(www, file), "utf8"))]));
}

/**
 * The scripts that one imports, by whatever means, but those of the build.
 * @param {string} file
 * @param {string} text
 */
function namedIn(file, text) {
  const names = [...text.matchAll(/(?:\bfrom |\bimport |\bimport\()"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  const paths = names.map((name) => normalize(join(dirname(file), name)).replaceAll("\\", "/"));
  return [...new Set(paths)].filter((path) => !BUILT.test(path));
}

/** @param {string} file */
function roomOf(file) {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
}

/** @param {string} file */
function rank(file) {
  return roomOf(file) === "" ? rooms.length : rooms.indexOf(roomOf(file));
}

/**
 * A circle of imports, from a file back to itself.
 * @param {Map<string, string[]>} graph
 * @returns {string[] | undefined}
 */
function circleIn(graph) {
  /** @type {Set<string>} */
  const done = new Set();

  /** @param {string} file @param {string[]} path that led to it @returns {string[] | undefined} */
  function visit(file, path) {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of graph.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  }

  for (const file of graph.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}
