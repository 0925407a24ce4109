// All places of the article on one map, the larger the more often they are named, and the same as a list.

import { frameOf, wholeWorld } from "../map/frame.js";
import { drawMap } from "../map/map.js";
import { countryName, loadWorld } from "../map/world.js";
import { createZoom } from "../map/zoom.js";
import { mentionsOf, placeOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { counted, createList, leadTo } from "./list.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("../story/story.js").Entity} Entity */
/**
 * @typedef {object} Located
 * @property {Entity} entity
 * @property {number} count of its mentions by name
 * @property {import("../pkg/byline.js").Place} place
 * @property {string} country ISO 3166-1 alpha-2 in lower case, or ""
 */

/** Dots on the map; a book may name every town there is. */
const MAX_DOTS = 150;

/** @param {Context} context @param {Entity[]} entities of which those whose place is known are shown */
export async function placesView(context, entities) {
  const located = entities
    .flatMap((entity) => {
      const known = placeOf(entity);
      return known ? [{ entity, count: Math.max(1, mentionsOf(entity).length), ...known }] : [];
    })
    .sort((a, b) => b.count - a.count);
  const world = await loadWorld();
  const list = createList("ul", "panel-rows", (/** @type {Located} */ one) => row(context, one));
  list.show(located);
  const problem = "The map could not be loaded. Check the connection and open this view again.";
  if (!world) return [element("p", { class: "panel-note", role: "alert" }, problem), list.root];

  const crop = frameOf(located.map(({ place }) => place));
  const name = `Map of ${counted(located.length, "place")} in this article`;
  const map = createZoom(
    crop,
    (frame) =>
      drawMap(world, frame, {
        title: name,
        description: "The list below names them.",
        lit: new Set(located.map(({ country }) => country)),
        dots: located.slice(0, MAX_DOTS).map((one) => dot(context, one, Number(located[0]?.count))),
      }),
    name,
  );
  const whole = element("button", { type: "button", class: "panel-more", onclick: () => turn() });
  let isWhole = true;

  /** Shows the whole world, or only the places. */
  function turn() {
    isWhole = !isWhole;
    whole.textContent = isWhole ? "Show only the places" : "Show the whole world";
    map.show(isWhole ? wholeWorld() : crop);
  }

  turn();
  const rest = entities.length - located.length;
  const credit = "Natural Earth, in the public domain. Borders show de facto control.";
  return [
    map.root,
    crop.width < world.width && whole,
    list.root,
    rest > 0 &&
      element(
        "p",
        { class: "panel-note" },
        `${counted(rest, "place")} in the article could not be located with certainty.`,
      ),
    element("p", { class: "panel-note" }, credit),
  ].filter((part) => part instanceof Node);
}

/**
 * @param {Context} context
 * @param {Located} one
 * @param {number} most
 * @returns {import("../map/map.js").Dot}
 */
function dot(context, { entity, count, place }, most) {
  const first = context.firstMention(entity);
  const act = first === undefined ? undefined : () => context.open(first);
  // The area of a dot grows with its count.
  return { place, name: entity.name, size: 3 + 5 * Math.sqrt(count / most), ...(act && { act }) };
}

/** @param {Context} context @param {Located} one */
function row(context, { entity, count, country, place }) {
  const first = context.firstMention(entity);
  const where = place.area ? "" : countryName(country);
  return element(
    "li",
    { class: "row" },
    element(
      "span",
      { class: "row-main" },
      leadTo(entity.name, () => first !== undefined && context.open(first)),
      element("span", { class: "row-count", title: "Mentions by name" }, String(count)),
    ),
    where && element("span", { class: "row-role" }, where),
  );
}
