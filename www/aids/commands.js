// What a reader can do beside reading, by letter or by button. What few use is loaded when it is used.

import { firstMarkInView, focusMark, siblingMark } from "../article/mark-focus.js";
import { markAt, markedBy } from "../article/marks.js";
import { openPanel } from "../article/open-panel.js";
import { change, setting } from "../settings/settings.js";
import { nextTheme } from "../settings/theme.js";
import { announce, byId } from "../ui/dom.js";
import { loadStyle } from "../ui/style-sheet.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("../card/popover.js").Card} Card */
/** @typedef {import("../settings/keys.js").Command} Command */
/** @typedef {import("../settings/settings.js").Settings} Settings */

/**
 * What the commands work with.
 * @typedef {object} Desk
 * @property {() => Article | undefined} reading the article on the page
 * @property {Card} card
 * @property {Map<string, () => void>} endings how each part that has been loaded ends when the article goes
 * @property {Map<string, () => void>} renewals how each goes on when the article's marks have been made anew
 */

/**
 * What follows each mode of marks, and what the reader is told of it.
 * @type {Record<Settings["marks"], { next: Settings["marks"], label: string }>}
 */
const MARK_MODES = {
  first: { next: "all", label: "first in a section" },
  all: { next: "off", label: "every mention" },
  off: { next: "first", label: "off" },
};

/** @param {Desk} desk @returns {Command[]} */
export function createCommands(desk) {
  /** @type {Command[]} */
  const commands = [
    { name: "find", label: "Find words or names", key: "/", act: () => find(desk) },
    { name: "next-sentence", label: "Next sentence", key: "j", act: () => stepSentence(desk, 1) },
    { name: "previous-sentence", label: "Previous sentence", key: "k", act: () => stepSentence(desk, -1) },
    { name: "next-mention", label: "Next mention", key: "n", act: () => stepMention(desk, 1) },
    { name: "previous-mention", label: "Previous mention", key: "p", act: () => stepMention(desk, -1) },
    { name: "follow", label: "Follow the card’s subject, or stop following", key: "f", act: () => toggleFollow(desk) },
    { name: "outline", label: "Sections", key: "o", act: async () => (await import("./outline.js")).openOutline() },
    { name: "quotes", label: "Quotes", key: "q", act: () => showQuotes(desk) },
    { name: "marks", label: "Marks: first in a section, every mention, none", key: "m", act: nextMarks },
    { name: "theme", label: "Theme", key: "t", always: true, act: nextTheme },
    { name: "keys", label: "This list", key: "?", always: true, act: () => showKeys(commands) },
  ];
  return commands;
}

/**
 * The field is there at once, so that what is typed meanwhile is not taken for other keys.
 * @param {Desk} desk
 */
export async function find({ reading, endings, renewals }) {
  const bar = byId("find");
  loadStyle("find.css");
  const before = bar.hidden ? document.activeElement : null;
  bar.hidden = false;
  const words = /** @type {HTMLInputElement} */ (byId("find-words"));
  words.focus();
  words.select();
  const part = await import("./find.js");
  endings.set("find", part.closeFind);
  renewals.set("find", part.findAgain);
  const article = reading();
  if (article) part.openFind(article, before);
  else bar.hidden = true;
}

/** @param {Desk} desk @param {1 | -1} direction */
async function stepSentence({ reading, endings }, direction) {
  const part = await import("./sentence-step.js");
  endings.set("sentences", part.clearSentence);
  const article = reading();
  const range = article && part.stepSentence(article, direction);
  if (!range || !setting("lineFocus")) return;
  (await import("./line-focus.js")).frameSentence(range.getBoundingClientRect());
}

/**
 * To the next mention of what the card is about, or to the first mark in view.
 * @param {Desk} desk
 * @param {1 | -1} direction
 */
function stepMention({ reading, card }, direction) {
  const article = reading();
  const mark = markAt(document.activeElement);
  if (!article) return;
  if (mark) {
    const to = siblingMark(article.view, article.story, markedBy(mark), direction);
    if (to) focusMark(article.view, to);
    else announce(direction > 0 ? "This is the last mention." : "This is the first mention.");
  } else if (card.mark()) card.step(direction);
  else {
    const first = firstMarkInView(article.view);
    if (first) focusMark(article.view, first);
  }
}

/** @param {Desk} desk @param {number} entity */
export async function follow({ reading, endings, renewals }, entity) {
  const article = reading();
  const part = await import("./follow.js");
  endings.set("follow", part.unfollow);
  renewals.set("follow", part.followAgain);
  if (article && article === reading()) part.follow(article, entity);
}

/** @param {Desk} desk */
async function toggleFollow(desk) {
  const entity = desk.card.entity();
  const part = await import("./follow.js");
  const isSame = entity === null || part.followed() === entity;
  if (part.followed() !== undefined && isSame) part.unfollow();
  else if (entity !== null) {
    desk.card.close();
    follow(desk, entity);
  }
}

/** The quotes of whom the card is about if it is open, or all. @param {Desk} desk */
function showQuotes({ reading, card }) {
  const entity = card.entity();
  openPanel("quotes", entity === null ? undefined : reading()?.story.entities[entity]);
}

function nextMarks() {
  change("marks", MARK_MODES[setting("marks")].next);
  announce(`Marks: ${MARK_MODES[setting("marks")].label}`);
}

/** @param {Command[]} commands */
async function showKeys(commands) {
  const part = await import("../settings/keys-sheet.js");
  await loadStyle("sheet.css");
  const sheet = byId("settings");
  if (sheet.matches(":popover-open")) sheet.hidePopover();
  part.showKeys(commands);
}

/** @param {Command[]} commands whose keys the sheet leads to */
export async function showSettings(commands) {
  const sheet = byId("settings");
  const part = await import("../settings/sheet.js");
  await loadStyle("sheet.css");
  if (!sheet.firstChild) part.buildSheet(() => showKeys(commands));
  if (sheet.togglePopover()) sheet.querySelector("button")?.focus();
}
