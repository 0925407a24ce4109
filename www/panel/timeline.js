// The timeline: what is dated, in the order in which it happened, beside the order in which it is told. The
// day of publication stands above and can be changed: whatever is counted from it follows at once.

import { dateInWords } from "../story/date-words.js";
import { iso } from "../story/day.js";
import { sentence, sentenceIndexAt, textOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { counted, createList, inSlices, leadTo, shortened } from "./list.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("../story/story.js").DateExpression} DateExpression */

/**
 * Something that is dated.
 * @typedef {object} Event
 * @property {Span} span the date as it is written
 * @property {string} value "" for what waits for a day to be counted from
 * @property {string} words
 * @property {string | undefined} away how far from publication
 * @property {number} told its place among the dates of the text
 * @property {number} sentence by its position
 */
/**
 * The events of one date, or one event.
 * @typedef {{ words: string, away: string | undefined, events: Event[] }} Group
 */

/** The reader's choice holds from article to article. */
let chosen = "happened";

/** @param {Context} context */
export async function timelineView(context) {
  const list = createList("ol", "timeline", (/** @type {Group} */ group) => entry(context, group, total()));
  const note = element("p", { class: "panel-note" });
  /** @type {Event[]} */
  let events = [];
  const total = () => events.length;

  async function update() {
    events = await eventsOf(context.story, context.signal);
    list.show(grouped(events));
    const undated = context.story.dates.filter(isUndated).length;
    note.textContent = undated > 0 ? `${counted(undated, "date")} cannot be dated without the day of publication.` : "";
    note.hidden = undated === 0;
  }

  const order = element(
    "select",
    { class: "panel-order", "aria-label": "Order" },
    element("option", { value: "happened", selected: chosen === "happened" }, "As it happened"),
    element("option", { value: "told", selected: chosen === "told" }, "As told"),
  );
  order.addEventListener("change", () => {
    chosen = order.value;
    list.show(grouped(events));
  });
  await update();
  const place = element("span", { class: "panel-note" }, "Position in the text");
  return [publication(context, update), element("div", { class: "panel-tools" }, order, place), list.root, note];
}

/** Whether a date waits for a day to be counted from. @param {DateExpression} date */
function isUndated({ value, kind }) {
  return (kind === "DATE" || kind === "TIME") && (!value || value.startsWith("XXXX"));
}

/** @param {Context} context @param {() => Promise<void>} update */
function publication({ story, redate }, update) {
  const found = story.published;
  const input = element("input", {
    type: "date",
    id: "published",
    min: "1400-01-01",
    max: "9999-12-31",
    value: iso(found),
  });
  const state = element("span", { class: "panel-note", role: "status" });
  state.textContent = found ? "" : "Unknown, so days such as “Monday” cannot be dated.";
  input.addEventListener("change", async () => {
    // A date that is being typed is empty until it is whole.
    if (!input.value && input.validity.badInput) return;
    const changed = await redate(input.value || undefined);
    if (changed === undefined) return;
    await update();
    if (!input.value) input.value = iso(story.published);
    state.textContent = `${counted(changed, "date")} changed.`;
  });
  return element("p", { class: "published" }, element("label", { for: "published" }, "Published"), input, state);
}

/**
 * What is dated, in the order of the text. Lengths of time and what recurs have no place on it.
 * @param {Story} story
 * @param {AbortSignal} signal
 */
export async function eventsOf(story, signal) {
  /** @type {Event[]} */
  const events = [];
  await inSlices(
    story.dates,
    (date) => {
      const { span } = date;
      const isWaiting = isUndated(date);
      const value = isWaiting ? "" : (date.value ?? "");
      const [words, away] = isWaiting ? [textOf(story, span)] : (dateInWords(date, story.published) ?? []);
      if (!words || !(isWaiting || /^\d{4}|^\d{2,3}X/.test(value))) return;
      events.push({ span, value, words, away, told: events.length + 1, sentence: sentenceIndexAt(story, span.start) });
    },
    signal,
  );
  return events;
}

/**
 * As it happened, or as told where the reader wants it so, or nothing can be dated.
 * @param {Event[]} events
 * @returns {Group[]}
 */
function grouped(events) {
  const dated = events.filter(({ value }) => value !== "");
  if (chosen === "told" || dated.length === 0)
    return events.map((event) => ({ words: event.words, away: event.away, events: [event] }));
  /** @type {Group[]} */
  const groups = [];
  const sorted = dated.toSorted((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value)) || a.told - b.told);
  for (const event of sorted) {
    const last = groups.at(-1);
    if (last?.words !== event.words) groups.push({ words: event.words, away: event.away, events: [event] });
    // One sentence may say a date twice.
    else if (last.events.at(-1)?.sentence !== event.sentence) last.events.push(event);
  }
  return groups;
}

/** @param {Context} context @param {Group} group @param {number} total */
function entry({ story, jump }, { words, away, events }, total) {
  const lines = events.map(({ span, told, sentence: index }) =>
    element(
      "li",
      {},
      leadTo(shortened(textOf(story, sentence(story, index)), 140), () => jump(span)),
      element("span", { class: "told", title: `Date ${told} of ${total} in the text` }, String(told)),
    ),
  );
  return element(
    "li",
    { class: "timeline-date" },
    element("p", { class: "timeline-when" }, words),
    away && element("p", { class: "row-role" }, away),
    element("ul", {}, ...lines),
  );
}
