// On the start page, what was read in this tab before: each a press away. Loaded when there is any.

import { wordsIn } from "../story/story.js";
import { byId, element } from "../ui/dom.js";

/** @typedef {import("../input/source.js").Source} Source */

/** Letters whose words are counted: a whole book's would take longer than a frame. */
const COUNTED = 60_000;
/** Of a title that is longer only the beginning is shown. */
const LONGEST_TITLE = 120;

/**
 * @param {{ id: number, source: Source }[]} all the last one first
 * @param {(id: number) => void} open
 */
export function listEarlier(all, open) {
  const items = all.map(({ id, source }) => {
    const words = lengthOf(source.text);
    const button = { type: "button", class: "earlier-title", onclick: () => open(id) };
    return element(
      "li",
      {},
      element("button", button, titleOf(source)),
      element("span", { class: "earlier-words" }, source.isAll ? `all of the page, ${words}` : words),
    );
  });
  const section = byId("earlier");
  section.replaceChildren(
    element("h2", { id: "earlier-title" }, "Read in this tab"),
    element("ul", { "aria-labelledby": "earlier-title" }, ...items),
  );
  section.hidden = items.length === 0;
}

/** How many words a text has; of a book, about how many. @param {string} text */
function lengthOf(text) {
  const counted = wordsIn(text.slice(0, COUNTED));
  if (text.length <= COUNTED) return `${counted.toLocaleString("en")} words`;
  const all = (counted * text.length) / COUNTED;
  return `about ${(Math.round(all / 1000) * 1000).toLocaleString("en")} words`;
}

/** What an article is called: as its page says, or by its first line. @param {Source} source */
function titleOf({ facts, text }) {
  const title = facts.title ?? /\S.*/.exec(text)?.[0] ?? "";
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title;
}
