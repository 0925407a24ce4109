// Building elements: the one helper that the page's own parts are made with. Text only ever enters as text
// nodes, never as HTML.

/**
 * Makes an element. `attributes` are set as attributes, except functions, which become listeners ("onclick"
 * and so on); `true` sets an empty attribute, `false`, `null` and `undefined` set none. Children that are
 * `null` or `false` are left out.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes]
 * @param {...(Node | string | null | false | undefined)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value != null) made.setAttribute(name, String(value));
  }
  for (const child of children) if (child) made.append(child);
  return made;
}

/**
 * The element with this id, which index.html promises to have.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

/** Lets the browser paint and answer the reader, then goes on. */
export function breathe() {
  const scheduler = /** @type {any} */ (globalThis).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * A function that does something in the next frame, once however often it is called until then.
 * @param {() => void} act
 */
export function onceAFrame(act) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      act();
    });
  };
}

/**
 * Tells a screen reader something without moving its focus.
 * @param {string} message
 */
export function announce(message) {
  byId("status").textContent = message;
}
