// People, organisations and places: who is in the story, the most central first. A row opens the card; its arrows step through the mentions.

import { element } from "../dom.js";
import { mentionsOf, textOf } from "../story.js";
import { createList, createTools, leadTo } from "./list.js";

/** @typedef {import("./panel.js").Context} Context */
/** @typedef {import("../story.js").Entity} Entity */

/** @type {[value: string, name: string][]} */
const ORDERS = [
  ["salience", "Most central"],
  ["first", "First appearance"],
  ["name", "Name"],
];

/** The reader's choice holds from list to list. */
let chosen = "salience";

/**
 * @param {Context} context
 * @param {Entity[]} entities in order of first appearance
 * @param {string} what they are, in the plural
 * @param {Entity} [wanted] whose row to show
 */
export function entitiesView(context, entities, what, wanted) {
  const list = createList("ul", "panel-rows", (/** @type {Entity} */ entity) => row(context, entity));
  const none = element("p", { class: "panel-note", hidden: true }, "None has that name here.");
  const tools = createTools({ label: `Filter ${what}`, orders: ORDERS, order: chosen }, (words, order) => {
    chosen = order;
    show(words);
  });

  function show(words = "") {
    const found = entities.filter(({ name, aliases }) => isIn(words, name, aliases));
    list.show(ordered(found));
    none.hidden = found.length > 0;
  }

  show();
  if (wanted) context.reveal(list.reveal(wanted));
  return [tools, list.root, none];
}

/** @param {string} words in lower case @param {string} name @param {string[]} aliases */
function isIn(words, name, aliases) {
  return !words || name.toLowerCase().includes(words) || aliases.some((alias) => alias.toLowerCase().includes(words));
}

/** @param {Entity[]} entities */
function ordered(entities) {
  if (chosen === "salience") return entities.toSorted((a, b) => b.salience - a.salience);
  if (chosen === "name") return entities.toSorted((a, b) => COLLATOR.compare(a.name, b.name));
  return entities;
}

const COLLATOR = new Intl.Collator("en");

/** @param {Context} context @param {Entity} entity */
function row({ story, view, open, step }, entity) {
  const mentions = mentionsOf(entity).filter((mention) => view.markOf[mention]);
  const role = entity.roles[0];
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
    role && element("span", { class: "row-role" }, textOf(story, role.span)),
    mentions.length > 1 && element("span", { class: "row-steps" }, arrow(-1), position, arrow(1)),
  );
}
