// The bookmarklet: pressed on a page, it opens this one and hands over what that page shows. All of it runs
// in the reader's browser, from window to window; no server is asked.

/** The page's second name, at which it may know who opened it. */
const HAND_OVER = "hand-over.html";

/**
 * What runs on the other page, where nothing of this one is at hand. Scripts, styles and frames are no text
 * and stay behind; it is the page as it is shown now, so that what a script has set is in it.
 * @param {string} address of this page
 * @param {string} origin
 */
function handOver(address, origin) {
  const page = open(address);
  if (!page) {
    alert(
      "The browser did not let Byline open. Allow pop-ups for this site, or copy the page and paste it into Byline.",
    );
    return;
  }
  addEventListener("message", function hear({ source, origin: from, data }) {
    if (source !== page || from !== origin || data !== "byline: ready") return;
    removeEventListener("message", hear);
    const root = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
    const unread = "script:not([type*=json]), style, svg, iframe, noscript, template, link[rel=stylesheet]";
    for (const each of root.querySelectorAll(unread)) each.remove();
    page.postMessage({ byline: "page", html: root.outerHTML, address: location.href }, origin);
  });
}

/** The address of the bookmark. @param {string} base the address of this page */
export function bookmarklet(base) {
  const address = new URL(`${HAND_OVER}#page`, base);
  const call = `(${handOver})(${JSON.stringify(address.href)}, ${JSON.stringify(address.origin)})`;
  return `javascript:${encodeURIComponent(call.replace(/\/\*\*.*?\*\/\s*/gs, "").replace(/\s+/g, " "))}`;
}
