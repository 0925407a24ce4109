// Lists that may be as long as a book: built some rows at a time, filtered, and never in one go that would
// hold up the page.

import { breathe, element } from "../ui/dom.js";

/** How long the page works before it lets the reader act, in milliseconds: half a frame. */
const SLICE = 8;
/** Rows that a list shows before more are asked for. */
const ROWS_AT_ONCE = 40;

/**
 * Goes through items in slices.
 * @template T
 * @param {Iterable<T>} items
 * @param {(item: T, index: number) => void} act
 * @param {AbortSignal} signal
 */
export async function inSlices(items, act, signal) {
  let since = performance.now();
  let index = 0;
  for (const item of items) {
    act(item, index);
    index += 1;
    if (performance.now() - since < SLICE) continue;
    await breathe();
    signal.throwIfAborted();
    since = performance.now();
  }
}

/**
 * A list that shows its first rows and a button for the next ones.
 * @template T
 * @param {"ul" | "ol"} tag
 * @param {string} name of its class
 * @param {(item: T) => HTMLElement} row makes a row
 * @param {number} [rows] shown at a time
 */
export function createList(tag, name, row, rows = ROWS_AT_ONCE) {
  const list = element(tag, { class: name });
  const more = element("button", { type: "button", class: "panel-more", onclick: () => grow() });
  const root = element("div", {}, list, more);
  /** @type {T[]} */
  let all = [];
  let shown = 0;

  function grow() {
    const first = shown;
    shown = Math.min(all.length, shown + rows);
    const made = all.slice(first, shown).map(row);
    list.append(...made);
    const left = all.length - shown;
    more.hidden = left === 0;
    more.textContent = `Show ${Math.min(left, rows)} more of ${all.length.toLocaleString("en")}`;
    // The button went on: so does the focus.
    if (first > 0) made[0]?.querySelector("button")?.focus();
  }

  return {
    root,
    /** @param {T[]} items */
    show(items) {
      all = items;
      shown = 0;
      list.replaceChildren();
      grow();
    },
    /** Makes sure that an item's row is there. @param {T} item @returns {Element | undefined} the row */
    reveal(item) {
      const at = all.indexOf(item);
      while (at >= shown && shown < all.length) grow();
      return list.children[at];
    },
  };
}

/**
 * The box that filters a list, and what orders it.
 * @param {{ label: string, orders?: { value: string, label: string }[], order?: string }} options
 * @param {(words: string, order: string) => void} change
 */
export function createTools({ label, orders = [], order = "" }, change) {
  const box = element("input", { type: "search", class: "panel-filter", placeholder: "Filter", "aria-label": label });
  const choice = element(
    "select",
    { class: "panel-order", "aria-label": "Order" },
    ...orders.map(({ value, label: words }) => element("option", { value, selected: value === order }, words)),
  );
  const tell = () => change(box.value.trim().toLowerCase(), choice.value);
  box.addEventListener("input", tell);
  choice.addEventListener("change", tell);
  return element("div", { class: "panel-tools" }, box, orders.length > 0 && choice);
}

/** Words that lead to their place in the article. @param {string} words @param {() => void} act */
export function leadTo(words, act) {
  return element("button", { type: "button", class: "lead-to", onclick: act }, words);
}

/** @param {string} words @param {number} [most] letters */
export function shortened(words, most = 180) {
  return words.length <= most ? words : `${words.slice(0, words.lastIndexOf(" ", most))} …`;
}

/** "1 quote", "2 quotes". @param {number} count @param {string} one @param {string} [many] */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
