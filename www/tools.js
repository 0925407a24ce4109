// What a reader has at hand beside the text: sections and progress, settings, finding, following, and the keys for all of it.
// What few use is loaded when it is used.

import { announce, breathe, byId } from "./dom.js";
import { refreshKey } from "./key-line.js";
import { watchLetters } from "./keys.js";
import { loadStyle } from "./lazy.js";
import { watchLit } from "./lit.js";
import { markAt, markedBy, setButton } from "./marks.js";
import { followScroll, openOutline, showOutline } from "./outline.js";
import { showProgress } from "./progress.js";
import { firstInSight, focusMark, siblingMark, stopInSight } from "./roving.js";
import { apply, change, onChange, setting } from "./settings.js";
import { nextTheme, watchTheme } from "./theme.js";

/** @typedef {import("./card.js").Article} Article */
/** @typedef {import("./card.js").Card} Card */
/** @typedef {import("./keys.js").Command} Command */
/** @typedef {import("./settings.js").Settings} Settings */

/** What each mode of marks is followed by, and what the reader is told. @type {Record<Settings["marks"], [next: Settings["marks"], label: string]>} */
const MODES = {
  all: ["first", "every mention"],
  first: ["off", "first mentions only"],
  off: ["all", "off"],
};

/**
 * @typedef {object} Tools
 * @property {() => void} arrive an article, or the start page, is on the page
 * @property {() => void} leave what is on the page goes
 * @property {(entity: number) => void} follow dims all but what is about an entity
 */

/**
 * @param {() => Article | undefined} reading
 * @param {Card} card
 * @returns {Tools}
 */
export function createTools(reading, card) {
  /** @type {Command[]} */
  const commands = [
    { name: "find", label: "Find words or names", key: "/", act: find },
    { name: "next-sentence", label: "Next sentence", key: "j", act: () => stepSentence(1) },
    { name: "previous-sentence", label: "Previous sentence", key: "k", act: () => stepSentence(-1) },
    { name: "next-mention", label: "Next mention", key: "n", act: () => stepMention(1) },
    { name: "previous-mention", label: "Previous mention", key: "p", act: () => stepMention(-1) },
    { name: "follow", label: "Follow what the card is about, or stop", key: "f", act: toggleFollow },
    { name: "outline", label: "Sections", key: "o", act: openOutline },
    { name: "quotes", label: "Quotes", key: "q", act: showQuotes },
    { name: "marks", label: "Marks: every mention, the first, none", key: "m", act: nextMarks },
    { name: "theme", label: "Theme", key: "t", always: true, act: nextTheme },
    { name: "keys", label: "This list", key: "?", always: true, act: showKeys },
  ];

  /** Ends what takes its time. */
  let work = new AbortController();
  /** How each part that has been loaded ends when the article goes. @type {Map<string, () => void>} */
  const ending = new Map();

  apply();
  watchTheme();
  watchLetters(commands, () => reading() !== undefined, isInside);
  watchLit(reading);
  watchScroll();
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) ending.get("follow")?.();
  });
  byId("find-button").addEventListener("click", find);
  byId("settings-button").addEventListener("click", showSettings);
  onChange(adapt);
  if (setting("ruler")) adaptRuler();

  function arrive() {
    const article = reading();
    if (article) {
      card.warm();
      refreshKey();
      announceMarks(article);
    }
    showOutline(reading());
    see();
  }

  function leave() {
    work.abort();
    work = new AbortController();
    for (const end of ending.values()) end();
  }

  /** The field is there at once, so that what is typed meanwhile is not taken for other keys. */
  async function find() {
    const bar = byId("find");
    const before = bar.hidden ? document.activeElement : null;
    bar.hidden = false;
    const words = /** @type {HTMLInputElement} */ (byId("find-words"));
    words.focus();
    words.select();
    const part = await import("./find.js");
    ending.set("find", part.closeFind);
    const article = reading();
    if (article) part.openFind(article, before);
    else bar.hidden = true;
  }

  /** @param {1 | -1} direction */
  async function stepSentence(direction) {
    const part = await import("./sentences.js");
    ending.set("sentences", part.clearSentence);
    const article = reading();
    const range = article && part.stepSentence(article, direction);
    if (!range || !setting("ruler")) return;
    (await import("./ruler.js")).moveAround(range.getBoundingClientRect());
  }

  /** To the next mention of what the card is about, or to the first mark in sight. @param {1 | -1} direction */
  function stepMention(direction) {
    const article = reading();
    const mark = markAt(document.activeElement);
    if (!article) return;
    if (mark) {
      const to = siblingMark(article.view, article.story, markedBy(mark), direction);
      if (to) focusMark(article.view, to);
      else announce(direction > 0 ? "This is the last mention." : "This is the first mention.");
    } else if (card.mark()) card.step(direction);
    else {
      const first = firstInSight(article.view);
      if (first) focusMark(article.view, first);
    }
  }

  /** @param {number} entity */
  async function follow(entity) {
    const article = reading();
    const part = await import("./follow.js");
    ending.set("follow", part.unfollow);
    if (article && article === reading()) part.follow(article, entity);
  }

  async function toggleFollow() {
    const entity = card.entity();
    const part = await import("./follow.js");
    const isSame = entity === null || part.followed() === entity;
    if (part.followed() !== undefined && isSame) part.unfollow();
    else if (entity !== null) {
      card.close();
      follow(entity);
    }
  }

  /** Asks whoever lists quotes to show them, of whom the card is about if it is open. */
  function showQuotes() {
    const entity = card.entity();
    const detail = { view: "quotes", entity: entity === null ? undefined : reading()?.story.entities[entity] };
    document.dispatchEvent(new CustomEvent("byline:show", { detail }));
  }

  function nextMarks() {
    change("marks", MODES[setting("marks")][0]);
    announce(`Marks: ${MODES[setting("marks")][1]}`);
  }

  async function showKeys() {
    const part = await import("./keys-list.js");
    await loadStyle("sheet.css");
    const sheet = byId("settings");
    if (sheet.matches(":popover-open")) sheet.hidePopover();
    part.showKeys(commands);
  }

  async function showSettings() {
    const sheet = byId("settings");
    const part = await import("./settings-sheet.js");
    await loadStyle("sheet.css");
    if (!sheet.firstChild) part.buildSheet(showKeys);
    if (sheet.togglePopover()) sheet.querySelector("button")?.focus();
  }

  /** Whether the letters are the marks' or the card's own. */
  function isInside() {
    return markAt(document.activeElement) !== undefined || card.element.contains(document.activeElement);
  }

  /** What CSS cannot do with a setting. @param {keyof Settings} name */
  function adapt(name) {
    const article = reading();
    if (name === "ruler") adaptRuler();
    if (["marks", "hidden", "likely"].includes(name)) {
      const mark = card.mark();
      if (mark && !markAt(mark)) card.close();
      if (article) stopInSight(article.view);
    }
    if (name === "announced" && article) announceMarks(article);
  }

  async function adaptRuler() {
    (await import("./ruler.js")).showRuler(setting("ruler"));
  }

  /** Makes all marks buttons, or text; a book has tens of thousands. @param {Article} article */
  async function announceMarks({ view }) {
    const { signal } = work;
    const announced = setting("announced");
    const other = view.marks.find((mark) => mark.tabIndex !== 0);
    if (other?.hasAttribute("role") === announced) return;
    for (const [index, mark] of view.marks.entries()) {
      if (mark.tabIndex !== 0) setButton(mark, announced);
      if (index % 500 < 499) continue;
      await breathe();
      if (signal.aborted || announced !== setting("announced")) return;
    }
  }

  function watchScroll() {
    let due = false;
    const soon = () => {
      if (due) return;
      due = true;
      requestAnimationFrame(() => {
        due = false;
        see();
      });
    };
    document.addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
  }

  function see() {
    const article = reading();
    showProgress(article?.view.body, article?.story.text.length ?? 0);
    followScroll();
  }

  return { arrive, leave, follow };
}
