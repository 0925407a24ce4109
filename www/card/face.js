// What a card shows, whether it stands at its mark or was pinned: a stack of subjects, the last of them on
// top, and the tools beneath. A name in a card puts its own subject on the stack; Back and Esc take it off
// again. What waits under More is made when it is asked for.

import { siblingMark } from "../article/mark-focus.js";
import { openPanel } from "../article/open-panel.js";
import { lineOf } from "../story/answers.js";
import { choose } from "../story/choices.js";
import { endOfSentence, mentionsOf } from "../story/story.js";
import { announce, element } from "../ui/dom.js";
import { cardContent } from "./content.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("./content.js").Subject} Subject */
/** @typedef {import("../story/siblings.js").Marked} Marked */
/** @typedef {import("../story/story.js").Span} Span */

/** A subject on the stack, and the name its card has. @typedef {{ subject: Subject, name: string }} Level */

/**
 * @typedef {object} Host
 * @property {(span: Span) => void} jump shows a place in the article
 * @property {() => void} close
 * @property {(mark: HTMLElement) => void} go shows another mention or quote
 * @property {(entity: number | null) => void} about told which entity the card is about now
 * @property {() => void} follow dims all but what is said about that entity
 * @property {() => void} [pin]
 */

/**
 * @typedef {object} Face
 * @property {HTMLElement} body its scrolling part, which can take the focus
 * @property {HTMLElement} grip what it is dragged by
 * @property {(article: Article, marked: Marked) => void} show shows what a mark is about
 * @property {(article: Article, levels: Level[]) => void} restore shows another card's stack
 * @property {() => Level[]} levels
 * @property {() => boolean} back takes the top subject off, if another is beneath
 * @property {(direction: 1 | -1) => void} step goes to the next or previous mention of the same thing
 * @property {() => void} fold hides what waits under More
 * @property {() => number | null} entity
 */

/** Numbers the cards' descriptions. */
let made = 0;

/**
 * @param {HTMLElement} root
 * @param {Host} host
 * @returns {Face}
 */
export function createFace(root, host) {
  const parts = build(root, { step, next, host, back, country, toggle: () => unfold(parts.rest.hidden === true) });
  /** @type {Article | undefined} */
  let article;
  /** @type {Level[]} */
  let levels = [];
  /** @type {number | null} */
  let entity = null;
  /** @type {import("./content.js").Content | undefined} */
  let content;

  /** @type {Face["show"]} */
  function show(shown, marked) {
    const { mentions, quotes } = shown.story;
    const span = "quote" in marked ? quotes[marked.quote]?.content.at(-1) : mentions[marked.mention]?.span;
    const here = endOfSentence(shown.story, span?.start ?? 0);
    restore(shown, [{ subject: { ...marked, here }, name: "" }]);
  }

  /** @type {Face["restore"]} */
  function restore(shown, given) {
    article = shown;
    levels = given;
    fill();
  }

  function fill() {
    const level = levels.at(-1);
    if (!article || !level) return;
    const { story, view } = article;
    content = cardContent(story, level.subject, { jump: host.jump, open: push, quotes, choose: decide });
    const isOther = content.entity === null || content.entity !== entity;
    level.name = content.name;
    entity = content.entity;
    parts.content.replaceChildren(...nodesOf(content.nodes));
    root.setAttribute("aria-label", content.name);
    const line = parts.content.querySelector(".card-line, .card-passage .quoted");
    if (line) line.id = parts.line;
    const beneath = levels.at(-2);
    parts.crumbs.hidden = !beneath;
    parts.back.textContent = beneath ? `‹ ${beneath.name}` : "";
    parts.depth.textContent = beneath ? `${levels.length} deep` : "";
    parts.body.scrollTo(0, 0);
    const has = content.count > 1;
    for (const part of [parts.mentions, parts.steps]) part.hidden = !has;
    const what = "quote" in level.subject ? "quote" : "mention";
    parts.mentions.textContent = `${content.count} ${what}s ›`;
    setLabel(parts.mentions, `Next of ${content.count} ${what}s`);
    parts.position.textContent = `${content.index} of ${content.count}`;
    setLabel(parts.previous, `Previous ${what}`);
    setLabel(parts.next, `Next ${what}`);
    parts.previous.setAttribute("aria-disabled", String(!siblingMark(view, story, level.subject, -1)));
    parts.next.setAttribute("aria-disabled", String(!siblingMark(view, story, level.subject, 1)));
    parts.follow.hidden = entity === null || !("highlights" in CSS);
    const of = content.country === null ? undefined : story.entities[content.country];
    parts.country.hidden = !of;
    parts.country.textContent = of ? `${of.name} ›` : "";
    unfold(!isOther && !parts.rest.hidden);
    host.about(entity);
  }

  /** Shows or hides what waits under More. @param {boolean} isOpen */
  function unfold(isOpen) {
    parts.more.setAttribute("aria-expanded", String(isOpen));
    parts.rest.hidden = !isOpen;
    parts.details.replaceChildren(...(isOpen && content ? nodesOf(content.more()) : []));
  }

  /** The reader says what an entity is. @param {number} of @param {number} choice */
  function decide(of, choice) {
    if (!article) return;
    const { story } = article;
    choose(story, of, choice);
    fill();
    /** @type {HTMLElement | null} */ (parts.details.querySelector(".card-others summary"))?.focus();
    const self = story.entities[of];
    announce((self && lineOf(story, self)?.text) ?? "Nothing more is known.");
  }

  /** To the card of the country that a nationality is of. */
  function country() {
    const here = levels.at(-1)?.subject.here;
    if (content?.country != null && here !== undefined) push(content.country, here);
  }

  /** To the next mention, and from the last to the first. */
  function next() {
    const subject = levels.at(-1)?.subject;
    const to = article && subject && siblingMark(article.view, article.story, subject, 1, true);
    if (to) host.go(to);
  }

  /** A name in the card was chosen. @param {number} chosen @param {number} here */
  function push(chosen, here) {
    const of = article?.story.entities[chosen];
    if (!article || !of) return;
    const all = mentionsOf(of);
    const { mentions } = article.story;
    const mention = all.findLast((each) => (mentions[each]?.span.start ?? 0) < here) ?? all[0];
    if (mention === undefined) return;
    levels.push({ subject: { mention, here }, name: "" });
    fill();
    parts.body.focus();
  }

  function back() {
    if (levels.length < 2) return false;
    // What has the focus is about to go.
    const hadFocus = root.contains(document.activeElement);
    levels.pop();
    fill();
    if (hadFocus) parts.body.focus();
    return true;
  }

  /** @param {1 | -1} direction */
  function step(direction) {
    const subject = levels.at(-1)?.subject;
    const to = article && subject && siblingMark(article.view, article.story, subject, direction);
    if (to) host.go(to);
  }

  /** The list of all that an entity said is not the card's to show. @param {number} speaker */
  function quotes(speaker) {
    openPanel("quotes", article?.story.entities[speaker]);
  }

  return {
    body: parts.body,
    grip: parts.grip,
    show,
    restore,
    levels: () => levels,
    back,
    step,
    fold: () => unfold(false),
    entity: () => entity,
  };
}

/** @param {(Node | false | undefined)[]} nodes */
function nodesOf(nodes) {
  return nodes.filter((node) => node instanceof Node);
}

/**
 * The parts that stay from mention to mention, so that the focus can stay on them.
 * @param {HTMLElement} root
 * @param {object} acts
 * @param {(direction: 1 | -1) => void} acts.step
 * @param {() => void} acts.next
 * @param {Host} acts.host
 * @param {() => void} acts.back
 * @param {() => void} acts.country
 * @param {() => void} acts.toggle
 */
function build(root, { step, next: onward, host, back, country: toCountry, toggle }) {
  made += 1;
  const line = `card-line-${made}`;
  root.setAttribute("aria-describedby", line);
  const grip = element("div", { class: "card-grip" });
  const returning = element("button", { type: "button", class: "link", onclick: back });
  const depth = element("span", { class: "card-depth" });
  const crumbs = element("p", { class: "card-crumbs" }, returning, depth);
  const content = element("div", { class: "card-content" });
  const previous = tool("step", "", "‹", () => step(-1));
  const next = tool("step", "", "›", () => step(1));
  const position = element("span", { class: "card-position" });
  const steps = element("span", { class: "card-steps" }, previous, position, next);
  const follow = tool("card-follow", "Follow: dim the rest of the article", "Follow", host.follow);
  const pin = host.pin && tool("card-pin", "Pin: keep this card open", "Pin", host.pin);
  const details = element("div", { class: "card-details" });
  const tools = element("div", { class: "card-tools" }, steps, follow, pin);
  const rest = element("div", { class: "card-rest", id: `card-rest-${made}` }, tools, details);
  const body = element("div", { class: "card-body", tabindex: -1 }, crumbs, content, rest);
  const mentions = tool("card-mentions", "", "", onward);
  const country = tool("card-country", "", "", toCountry);
  const more = tool("card-more", "More", "More ⋯", toggle);
  more.setAttribute("aria-controls", rest.id);
  const closing = tool("card-close", "Close", "Close", host.close);
  root.append(grip, body, element("div", { class: "card-foot" }, mentions, country, more, closing));
  return {
    ...{ grip, line, crumbs, back: returning, depth, content, rest, details, body },
    ...{ previous, next, position, steps, follow, mentions, country, more },
  };
}

/** @param {string} name @param {string} label @param {string} sign @param {() => void} act */
function tool(name, label, sign, act) {
  const button = element("button", { type: "button", class: `quiet ${name}`, onclick: act }, sign);
  if (label) setLabel(button, label);
  return button;
}

/** @param {HTMLElement} button @param {string} label */
function setLabel(button, label) {
  button.setAttribute("aria-label", label);
  button.title = label;
}
