// What is known of a thing beyond the article and its line: a flag, figures with their years, a map, and
// where it is from. What is not known is left out.

import { element } from "../ui/dom.js";

/** @typedef {import("../story/story.js").Entity} Entity */
/** @typedef {import("../story/story.js").Known} Known */

/** The flag of its country, in a place that is kept for it. @param {Entity} entity */
export function flag(entity) {
  const country = entity.known?.country;
  if (!country || !/^[a-z]{2}$/.test(country)) return undefined;
  const picture = element("img", { class: "card-flag", alt: "", width: 28, height: 21, src: `flags/${country}.svg` });
  picture.addEventListener("error", () => picture.remove());
  return picture;
}

/** @param {Entity} entity */
export function facts({ known }) {
  if (!known || known.facts.length === 0) return undefined;
  const pairs = known.facts.map(({ label, value, year }) =>
    element(
      "div",
      {},
      element("dt", {}, label),
      element("dd", {}, value, year !== null && element("span", { class: "card-year" }, ` (${year})`)),
    ),
  );
  return element("dl", { class: "card-facts" }, ...pairs);
}

/** Where it is, in a box that has the map's size before the map is there. @param {Entity} entity */
export function map({ known }) {
  if (!known?.place) return undefined;
  const box = element("div", { class: "card-map" });
  draw(box, known).catch(() => box.remove());
  return box;
}

/** @param {HTMLElement} box @param {Known} known */
async function draw(box, { place, country }) {
  const { locator } = await import("../map/map.js");
  const picture = place && (await locator(place, country));
  if (picture) box.append(picture);
  else box.remove();
}

/**
 * Where the facts are from, and a way to more, which leaves this page only when it is clicked.
 * @param {Entity} entity
 */
export function lookUp({ known }) {
  if (!known) return undefined;
  const address = known.wikidata && `https://www.wikidata.org/wiki/${encodeURIComponent(known.wikidata)}`;
  const title = "Opens another site in a new tab";
  return element(
    "p",
    { class: "card-credit" },
    known.source && `Facts: ${known.source}`,
    address && element("a", { href: address, target: "_blank", rel: "noopener noreferrer", title }, "Wikidata ↗"),
  );
}
