// The row of tabs over the panel's views, one of which is chosen; arrows, Home and End lead along it.

import { element } from "../ui/dom.js";

/** @typedef {{ id: string, name: string, count: number | undefined }} Tab */

/** @param {(id: string) => void} pick called when a tab is chosen */
export function createTabs(pick) {
  const row = element("div", { class: "panel-tabs", role: "tablist", "aria-label": "What to show" });

  row.addEventListener("keydown", (event) => {
    const at = [...row.children].findIndex(({ id }) => id === document.activeElement?.id);
    const to = nextTab(event.key, at, row.children.length);
    const button = to === undefined ? undefined : row.children[to];
    if (!(button instanceof HTMLElement)) return;
    event.preventDefault();
    button.focus();
    button.click();
  });

  /** @param {Tab} tab */
  function tabButton({ id, name, count }) {
    const act = () => pick(id);
    const attributes = { type: "button", role: "tab", id: idOf(id), "aria-controls": "panel-view", onclick: act };
    const number = count !== undefined && element("span", { class: "tab-count" }, count.toLocaleString("en"));
    return element("button", attributes, name, number);
  }

  return {
    row,
    /** @param {Tab[]} tabs */
    show(tabs) {
      row.replaceChildren(...tabs.map(tabButton));
    },
    /** Shows which view is chosen. @param {string} id */
    select(id) {
      for (const button of row.children) {
        const isChosen = button.id === idOf(id);
        button.setAttribute("aria-selected", String(isChosen));
        button.setAttribute("tabindex", isChosen ? "0" : "-1");
      }
    },
    /** @param {string} id */
    focus(id) {
      document.getElementById(idOf(id))?.focus();
    },
  };
}

/** The id of a view's tab on the page. @param {string} id */
export function idOf(id) {
  return `tab-${id}`;
}

/** Where an arrow leads from a tab. @param {string} key @param {number} at @param {number} count */
function nextTab(key, at, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
