// The page's side of the worker for Markdown.

/** How long it may take, in milliseconds. */
const PATIENCE = 3000;

/**
 * Markdown as HTML.
 * @param {string} markdown
 * @returns {Promise<string | undefined>} nothing if it could not be read in time, or not at all
 */
export async function markdownToHtml(markdown) {
  const worker = new Worker(new URL("./markdown-worker.js", import.meta.url), { type: "module" });
  try {
    return await new Promise((resolve) => {
      setTimeout(resolve, PATIENCE);
      worker.addEventListener("message", ({ data }) => resolve(data));
      worker.addEventListener("error", () => resolve(undefined));
      worker.postMessage(markdown);
    });
  } finally {
    worker.terminate();
  }
}
