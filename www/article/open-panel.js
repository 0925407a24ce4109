// Asking for a view of the panel. Who asks (cards, keys) need not know who shows it, or whether it is loaded
// yet.

/** @typedef {import("../story/story.js").Entity} Entity */
/**
 * The view's name, and what to show in it.
 * @typedef {{ view: string, entity: Entity | undefined }} PanelRequest
 */

/** The event on the document; its detail is a `PanelRequest`. */
export const OPEN_PANEL = "byline:open-panel";

/** @param {string} view @param {Entity} [entity] */
export function openPanel(view, entity) {
  document.dispatchEvent(new CustomEvent(OPEN_PANEL, { detail: { view, entity } }));
}
