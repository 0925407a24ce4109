// Where the window has no room for the panel beside the article: a button in the bar opens and closes it; on a phone it covers the
// lower part of the window and gives way when a place in the text is shown.

import { byId, element } from "../dom.js";

/** Below this width the open panel lies over the text. */
const OVER = matchMedia("(width < 768px)");
/** From this width on it is always there. */
const BESIDE = matchMedia("(width >= 1200px)");

/** @param {HTMLElement} panel */
export function createDrawer(panel) {
  const toggle = byId("panel-toggle");
  const closing = element(
    "button",
    { type: "button", class: "quiet icon panel-close", "aria-label": "Close “In this story”", onclick: () => close() },
    "×",
  );

  /** @param {boolean} opened */
  function set(opened) {
    panel.classList.toggle("open", opened);
    toggle.setAttribute("aria-expanded", String(opened));
  }

  function open() {
    if (BESIDE.matches) return;
    set(true);
    /** @type {HTMLElement | null} */ (panel.querySelector("[role=tab][tabindex='0']"))?.focus({ preventScroll: true });
  }

  function close() {
    const hadFocus = panel.contains(document.activeElement);
    set(false);
    if (hadFocus && !BESIDE.matches) toggle.focus();
  }

  toggle.addEventListener("click", () => (panel.classList.contains("open") ? close() : open()));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || BESIDE.matches || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });

  return {
    closing,
    open,
    close,
    /** Whether there is a panel to open. @param {boolean} available */
    offer(available) {
      toggle.hidden = !available;
      if (!available) set(false);
    },
    /** Makes room for the text that is about to be shown. */
    giveWay() {
      if (OVER.matches) set(false);
    },
  };
}
