// Light, dark or sepia: the system's choice, until the reader makes one; boot.js puts a remembered choice in
// place before the first paint.

import { announce, byId } from "../ui/dom.js";
import { change, onChange, setting } from "./settings.js";

/** @typedef {import("./settings.js").Theme} Theme */

/** @type {Record<Theme, { next: Theme, label: string, sign: string }>} */
const THEMES = {
  system: { next: "light", label: "same as system", sign: "◐" },
  light: { next: "dark", label: "light", sign: "○" },
  dark: { next: "sepia", label: "dark", sign: "●" },
  sepia: { next: "system", label: "sepia", sign: "◒" },
};

export function watchTheme() {
  byId("theme").addEventListener("click", nextTheme);
  onChange((name) => name === "theme" && show());
  show();
}

export function nextTheme() {
  change("theme", THEMES[setting("theme")].next);
  announce(`Theme: ${THEMES[setting("theme")].label}`);
}

function show() {
  const { label, sign } = THEMES[setting("theme")];
  const button = byId("theme");
  button.textContent = sign;
  button.setAttribute("aria-label", `Theme: ${label}`);
  button.title = `Theme: ${label}`;
}
