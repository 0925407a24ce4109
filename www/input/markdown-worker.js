// Markdown as HTML, in a worker of its own: some Markdown takes its parser longer than anyone waits, and a
// worker can be ended.

import { marked } from "../vendor/marked.js";

self.addEventListener("message", async (/** @type {MessageEvent<string>} */ { data }) => {
  try {
    self.postMessage(await marked.parse(data));
  } catch {
    // Nested too deep, as a rule: the page then shows it as it is.
    self.postMessage(undefined);
  }
});
