// Parts of the page that few readers open are loaded when they do, with their styles.

import { element } from "./dom.js";

/** @type {Map<string, Promise<void>>} */
const styles = new Map();

/**
 * Loads a style sheet once.
 * @param {string} name of a file in css/
 * @returns {Promise<void>} when it holds, or could not be had: what it styles can be used without
 */
export function loadStyle(name) {
  const known = styles.get(name);
  if (known) return known;
  const loading = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      document.head.append(
        element("link", { rel: "stylesheet", href: `css/${name}`, onload: resolve, onerror: resolve }),
      );
    })
  );
  styles.set(name, loading);
  return loading;
}
