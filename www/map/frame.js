// Frames: which part of the world a map shows. Every map but the world's has one shape, whatever its
// latitude.

import { DEGREE, project } from "./world.js";

/** @typedef {import("./world.js").Place} Place */
/**
 * In units of the map; `narrow` is how much narrower than high a unit is drawn.
 * @typedef {{ x: number, y: number, width: number, height: number, narrow: number }} Frame
 */

/** Width to height of every map but the world's. */
const RATIO = 1.5;
/** Places farther apart than this, in degrees, have the whole world as their map. */
const MAX_APART = 170;
/** How high a map of several places is at most, before it is the world's, and at least, in degrees. */
const MAX_HEIGHT = 120;
const MIN_HEIGHT = 12;
/** What the whole world shows: all land but the Antarctic, as wide as it is in Paris or Vancouver. */
const WORLD = { north: 84, south: -57, narrow: 0.75 };

/** How much narrower a degree is at some height of the map than at the equator. @param {number} y */
function narrowing(y) {
  return Math.cos((Math.min(75, Math.abs(90 - y / DEGREE)) * Math.PI) / 180);
}

/**
 * The height of the frame, around some height of the map, that shows a width.
 * @param {number} width
 * @param {number} y
 */
export function heightFor(width, y) {
  return (width * narrowing(y)) / RATIO;
}

/** @param {{ x: number, y: number }} middle @param {number} height @returns {Frame} */
export function frameAround({ x, y }, height) {
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
  const [west, east] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [north, south] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const middle = { x: (west + east) / 2, y: (north + south) / 2 };
  const height = heightFor((east - west) * 1.4, middle.y);
  if (east - west > MAX_APART * DEGREE || height > MAX_HEIGHT * DEGREE) return wholeWorld();
  return frameAround(middle, Math.max(MIN_HEIGHT * DEGREE, (south - north) * 1.4, height));
}

/** @returns {Frame} */
export function wholeWorld() {
  return {
    x: 0,
    y: (90 - WORLD.north) * DEGREE,
    width: 360 * DEGREE,
    height: (WORLD.north - WORLD.south) * DEGREE,
    narrow: WORLD.narrow,
  };
}

/** The least that a map can be made to show from north to south, in degrees. */
const CLOSEST = 3;
const NORTH = 6 * DEGREE;
const SOUTH = 150 * DEGREE;

/**
 * A frame that shows more or less of the world, while one point of it stays where it is in the picture.
 * @param {Frame} frame
 * @param {number} factor above 1 to come closer
 * @param {{ x: number, y: number }} [at] the point, from 0 to 1 of the picture
 * @returns {Frame}
 */
export function zoomed(frame, factor, at = { x: 0.5, y: 0.5 }) {
  const height = Math.max(CLOSEST * DEGREE, frame.height / factor);
  const world = wholeWorld();
  if (height >= world.height) return world;
  const [x, y] = [frame.x + at.x * frame.width, frame.y + at.y * frame.height];
  const top = Math.min(SOUTH - height, Math.max(NORTH, y - at.y * height));
  const made = frameAround({ x, y: top + height / 2 }, height);
  if (made.width >= world.width) return world;
  return around({ ...made, x: x - at.x * made.width });
}

/**
 * A frame beside another, by shares of its width and height.
 * @param {Frame} frame
 * @param {number} right
 * @param {number} down
 * @returns {Frame}
 */
export function moved(frame, right, down) {
  const x = frame.x + frame.width * (right + 0.5);
  const top = Math.min(SOUTH - frame.height, Math.max(NORTH, frame.y + frame.height * down));
  return frame.width >= wholeWorld().width
    ? frame
    : around(frameAround({ x, y: top + frame.height / 2 }, frame.height));
}

/** Whoever goes on to the east comes back from the west. @param {Frame} frame @returns {Frame} */
function around(frame) {
  const { width } = wholeWorld();
  const middle = frame.x + frame.width / 2;
  return { ...frame, x: frame.x - Math.floor(middle / width) * width };
}
