// A resolved date in words: TIMEX3 values ("2023-06-14", "2023-W24") as a reader would say them.

/** @typedef {import("../pkg/byline.js").DateExpression} DateExpression */
/** @typedef {import("../pkg/byline.js").Day} Day */

const DAY_MS = 24 * 60 * 60 * 1000;

/** @type {Record<string, string>} */
const MODIFIERS = {
  START: "Early in",
  MID: "In the middle of",
  END: "Late in",
  APPROX: "About",
  BEFORE: "Before",
  AFTER: "After",
};

/** @type {Record<string, string>} */
const SEASONS = { SP: "Spring", SU: "Summer", FA: "Autumn", WI: "Winter", H1: "First half of", H2: "Second half of" };

/** @type {Record<string, string>} */
const PARTS_OF_DAY = { TMO: "morning", TAF: "afternoon", TEV: "evening", TNI: "night", TDT: "daytime" };

/**
 * What a date means, line by line; nothing for what is not known, or is no date, such as a length of time.
 * @param {Pick<DateExpression, "value" | "modifier" | "kind">} date
 * @param {Day | null} published
 * @returns {string[] | undefined}
 */
export function dateInWords({ value, modifier, kind }, published) {
  if (kind === "DURATION" || kind === "SET" || !value || value.startsWith("XXXX")) return undefined;
  const words = range(value) ?? day(value) ?? calendar(value);
  if (!words) return undefined;
  // "Early in the 1980s"
  const behind = words.replace(/^The /, "the ");
  const line = modifier && MODIFIERS[modifier] ? `${MODIFIERS[modifier]} ${behind}` : words;
  const away = distance(value, published);
  return away ? [line, away] : [line];
}

/**
 * The same, where it says more than the article's own words: nothing for "14 June 2023", of which only the
 * weekday would be new, nor for "in 2023".
 * @param {Pick<DateExpression, "value" | "modifier" | "kind">} date
 * @param {string} written the article's words
 * @param {Day | null} published
 */
export function dateBeyondWords(date, written, published) {
  const words = dateInWords(date, published);
  const told = written.toLowerCase();
  // "Oct." says October.
  const isTold = (/** @type {string} */ part) => told.includes(/^\d/.test(part) ? part : part.slice(0, 3));
  return words && !partsOf(words[0] ?? "").every(isTold) ? words : undefined;
}

/** What of a date in words may be news: its numbers, months, seasons and times. @param {string} words */
function partsOf(words) {
  const parts = words.toLowerCase().match(/\d[\d:]*|[a-z]+/g) ?? [];
  return parts.filter((part) => !COMMON.test(part));
}

const COMMON = /^(?:[a-z]+day|about|after|before|early|in|late|middle|of|the|to|years)$/;

/** "2023-03-14/2023-06-14", whose weekdays matter less. @param {string} value */
function range(value) {
  const [first, last] = value.split("/").map((end) => day(end)?.replace(/^\w+ /, "") ?? calendar(end));
  return first && last && `${first} to ${last}`;
}

/** "2023-06-14" or "2023-06-14TMO" or "2023-06-14T15:00". @param {string} value */
function day(value) {
  const match = /^(\d{4}-\d{2}-\d{2})(T[A-Z]{2}|T\d{2}(?::\d{2})?)?/.exec(value);
  const date = match?.[1] && new Date(`${match[1]}T00:00:00Z`);
  if (!match || !date || Number.isNaN(date.getTime())) return undefined;
  const words = `${format(date, { weekday: "long" })} ${format(date, { day: "numeric", month: "long", year: "numeric" })}`;
  const time = match[2] && (PARTS_OF_DAY[match[2]] ?? match[2].slice(1).replace(/^(\d+)$/, "$1:00"));
  return time ? `${words}, ${time}` : words;
}

/** A month, week, quarter, season, year, decade or century. @param {string} value */
function calendar(value) {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(value) ?? [];
  if (!year) {
    const [, start] = /^(\d{2,3})X{0,2}$/.exec(value) ?? [];
    if (start?.length === 3) return `The ${start}0s`;
    return start ? `The years ${start}00 to ${start}99` : undefined;
  }
  if (!rest) return year;
  if (/^\d{2}$/.test(rest))
    return format(new Date(Date.UTC(Number(year), Number(rest) - 1)), { month: "long", year: "numeric" });
  if (/^W\d{2}/.test(rest)) {
    const monday = format(mondayOf(Number(year), Number(rest.slice(1, 3))), {
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    return rest.endsWith("WE") ? `The weekend of the week of ${monday}` : `The week of Monday ${monday}`;
  }
  if (/^Q\d$/.test(rest)) return `Quarter ${rest[1]} of ${year}`;
  return SEASONS[rest] ? `${SEASONS[rest]} ${year}` : undefined;
}

/**
 * The Monday of a week of ISO 8601, whose first week holds 4 January.
 * @param {number} year
 * @param {number} week
 */
function mondayOf(year, week) {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
  return new Date(monday + (week - 1) * 7 * DAY_MS);
}

/**
 * How far a day lies from publication.
 * @param {string} value
 * @param {Day | null} published
 */
function distance(value, published) {
  if (!published || !/^\d{4}-\d{2}-\d{2}(?!.*\/)/.test(value)) return undefined;
  const from = Date.UTC(published.year, published.month - 1, published.day);
  const days = Math.round((Date.parse(value.slice(0, 10)) - from) / DAY_MS);
  if (days === 0) return "The day of publication";
  return `${lengthInWords(Math.abs(days))} ${days < 0 ? "before" : "after"} publication`;
}

/** @param {number} days */
function lengthInWords(days) {
  if (days === 1) return "1 day";
  if (days <= 60) return `${days} days`;
  return days <= 700 ? `About ${Math.round(days / 30.44)} months` : `About ${Math.round(days / 365.25)} years`;
}

/** Making one takes longer than all that it is used for. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {Date} date @param {Intl.DateTimeFormatOptions} options */
function format(date, options) {
  const key = JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  formats.set(key, made);
  return made.format(date);
}
