// What a card says at a glance: the fullest name, one line that says who or what it is, and one passage of
// the article. All the rest waits under More (more.js).

import { knownBefore } from "../article/marks.js";
import { lineOf, titleOf, worthOf } from "../story/answers.js";
import { excerpt, passageFor, sentenceFor } from "../story/passages.js";
import { siblings } from "../story/siblings.js";
import { dateOf, entityOf, textOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { flag } from "./known.js";
import { mentionMore } from "./more.js";
import { quoteContent } from "./quote.js";
import { lineElement, said } from "./rows.js";

/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Mention} Mention */
/** @typedef {import("../story/story.js").Entity} Entity */
/** @typedef {import("../story/passages.js").Passage} Passage */
/** @typedef {import("./rows.js").Acts} Acts */
/** @typedef {import("./rows.js").About} About */
/** @typedef {import("./rows.js").Said} Said */
/** @typedef {import("../story/siblings.js").Marked} Marked */

/**
 * What a card is about, and how far the reader has got, as an offset.
 * @typedef {Marked & { here: number }} Subject
 */

/**
 * @typedef {Said & { count: number, index: number }} Content with how many mentions, or quotes of the same
 *   speaker, there are, and which of them this is, from 1
 */

/**
 * @param {Story} story
 * @param {Subject} subject
 * @param {Acts} acts
 * @returns {Content}
 */
export function cardContent(story, subject, acts) {
  const { all, at } = siblings(story, subject);
  const content = "quote" in subject ? quoteContent(story, subject, acts) : mentionContent(story, subject, acts);
  return { ...content, count: all.length, index: at + 1 };
}

/**
 * @param {Story} story
 * @param {{ mention: number, here: number }} subject
 * @param {Acts} acts
 * @returns {Said}
 */
function mentionContent(story, { mention: position, here }, acts) {
  const mention = /** @type {Mention} */ (story.mentions[position]);
  const entity = entityOf(story, position);
  const self = story.entityOf[position] ?? null;
  const before = knownBefore(story, here);
  /** @type {About} */
  const about = { story, here, before, self, acts };
  const name = entity ? titleOf(story, entity, before) : textOf(story, mention.span);
  const nodes = [
    element("div", { class: "card-head" }, entity && flag(entity), element("h2", {}, name)),
    ...(entity && self !== null ? answer(about, entity, self, mention) : value(story, position)),
  ];
  const country = entity?.kind === "NORP" ? entity.country : null;
  return { name, nodes, more: () => mentionMore(about, position, name), entity: self, country };
}

/**
 * The line, and one passage.
 * @param {About} about
 * @param {Entity} entity
 * @param {number} self
 * @param {Mention} mention where the reader points
 */
function answer(about, entity, self, { span: { start } }) {
  const { story, before } = about;
  const line = lineOf(story, entity, before);
  if (line?.source === "sentence") {
    const sentence = sentenceFor(story, entity, start);
    return [sentence && passage(about, entity, { spans: [sentence], isQuote: false })];
  }
  const found = passageFor(story, self, start, before);
  return [line && lineElement(line), found && passage(about, entity, found)];
}

/**
 * The article's words, and the way to where it says them.
 * @param {About} about
 * @param {Entity} entity
 * @param {Passage} passage
 */
function passage(about, entity, { spans, isQuote }) {
  const [first, ...rest] = spans;
  if (!first) return undefined;
  const shown = isQuote ? first : excerpt(about.story, entity, first);
  const label = isQuote ? "Said: " : shown.start > first.start ? "… " : "";
  return element("blockquote", { class: "card-passage" }, said(about, [shown, ...rest], label));
}

/** What a date or an amount comes to. @param {Story} story @param {number} position */
function value(story, position) {
  const [line, ...rest] = worthOf(story, position) ?? [];
  const mention = /** @type {Mention} */ (story.mentions[position]);
  const anchor = dateOf(story, mention)?.anchor;
  if (anchor) rest.push(`Counted from “${textOf(story, anchor)}”`);
  return [
    line && element("p", { class: "card-line" }, line),
    ...rest.map((words) => element("p", { class: "card-note" }, words)),
  ].filter((node) => node instanceof Node);
}
