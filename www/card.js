// The card: one popover that opens at a mark on hover, focus or tap, and knows when to go. What it says is card-content.js,
// where it stands card-place.js.
//
// It meets WCAG 1.4.13: it can be dismissed without moving the pointer (Esc), moved into, and stays until the reader leaves.

import { cardContent } from "./card-content.js";
import { place, watchPlace } from "./card-place.js";
import { byId, element } from "./dom.js";
import { mentionOf } from "./marks.js";
import { focusMark, setStop, siblingMark, stepTo } from "./roving.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./story.js").Span} Span */
/** @typedef {import("./render.js").View} View */

/** The article that is being read. @typedef {{ story: Story, view: View }} Article */

/** How long the pointer rests on a mark before its card opens, in milliseconds. */
const REST = 300;
/** How long the card waits for the pointer to come back. */
const GRACE = 300;
/** How far, in CSS pixels, a resting hand may tremble. */
const TREMBLE = 6;

/**
 * @param {() => Article | undefined} reading the article on the page
 * @param {(span: Span) => void} jump shows the reader a place in the article
 * @returns {{ close: () => void }}
 */
export function createCard(reading, jump) {
  const card = byId("card");
  const content = element("div", { class: "card-content" });
  const previous = stepButton("Previous mention", "‹", -1);
  const next = stepButton("Next mention", "›", 1);
  const position = element("span", { class: "card-position" });
  const foot = element("div", { class: "card-foot" }, previous, position, next);
  const close = element("button", { type: "button", class: "quiet card-close", onclick: () => dismiss() }, "Close");
  card.append(
    element("div", { class: "card-body", tabindex: -1 }, content),
    element("div", { class: "card-tools" }, foot, close),
  );

  /** The mark whose card is open. @type {HTMLElement | undefined} */
  let current;
  /** Whether it was opened on purpose, by focus, tap or key, and stays when the pointer leaves. */
  let held = false;
  /** Whether the focus that returns to the mark must not open the card again. */
  let dismissing = false;
  /** @type {number | undefined} */
  let opening;
  /** @type {number | undefined} */
  let closing;
  let rest = { x: 0, y: 0 };

  /** @param {HTMLElement} mark @param {boolean} hold @param {{ x: number, y: number }} [point] where the pointer is */
  function open(mark, hold, point) {
    const article = reading();
    if (!article) return;
    clearTimeout(opening);
    clearTimeout(closing);
    if (mark !== current) {
      release();
      current = mark;
      fill(article, mark);
      mark.classList.add("open");
      if (mark.hasAttribute("aria-expanded")) mark.setAttribute("aria-expanded", "true");
    } else if (held === hold) return;
    held = hold;
    if (!card.matches(":popover-open")) card.showPopover();
    place(card, mark, hold, point);
  }

  /** @param {Article} article @param {HTMLElement} mark */
  function fill({ story, view }, mark) {
    const mention = mentionOf(mark);
    const { nodes, count, index } = cardContent(story, mention, jump);
    content.replaceChildren(...nodes);
    content.parentElement?.scrollTo(0, 0);
    foot.hidden = count < 2;
    position.textContent = `${index} of ${count}`;
    previous.setAttribute("aria-disabled", String(!siblingMark(view, story, mention, -1)));
    next.setAttribute("aria-disabled", String(!siblingMark(view, story, mention, 1)));
  }

  /** Takes the card off its mark. */
  function release() {
    current?.classList.remove("open");
    if (current?.hasAttribute("aria-expanded")) current.setAttribute("aria-expanded", "false");
    current = undefined;
  }

  /** Closes the card; if the focus was in it, the focus goes back to the mark. */
  function dismiss() {
    clearTimeout(opening);
    clearTimeout(closing);
    const mark = current;
    const article = reading();
    const focused = card.contains(document.activeElement);
    held = false;
    release();
    dismissing = true;
    if (focused && mark && article) focusMark(article.view, mark);
    dismissing = false;
    if (card.matches(":popover-open")) card.hidePopover();
  }

  /** @param {string} label @param {string} sign @param {1 | -1} direction */
  function stepButton(label, sign, direction) {
    return element(
      "button",
      { type: "button", class: "quiet step", "aria-label": label, title: label, onclick: () => step(direction) },
      sign,
    );
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

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const mark = markAt(event.target);
    clearTimeout(opening);
    if (mark) {
      const point = { x: event.clientX, y: event.clientY };
      rest = point;
      if (mark === current) clearTimeout(closing);
      else if (current && !held) open(mark, false, point);
      else opening = setTimeout(() => open(mark, false, rest), REST);
    } else if (card.contains(/** @type {Node} */ (event.target))) clearTimeout(closing);
    else leave();
  });
  document.documentElement.addEventListener("pointerleave", leave);

  function leave() {
    clearTimeout(opening);
    clearTimeout(closing);
    if (current && !held) closing = setTimeout(dismiss, GRACE);
  }

  document.addEventListener("pointermove", (event) => {
    const mark = opening !== undefined && markAt(event.target);
    if (!mark || mark === current || Math.hypot(event.clientX - rest.x, event.clientY - rest.y) < TREMBLE) return;
    rest = { x: event.clientX, y: event.clientY };
    clearTimeout(opening);
    opening = setTimeout(() => open(mark, false, rest), REST);
  });
  document.addEventListener("scroll", () => clearTimeout(opening), { passive: true });

  document.addEventListener("pointerdown", (event) => {
    const inside = markAt(event.target) || card.contains(/** @type {Node} */ (event.target));
    if (current && !inside) dismiss();
  });

  document.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    const article = reading();
    if (!mark || !article || !getSelection()?.isCollapsed) return;
    focusMark(article.view, mark);
    open(mark, true, event.detail ? { x: event.clientX, y: event.clientY } : undefined);
  });

  document.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark && mark !== current && !dismissing) open(mark, true);
    else if (!mark && held && !card.contains(/** @type {Node} */ (event.target))) dismiss();
  });

  document.addEventListener("keydown", (event) => {
    const article = reading();
    if (!article || event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = markAt(document.activeElement);
    const inCard = card.contains(document.activeElement);
    if (event.key === "Escape" && current) dismiss();
    else if (event.key === "Tab" && current && (focused || inCard)) return void tab(event, article.view);
    else if ((event.key === "Enter" || event.key === " ") && focused) enter(focused);
    else if (focused || inCard) {
      const to = stepTo(article.view, article.story, focused ?? current ?? card, event.key);
      if (!to || (inCard && !["n", "p"].includes(event.key))) return;
      if (inCard) step(event.key === "n" ? 1 : -1);
      else focusMark(article.view, to);
    } else return;
    event.preventDefault();
  });

  /** @param {HTMLElement} mark */
  function enter(mark) {
    open(mark, true);
    content.parentElement?.focus();
  }

  /**
   * The card follows its mark in the order of Tab, wherever it is in the document.
   * @param {KeyboardEvent} event
   * @param {View} view
   */
  function tab(event, view) {
    const stops = [...card.querySelectorAll("button, summary")].filter((stop) => stop.checkVisibility());
    const at = stops.indexOf(/** @type {Element} */ (document.activeElement));
    const to = stops[at + (event.shiftKey ? -1 : 1)];
    if (markAt(document.activeElement) && event.shiftKey) return;
    if (to instanceof HTMLElement) {
      to.focus();
      event.preventDefault();
    } else if (current) {
      // Back on the mark; going forwards, the browser then moves on from there.
      focusMark(view, current);
      if (event.shiftKey) event.preventDefault();
      else dismiss();
    }
  }

  watchPlace(card, () => (current ? { mark: current, held } : undefined));
  return { close: dismiss };
}

/** @param {EventTarget | null} target @returns {HTMLElement | undefined} */
function markAt(target) {
  const mark = target instanceof Element ? target.closest(".text .mark") : null;
  return mark instanceof HTMLElement ? mark : undefined;
}
