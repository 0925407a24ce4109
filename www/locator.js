// Maps: a crop around a place for a card, and the same with many places for the panel. The world comes as one path for each country,
// in degrees times twenty (tools/src/map), is loaded on first use and from then on is drawn without asking anyone.

import { loadStyle } from "./lazy.js";
import { svg } from "./svg.js";

/** Degrees north and east; whether a whole region is meant, whose middle this is. @typedef {{ latitude: number, longitude: number, area: boolean }} Place */
/** In units of the map; `narrow` is how much narrower than high a unit is drawn. @typedef {{ x: number, y: number, width: number, height: number, narrow: number }} Frame */
/** A place on a map; `size` is its dot's radius in pixels. @typedef {{ place: Place, name: string, size: number, act?: () => void }} Dot */

/**
 * @typedef {object} Country
 * @property {string} code ISO 3166-1 alpha-2 in lower case, or ""
 * @property {[west: number, north: number, east: number, south: number]} box
 * @property {[x: number, y: number, room: number]} label where its name is best written and how far the nearest border is
 * @property {string} path
 */

/** @typedef {{ width: number, height: number, countries: Country[] }} World */

/** Units in a degree. */
const DEGREE = 20;
/** Width to height of every map but the world's. */
const RATIO = 1.5;
/** The width that letters and dots are drawn for, in pixels. */
const PIXELS = 300;
/** The least and most that a locator shows from north to south, in degrees. */
const LEAST = 12;
const MOST = 56;
/** Places farther apart than this, in degrees, have the whole world as their map. */
const WIDE = 170;
/** What is shown around a region whose outline the map does not have, and the size below which a country needs a dot, in degrees. */
const REGION = 34;
const SMALL = 1.2;
/** What the whole world shows: all land but the Antarctic, as wide as it is in Paris or Vancouver. */
const WORLD = { north: 84, south: -57, narrow: 0.75 };

/** @type {Promise<World | null> | undefined} */
let loading;

/** The world, or nothing if it could not be loaded; the next call then tries again. @returns {Promise<World | null>} */
export function loadWorld() {
  loading ??= fetchWorld().catch(() => {
    loading = undefined;
    return null;
  });
  return loading;
}

/** @returns {Promise<World>} */
async function fetchWorld() {
  const response = await fetch(new URL("./vendor/world.json", import.meta.url));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const world = await response.json();
  if (!Array.isArray(world?.countries)) throw new Error("this is not a map");
  await loadStyle("map.css");
  return world;
}

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
  const [west, y] = project(place);
  const home = world.countries.find((each) => each.code === code && code);
  // A country that goes on beyond the eastern edge is one piece there.
  const x = home && west < home.box[0] && west + world.width <= home.box[2] ? west + world.width : west;
  const piece = home && pieceAt(home.path, x, y);
  const [tall, wide] = piece ? [piece[3] - piece[1], ((piece[2] - piece[0]) * narrowing(y)) / RATIO] : [0, 0];
  const extent = piece ? (Math.max(tall, wide) / DEGREE) * 1.5 : place.area ? REGION : 0;
  const centre = place.area && piece ? [(piece[0] + piece[2]) / 2, (piece[1] + piece[3]) / 2] : [x, y];
  const frame = frameAround(Number(centre[0]), Number(centre[1]), Math.min(MOST, Math.max(LEAST, extent)) * DEGREE);
  const isOutlined = place.area && piece && Math.max(tall, wide) > SMALL * DEGREE;
  const where = code ? ` in ${countryName(code)}` : "";
  return drawMap(world, frame, {
    title: place.area ? `Map of ${countryName(code) || "this region"}` : `Map: where this is${where}`,
    description: `The place lies at ${degrees(place)}.`,
    lit: new Set([code]),
    dots: isOutlined ? [] : [{ place, name: place.area ? countryName(code) : "", size: place.area ? 8 : 4 }],
  });
}

/** The name of a country in English. @param {string} code ISO 3166-1 alpha-2 */
export function countryName(code) {
  if (!/^[a-z]{2}$/.test(code)) return "";
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code.toUpperCase()) ?? "";
}

/** "43.5° N, 16.4° E". @param {Place} place */
export function degrees({ latitude, longitude }) {
  const each = (/** @type {number} */ value, /** @type {string} */ positive, /** @type {string} */ negative) =>
    `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
  return `${each(latitude, "N", "S")}, ${each(longitude, "E", "W")}`;
}

/** Degrees to units: the formula of tools/src/map. @param {Place} place @returns {[x: number, y: number]} */
function project({ latitude, longitude }) {
  return [(longitude + 180) * DEGREE, (90 - latitude) * DEGREE];
}

/** How much narrower a degree is at some height of the map than at the equator. @param {number} y */
function narrowing(y) {
  return Math.cos((Math.min(75, Math.abs(90 - y / DEGREE)) * Math.PI) / 180);
}

/** @param {number} x @param {number} y its middle @param {number} height @returns {Frame} */
function frameAround(x, y, height) {
  const narrow = narrowing(y);
  const width = (height * RATIO) / narrow;
  return { x: x - width / 2, y: y - height / 2, width, height, narrow };
}

/**
 * The frame that holds all of some places.
 * @param {Place[]} places
 * @returns {Frame}
 */
export function frameOf(places) {
  const points = places.map(project);
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [north, south] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const middle = (north + south) / 2;
  const wide = ((east - west) * 1.4 * narrowing(middle)) / RATIO;
  if (east - west > WIDE * DEGREE || wide > 120 * DEGREE) return wholeWorld();
  return frameAround((west + east) / 2, middle, Math.max(12 * DEGREE, (south - north) * 1.4, wide));
}

/** @returns {Frame} */
export function wholeWorld() {
  const [y, height] = [(90 - WORLD.north) * DEGREE, (WORLD.north - WORLD.south) * DEGREE];
  return { x: 0, y, width: 360 * DEGREE, height, narrow: WORLD.narrow };
}

/** The bounds of the piece of a country that lies around a point, or nearest to it. @param {string} path @param {number} x @param {number} y */
function pieceAt(path, x, y) {
  /** @type {[number, number, number, number] | undefined} */
  let best;
  let nearest = Number.POSITIVE_INFINITY;
  let [fromX, fromY] = [0, 0];
  for (const piece of path.split("z")) {
    const steps = piece.match(/-?\d+/g)?.map(Number) ?? [];
    if (steps.length < 2) continue;
    fromX += Number(steps[0]);
    fromY += Number(steps[1]);
    const box = /** @type {[number, number, number, number]} */ ([fromX, fromY, fromX, fromY]);
    for (let at = 2, px = fromX, py = fromY; at + 1 < steps.length; at += 2) {
      px += Number(steps[at]);
      py += Number(steps[at + 1]);
      box[0] = Math.min(box[0], px);
      box[1] = Math.min(box[1], py);
      box[2] = Math.max(box[2], px);
      box[3] = Math.max(box[3], py);
    }
    const away = Math.hypot(Math.max(box[0] - x, 0, x - box[2]), Math.max(box[1] - y, 0, y - box[3]));
    const isLarger =
      best && away === nearest && (box[2] - box[0]) * (box[3] - box[1]) > (best[2] - best[0]) * (best[3] - best[1]);
    if (away < nearest || isLarger) [best, nearest] = [box, away];
  }
  return best;
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
  const picture = svg("svg", {
    class: "map",
    viewBox: [view.x, view.y, view.width, view.height].map((value) => value.toFixed(1)).join(" "),
    role: "img",
    "aria-label": `${title}. ${description}`,
  });
  const heading = svg("title", {});
  heading.textContent = title;
  const land = svg("g", { transform: `scale(${narrow.toFixed(4)} 1)` });
  picture.append(heading, land);
  const writing = createWriting(view, pixel);
  const placed = dots.map((dot) => {
    const [at, y] = project(dot.place);
    const shift = at < frame.x ? world.width : at > frame.x + frame.width ? -world.width : 0;
    return { dot, x: (at + shift) * narrow, y, radius: dot.size * pixel };
  });
  for (const { x, y, radius } of placed) writing.keepFree(x, y, radius);
  // Small dots over large ones, and names over all.
  picture.append(...placed.map(circle));
  for (const { dot, x, y, radius } of placed) {
    const text = dot.name && writing.beside(dot.name, x, y, radius);
    if (text) picture.append(text);
  }
  // Where the frame reaches over the edge of the map, the other edge follows.
  for (const shift of [0, -world.width, world.width]) {
    for (const country of world.countries) {
      const [west, north, east, south] = country.box;
      if (west + shift > frame.x + frame.width || east + shift < frame.x) continue;
      if (north > frame.y + frame.height || south < frame.y) continue;
      const isLit = country.code !== "" && lit.has(country.code);
      land.append(
        svg("path", {
          class: isLit ? "lit" : "land",
          d: country.path,
          ...(shift && { transform: `translate(${shift})` }),
        }),
      );
      const [x, y, room] = country.label;
      const name = countryName(country.code);
      const text = name && writing.inside(name, (x + shift) * narrow, y, room * narrow, isLit);
      if (text) picture.append(text);
    }
  }
  return picture;
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

/** The size of names in pixels. */
const SIZES = { "dot-name": 10.5, "land-name": 9.5, "lit-name": 9.5 };

/** Half of about how wide a name is; those of dots are bold. @param {string} text @param {keyof typeof SIZES} style @param {number} size */
function halfWidth(text, style, size) {
  return (text.length * size * (style === "dot-name" ? 0.6 : 0.52)) / 2;
}

/**
 * Writes names where there is room and nothing else is written.
 * @param {Frame} view
 * @param {number} pixel
 */
function createWriting(view, pixel) {
  /** @type {[left: number, top: number, right: number, bottom: number][]} */
  const taken = [];

  /** @param {string} text @param {number} x @param {number} y its middle @param {keyof typeof SIZES} style */
  function write(text, x, y, style) {
    const size = SIZES[style] * pixel;
    const [half, tall] = [halfWidth(text, style, size), size * 0.6];
    const box = /** @type {[number, number, number, number]} */ ([x - half, y - tall, x + half, y + tall]);
    const isInside =
      box[0] >= view.x && box[2] <= view.x + view.width && box[1] >= view.y && box[3] <= view.y + view.height;
    const isFree = taken.every(([l, t, r, b]) => box[0] > r || box[2] < l || box[1] > b || box[3] < t);
    if (!isInside || !isFree) return undefined;
    taken.push(box);
    const made = svg("text", {
      class: style,
      x: x.toFixed(1),
      y: (y + size * 0.35).toFixed(1),
      "font-size": size.toFixed(2),
    });
    made.textContent = text;
    return made;
  }

  return {
    /** @param {number} x @param {number} y @param {number} radius */
    keepFree(x, y, radius) {
      taken.push([x - radius, y - radius, x + radius, y + radius]);
    },
    /** The name of a dot, on whichever side is free. @param {string} text @param {number} x @param {number} y @param {number} radius */
    beside(text, x, y, radius) {
      const gap = radius + 3 * pixel;
      const half = halfWidth(text, "dot-name", SIZES["dot-name"] * pixel);
      return (
        write(text, x + gap + half, y, "dot-name") ??
        write(text, x - gap - half, y, "dot-name") ??
        write(text, x, y - gap - 5 * pixel, "dot-name") ??
        write(text, x, y + gap + 5 * pixel, "dot-name")
      );
    },
    /** The name of a country, if it fits between its borders or is wanted. @param {string} text @param {number} x @param {number} y @param {number} room @param {boolean} isWanted */
    inside(text, x, y, room, isWanted) {
      const half = halfWidth(text, "land-name", SIZES["land-name"] * pixel);
      return isWanted || room * 1.5 > half ? write(text, x, y, isWanted ? "lit-name" : "land-name") : undefined;
    },
  };
}
