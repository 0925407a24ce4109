// What is copied of an article is the article: its headings, lists, tables and links, with no mark, style or
// sign of the page's own.

/** What the page has put into the text, which is none of it. */
const OWN = "button, .visually-hidden";
/** What HTML says with attributes, and what is kept of these. */
const KEPT = ["href", "value", "colspan", "rowspan", "scope"];

/** Cleans whatever is copied out of the text. */
export function watchCopy() {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    const text = document.querySelector(".text");
    if (!selection || selection.isCollapsed || !text || !event.clipboardData) return;
    // Of all that there is on the page, the article is what was meant.
    if (selection.containsNode(text)) selection.selectAllChildren(text);
    const range = selection.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer)) return;
    event.clipboardData.setData("text/plain", selection.toString());
    event.clipboardData.setData("text/html", cleaned(range).innerHTML);
    event.preventDefault();
  });
}

/** @param {Range} range */
function cleaned(range) {
  const box = document.createElement("div");
  box.append(range.cloneContents());
  for (const own of box.querySelectorAll(OWN)) own.remove();
  for (const each of box.querySelectorAll("*")) {
    if (each.matches("span, div")) each.replaceWith(...each.childNodes);
    for (const { name } of [...each.attributes]) if (!KEPT.includes(name)) each.removeAttribute(name);
  }
  return box;
}
