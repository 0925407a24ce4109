// The world as the maps draw it: one path for each country, in degrees times twenty (tools/src/map). It is
// loaded on first use and from then on asks nobody.

import { loadStyle } from "../ui/style-sheet.js";

/**
 * Degrees north and east; whether a whole region is meant, whose middle this is.
 * @typedef {{ latitude: number, longitude: number, area: boolean }} Place
 */

/** In units of the map. @typedef {{ west: number, north: number, east: number, south: number }} Box */

/**
 * @typedef {object} Country
 * @property {string} code ISO 3166-1 alpha-2 in lower case, or ""
 * @property {Box} box
 * @property {{ x: number, y: number, room: number }} label where its name is best written and how far the
 *   nearest border is
 * @property {string} path
 */

/** @typedef {{ width: number, height: number, countries: Country[] }} World */

/** Units in a degree. */
export const DEGREE = 20;

/** @type {Promise<World | null> | undefined} */
let loading;

/**
 * The world, or nothing if it could not be loaded; the next call then tries again.
 * @returns {Promise<World | null>}
 */
export function loadWorld() {
  loading ??= fetchWorld().catch(() => {
    loading = undefined;
    return null;
  });
  return loading;
}

/** @returns {Promise<World>} */
async function fetchWorld() {
  const response = await fetch(new URL("../vendor/world.json", import.meta.url));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const world = await response.json();
  if (!Array.isArray(world?.countries)) throw new Error("this is not a map");
  await loadStyle("map.css");
  return { ...world, countries: world.countries.map(countryOf) };
}

/**
 * A country as the file has it, where numbers have no names.
 * @typedef {object} Row
 * @property {string} code
 * @property {[west: number, north: number, east: number, south: number]} box
 * @property {[x: number, y: number, room: number]} label
 * @property {string} path
 */

/** @param {Row} row @returns {Country} */
function countryOf({ code, box: [west, north, east, south], label: [x, y, room], path }) {
  return { code, box: { west, north, east, south }, label: { x, y, room }, path };
}

/** Degrees to units: the formula of tools/src/map. @param {Place} place */
export function project({ latitude, longitude }) {
  return { x: (longitude + 180) * DEGREE, y: (90 - latitude) * DEGREE };
}

/** The name of a country in English. @param {string} code ISO 3166-1 alpha-2 */
export function countryName(code) {
  if (!/^[a-z]{2}$/.test(code)) return "";
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code.toUpperCase()) ?? "";
}

/**
 * The bounds of the piece of a country that lies around a point, or nearest to it.
 * @param {string} path
 * @param {number} x
 * @param {number} y
 */
export function pieceAt(path, x, y) {
  /** @type {Box | undefined} */
  let best;
  let nearest = Number.POSITIVE_INFINITY;
  let [fromX, fromY] = [0, 0];
  for (const piece of path.split("z")) {
    const steps = piece.match(/-?\d+/g)?.map(Number) ?? [];
    if (steps.length < 2) continue;
    fromX += Number(steps[0]);
    fromY += Number(steps[1]);
    const box = boundsOf(steps.slice(2), fromX, fromY);
    const away = Math.hypot(Math.max(box.west - x, 0, x - box.east), Math.max(box.north - y, 0, y - box.south));
    const isLarger = best && away === nearest && areaOf(box) > areaOf(best);
    if (away < nearest || isLarger) [best, nearest] = [box, away];
  }
  return best;
}

/**
 * The bounds of a line of steps, right and down in turn, from a point.
 * @param {number[]} steps
 * @param {number} x
 * @param {number} y
 * @returns {Box}
 */
function boundsOf(steps, x, y) {
  const box = { west: x, north: y, east: x, south: y };
  for (let at = 0; at + 1 < steps.length; at += 2) {
    x += Number(steps[at]);
    y += Number(steps[at + 1]);
    box.west = Math.min(box.west, x);
    box.north = Math.min(box.north, y);
    box.east = Math.max(box.east, x);
    box.south = Math.max(box.south, y);
  }
  return box;
}

/** @param {Box} box */
function areaOf({ west, north, east, south }) {
  return (east - west) * (south - north);
}
