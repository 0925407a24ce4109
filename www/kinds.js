// What the page says and shows for each kind of mention. Ordinals and plain numbers are not marked: a card has nothing to
// tell about "second" or "four", and a page full of them no longer reads as prose.

/** @typedef {import("./pkg/byline.js").MentionKind} MentionKind */

/**
 * @typedef {object} Kind
 * @property {string} label what the card says it is
 * @property {string} mark the class of its mark, which sets line and colour; "" if it is not marked
 */

/** @type {Record<MentionKind, Kind>} */
export const KINDS = {
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

/** The key above an article: each class of mark with its name, one and many. @type {[mark: string, one: string, many: string][]} */
export const KEY = [
  ["person", "person", "people"],
  ["org", "organisation", "organisations"],
  ["place", "place", "places"],
  ["norp", "nationality or group", "nationalities and groups"],
  ["work", "event, law or work", "events, laws and works"],
  ["when", "date", "dates"],
  ["amount", "amount", "amounts"],
  ["quote", "quote", "quotes"],
];
