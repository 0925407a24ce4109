// The card: one popover that opens at a mark and says what is known of it. When it opens and closes is the matter of
// card-pointer.js and card-keys.js, what it says of card-content.js, where it stands of card-place.js.
//
// It meets WCAG 1.4.13: it can be dismissed without moving the pointer (Esc), moved into, and stays until the reader leaves.

import { cardContent } from "./card-content.js";
import { watchKeys } from "./card-keys.js";
import { place, watchPlace } from "./card-place.js";
import { watchPointer } from "./card-pointer.js";
import { byId, element } from "./dom.js";
import { mentionOf } from "./marks.js";
import { focusMark, setStop, siblingMark } from "./roving.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./render.js").View} View */

/** The article that is being read. @typedef {{ story: Story, view: View }} Article */

/** Where the pointer is, in the window. @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {object} Card
 * @property {HTMLElement} element
 * @property {HTMLElement} body its scrolling part, which can take the focus
 * @property {() => Article | undefined} reading the article on the page
 * @property {() => HTMLElement | undefined} mark whose card is open
 * @property {() => boolean} isHeld whether it was opened on purpose, by focus, tap or key, and stays when the pointer leaves
 * @property {(mark: HTMLElement, hold: boolean, point?: Point) => void} open
 * @property {() => void} close also returns the focus to the mark, if it was in the card
 * @property {(direction: 1 | -1) => void} step goes to the next or previous mention of the same thing
 */

/**
 * @param {() => Article | undefined} reading
 * @param {(span: Span) => void} jump shows the reader a place in the article
 * @returns {Card}
 */
export function createCard(reading, jump) {
  const root = byId("card");
  const parts = build(root, { step, close });
  /** @type {HTMLElement | undefined} */
  let current;
  let held = false;

  /** @type {Card["open"]} */
  function open(mark, hold, point) {
    const article = reading();
    if (!article || (mark === current && held === hold)) return;
    if (mark !== current) {
      release();
      current = mark;
      fill(article, mark);
      mark.classList.add("open");
      setExpanded(mark, true);
    }
    held = hold;
    place(root, mark, hold, point);
  }

  /** @param {Article} article @param {HTMLElement} mark */
  function fill({ story, view }, mark) {
    const mention = mentionOf(mark);
    const { nodes, count, index } = cardContent(story, mention, jump);
    parts.content.replaceChildren(...nodes);
    parts.body.scrollTo(0, 0);
    parts.foot.hidden = count < 2;
    parts.position.textContent = `${index} of ${count}`;
    parts.previous.setAttribute("aria-disabled", String(!siblingMark(view, story, mention, -1)));
    parts.next.setAttribute("aria-disabled", String(!siblingMark(view, story, mention, 1)));
  }

  /** Takes the card off its mark. */
  function release() {
    current?.classList.remove("open");
    if (current) setExpanded(current, false);
    current = undefined;
  }

  function close() {
    const mark = current;
    const article = reading();
    const isFocused = root.contains(document.activeElement);
    held = false;
    // The focus goes back while the mark still has its card, so that it does not open it anew.
    if (isFocused && mark && article) focusMark(article.view, mark);
    release();
    if (root.matches(":popover-open")) root.hidePopover();
  }

  /** @param {1 | -1} direction */
  function step(direction) {
    const article = reading();
    const to = article && current && siblingMark(article.view, article.story, mentionOf(current), direction);
    if (!to) return;
    to.scrollIntoView({ block: "center" });
    setStop(article.view, to);
    open(to, true);
  }

  /** @type {Card} */
  const card = {
    element: root,
    body: parts.body,
    reading,
    mark: () => current,
    isHeld: () => held,
    open,
    close,
    step,
  };
  watchPointer(card);
  watchKeys(card);
  watchPlace(card);
  return card;
}

/**
 * The parts that stay from mention to mention, so that the focus can stay on them.
 * @param {HTMLElement} root
 * @param {Pick<Card, "step" | "close">} actions
 */
function build(root, { step, close }) {
  const content = element("div", { class: "card-content" });
  const body = element("div", { class: "card-body", tabindex: -1 }, content);
  const previous = stepButton("Previous mention", "‹", () => step(-1));
  const next = stepButton("Next mention", "›", () => step(1));
  const position = element("span", { class: "card-position" });
  const foot = element("div", { class: "card-foot" }, previous, position, next);
  const closing = element("button", { type: "button", class: "quiet card-close", onclick: close }, "Close");
  root.append(body, element("div", { class: "card-tools" }, foot, closing));
  return { content, body, previous, next, position, foot };
}

/** @param {string} label @param {string} sign @param {() => void} act */
function stepButton(label, sign, act) {
  return element(
    "button",
    { type: "button", class: "quiet step", "aria-label": label, title: label, onclick: act },
    sign,
  );
}

/** Only the mark that the keyboard stands on is a button and has this state. @param {HTMLElement} mark @param {boolean} expanded */
function setExpanded(mark, expanded) {
  if (mark.hasAttribute("aria-expanded")) mark.setAttribute("aria-expanded", String(expanded));
}
