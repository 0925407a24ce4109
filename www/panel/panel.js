// "In this story": who is in the article, beside it, and below that the way to its other views. Each is made
// when it is asked for and put away when another is.

import { byId, element } from "../ui/dom.js";
import { contextOf } from "./context.js";
import { createDrawer } from "./drawer.js";
import { createTabs, idOf } from "./tabs.js";
import { viewsOf } from "./views.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("../story/story.js").Entity} Entity */
/** @typedef {import("./context.js").Actions} Actions */
/** @typedef {import("./views.js").PanelView} PanelView */

/** Other names that a view is asked for by. @type {Record<string, string>} */
const ALIASES = {
  timeline: "dates",
  people: "names",
  organisations: "names",
  organizations: "names",
  places: "names",
};

/**
 * @typedef {object} Panel
 * @property {(article: Article | undefined) => void} show shows what is in an article, or nothing
 * @property {(id: string, wanted: Entity | undefined, takesFocus: boolean) => void} choose chooses a view, and
 *   what to show in it
 */

/** @param {Actions} actions @returns {Panel} */
export function createPanel(actions) {
  const root = byId("panel");
  const drawer = createDrawer(root);
  const tabs = createTabs(pick);
  const body = element("div", { class: "panel-view", id: "panel-view", role: "tabpanel", tabindex: -1 });
  const title = element("h2", { class: "panel-title" });
  furnish(root, title, drawer.closing, tabs.row, body);
  /** @type {Article | undefined} */
  let article;
  /** @type {PanelView[]} */
  let views = [];
  /** The view that the reader last chose. */
  let chosen = "";
  let running = new AbortController();

  /** @type {Panel["show"]} */
  function show(next) {
    running.abort();
    article = next;
    views = next ? viewsOf(next.story) : [];
    root.hidden = views.length === 0;
    drawer.offer(views.length > 0);
    tabs.show(views);
    body.replaceChildren();
    const view = views.find(({ id }) => id === chosen) ?? views[0];
    if (view) select(view, undefined);
  }

  /** @type {Panel["choose"]} */
  function choose(id, wanted, takesFocus) {
    drawer.open();
    pick(id, wanted);
    // Who asks by key goes on from there; a wanted row takes the focus itself.
    if (takesFocus && !wanted && chosen) tabs.focus(chosen);
  }

  /** @param {string} id @param {Entity} [wanted] */
  function pick(id, wanted) {
    const view = views.find((each) => each.id === (ALIASES[id] ?? id));
    if (!view) return;
    chosen = view.id;
    select(view, wanted);
  }

  /** @param {PanelView} view @param {Entity | undefined} wanted */
  async function select({ id, name, make }, wanted) {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    tabs.select(id);
    title.textContent = name;
    body.setAttribute("aria-labelledby", idOf(id));
    if (!article) return;
    /** @type {Element | undefined} */
    let row;
    const reveal = (/** @type {Element | undefined} */ found) => (row = found);
    const context = contextOf(article, actions, { giveWay: drawer.giveWay, signal, reveal });
    const nodes = await Promise.resolve(make(context, wanted)).catch((error) => {
      if (!signal.aborted) throw error;
    });
    if (!nodes || signal.aborted) return;
    body.replaceChildren(...nodes);
    body.scrollTo(0, 0);
    row?.scrollIntoView({ block: "nearest" });
    row?.querySelector("button")?.focus();
  }

  return { show, choose };
}

/**
 * Puts the panel together: the view under its name, and the way to the others below it.
 * @param {HTMLElement} root
 * @param {Node} title
 * @param {Node} closing
 * @param {Node} tabs
 * @param {Node} body
 */
function furnish(root, title, closing, tabs, body) {
  root.setAttribute("aria-label", "In this story");
  root.replaceChildren(element("div", { class: "panel-head" }, title, closing), body, tabs);
}
