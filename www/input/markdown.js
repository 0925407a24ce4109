// The page's side of the worker for Markdown.

import { askOnce } from "./ask-once.js";

/** How long it may take, in milliseconds. */
const PATIENCE_WITH_MARKDOWN = 3000;

/**
 * Markdown as HTML.
 * @param {string} markdown
 * @returns {Promise<string | undefined>} nothing if it could not be read in time, or not at all
 */
export function markdownToHtml(markdown) {
  return askOnce(new URL("./markdown-worker.js", import.meta.url), markdown, PATIENCE_WITH_MARKDOWN);
}
