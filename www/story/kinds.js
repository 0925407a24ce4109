// What the page says and shows for each kind of mention and of quote. Ordinals and plain numbers are not
// marked: a card has nothing to tell about "second" or "four", and a page full of them no longer reads as
// prose.

/** @typedef {import("../pkg/byline.js").MentionKind} MentionKind */
/** @typedef {import("../pkg/byline.js").QuoteKind} QuoteKind */

/**
 * @typedef {object} Kind
 * @property {string} label what the card says it is
 * @property {string} mark the class of its mark, which sets line and colour; "" if it is not marked
 */

/** @type {Record<MentionKind, Kind>} */
export const MENTION_KINDS = {
  PERSON: { label: "Person", mark: "person" },
  ORG: { label: "Organisation", mark: "org" },
  GPE: { label: "Place", mark: "place" },
  LOC: { label: "Place", mark: "place" },
  FAC: { label: "Building or site", mark: "place" },
  NORP: { label: "Nationality or group", mark: "norp" },
  EVENT: { label: "Event", mark: "work" },
  PRODUCT: { label: "Product", mark: "work" },
  WORK_OF_ART: { label: "Title of a work", mark: "work" },
  LAW: { label: "Law or treaty", mark: "work" },
  LANGUAGE: { label: "Language", mark: "norp" },
  DATE: { label: "Date", mark: "when" },
  TIME: { label: "Time", mark: "when" },
  MONEY: { label: "Amount of money", mark: "amount" },
  PERCENT: { label: "Percentage", mark: "amount" },
  QUANTITY: { label: "Measurement", mark: "amount" },
  ORDINAL: { label: "Rank", mark: "" },
  CARDINAL: { label: "Number", mark: "" },
};

/**
 * `short` is what it is called in a list of quotes.
 * @type {Record<QuoteKind, { label: string, short: string, meaning: string }>}
 */
export const QUOTE_KINDS = {
  direct: { label: "Direct quote", short: "direct", meaning: "Whole sentences in the speaker’s own words" },
  partial: {
    label: "Partial quote",
    short: "partial",
    meaning: "Some of the speaker’s own words in the reporter’s sentence",
  },
  indirect: { label: "Reported speech", short: "indirect", meaning: "In the reporter’s words, not the speaker’s" },
};

/**
 * The classes of marks in the order of the settings, each with its name for many.
 * @type {{ mark: string, many: string }[]}
 */
export const MARKS = [
  { mark: "person", many: "people" },
  { mark: "org", many: "organisations" },
  { mark: "place", many: "places" },
  { mark: "norp", many: "nationalities and groups" },
  { mark: "work", many: "events, laws and works" },
  { mark: "when", many: "dates" },
  { mark: "amount", many: "amounts" },
  { mark: "quote", many: "quotes" },
];
