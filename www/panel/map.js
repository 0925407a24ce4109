// All places of the article on one map, the larger the more often they are named, and the same as a list.

import { element } from "../dom.js";
import { countryName, drawMap, frameOf, loadWorld, wholeWorld } from "../locator.js";
import { mentionsOf, placeOf } from "../story.js";
import { counted, createList, leadTo } from "./list.js";

/** @typedef {import("./panel.js").Context} Context */
/** @typedef {import("../story.js").Entity} Entity */
/** @typedef {{ entity: Entity, count: number, place: import("../pkg/byline.js").Place, country: string }} Located */

/** Dots on the map; a book may name every town there is. */
const DOTS = 150;

/** @param {Context} context @param {Entity[]} entities of which those whose place is known are shown */
export async function mapView(context, entities) {
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

  const holder = element("div", { class: "map-holder" });
  const button = element("button", { type: "button", class: "panel-more", onclick: () => draw(!isWhole) });
  const crop = frameOf(located.map(({ place }) => place));
  let isWhole = false;

  /** @param {boolean} whole */
  function draw(whole) {
    isWhole = whole;
    button.textContent = whole ? "Show the places only" : "Show the whole world";
    holder.replaceChildren(
      drawMap(/** @type {import("../locator.js").World} */ (world), whole ? wholeWorld() : crop, {
        title: `Map of ${counted(located.length, "place")} of this article`,
        description: "The list below names them.",
        lit: new Set(located.map(({ country }) => country)),
        dots: located.slice(0, DOTS).map((one) => dot(context, one, Number(located[0]?.count))),
      }),
    );
  }

  draw(false);
  const rest = entities.length - located.length;
  const credit = "Natural Earth, in the public domain. Borders as they are held on the ground.";
  return [
    holder,
    crop.width < world.width && button,
    list.root,
    rest > 0 &&
      element("p", { class: "panel-note" }, `${counted(rest, "place")} of the article cannot be placed for certain.`),
    element("p", { class: "panel-note" }, credit),
  ].filter((part) => part instanceof Node);
}

/** @param {Context} context @param {Located} one @param {number} most @returns {import("../locator.js").Dot} */
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
