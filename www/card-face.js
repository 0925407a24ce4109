// What a card shows, whether it stands at its mark or was pinned: a stack of subjects, the last of them on top, and the tools
// beneath. A name in a card puts its own subject on the stack; Back and Esc take it off again.

import { cardContent } from "./card-content.js";
import { element } from "./dom.js";
import { siblingMark } from "./roving.js";
import { endOfSentence, mentionsOf } from "./story.js";

/** @typedef {import("./card.js").Article} Article */
/** @typedef {import("./card-content.js").Subject} Subject */
/** @typedef {import("./marks.js").Marked} Marked */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {[label: string, act: () => void]} Tool */

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
 * @property {(article: Article, marked: Marked) => void} show starts anew with what a mark is about
 * @property {(article: Article, levels: Level[]) => void} restore shows another card's stack
 * @property {() => Level[]} levels
 * @property {() => boolean} back takes the top subject off, if another is beneath
 * @property {(direction: 1 | -1) => void} step goes to the next or previous mention of the same thing
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
  const parts = build(root, { step, host, back });
  /** @type {Article | undefined} */
  let article;
  /** @type {Level[]} */
  let levels = [];
  /** @type {number | null} */
  let entity = null;

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
    const content = cardContent(story, level.subject, { jump: host.jump, open: push, quotes });
    level.name = content.name;
    entity = content.entity;
    parts.content.replaceChildren(...content.nodes);
    root.setAttribute("aria-label", content.name);
    const kind = parts.content.querySelector(".card-kind");
    if (kind) kind.id = parts.kind;
    const beneath = levels.at(-2);
    parts.crumbs.hidden = !beneath;
    parts.back.textContent = beneath ? `‹ ${beneath.name}` : "";
    parts.depth.textContent = beneath ? `${levels.length} deep` : "";
    parts.body.scrollTo(0, 0);
    const has = content.count > 1;
    for (const part of [parts.previous, parts.next, parts.position]) part.hidden = !has;
    parts.position.textContent = `${content.index} of ${content.count}`;
    const what = "quote" in level.subject ? "quote" : "mention";
    setLabel(parts.previous, `Previous ${what}`);
    setLabel(parts.next, `Next ${what}`);
    parts.previous.setAttribute("aria-disabled", String(!siblingMark(view, story, level.subject, -1)));
    parts.next.setAttribute("aria-disabled", String(!siblingMark(view, story, level.subject, 1)));
    parts.follow.hidden = entity === null || !("highlights" in CSS);
    host.about(entity);
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
    const detail = { view: "quotes", entity: article?.story.entities[speaker] };
    document.dispatchEvent(new CustomEvent("byline:show", { detail }));
  }

  return {
    body: parts.body,
    grip: parts.grip,
    show,
    restore,
    levels: () => levels,
    back,
    step,
    entity: () => entity,
  };
}

/**
 * The parts that stay from mention to mention, so that the focus can stay on them.
 * @param {HTMLElement} root
 * @param {{ step: (direction: 1 | -1) => void, host: Host, back: () => void }} acts
 */
function build(root, { step, host, back }) {
  made += 1;
  const kind = `card-kind-${made}`;
  root.setAttribute("aria-describedby", kind);
  const grip = element("div", { class: "card-grip" });
  const returning = element("button", { type: "button", class: "link", onclick: back });
  const depth = element("span", { class: "card-depth" });
  const crumbs = element("p", { class: "card-crumbs" }, returning, depth);
  const content = element("div", { class: "card-content" });
  const body = element("div", { class: "card-body", tabindex: -1 }, crumbs, content);
  const previous = tool("step", "", "‹", () => step(-1));
  const next = tool("step", "", "›", () => step(1));
  const position = element("span", { class: "card-position" });
  const follow = tool("card-follow", "Follow: dim the rest of the article", "Follow", host.follow);
  const pin = host.pin && tool("card-pin", "Pin: keep this card open", "Pin", host.pin);
  const closing = tool("card-close", "Close", "Close", host.close);
  root.append(grip, body, element("div", { class: "card-foot" }, previous, position, next, follow, pin, closing));
  return { grip, kind, crumbs, back: returning, depth, content, body, previous, next, position, follow };
}

/** @param {string} name @param {string} label @param {string} sign @param {() => void} act */
function tool(name, label, sign, act) {
  const button = element("button", { type: "button", class: `quiet ${name}`, onclick: act }, sign);
  setLabel(button, label);
  return button;
}

/** @param {HTMLElement} button @param {string} label */
function setLabel(button, label) {
  button.setAttribute("aria-label", label);
  button.title = label;
}
