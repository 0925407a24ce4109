// What the article comes to: its most central sentences, word for word, its key phrases, and what its acronyms stand for.

import { element } from "../dom.js";
import { textOf } from "../story.js";
import { leadTo } from "./list.js";

/** @typedef {import("./panel.js").Context} Context */
/** @typedef {import("../pkg/byline.js").Summary} Summary */

/** @param {Context} context @param {Summary} summary */
export function summaryView({ story, jump }, { sentences, phrases, acronyms }) {
  const lines = sentences.map((span) =>
    element(
      "li",
      {},
      leadTo(textOf(story, span), () => jump(span)),
    ),
  );
  const terms = acronyms.flatMap(({ short, long, span }) => [
    element(
      "dt",
      {},
      leadTo(short, () => jump(span)),
    ),
    element("dd", {}, long),
  ]);
  return [
    lines.length > 0 && element("ol", { class: "central" }, ...lines),
    lines.length > 0 && element("p", { class: "panel-note" }, "The most central sentences, word for word."),
    phrases.length > 0 && element("h3", {}, "Key phrases"),
    phrases.length > 0 && element("ul", { class: "phrases" }, ...phrases.map((phrase) => phraseItem(phrase))),
    terms.length > 0 && element("h3", {}, "Acronyms"),
    terms.length > 0 && element("dl", { class: "acronyms" }, ...terms),
  ].filter((part) => part instanceof Node);

  /** @param {string} phrase */
  function phraseItem(phrase) {
    const start = story.text.toLowerCase().indexOf(phrase.toLowerCase());
    const span = { start, end: start + phrase.length };
    return element("li", {}, start < 0 ? phrase : leadTo(phrase, () => jump(span)));
  }
}
