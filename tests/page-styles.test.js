// The page's style sheets: none may make a browser look at all of a book whenever a part of it is added
// (docs/decisions/0036).

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../www/css/", import.meta.url));

/** Each selector of the page, with its file. */
const selectors = readdirSync(FOLDER).flatMap((file) =>
  selectorsOf(readFileSync(FOLDER + file, "utf8")).map((selector) => ({ file, selector })),
);

test("what stands behind another element is sought by that one's class, id or attribute", () => {
  const wrong = selectors.filter(({ selector }) => followsAnything(selector));
  assert.deepEqual(wrong, []);
});

test("what an element has in it is not asked by what it is not", () => {
  const wrong = selectors.filter(({ selector }) => /:has\((?:[^()]|\([^()]*\))*:not\(/.test(selector));
  assert.deepEqual(wrong, []);
});

test("selectors are told apart", () => {
  const text = "/* a + b {} */\n@media (x) {\n.a,\n.b h2 + p {\ntop: calc(1px + 2px);\n}\n}";
  assert.deepEqual(selectorsOf(text), [".a,\n.b h2 + p"]);
  for (const good of [".a + p", ".a :checked[type] + p", "#a ~ p", ".a p", '[x~="y"] p', ".a :where(.b) + p"])
    assert.ok(!followsAnything(good), good);
  for (const bad of [".a h2 + p", ".a > * + p", ".a :checked + p", ".a, li ~ li"]) assert.ok(followsAnything(bad), bad);
});

/** What stands before each block of declarations. @param {string} css */
function selectorsOf(css) {
  const bare = css.replace(/\/\*.*?\*\//gs, "");
  return [...bare.matchAll(/([^{};]+)\{[^{}]*\}/g)].map(([, selector = ""]) => selector.trim());
}

/** Whether a selector names what follows an element that has no name of its own. @param {string} selector */
function followsAnything(selector) {
  const before = [...selector.matchAll(/([^\s>+~,(]+)\s*[+~](?!=)/g)].map(([, compound = ""]) => compound);
  return before.some((compound) => !/[.#[]/.test(compound));
}
