// All names: people, organisations and places, the most central first. A row opens the card; its arrows step
// through the mentions.

import { mentionsOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { createList, createTools, leadTo, shortened } from "./list.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("../story/story.js").Entity} Entity */
/** The names of a story, each kind in order of first appearance. @typedef {Record<"people" | "organisations" | "places", Entity[]>} Names */

const ORDERS = [
  { value: "salience", label: "Most central" },
  { value: "first", label: "First appearance" },
  { value: "name", label: "Name" },
];
const KINDS = /** @type {const} */ ([
  ["people", "People"],
  ["organisations", "Organisations"],
  ["places", "Places"],
]);

/** The reader's choices hold from article to article. */
let chosen = "salience";
let kind = "";

/**
 * @param {Context} context
 * @param {Names} names
 * @param {Entity} [wanted] whose row to show
 */
export function namesView(context, names, wanted) {
  const list = createList("ul", "panel-rows", (/** @type {Entity} */ entity) => row(context, entity));
  const none = element("p", { class: "panel-note", hidden: true }, "No matching names.");
  let typed = "";
  const tools = createTools({ label: "Filter names", orders: ORDERS, order: chosen }, (words, order) => {
    chosen = order;
    typed = words;
    show();
  });
  const kinds = element(
    "select",
    { class: "panel-order", "aria-label": "Kind" },
    element("option", { value: "" }, "All kinds"),
    ...KINDS.map(([value, label]) =>
      element("option", { value, selected: value === kind }, `${label} ${names[value].length}`),
    ),
  );
  kinds.addEventListener("change", () => {
    kind = kinds.value;
    show();
  });

  function show() {
    const all = KINDS.flatMap(([value]) => (kind === "" || kind === value ? names[value] : []));
    const found = all.filter(({ name, aliases }) => isIn(typed, name, aliases));
    list.show(ordered(found));
    none.hidden = found.length > 0;
  }

  if (wanted) kind = "";
  show();
  if (wanted) context.reveal(list.reveal(wanted));
  return [tools, element("div", { class: "panel-tools" }, kinds), list.root, none];
}

/** @param {string} words in lower case @param {string} name @param {string[]} aliases */
function isIn(words, name, aliases) {
  return !words || name.toLowerCase().includes(words) || aliases.some((alias) => alias.toLowerCase().includes(words));
}

/** @param {Entity[]} entities */
function ordered(entities) {
  if (chosen === "salience") return entities.toSorted((a, b) => b.salience - a.salience);
  if (chosen === "name") return entities.toSorted((a, b) => COLLATOR.compare(a.name, b.name));
  const start = (/** @type {Entity} */ { references }) => references[0]?.span.start ?? 0;
  return entities.toSorted((a, b) => start(a) - start(b));
}

const COLLATOR = new Intl.Collator("en");

/** @param {Context} context @param {Entity} entity */
function row({ view, open, step }, entity) {
  const { line } = entity;
  // What has no line has no marks, but still its places in the text.
  const mentions = mentionsOf(entity).filter((mention) => !line || view.markOf[mention]);
  let at = -1;
  const position = element("span", { class: "row-position" });
  const counter = element("span", { class: "row-count", title: "Mentions by name" }, String(mentions.length));

  /** @param {1 | -1} direction */
  function go(direction) {
    at = Math.min(mentions.length - 1, Math.max(0, at + direction));
    position.textContent = `${at + 1} of ${mentions.length}`;
    step(/** @type {number} */ (mentions[at]));
  }

  const arrow = (/** @type {1 | -1} */ direction) => {
    const label = `${direction === 1 ? "Next" : "Previous"} mention of ${entity.name}`;
    return element(
      "button",
      { type: "button", class: "quiet row-step", "aria-label": label, title: label, onclick: () => go(direction) },
      direction === 1 ? "›" : "‹",
    );
  };
  const act = () => {
    at = 0;
    if (mentions[0] !== undefined) open(mentions[0]);
  };
  return element(
    "li",
    { class: "row" },
    element("span", { class: "row-main" }, leadTo(entity.name, act), counter),
    line && element("span", { class: "row-role" }, shortened(line.text)),
    mentions.length > 1 && element("span", { class: "row-steps" }, arrow(-1), position, arrow(1)),
  );
}
