// A day as a field for dates has it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { iso } from "../../www/story/day.js";

test("a day is written with four digits of its year and two of its month and day", () => {
  assert.equal(iso({ year: 2026, month: 5, day: 31 }), "2026-05-31");
  assert.equal(iso({ year: 2025, month: 12, day: 4 }), "2025-12-04");
  assert.equal(iso({ year: 987, month: 1, day: 9 }), "0987-01-09");
});

test("no day leaves the field empty", () => {
  assert.equal(iso(null), "");
});
