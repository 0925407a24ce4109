// Single keys, all of which can be changed or turned off (WCAG 2.1.4). They do nothing where someone types.

import { setting } from "./settings.js";

/**
 * @typedef {object} Command
 * @property {string} name in the settings
 * @property {string} label what it does
 * @property {string} key unless the reader chose another
 * @property {boolean} [always] whether it also works on the start page
 * @property {() => void} act
 */

/** @param {Command} command @returns {string} its key; "" if the reader wants none */
export function keyOf({ name, key }) {
  return setting("keys")[name] ?? key;
}

/**
 * @param {Command[]} commands
 * @param {() => boolean} isReading whether an article is on the page
 * @param {() => boolean} isInside whether the focus is on a mark or in a card, where letters work even when
 *   they are turned off
 */
export function watchLetters(commands, isReading, isInside) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (!setting("letters") && !isInside()) return;
    const command = commands.find((each) => keyOf(each) === event.key);
    if (!command || (!command.always && !isReading()) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    command.act();
  });
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof Element &&
    target.matches("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=range])")
  );
}
