// The sheet of settings: how the page looks, what is marked, when cards open. Every change is seen at once.

import { MARKS } from "../story/kinds.js";
import { byId, element } from "../ui/dom.js";
import { change, DEFAULTS, onChange, RANGES, setting } from "./settings.js";

/** @typedef {import("./settings.js").Settings} Settings */
/** The settings that are numbers. @typedef {"size" | "width" | "leading" | "rest" | "grace"} Amount */
/** The settings that are yes or no. @typedef {"lineFocus" | "likely" | "announced" | "letters"} Switch */

/** Brings a control up to date with its setting. @type {(() => void)[]} */
const shown = [];

/** Fills the sheet. @param {() => void} showKeys */
export function buildSheet(showKeys) {
  byId("settings").append(
    element(
      "div",
      { class: "sheet-head" },
      element("h2", { id: "settings-title" }, "Reading"),
      element("button", { type: "button", class: "quiet", onclick: () => byId("settings").hidePopover() }, "Close"),
    ),
    choice(
      "theme",
      "Theme",
      /** @type {const} */ (["system", "light", "sepia", "dark"]).map((theme) => [theme, theme]),
    ),
    choice("type", "Typeface", [
      ["serif", "serif"],
      ["sans", "sans"],
    ]),
    slider("size", "Text size", 0.05, (value) => `${Math.round(value * 100)}%`),
    slider("width", "Line width", 2, (value) => `${value} characters`),
    slider("leading", "Line height", 0.1, (value) => value.toFixed(1)),
    toggle("lineFocus", "Line focus: dim everything but the lines you are reading"),
    element("h2", {}, "Marks"),
    choice("marks", "Mark", [
      ["first", "first in a section"],
      ["all", "all mentions"],
      ["off", "none"],
    ]),
    kinds(),
    toggle("likely", "Hide uncertain marks"),
    toggle("announced", "Screen readers announce marks as buttons"),
    element("h2", {}, "Cards"),
    choice("offices", "Names and roles", [
      ["whole", "from the whole article"],
      ["read", "only from what you have read"],
    ]),
    choice("opening", "Open", [
      ["rest", "when the pointer rests"],
      ["click", "on click only"],
    ]),
    slider("rest", "Delay before opening", 50, milliseconds),
    slider("grace", "Delay before closing", 50, milliseconds),
    element("h2", {}, "Keys"),
    toggle("letters", "Single-key shortcuts"),
    element(
      "p",
      { class: "sheet-foot" },
      element("button", { type: "button", class: "secondary", onclick: showKeys }, "All keys"),
      element("button", { type: "button", class: "secondary", onclick: reset }, "Reset all"),
    ),
  );
  onChange(refresh);
  refresh();
}

function refresh() {
  for (const show of shown) show();
}

function reset() {
  for (const [name, value] of Object.entries(DEFAULTS))
    if (name !== "keys") change(/** @type {keyof Settings} */ (name), value);
}

/**
 * @template {"theme" | "type" | "marks" | "offices" | "opening"} K
 * @param {K} name
 * @param {string} legend
 * @param {(readonly [Settings[K], string])[]} options
 */
function choice(name, legend, options) {
  const radios = options.map(([value, label]) => {
    const radio = element("input", { type: "radio", name: `set-${name}`, onchange: () => change(name, value) });
    shown.push(() => (radio.checked = setting(name) === value));
    return element("label", {}, radio, element("span", {}, label));
  });
  return element("fieldset", { class: "choice" }, element("legend", {}, legend), element("div", {}, ...radios));
}

/**
 * @param {Amount} name
 * @param {string} label
 * @param {number} step
 * @param {(value: number) => string} say
 */
function slider(name, label, step, say) {
  const [min, max] = RANGES[name];
  const output = element("output", {});
  const range = element("input", {
    type: "range",
    min,
    max,
    step,
    oninput: () => change(name, Number(range.value)),
  });
  shown.push(() => {
    range.value = String(setting(name));
    output.value = say(setting(name));
    range.setAttribute("aria-valuetext", output.value);
  });
  return element("label", { class: "slider" }, element("span", {}, label), range, output);
}

/** @param {Switch} name @param {string} label */
function toggle(name, label) {
  const box = element("input", { type: "checkbox", onchange: () => change(name, box.checked) });
  shown.push(() => (box.checked = setting(name)));
  return element("label", { class: "switch" }, box, element("span", {}, label));
}

function kinds() {
  const boxes = MARKS.map(({ mark, many }) => {
    const box = element("input", {
      type: "checkbox",
      onchange: () => {
        const others = setting("hidden").filter((hidden) => hidden !== mark);
        change("hidden", box.checked ? others : [...others, mark]);
      },
    });
    shown.push(() => (box.checked = !setting("hidden").includes(mark)));
    return element("label", { class: "switch" }, box, element("span", { class: `swatch ${mark}` }, many));
  });
  return element("fieldset", { class: "kinds" }, element("legend", {}, "Kinds"), ...boxes);
}

/** @param {number} value */
function milliseconds(value) {
  return `${(value / 1000).toFixed(2)} s`;
}
