// Resolved dates in words.

import assert from "node:assert/strict";
import { test } from "node:test";
import { dateBeyondWords, dateInWords } from "../../www/story/date-words.js";

const PUBLISHED = { year: 2025, month: 3, day: 14 };

/**
 * The lines for a value, as one.
 * @param {string | null} value
 * @param {string | null} [modifier]
 * @param {string} [kind]
 */
function wordsFor(value, modifier = null, kind = "DATE") {
  return dateInWords(/** @type {any} */ ({ value, modifier, kind }), PUBLISHED)?.join(" · ");
}

test("a day has its weekday, and how far it lies from publication", () => {
  assert.equal(wordsFor("2025-03-13"), "Thursday 13 March 2025 · 1 day before publication");
  assert.equal(wordsFor("2025-03-14"), "Friday 14 March 2025 · The day of publication");
  assert.equal(wordsFor("2025-04-02"), "Wednesday 2 April 2025 · 19 days after publication");
  assert.equal(wordsFor("2024-11-30"), "Saturday 30 November 2024 · About 3 months before publication");
  assert.equal(wordsFor("2022-01-31"), "Monday 31 January 2022 · About 3 years before publication");
});

test("a length is in days up to sixty, then in months, and in years from two on", () => {
  const lengthOf = (/** @type {string} */ value) =>
    wordsFor(value)
      ?.split(" · ")[1]
      ?.replace(/ (?:before|after) .*/, "");
  assert.equal(lengthOf("2025-03-15"), "1 day");
  assert.equal(lengthOf("2025-03-16"), "2 days");
  assert.equal(lengthOf("2025-05-13"), "60 days");
  assert.equal(lengthOf("2025-05-14"), "About 2 months");
  // Half a year and a year, in months of their usual length.
  assert.equal(lengthOf("2025-09-14"), "About 6 months");
  assert.equal(lengthOf("2026-03-14"), "About 12 months");
  assert.equal(lengthOf("2024-03-14"), "About 12 months");
  assert.equal(lengthOf("2027-02-12"), "About 23 months");
  assert.equal(lengthOf("2027-02-13"), "About 2 years");
  assert.equal(lengthOf("2124-09-13"), "About 99 years");
  assert.equal(lengthOf("2125-03-14"), "About 100 years");
});

test("a day's part or time follows it", () => {
  assert.equal(wordsFor("2025-03-14TEV"), "Friday 14 March 2025, evening · The day of publication");
  assert.equal(wordsFor("2025-03-14T09:10"), "Friday 14 March 2025, 09:10 · The day of publication");
  assert.equal(wordsFor("2025-03-14T15"), "Friday 14 March 2025, 15:00 · The day of publication");
});

test("longer spans are named as a reader would", () => {
  assert.equal(wordsFor("2024"), "2024");
  assert.equal(wordsFor("2025-02", "START"), "Early in February 2025");
  assert.equal(wordsFor("198", "START"), "Early in the 1980s");
  assert.equal(wordsFor("2025-Q2"), "Quarter 2 of 2025");
  assert.equal(wordsFor("2024-SU"), "Summer 2024");
  assert.equal(wordsFor("199"), "The 1990s");
  assert.equal(wordsFor("19"), "The years 1900 to 1999");
});

test("a range has both its ends, and no distance", () => {
  assert.equal(wordsFor("2025-03-10/2025-03-12"), "10 March 2025 to 12 March 2025");
  assert.equal(wordsFor("2024-01/2024-09"), "January 2024 to September 2024");
  assert.equal(wordsFor("2020/2025"), "2020 to 2025");
});

test("a week is named by its Monday, by the rules of ISO 8601", () => {
  assert.equal(wordsFor("2024-W53"), "The week of Monday 30 December 2024");
  assert.equal(wordsFor("2025-W01"), "The week of Monday 30 December 2024");
  assert.equal(wordsFor("2025-W11-WE"), "The weekend of the week of 10 March 2025");
});

test("lengths of time, what recurs and times alone have no other words", () => {
  assert.equal(wordsFor("P1Y"), undefined);
  assert.equal(wordsFor("2025", null, "DURATION"), undefined);
  assert.equal(wordsFor("2025", null, "SET"), undefined);
  assert.equal(wordsFor("T09:10"), undefined);
  assert.equal(wordsFor("PRESENT_REF"), undefined);
  assert.equal(wordsFor("2025-13-31"), undefined);
});

test("without a day of publication, a day that is counted from it is not known", () => {
  const of = (/** @type {string | null} */ value) =>
    dateInWords(/** @type {any} */ ({ value, modifier: null, kind: "DATE" }), null);
  assert.equal(of(null), undefined);
  assert.equal(of("XXXX-03-14"), undefined);
  assert.equal(wordsFor("XXXX-WXX-3"), undefined);
  assert.deepEqual(of("2025-03-13"), ["Thursday 13 March 2025"]);
});

test("a date says more than its words where it has a day, month or year that they have not", () => {
  const beyond = (/** @type {string} */ value, /** @type {string} */ written) =>
    dateBeyondWords(/** @type {any} */ ({ value, modifier: null, kind: "DATE" }), written, PUBLISHED)?.[0];
  assert.equal(beyond("2025-03-12", "Wednesday"), "Wednesday 12 March 2025");
  assert.equal(beyond("2025-03-12", "March 12"), "Wednesday 12 March 2025");
  assert.equal(beyond("2024", "last year"), "2024");
  assert.equal(beyond("2025-03-14TEV", "the evening of 14 March 2025"), undefined);
  assert.equal(beyond("2025-03-12", "Mar. 12, 2025"), undefined);
  assert.equal(beyond("2024", "in 2024"), undefined);
  assert.equal(beyond("199", "the 1990s"), undefined);
});
