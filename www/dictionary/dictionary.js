// The dictionary card: double-click an ordinary word, select one and press Enter, or on a touch screen select
// one and tap "Look up". A marked name has a card of its own, which opens there instead.

import { announce, element } from "../ui/dom.js";
import { loadStyle } from "../ui/style-sheet.js";
import { openWorker } from "../ui/trusted.js";

/** @typedef {import("./worker.js").Answer} Answer */
/** @typedef {import("./worker.js").Entry} Entry */

/** Between the card and the word, and the card and the window's edge, in CSS pixels. */
const GAP = 8;
/** A word, perhaps with a hyphen or an apostrophe, as the dictionary may have it. */
const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;

/** @type {Worker | undefined} */
let worker;
/** @type {((answer: Answer) => void) | undefined} */
let waiting;
/** @type {HTMLElement | undefined} */
let card;
/** @type {HTMLButtonElement | undefined} */
let offer;

/** Lets words of the article be looked up. */
export function watchWords() {
  document.addEventListener("dblclick", () => open(selectedWord()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.defaultPrevented || isControl(document.activeElement)) return;
    const word = selectedWord();
    if (!word) return;
    event.preventDefault();
    open(word);
  });
  let due = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(due);
    if (matchMedia("(pointer: coarse)").matches) due = setTimeout(() => offerWord(selectedWord()), 300);
  });
}

/** @typedef {{ text: string, rect: DOMRect }} Word */

/**
 * The selected word, if exactly one is, in the article's text and outside all marks.
 * @returns {Word | undefined}
 */
function selectedWord() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const text = range.toString().trim();
  const within = (/** @type {Node} */ node) => (node instanceof Element ? node : node.parentElement);
  const [start, end] = [within(range.startContainer), within(range.endContainer)];
  if (!WORD.test(text) || !start?.closest("#article .text") || !end?.closest("#article .text")) return undefined;
  if (start.closest(".mark") || range.cloneContents().querySelector(".mark")) return undefined;
  return { text, rect: range.getBoundingClientRect() };
}

/** @param {Element | null} active */
function isControl(active) {
  return (
    active instanceof Element &&
    active.matches("a, button, input, textarea, select, summary, [role=button], [popover] *")
  );
}

/** Shows a button beside a word selected by touch. @param {Word | undefined} word */
async function offerWord(word) {
  if (!word) return offer?.hidePopover();
  await loadStyle("dictionary.css");
  offer ??= document.body.appendChild(
    element("button", { type: "button", class: "word-offer", popover: "auto" }, "Look up"),
  );
  offer.onclick = () => open(word);
  offer.showPopover();
  placeAt(offer, word.rect);
}

/** @param {Word | undefined} word */
async function open(word) {
  if (!word) return;
  offer?.hidePopover();
  const [answer] = await Promise.all([ask(word.text), loadStyle("dictionary.css")]);
  // Another word may have been asked for meanwhile.
  if (!answer) return;
  card ??= document.body.appendChild(
    element("div", {
      class: "word-card",
      popover: "auto",
      role: "dialog",
      "aria-labelledby": "word-title",
      tabindex: "-1",
    }),
  );
  card.replaceChildren(...content(answer));
  const before = document.activeElement;
  card.showPopover();
  placeAt(card, word.rect);
  card.scrollTop = 0;
  card.focus({ preventScroll: true });
  card.addEventListener(
    "toggle",
    (event) => {
      if (/** @type {ToggleEvent} */ (event).newState === "closed" && before instanceof HTMLElement)
        before.focus({ preventScroll: true });
    },
    { once: true },
  );
}

/**
 * Asks the worker for a word.
 * @param {string} word
 * @returns {Promise<Answer | undefined>} nothing if another was asked for since
 */
function ask(word) {
  if (!worker) {
    worker = openWorker(new URL("./worker.js", import.meta.url));
    worker.addEventListener("message", ({ data }) => waiting?.(data));
    worker.addEventListener("error", (event) => {
      waiting?.({ word: "", problem: event.message || "it could not be started" });
      worker = undefined;
    });
    announce("Loading the dictionary");
  }
  return new Promise((resolve) => {
    waiting?.(/** @type {any} */ (undefined));
    waiting = resolve;
    worker?.postMessage(word);
  });
}

/** @param {Answer} answer @returns {Node[]} */
function content(answer) {
  if ("problem" in answer) {
    return [
      element("h2", { id: "word-title" }, "The dictionary could not be opened"),
      element("p", {}, `The article is not affected (${answer.problem}). Look the word up again to try once more.`),
    ];
  }
  if (answer.entries.length === 0) {
    return [element("h2", { id: "word-title" }, answer.word), element("p", {}, "This word is not in the dictionary.")];
  }
  return [
    ...answer.entries.flatMap((entry, index) => entryContent(entry, answer.word, index === 0)),
    element("p", { class: "word-source" }, "WordNet 3.1, Princeton University"),
  ];
}

/**
 * @param {Entry} entry
 * @param {string} word
 * @param {boolean} isFirst
 */
function entryContent({ base, senses }, word, isFirst) {
  const isOther = base !== word.toLowerCase();
  return [
    element(
      "h2",
      isFirst ? { id: "word-title" } : {},
      base,
      isOther && isFirst && element("span", { class: "word-form" }, ` for “${word}”`),
    ),
    element(
      "ol",
      { class: "word-senses" },
      ...senses.map(({ part, definition, alike }) =>
        element(
          "li",
          {},
          element("span", { class: "word-part" }, `${part} `),
          definition,
          alike.length > 0 && element("span", { class: "word-alike" }, ` Also: ${alike.slice(0, 4).join(", ")}`),
        ),
      ),
    ),
  ];
}

/**
 * Puts a box below a word, or above where there is more room.
 * @param {HTMLElement} box
 * @param {DOMRect} rect
 */
function placeAt(box, rect) {
  const { width, height } = box.getBoundingClientRect();
  const below = innerHeight - rect.bottom - GAP;
  const isAbove = below < height && rect.top > below;
  const left = Math.max(GAP, Math.min(rect.left, innerWidth - width - GAP));
  const top = isAbove ? rect.top - GAP - height : rect.bottom + GAP;
  box.style.left = `${left}px`;
  box.style.top = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`;
}
