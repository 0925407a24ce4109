// An amount in other words: a sum of money written out in full, a measure in the other system.

/** @typedef {import("../pkg/byline.js").Amount} Amount */

/**
 * Exact factors (NIST Special Publication 811, Appendix B).
 * @type {[unit: string, factor: number, other: string][]}
 */
const FACTORS = [
  ["mi", 1.609344, "km"],
  ["yd", 0.9144, "m"],
  ["ft", 0.3048, "m"],
  ["in", 2.54, "cm"],
  ["lb", 0.45359237, "kg"],
  ["oz", 28.349523125, "g"],
  ["acre", 0.40468564224, "ha"],
  ["mi²", 2.589988110336, "km²"],
  ["ft²", 0.09290304, "m²"],
  ["ft³", 0.028316846592, "m³"],
  ["mi/h", 1.609344, "km/h"],
  ["gal", 3.785411784, "L"],
];

/** @type {Map<string, { convert: (value: number) => number, unit: string }>} */
const CONVERSIONS = new Map([
  // Feet and yards both come to metres; metres come to feet.
  ...["ft", "mi", "in", "lb", "acre", "mi²", "ft²", "mi/h", "gal"].map(back),
  ...FACTORS.map(forth),
  ["nmi", { convert: (value) => value * 1.852, unit: "km" }],
  ["kn", { convert: (value) => value * 1.852, unit: "km/h" }],
  ["°F", { convert: (value) => ((value - 32) * 5) / 9, unit: "°C" }],
  ["°C", { convert: (value) => (value * 9) / 5 + 32, unit: "°F" }],
]);

/**
 * @param {[string, number, string]} row
 * @returns {[string, { convert: (value: number) => number, unit: string }]}
 */
function forth([unit, factor, other]) {
  return [unit, { convert: (value) => value * factor, unit: other }];
}

/** @param {string} unit @returns {[string, { convert: (value: number) => number, unit: string }]} */
function back(unit) {
  const [, factor, other] = /** @type {[string, number, string]} */ (FACTORS.find(([name]) => name === unit));
  return [other, { convert: (value) => value / factor, unit }];
}

/** Words and letters that stand for zeros. */
const SCALE = /thousand|million|billion|trillion|crore|lakh|\d ?(k|m|bn?|tn|trn)\b/i;

/**
 * What an amount comes to, line by line; nothing if its own words say it as well.
 * @param {Pick<Amount, "value" | "high" | "unit">} amount
 * @param {string} written
 * @returns {string[] | undefined}
 */
export function amountInWords({ value, high, unit }, written) {
  if (!unit) return undefined;
  const values = high === null ? [value] : [value, high];
  const lines = [inFull(values, unit, written), otherUnit(values, unit), asShare(values, unit)];
  const said = lines.filter((line) => line !== undefined);
  return said.length > 0 ? said : undefined;
}

/**
 * Every digit of what was written as a number of millions.
 * @param {number[]} values
 * @param {string} unit
 * @param {string} written
 */
function inFull(values, unit, written) {
  if (!SCALE.test(written)) return undefined;
  if (/^[A-Z]{3}$/.test(unit)) return values.map((each) => money(each, unit)).join(" to ");
  return unit === "%" ? undefined : `${values.map((each) => each.toLocaleString("en")).join(" to ")} ${unit}`;
}

/** @param {number[]} values @param {string} unit */
function otherUnit(values, unit) {
  const other = CONVERSIONS.get(unit);
  return other && `About ${values.map((each) => rounded(other.convert(each))).join(" to ")} ${other.unit}`;
}

/**
 * "About 1 in 8" for a percentage, "0.25 percentage points" for basis points.
 * @param {number[]} values
 * @param {string} unit
 */
function asShare(values, unit) {
  const [value] = values;
  if (unit === "bp") return `${values.map((each) => rounded(each / 100)).join(" to ")} percentage points`;
  if (unit !== "%" || values.length > 1 || value === undefined || value <= 0 || value >= 100) return undefined;
  const best = SHARES.reduce((one, other) => (miss(other, value) < miss(one, value) ? other : one));
  const [part, whole] = best;
  if (miss(best, value) > value / 20) return value < 1 ? `About 1 in ${rounded(100 / value)}` : undefined;
  return `${miss(best, value) < 0.001 ? "" : "About "}${part} in ${whole}`;
}

/** Shares that are easy to picture. @type {[part: number, whole: number][]} */
const SHARES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100].flatMap((whole) =>
  Array.from({ length: whole <= 10 ? whole - 1 : 1 }, (_, part) => /** @type {[number, number]} */ ([part + 1, whole])),
);

/** How far a share is from a percentage. @param {[number, number]} share @param {number} percent */
function miss([part, whole], percent) {
  return Math.abs((part / whole) * 100 - percent);
}

/** @param {number} value */
function rounded(value) {
  return new Intl.NumberFormat("en", { maximumSignificantDigits: 3 }).format(value);
}

/** "1,400,000,000 US dollars". @param {number} value @param {string} currency its ISO 4217 code */
function money(value, currency) {
  const options = /** @type {const} */ ({
    style: "currency",
    currency,
    currencyDisplay: "name",
    maximumFractionDigits: 0,
  });
  return new Intl.NumberFormat("en", options).format(value);
}
