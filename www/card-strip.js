// The article as a line from first word to last, a tick for each mention, this one tall.

/** The strip's width in its own units, which is also how many places along the article it tells apart. */
const WIDTH = 160;

/**
 * @param {number} length of the article
 * @param {number[]} starts of all mentions
 * @param {number} here where this one starts
 */
export function strip(length, starts, here) {
  const x = (/** @type {number} */ start) => Math.round((start / Math.max(1, length)) * WIDTH);
  const ticks = [...new Set(starts.map(x))].map((at) => `M${at} 4v8`).join("");
  const picture = svg("svg", {
    class: "strip",
    viewBox: `-2 0 ${WIDTH + 4} 16`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  picture.append(
    svg("path", { class: "strip-line", d: `M0 8H${WIDTH}` }),
    svg("path", { class: "strip-ticks", d: ticks }),
    svg("path", { class: "strip-here", d: `M${x(here)} 0v16` }),
  );
  return picture;
}

/** @param {string} tag @param {Record<string, string>} attributes */
function svg(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
