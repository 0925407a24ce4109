// What is too much to be read as HTML is seen in one pass, and its words are read all the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bareWords, isTooMuch } from "../../www/input/bounds.js";

/** @param {string} html */
function wordsOf(html) {
  const steps = bareWords(html);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

test("pages as they are written are not too much", () => {
  const paragraph = '<p class="a">Some <b>bold</b> words<br>and more.\n<li>An item <img src="a"> without an end';
  assert.equal(isTooMuch(paragraph.repeat(3000)), false);
  assert.equal(isTooMuch("<table><tr><td>1<td>2<tr><td>3</table>".repeat(2000)), false);
  assert.equal(isTooMuch("a < b ".repeat(100_000)), false);
});

for (const [name, html] of /** @type {const} */ ([
  ["elements in each other", "<div>".repeat(1000)],
  ["formatting without an end", "<b>a".repeat(1000)],
  ["tables in tables", "<table><tr><td>".repeat(1000)],
  ["elements without number", "<i></i>".repeat(50_000)],
]))
  test(`too much: ${name}`, () => assert.equal(isTooMuch(html), true));

test("the words are there, with their paragraphs and without scripts", () => {
  const html =
    "<h1>A title</h1>\n  <p>One <b>bold</b> word, 1 < 2.</p><script>let a = '<p>no</p>';</script><!-- no -->" +
    "<ul><li>First<li>Second</ul>line<br>break &amp; more<style>p {}</style>";
  assert.equal(wordsOf(html).trim(), "A title\n\nOne bold word, 1 < 2.\n\nFirst\n\nSecond\n\nline\nbreak &amp; more");
});

for (const unit of ["<", "<script", "<script>", "</", "<!--", "<a ", "\n<p>", " \n", "word", "a<b>"])
  test(`no step takes long, and none is for much: ${JSON.stringify(unit)}`, () => {
    const html = unit.repeat(500_000);
    isTooMuch(html);
    let steps = 0;
    for (const _ of bareWords(html)) steps += 1;
    assert.ok(steps >= (html.match(/<(?!script>)/g)?.length ?? 0) / 1000);
  });

test("a gap is one gap, however many steps it goes through", () => {
  assert.equal(wordsOf(`One${"<p> \n".repeat(2000)}two${"<b> </b>".repeat(2000)}three`), "One\n\ntwo three");
});
