// On the start page, what was read in this tab before: each a press away. Loaded when there is any.

import { wordsIn } from "../story/story.js";
import { byId, element } from "../ui/dom.js";

/** @typedef {import("../input/source.js").Source} Source */

/** Of a title that is longer only the beginning is shown. */
const LONGEST_TITLE = 120;

/**
 * @param {{ id: number, source: Source }[]} all the last one first
 * @param {(id: number) => void} open
 */
export function listEarlier(all, open) {
  const items = all.map(({ id, source }) => {
    const words = wordsIn(source.text).toLocaleString("en");
    const button = { type: "button", class: "earlier-title", onclick: () => open(id) };
    return element(
      "li",
      {},
      element("button", button, titleOf(source)),
      element("span", { class: "earlier-words" }, source.isAll ? `all of the page, ${words} words` : `${words} words`),
    );
  });
  const section = byId("earlier");
  section.replaceChildren(
    element("h2", { id: "earlier-title" }, "Read in this tab"),
    element("ul", { "aria-labelledby": "earlier-title" }, ...items),
  );
  section.hidden = items.length === 0;
}

/** What an article is called: as its page says, or by its first line. @param {Source} source */
function titleOf({ facts, text }) {
  const title = facts.title ?? /\S.*/.exec(text)?.[0] ?? "";
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title;
}
