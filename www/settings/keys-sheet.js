// The list of all keys, where each can be changed or turned off.

import { element } from "../ui/dom.js";
import { keyOf } from "./keys.js";
import { change, setting } from "./settings.js";

/** @typedef {import("./keys.js").Command} Command */

/** Keys that belong to what they move in, and stay. */
const FIXED = [
  ["← →", "previous mark, next mark"],
  ["Home End", "first mark, last mark"],
  ["Enter", "into the card"],
  ["Esc", "one step back: out of the card or the search, or stop following"],
];

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** Shows the list. @param {Command[]} commands */
export function showKeys(commands) {
  dialog ??= document.body.appendChild(element("dialog", { class: "sheet keys", "aria-labelledby": "keys-title" }));
  fill(dialog, commands);
  if (!dialog.open) dialog.showModal();
}

/** @param {HTMLDialogElement} root @param {Command[]} commands */
function fill(root, commands) {
  const letters = element("input", { type: "checkbox", onchange: () => change("letters", letters.checked) });
  letters.checked = setting("letters");
  root.replaceChildren(
    element(
      "div",
      { class: "sheet-head" },
      element("h2", { id: "keys-title" }, "Keys"),
      element("button", { type: "button", class: "quiet", onclick: () => root.close() }, "Close"),
    ),
    element("label", { class: "switch" }, letters, element("span", {}, "Single-key shortcuts")),
    element("table", {}, element("tbody", {}, ...commands.map((command) => row(root, commands, command)))),
    element(
      "table",
      {},
      element("caption", {}, "On marks and in cards"),
      element(
        "tbody",
        {},
        ...FIXED.map(([key, label]) =>
          element("tr", {}, element("th", { scope: "row" }, label), element("td", {}, cap(String(key)))),
        ),
      ),
    ),
    element(
      "p",
      { class: "sheet-foot" },
      element(
        "button",
        {
          type: "button",
          class: "secondary",
          onclick: () => {
            change("keys", {});
            change("letters", true);
            fill(root, commands);
          },
        },
        "Reset all",
      ),
    ),
  );
}

/** @param {HTMLDialogElement} root @param {Command[]} commands @param {Command} command */
function row(root, commands, command) {
  const key = keyOf(command);
  const button = element(
    "button",
    { type: "button", class: "quiet", "aria-label": `Change: ${command.label}` },
    "Change",
  );
  button.addEventListener("click", () => listen(root, commands, command, button));
  const off = element(
    "button",
    {
      type: "button",
      class: "quiet",
      "aria-label": `Off: ${command.label}`,
      disabled: !key,
      onclick: () => set(""),
    },
    "Off",
  );
  /** @param {string} chosen */
  function set(chosen) {
    assign(commands, command, chosen);
    fill(root, commands);
  }
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, command.label),
    element("td", {}, key ? cap(key) : "none"),
    element("td", {}, button, off),
  );
}

/**
 * Takes the next key for a command.
 * @param {HTMLDialogElement} root
 * @param {Command[]} commands
 * @param {Command} command
 * @param {HTMLElement} button
 */
function listen(root, commands, command, button) {
  button.textContent = "Press a key";
  button.setAttribute("aria-label", `Press a key: ${command.label}`);
  button.addEventListener("keydown", take);
  button.addEventListener("blur", end, { once: true });

  /** @param {KeyboardEvent} event */
  function take(event) {
    if (event.key === "Tab" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length > 1 && event.key !== "Escape") return;
    event.preventDefault();
    const isChosen = event.key !== "Escape" && event.key.trim() !== "";
    if (isChosen) assign(commands, command, event.key);
    fill(root, commands);
    const again = root.querySelector(`[aria-label="Change: ${CSS.escape(command.label)}"]`);
    if (again instanceof HTMLElement) again.focus();
  }

  function end() {
    button.textContent = "Change";
    button.setAttribute("aria-label", `Change: ${command.label}`);
    button.removeEventListener("keydown", take);
  }
}

/**
 * Gives a command a key, and takes it from whichever had it.
 * @param {Command[]} commands
 * @param {Command} command
 * @param {string} key
 */
function assign(commands, command, key) {
  const keys = { ...setting("keys"), [command.name]: key };
  for (const other of commands) if (key && other !== command && keyOf(other) === key) keys[other.name] = "";
  change("keys", keys);
}

/** @param {string} key */
function cap(key) {
  return element("kbd", { class: "key-cap" }, key);
}
