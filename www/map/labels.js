// Names on a map: written where there is room and nothing else is written.

import { svg } from "../ui/svg.js";

/** @typedef {import("./world.js").Box} Box */
/** @typedef {import("./frame.js").Frame} Frame */

/** The sizes of names by their style in map.css, in pixels. */
const SIZES = { "dot-name": 10.5, "land-name": 9.5, "lit-name": 9.5 };

/**
 * Half of about how wide a name is; those of dots are bold.
 * @param {string} text
 * @param {keyof typeof SIZES} style
 * @param {number} size
 */
function halfWidth(text, style, size) {
  return (text.length * size * (style === "dot-name" ? 0.6 : 0.52)) / 2;
}

/**
 * @param {Pick<Frame, "x" | "y" | "width" | "height">} view the part of the drawing that is shown
 * @param {number} pixel units in a pixel
 */
export function createLabels(view, pixel) {
  /** @type {Box[]} */
  const taken = [];

  /** @param {string} text @param {number} x @param {number} y its middle @param {keyof typeof SIZES} style */
  function write(text, x, y, style) {
    const size = SIZES[style] * pixel;
    const [half, tall] = [halfWidth(text, style, size), size * 0.6];
    const box = { west: x - half, north: y - tall, east: x + half, south: y + tall };
    if (!isInside(box, view) || taken.some((other) => overlap(box, other))) return undefined;
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
      taken.push({ west: x - radius, north: y - radius, east: x + radius, south: y + radius });
    },
    /**
     * The name of a dot, on whichever side is free.
     * @param {string} text
     * @param {number} x
     * @param {number} y
     * @param {number} radius
     */
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
    /**
     * The name of a country, if it fits between its borders or is wanted.
     * @param {string} text
     * @param {number} x
     * @param {number} y
     * @param {number} room
     * @param {boolean} isWanted
     */
    inside(text, x, y, room, isWanted) {
      const half = halfWidth(text, "land-name", SIZES["land-name"] * pixel);
      return isWanted || room * 1.5 > half ? write(text, x, y, isWanted ? "lit-name" : "land-name") : undefined;
    },
  };
}

/** @param {Box} box @param {Pick<Frame, "x" | "y" | "width" | "height">} view */
function isInside({ west, north, east, south }, { x, y, width, height }) {
  return west >= x && east <= x + width && north >= y && south <= y + height;
}

/** @param {Box} one @param {Box} other */
function overlap(one, other) {
  return one.west <= other.east && one.east >= other.west && one.north <= other.south && one.south >= other.north;
}
