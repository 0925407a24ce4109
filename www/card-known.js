// What is known of a thing beyond the article: a descriptor, a flag, figures with their years, a map, and where it is from. What
// is not known is left out.

import { element } from "./dom.js";

/** @typedef {import("./story.js").Entity} Entity */
/** @typedef {import("./story.js").Known} Known */

/** Facts shown at once; more would push the article's own words out of sight. */
const FACTS = 4;

/** What it is, in a few words; of what, if the article has another name for it ("Chinese" for China). @param {Entity} entity */
export function descriptor({ known, name, aliases }) {
  if (!known?.descriptor) return undefined;
  const isNamed = [name, ...aliases].some((used) => used.toLowerCase() === known.name.toLowerCase());
  const words = isNamed ? known.descriptor : `${known.name}, ${known.descriptor}`;
  return element("p", { class: "card-descriptor" }, known.certain ? words : `Perhaps: ${words}`);
}

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
  const more = pairs.splice(FACTS);
  return element(
    "div",
    { class: "card-facts" },
    element("dl", {}, ...pairs),
    more.length > 0 &&
      element("details", { class: "card-more" }, element("summary", {}, "More facts"), element("dl", {}, ...more)),
  );
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
  const { locator } = await import("./locator.js");
  const picture = place && (await locator(place, country));
  if (picture) box.append(picture);
  else box.remove();
}

/** Where the facts are from, and a way to more, which leaves this page only when it is clicked. @param {Entity} entity */
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
