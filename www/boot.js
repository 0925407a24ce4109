// Runs before anything is painted, as a classic script: the remembered theme must not flash, and a page whose
// modules cannot load has to say so by itself.

(function boot() {
  const root = document.documentElement;
  try {
    const { theme } = JSON.parse(localStorage.getItem("byline") ?? "{}");
    if (theme === "light" || theme === "dark" || theme === "sepia") root.dataset.theme = theme;
  } catch {
    // Storage may be forbidden or spoilt; the system's theme is a good one.
  }

  /** What the page cannot do without: the cards' popovers, and colours for light and dark. */
  function isTooOld() {
    return !("popover" in HTMLElement.prototype) || !CSS.supports("color", "light-dark(#000, #fff)");
  }

  function complain() {
    if ("ready" in root.dataset && !isTooOld()) return;
    const notice = document.getElementById("notice");
    if (!notice) return;
    notice.textContent =
      "Byline could not start: part of the page did not load, or this browser is too old for it. " +
      "Your text is still in the box. Reload the page, or try a current Firefox, Chrome, Edge or Safari. " +
      "If that does not help, some of what this browser stores for the page may be damaged.";
    const again = document.createElement("button");
    again.textContent = "Forget settings and kept files, and reload";
    again.addEventListener("click", startAfresh);
    notice.append(" ", again);
    notice.hidden = false;
  }

  /** Lets go of all that this browser keeps for the page: whatever is spoilt in it is gone then. */
  async function startAfresh() {
    try {
      localStorage.removeItem("byline");
      sessionStorage.clear();
      for (const name of await caches.keys()) if (name.startsWith("byline-")) await caches.delete(name);
      await (await navigator.serviceWorker.getRegistration())?.unregister();
    } finally {
      location.reload();
    }
  }

  // Whoever asks before the modules are there is answered when they are (input/input.js).
  addEventListener("submit", (event) => {
    event.preventDefault();
    root.dataset.asked = "";
  });
  // A module that fails to load fires on its element only, hence the capturing listener.
  addEventListener("error", (event) => event.target instanceof HTMLScriptElement && complain(), true);
  addEventListener("load", () => setTimeout(complain, isTooOld() ? 0 : 5000));
})();
