// Amounts in other words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { amountInWords } from "../../www/story/amount-words.js";

/**
 * The lines for an amount, as one.
 * @param {number} value
 * @param {string | null} unit
 * @param {string} written
 * @param {number | null} [high]
 */
function wordsFor(value, unit, written, high = null) {
  return amountInWords({ value, high, unit }, written)?.join(" · ");
}

test("a sum that is written with a word for its zeros is written out", () => {
  assert.equal(wordsFor(1_400_000_000, "USD", "$1.4 billion"), "1,400,000,000 US dollars");
  assert.equal(wordsFor(2_000_000, "EUR", "2 to 3 million euros", 3_000_000), "2,000,000 euros to 3,000,000 euros");
  assert.equal(wordsFor(41, "EUR", "41 euros"), undefined);
});

test("a measure is given in the other system, to three figures", () => {
  assert.equal(wordsFor(800, "mi", "800 miles"), "About 1,290 km");
  assert.equal(wordsFor(40, "m", "40 metres"), "About 131 ft");
  assert.equal(wordsFor(10, "ft", "10 to 12 feet", 12), "About 3.05 to 3.66 m");
  assert.equal(wordsFor(4, "°C", "four degrees Celsius"), "About 39.2 °F");
  assert.equal(wordsFor(-40, "°F", "minus 40 degrees"), "About -40 °C");
});

test("a percentage is a share that is easy to picture, where one is close", () => {
  assert.equal(wordsFor(8, "%", "8 per cent"), "About 1 in 12");
  assert.equal(wordsFor(12, "%", "12 percent"), "About 1 in 8");
  assert.equal(wordsFor(70, "%", "70 percent"), "7 in 10");
  assert.equal(wordsFor(91, "%", "91 percent"), "About 9 in 10");
  assert.equal(wordsFor(0.4, "%", "0.4 percent"), "About 1 in 250");
  assert.equal(wordsFor(47, "%", "47 percent"), undefined);
  assert.equal(wordsFor(10, "%", "10 to 20 percent", 20), undefined);
});

test("basis points are percentage points", () => {
  assert.equal(wordsFor(25, "bp", "25 basis points"), "0.25 percentage points");
});

test("a large measure is both written out and converted; a plain number is neither", () => {
  assert.equal(wordsFor(2_000_000, "acre", "2 million acres"), "2,000,000 acre · About 809,000 ha");
  assert.equal(wordsFor(23_000_000, null, "23 million"), undefined);
});
