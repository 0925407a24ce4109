// The browser's own wish to close what is open: on a phone, the gesture or button that goes back.

/**
 * Calls back when the reader goes back while something is open, instead of leaving the page.
 * @param {() => void} close
 * @returns {() => void} ends the watch; where the browser does not tell, there is none
 */
export function watchClosing(close) {
  const Watcher = /** @type {any} */ (globalThis).CloseWatcher;
  if (!Watcher) return () => {};
  const watcher = new Watcher();
  watcher.onclose = close;
  return () => watcher.destroy();
}
