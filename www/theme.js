// Light or dark: the system's choice, until the reader makes one; boot.js puts a remembered choice in place before the first paint.

import { byId } from "./dom.js";

const KEY = "byline-theme";

/** @type {Record<string, { next: string, label: string, sign: string }>} */
const THEMES = {
  system: { next: "light", label: "Theme: as the system", sign: "◐" },
  light: { next: "dark", label: "Theme: light", sign: "○" },
  dark: { next: "system", label: "Theme: dark", sign: "●" },
};

export function watchTheme() {
  const button = byId("theme");
  show();
  button.addEventListener("click", () => {
    remember(theme().next);
    show();
  });

  function show() {
    const { label, sign } = theme();
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.title = label;
  }
}

function theme() {
  const chosen = document.documentElement.dataset.theme ?? "system";
  return THEMES[chosen] ?? /** @type {(typeof THEMES)[string]} */ (THEMES.system);
}

/** @param {string} name */
function remember(name) {
  if (name === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  try {
    if (name === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
