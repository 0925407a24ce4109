// "In this story": what the article holds, beside it. A row of views; each is made when it is asked for and put away when another is.

import { byId, element } from "../dom.js";
import { placeOf } from "../story.js";
import { connectionsView } from "./connections.js";
import { createDrawer } from "./drawer.js";
import { entitiesView } from "./entities.js";
import { mapView } from "./map.js";
import { quotesView } from "./quotes.js";
import { summaryView } from "./summary.js";
import { timelineView } from "./timeline.js";

/** @typedef {import("../story.js").Story} Story */
/** @typedef {import("../story.js").Span} Span */
/** @typedef {import("../story.js").Entity} Entity */
/** @typedef {import("../render.js").View} View */

/**
 * What the panel needs of the page around it.
 * @typedef {object} Actions
 * @property {(span: Span) => void} jump shows a place of the article
 * @property {(mention: number) => void} open goes to a mention and opens its card there
 * @property {(mention: number) => void} step shows a mention and its card while the focus stays in the panel
 * @property {(published: string | undefined) => Promise<number | undefined>} redate counts the dates from another day, as
 *   "2026-05-31"; how many changed, or nothing when it could not be done
 */

/**
 * What a view is made from. `signal` ends when another view is chosen; `reveal` shows a row and gives it the focus once it is on the page.
 * @typedef {Actions & { story: Story, view: View, signal: AbortSignal, firstMention: (entity: Entity) => number | undefined,
 *   reveal: (row: Element | undefined) => void }} Context
 */

/** @typedef {(context: Context, wanted: Entity | undefined) => Promise<Node[]> | Node[]} Make */
/** @typedef {{ id: string, name: string, count: number | undefined, make: Make }} Tab */

/** Other names that a view is asked for by. @type {Record<string, string>} */
const ALIASES = { timeline: "dates", organizations: "organisations" };

/**
 * @typedef {object} Panel
 * @property {(article: { story: Story, view: View } | undefined) => void} show shows what is in an article, or nothing
 * @property {(id: string, wanted?: Entity) => void} choose chooses a view, and what to show in it
 */

/** @param {Actions} actions @returns {Panel} */
export function createPanel(actions) {
  const root = byId("panel");
  const drawer = createDrawer(root);
  const strip = element("div", { class: "panel-tabs", role: "tablist", "aria-label": "What to show" });
  const body = element("div", { class: "panel-view", id: "panel-view", role: "tabpanel", tabindex: -1 });
  const title = element("h2", { class: "panel-title", id: "panel-title" }, "In this story");
  root.setAttribute("aria-labelledby", "panel-title");
  root.replaceChildren(element("div", { class: "panel-head" }, title, drawer.closing), strip, body);
  /** @type {{ story: Story, view: View } | undefined} */
  let article;
  /** @type {Tab[]} */
  let tabs = [];
  /** The view that the reader last chose. */
  let chosen = "";
  let running = new AbortController();

  /** @type {Panel["show"]} */
  function show(next) {
    running.abort();
    article = next;
    tabs = next ? tabsOf(next.story) : [];
    root.hidden = tabs.length === 0;
    drawer.offer(tabs.length > 0);
    strip.replaceChildren(...tabs.map(tabButton));
    body.replaceChildren();
    const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
    if (tab) select(tab, undefined);
  }

  /** @param {Tab} tab */
  function tabButton({ id, name, count }) {
    const act = () => pick(id);
    const attributes = { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": "panel-view", onclick: act };
    const number = count !== undefined && element("span", { class: "tab-count" }, count.toLocaleString("en"));
    return element("button", attributes, name, number);
  }

  /** @type {Panel["choose"]} */
  function choose(id, wanted) {
    drawer.open();
    pick(id, wanted);
    // Who asks by key goes on from there; a wanted row takes the focus itself.
    if (!wanted && chosen) document.getElementById(`tab-${chosen}`)?.focus();
  }

  /** @param {string} id @param {Entity} [wanted] */
  function pick(id, wanted) {
    const tab = tabs.find((each) => each.id === (ALIASES[id] ?? id));
    if (!tab) return;
    chosen = tab.id;
    select(tab, wanted);
  }

  /** @param {Tab} tab @param {Entity | undefined} wanted */
  async function select(tab, wanted) {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    for (const button of strip.children) {
      const isChosen = button.id === `tab-${tab.id}`;
      button.setAttribute("aria-selected", String(isChosen));
      button.setAttribute("tabindex", isChosen ? "0" : "-1");
    }
    body.setAttribute("aria-labelledby", `tab-${tab.id}`);
    if (!article) return;
    /** @type {Element | undefined} */
    let row;
    const { story, view } = article;
    /** @type {Context} */
    const context = {
      ...actions,
      jump(span) {
        drawer.giveWay();
        actions.jump(span);
      },
      open(mention) {
        drawer.giveWay();
        actions.open(mention);
      },
      story,
      view,
      signal,
      firstMention: ({ references }) =>
        references.find(({ mention }) => mention != null && view.markOf[mention])?.mention ?? undefined,
      reveal: (found) => (row = found),
    };
    const nodes = await Promise.resolve(tab.make(context, wanted)).catch((error) => {
      if (!signal.aborted) throw error;
    });
    if (!nodes || signal.aborted) return;
    body.replaceChildren(...nodes);
    body.scrollTo(0, 0);
    row?.scrollIntoView({ block: "nearest" });
    row?.querySelector("button")?.focus();
  }

  strip.addEventListener("keydown", (event) => {
    const at = tabs.findIndex(({ id }) => `tab-${id}` === document.activeElement?.id);
    const to = nextTab(event.key, at, tabs.length);
    const button = to === undefined ? undefined : strip.children[to];
    if (!(button instanceof HTMLElement)) return;
    event.preventDefault();
    button.focus();
    button.click();
  });

  return { show, choose };
}

/** Where an arrow leads from a tab. @param {string} key @param {number} at @param {number} count */
function nextTab(key, at, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowLeft" || key === "ArrowUp") return (at + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}

/**
 * The views that have something to show.
 * @param {Story} story
 * @returns {Tab[]}
 */
function tabsOf(story) {
  const of = (/** @type {string[]} */ ...kinds) => story.entities.filter(({ kind }) => kinds.includes(kind));
  const [people, organisations, places] = [of("PERSON"), of("ORG"), of("GPE", "LOC", "FAC")];
  const { summary } = story;
  /** @param {string} id @param {string} name @param {Entity[]} list @returns {Tab | false} */
  const entities = (id, name, list) =>
    list.length > 0 && {
      id,
      name,
      count: list.length,
      make: (context, wanted) => entitiesView(context, list, name.toLowerCase(), wanted),
    };
  /** @type {(Tab | false)[]} */
  const all = [
    summary !== null &&
      summary.sentences.length + summary.phrases.length + summary.acronyms.length > 0 && {
        id: "summary",
        name: "In short",
        count: undefined,
        make: (context) => summaryView(context, summary),
      },
    entities("people", "People", people),
    entities("organisations", "Organisations", organisations),
    entities("places", "Places", places),
    story.quotes.length > 0 && { id: "quotes", name: "Quotes", count: story.quotes.length, make: quotesView },
    story.dates.length > 0 && { id: "dates", name: "Timeline", count: undefined, make: timelineView },
    places.some(placeOf) && { id: "map", name: "Map", count: undefined, make: (context) => mapView(context, places) },
    people.length + organisations.length > 1 && {
      id: "connections",
      name: "Connections",
      count: undefined,
      make: connectionsView,
    },
  ];
  return all.filter((tab) => tab !== false);
}
