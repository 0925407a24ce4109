// How the reader wants it: kept in the browser's storage where that is allowed, and for as long as the page is open where it is
// not. Whatever CSS can do with a setting it does, by an attribute or property of the root; the rest asks or listens.

/** @typedef {"system" | "light" | "dark" | "sepia"} Theme */

/**
 * @typedef {object} Settings
 * @property {Theme} theme
 * @property {"serif" | "sans"} type the text's typeface
 * @property {number} size of the text, 1 as designed
 * @property {number} width of a line, in characters
 * @property {number} leading the line's height, in lines of the text's size
 * @property {boolean} ruler whether all but the line that is read is veiled
 * @property {"all" | "first" | "off"} marks which mentions are marked
 * @property {string[]} hidden the classes of marks that are not shown
 * @property {boolean} likely whether unsure marks are hidden
 * @property {boolean} announced whether a screen reader hears each mark as a button
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
  ruler: false,
  marks: "all",
  hidden: [],
  likely: false,
  announced: false,
  opening: "rest",
  rest: 300,
  grace: 300,
  letters: true,
  keys: {},
};

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

/** @param {string} name @param {unknown} value */
function isUsable(name, value) {
  const usual = DEFAULTS[/** @type {keyof Settings} */ (name)];
  return value != null && typeof value === typeof usual && Array.isArray(value) === Array.isArray(usual);
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
