// A button in the bar opens and closes the panel. Where there is room it stands open from the beginning; on
// a phone it covers the lower part of the window, gives way when a place in the text is shown, and closes
// with Back.

import { watchClosing } from "../ui/close-watcher.js";
import { byId, element } from "../ui/dom.js";

/** Below this width the open panel lies over the text. */
const OVER = matchMedia("(width < 768px)");
/** From this width on it is open until it is closed. */
const BESIDE = matchMedia("(width >= 1200px)");

/** @param {HTMLElement} panel */
export function createDrawer(panel) {
  const toggle = byId("panel-toggle");
  const closing = element(
    "button",
    { type: "button", class: "quiet icon panel-close", "aria-label": "Close", onclick: () => close() },
    "×",
  );

  /** Ends the watch for the reader who goes back while it lies over the text. */
  let endWatch = () => {};
  /** Whether the reader wants it beside the text. */
  let isWanted = true;

  /** @param {boolean} opened */
  function set(opened) {
    panel.classList.toggle("open", opened);
    toggle.setAttribute("aria-expanded", String(opened));
    endWatch();
    endWatch = opened && !BESIDE.matches ? watchClosing(close) : () => {};
  }

  function open() {
    if (panel.classList.contains("open")) return;
    isWanted = true;
    set(true);
    /** @type {HTMLElement | null} */ (panel.querySelector("[role=tab][tabindex='0']"))?.focus({ preventScroll: true });
  }

  function close() {
    const hadFocus = panel.contains(document.activeElement);
    isWanted = false;
    set(false);
    if (hadFocus) toggle.focus();
  }

  toggle.addEventListener("click", () => (panel.classList.contains("open") ? close() : open()));
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || BESIDE.matches || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  BESIDE.addEventListener("change", () => !toggle.hidden && set(BESIDE.matches && isWanted));

  return {
    closing,
    open,
    close,
    /** Whether there is a panel to open. @param {boolean} available */
    offer(available) {
      const wasAvailable = !toggle.hidden;
      toggle.hidden = !available;
      if (!available) set(false);
      else if (!wasAvailable) set(BESIDE.matches && isWanted);
    },
    /** Makes room for the text that is about to be shown. */
    giveWay() {
      if (OVER.matches) set(false);
    },
  };
}
