// The quiet line over an article: where it is from, what day its dates are counted from, and what was left
// out of the page, with the way to have it. Loaded with the first article.
//
// Tab leads from the bar to the text, and to what is in sight of it, so the line is no stop: the keyboard
// finds the day in the timeline, and what was left out behind the text.

import { dateInWords } from "../story/date-words.js";
import { iso } from "../story/day.js";
import { element } from "../ui/dom.js";

/** @typedef {import("../article/reading.js").Reading} Reading */

/** What is longer names more than the authors. */
const LONGEST_BYLINE = 80;

/**
 * @typedef {object} Actions
 * @property {(published: string | undefined) => Promise<void>} redate counts the dates from another
 *   day, or from what the text says
 * @property {() => void} showAll shows all that was given
 */

/**
 * @param {Reading} reading
 * @param {Actions} actions
 */
export function showStrip(reading, actions) {
  const { root, source, story, strip } = reading;
  const hasFocus = strip.contains(document.activeElement);
  strip.replaceChildren(
    ...[
      source.facts.site && item(source.facts.site),
      byline(reading),
      story.dates.length > 0 && day(reading, actions),
      leftOut(reading, actions),
    ].filter((part) => part instanceof Node),
  );
  if (hasFocus) strip.querySelector("button")?.focus();
  root.querySelector(".show-all")?.remove();
  if (reading.complete && !source.isAll && leftOutWords(reading) > 0)
    root.append(element("p", { class: "show-all" }, showAllButton(actions)));
}

/** Brings the day up to date. @param {Reading} reading */
export function updateStrip({ strip, ...reading }) {
  const button = strip.querySelector(".day");
  const ground = strip.querySelector(".ground");
  if (button) button.textContent = dayInWords(reading);
  if (ground) ground.textContent = groundOf(reading);
}

/** @param {...(Node | string)} parts */
function item(...parts) {
  return element("li", {}, ...parts);
}

/** Who wrote it, where the page says so and the text does not. @param {Reading} reading */
function byline({ source: { facts }, story }) {
  const { byline: names } = facts;
  return names && names.length <= LONGEST_BYLINE && !story.text.includes(names) ? item(`By ${names}`) : undefined;
}

/**
 * The day the article appeared, with what says so. A press turns it into a field.
 * @param {Reading} reading
 * @param {Actions} actions
 */
function day(reading, { redate }) {
  const input = element("input", {
    type: "date",
    "aria-label": "Published",
    min: "1400-01-01",
    max: "9999-12-31",
    hidden: true,
  });
  const edit = () => {
    input.value = iso(reading.story.published);
    button.hidden = true;
    input.hidden = false;
    input.focus();
  };
  const attributes = {
    type: "button",
    class: "quiet day",
    tabindex: -1,
    title: "Change the date that relative dates count from",
    onclick: edit,
  };
  const button = element("button", attributes, dayInWords(reading));
  input.addEventListener("change", () => {
    // A date that is being typed is empty until it is whole.
    if (input.value || !input.validity.badInput) redate(input.value || undefined);
  });
  const leave = () => {
    if (input.hidden) return;
    input.hidden = true;
    button.hidden = false;
  };
  input.addEventListener("blur", leave);
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    // The key must not press the button that takes its place.
    event.preventDefault();
    leave();
    button.focus();
  });
  return item("Published ", button, input, " ", element("span", { class: "ground" }, groundOf(reading)));
}

/** @param {Pick<Reading, "story">} reading */
function dayInWords({ story }) {
  const [words] = dateInWords({ value: iso(story.published), kind: "DATE", modifier: null }, null) ?? [];
  return words?.replace(/^\w+day /, "") ?? "on what day?";
}

/** What says when an article appeared. @param {Pick<Reading, "published" | "source" | "story">} reading */
function groundOf({ published, source: { facts }, story }) {
  if (!story.published) return "";
  if (published) return "as you set it";
  return facts.published ? "as the page says" : "as the text says";
}

/** @param {Reading} reading @param {Actions} actions */
function leftOut(reading, actions) {
  if (reading.source.isAll) return item("All of the page is shown");
  const words = leftOutWords(reading);
  if (words === 0) return undefined;
  const button = showAllButton(actions);
  button.tabIndex = -1;
  return item(`${words.toLocaleString("en")} ${words === 1 ? "word" : "words"} left out · `, button);
}

/** @param {Reading} reading */
function leftOutWords({ source, view }) {
  return view.leftOut + (source.omitted?.words ?? 0);
}

/** @param {Actions} actions */
function showAllButton({ showAll }) {
  return element("button", { type: "button", class: "quiet", onclick: showAll }, "Show all of the page");
}
