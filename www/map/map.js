// Maps: a crop around a place for a card, and the same with many places for the panel.

import { svg } from "../ui/svg.js";
import { frameAround, heightFor } from "./frame.js";
import { createLabels } from "./labels.js";
import { countryName, DEGREE, loadWorld, pieceAt, project } from "./world.js";

/** @typedef {import("./frame.js").Frame} Frame */
/** @typedef {import("./world.js").Country} Country */
/** @typedef {import("./world.js").Place} Place */
/** @typedef {import("./world.js").World} World */
/**
 * A place on a map; `size` is its dot's radius in pixels.
 * @typedef {{ place: Place, name: string, size: number, act?: () => void }} Dot
 */

/** The width that letters and dots are drawn for, in pixels. */
const PIXELS = 300;
/** The least and most that a locator shows from north to south, in degrees. */
const MIN_HEIGHT = 12;
const MAX_HEIGHT = 56;
/** What is shown around a region whose outline the map does not have, in degrees. */
const REGION = 34;
/** The size below which a country needs a dot, in degrees. */
const SMALL = 1.2;

/**
 * A map of where a place is: its country lit, a dot for a town.
 * @param {Place} place
 * @param {string | null | undefined} country ISO 3166-1 alpha-2
 * @returns {Promise<SVGElement | null>} nothing when there is no map to be had
 */
export async function locator(place, country) {
  const world = await loadWorld();
  if (!world) return null;
  const code = country?.toLowerCase() ?? "";
  const { frame, isOutlined } = locatorFrame(world, place, code);
  const where = code ? ` in ${countryName(code)}` : "";
  return drawMap(world, frame, {
    title: place.area ? `Map of ${countryName(code) || "this region"}` : `Map: where this is${where}`,
    description: `The place lies at ${degrees(place)}.`,
    lit: new Set([code]),
    dots: isOutlined ? [] : [{ place, name: place.area ? countryName(code) : "", size: place.area ? 8 : 4 }],
  });
}

/**
 * The frame around a place, large enough for the piece of its country that it lies in, and whether that piece
 * shows where the place is without a dot.
 * @param {World} world
 * @param {Place} place
 * @param {string} code
 */
function locatorFrame(world, place, code) {
  const point = project(place);
  const home = world.countries.find((each) => each.code === code && code);
  // A country that goes on beyond the eastern edge is one piece there.
  if (home && point.x < home.box.west && point.x + world.width <= home.box.east) point.x += world.width;
  const piece = home && pieceAt(home.path, point.x, point.y);
  if (!piece) return { frame: frameAround(point, extentOf(place.area ? REGION : 0)), isOutlined: false };
  const { west, north, east, south } = piece;
  const height = Math.max(south - north, heightFor(east - west, point.y));
  const middle = place.area ? { x: (west + east) / 2, y: (north + south) / 2 } : point;
  return {
    frame: frameAround(middle, extentOf((height / DEGREE) * 1.5)),
    isOutlined: place.area && height > SMALL * DEGREE,
  };
}

/** The height of a locator, in units, that would like to show some degrees. @param {number} wanted */
function extentOf(wanted) {
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, wanted)) * DEGREE;
}

/** "43.5° N, 16.4° E". @param {Place} place */
function degrees({ latitude, longitude }) {
  const each = (/** @type {number} */ value, /** @type {string} */ positive, /** @type {string} */ negative) =>
    `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
  return `${each(latitude, "N", "S")}, ${each(longitude, "E", "W")}`;
}

/**
 * @param {World} world
 * @param {Frame} frame
 * @param {{ title: string, description: string, lit: Set<string>, dots: Dot[] }} what
 * @returns {SVGElement}
 */
export function drawMap(world, frame, { title, description, lit, dots }) {
  const { narrow } = frame;
  const view = { ...frame, x: frame.x * narrow, width: frame.width * narrow };
  const pixel = view.width / PIXELS;
  const labels = createLabels(view, pixel);
  const heading = svg("title", {});
  heading.textContent = title;
  const land = svg("g", { transform: `scale(${narrow.toFixed(4)} 1)` });
  const picture = svg(
    "svg",
    {
      class: "map",
      viewBox: [view.x, view.y, view.width, view.height].map((value) => value.toFixed(1)).join(" "),
      role: "img",
      "aria-label": `${title}. ${description}`,
    },
    heading,
    land,
  );
  const placed = dots.map((dot) => {
    const { x, y } = project(dot.place);
    const shift = x < frame.x ? world.width : x > frame.x + frame.width ? -world.width : 0;
    return { dot, x: (x + shift) * narrow, y, radius: dot.size * pixel };
  });
  for (const { x, y, radius } of placed) labels.keepFree(x, y, radius);
  // Small dots over large ones, and names over all.
  picture.append(...placed.map(circle));
  for (const { dot, x, y, radius } of placed) {
    const text = dot.name && labels.beside(dot.name, x, y, radius);
    if (text) picture.append(text);
  }
  for (const { country, shift } of countriesIn(world, frame)) {
    const isLit = country.code !== "" && lit.has(country.code);
    land.append(outline(country, shift, isLit));
    const { x, y, room } = country.label;
    const name = countryName(country.code);
    const text = name && labels.inside(name, (x + shift) * narrow, y, room * narrow, isLit);
    if (text) picture.append(text);
  }
  return picture;
}

/**
 * The countries that a frame shows, and how far to the east each is drawn: where the frame reaches over the
 * edge of the map, the other edge follows.
 * @param {World} world
 * @param {Frame} frame
 */
function countriesIn({ width, countries }, frame) {
  return [0, -width, width].flatMap((shift) =>
    countries
      .filter(({ box: { west, north, east, south } }) => {
        const isBeside = west + shift > frame.x + frame.width || east + shift < frame.x;
        return !isBeside && north <= frame.y + frame.height && south >= frame.y;
      })
      .map((country) => ({ country, shift })),
  );
}

/** @param {Country} country @param {number} shift @param {boolean} isLit */
function outline({ path }, shift, isLit) {
  return svg("path", {
    class: isLit ? "lit" : "land",
    d: path,
    ...(shift && { transform: `translate(${shift})` }),
  });
}

/** @param {{ dot: Dot, x: number, y: number, radius: number }} placed */
function circle({ dot: { place, name, act }, x, y, radius }) {
  const made = svg("circle", {
    class: place.area ? "dot area" : "dot",
    cx: x.toFixed(1),
    cy: y.toFixed(1),
    r: radius.toFixed(2),
  });
  if (!act) return made;
  made.addEventListener("click", act);
  const title = svg("title", {});
  title.textContent = name;
  made.append(title);
  return made;
}
