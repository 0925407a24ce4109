// How to bring a page that is open in another tab: by copying it, by a bookmark, by sharing it. A dialog,
// loaded when it is asked for.

import { announce, element } from "../ui/dom.js";
import { loadStyle } from "../ui/style-sheet.js";
import { bookmarklet } from "./bookmarklet.js";

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** Shows the ways to bring a page. */
export async function showWays() {
  await Promise.all(["sheet.css", "bring.css"].map(loadStyle));
  dialog ??= document.body.appendChild(build());
  if (!dialog.open) dialog.showModal();
}

/** @returns {HTMLDialogElement} */
function build() {
  const made = element("dialog", { class: "sheet bring", "aria-labelledby": "bring-title" });
  const address = bookmarklet(document.baseURI);
  // It is to be dragged; the page itself runs no script from an address.
  const stay = (/** @type {Event} */ event) => {
    event.preventDefault();
    said.textContent = "Drag it to the bookmarks bar, and press it there when an article is open.";
  };
  const link = element("a", { class: "secondary bookmarklet", href: address, onclick: stay }, "Read in Byline");
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    said.textContent = isCopied
      ? "Copied. Bookmark any page, then edit that bookmark: paste this in place of its address."
      : "The browser does not let this page copy. Drag the button instead.";
    announce(said.textContent);
  };
  const said = element("p", { class: "bring-said" });
  made.append(
    element(
      "div",
      { class: "sheet-head" },
      element("h2", { id: "bring-title" }, "Bring a page"),
      element("button", { type: "button", class: "quiet", onclick: () => made.close() }, "Close"),
    ),
    element("h3", {}, "Copy it"),
    element(
      "p",
      {},
      "Select the whole page, copy it and paste it here; only the article is kept. This works everywhere.",
    ),
    element("h3", {}, "Press a bookmark"),
    element("p", {}, "Drag this to your bookmarks bar. Press it on an article, and the article opens here."),
    element(
      "p",
      { class: "bring-tools" },
      link,
      element("button", { type: "button", class: "quiet", onclick: copy }, "Copy the bookmark’s address"),
    ),
    said,
    element(
      "p",
      { class: "bring-note" },
      "The page goes straight from one window to the other and never to a server. Some sites block this; if so, Byline tells you, and you can copy the page instead.",
    ),
    element("h3", {}, "Share it"),
    element("p", {}, "Once installed as an app, Byline appears in your phone’s share menu for text and files."),
  );
  return made;
}
