// How the reader wants it: kept in the browser's storage where that is allowed, and for as long as the page
// is open where it is not. Whatever CSS can do with a setting it does, by an attribute or property of the
// root; the rest asks or listens.

/** @typedef {"system" | "light" | "dark" | "sepia"} Theme */

/**
 * @typedef {object} Settings
 * @property {Theme} theme
 * @property {"serif" | "sans"} type the text's typeface
 * @property {number} size of the text, 1 as designed
 * @property {number} width of a line, in characters
 * @property {number} leading the line's height, in lines of the text's size
 * @property {boolean} lineFocus whether all but the lines that are being read is dimmed
 * @property {"all" | "first" | "off"} marks which mentions are marked in full: all, or the first of each section
 * @property {string[]} hidden the classes of marks that are not shown
 * @property {boolean} likely whether unsure marks are hidden
 * @property {boolean} announced whether a screen reader hears each mark as a button
 * @property {"whole" | "read"} offices how far names and offices are told: as the whole article has them, or as
 *   far as the reader has read
 * @property {"rest" | "click"} opening what opens a card
 * @property {number} rest how long the pointer rests before a card opens, in milliseconds
 * @property {number} grace how long a card waits for the pointer to come back, in milliseconds
 * @property {boolean} letters whether single keys do something outside of marks and cards
 * @property {Record<string, string>} keys the reader's own keys, by command; "" for none
 */

/** boot.js reads the theme under the same name. */
const STORED = "byline";

/** @type {Readonly<Settings>} */
export const DEFAULTS = {
  theme: "system",
  type: "serif",
  size: 1,
  width: 66,
  leading: 1.6,
  lineFocus: false,
  marks: "first",
  hidden: [],
  likely: false,
  announced: false,
  offices: "whole",
  opening: "rest",
  rest: 300,
  grace: 300,
  letters: true,
  keys: {},
};

/** Between which values each number lies, both included. */
export const RANGES = /** @type {const} */ ({
  size: [0.8, 2],
  width: [40, 90],
  leading: [1.3, 2.2],
  rest: [100, 1500],
  grace: [100, 2000],
});

/** What can be chosen where there is a choice. */
const CHOICES = /** @type {const} */ ({
  theme: ["system", "light", "dark", "sepia"],
  type: ["serif", "sans"],
  marks: ["all", "first", "off"],
  offices: ["whole", "read"],
  opening: ["rest", "click"],
});

/** @type {Settings} */
const settings = { ...DEFAULTS, ...stored() };
/** @type {Set<(name: keyof Settings) => void>} */
const listeners = new Set();

/**
 * @template {keyof Settings} K
 * @param {K} name
 * @returns {Settings[K]}
 */
export function setting(name) {
  return settings[name];
}

/**
 * Changes a setting, shows it, keeps it.
 * @template {keyof Settings} K
 * @param {K} name
 * @param {Settings[K]} value
 */
export function change(name, value) {
  settings[name] = value;
  apply();
  try {
    const own = Object.entries(settings).filter(
      ([key, kept]) => kept !== DEFAULTS[/** @type {keyof Settings} */ (key)],
    );
    localStorage.setItem(STORED, JSON.stringify(Object.fromEntries(own)));
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  for (const act of listeners) act(name);
}

/** @param {(name: keyof Settings) => void} act called after each change */
export function onChange(act) {
  listeners.add(act);
}

/** What was kept, as far as it can still be used. @returns {Partial<Settings>} */
function stored() {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(STORED) ?? "{}"));
    return Object.fromEntries(kept.filter(([name, value]) => isUsable(name, value)));
  } catch {
    return {};
  }
}

/**
 * Whether a value is one that a setting can have: another version, or a fault, may have kept something else.
 * @param {string} name
 * @param {unknown} value
 */
function isUsable(name, value) {
  const choices = Object.entries(CHOICES).find(([choice]) => choice === name)?.[1];
  if (choices) return choices.some((choice) => choice === value);
  const [least, most] = Object.entries(RANGES).find(([range]) => range === name)?.[1] ?? [];
  if (least !== undefined && most !== undefined) return typeof value === "number" && value >= least && value <= most;
  if (name === "hidden") return Array.isArray(value) && value.every((mark) => typeof mark === "string");
  if (name === "keys") return isPlain(value) && Object.values(value).every((key) => typeof key === "string");
  return name in DEFAULTS && typeof value === "boolean";
}

/** @param {unknown} value @returns {value is object} */
function isPlain(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Puts the settings where CSS finds them. */
export function apply() {
  const { dataset, style } = document.documentElement;
  if (settings.theme === "system") delete dataset.theme;
  else dataset.theme = settings.theme;
  dataset.type = settings.type;
  dataset.marks = settings.marks;
  dataset.hidden = settings.hidden.join(" ");
  dataset.likely = String(settings.likely);
  style.setProperty("--size", String(settings.size));
  style.setProperty("--width", String(settings.width));
  style.setProperty("--leading", String(settings.leading));
}
