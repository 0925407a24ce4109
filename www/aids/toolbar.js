// What a reader has at hand beside the text: sections and progress, settings, finding, following, and the
// keys for all of it.

import { announceMarks } from "../article/announce.js";
import { watchPointerLight } from "../article/light.js";
import { keepTabStopInView } from "../article/mark-focus.js";
import { markAt } from "../article/marks.js";
import { watchLetters } from "../settings/keys.js";
import { apply, onChange, setting } from "../settings/settings.js";
import { watchTheme } from "../settings/theme.js";
import { byId, onceAFrame } from "../ui/dom.js";
import { createCommands, find, follow, showSettings } from "./commands.js";
import { showProgress } from "./progress.js";

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("../card/popover.js").Card} Card */
/** @typedef {import("../settings/settings.js").Settings} Settings */
/** @typedef {import("./commands.js").Desk} Desk */

/**
 * @typedef {object} Toolbar
 * @property {() => void} arrive an article, or the start page, is on the page; or the same article with its
 *   marks made anew
 * @property {() => void} leave what is on the page goes
 * @property {(entity: number) => void} follow dims all but what is about an entity
 */

/**
 * @param {() => Article | undefined} reading
 * @param {Card} card
 * @returns {Toolbar}
 */
export function createToolbar(reading, card) {
  /** @type {Desk} */
  const desk = { reading, card, endings: new Map(), renewals: new Map() };
  /** Ends what is still being done for an article that goes. */
  let work = new AbortController();
  /** The sections; they come with the first article. @type {typeof import("./outline.js") | undefined} */
  let outline;

  apply();
  watchTheme();
  watchPointerLight(reading);
  const onScroll = onceAFrame(see);
  document.addEventListener("scroll", onScroll, { passive: true });
  addEventListener("resize", onScroll);
  watchCommands(desk);
  onChange(adapt);
  if (setting("lineFocus")) adaptLineFocus();

  function arrive() {
    const article = reading();
    if (article) {
      card.warm();
      announceMarks(article.view, work.signal);
      for (const renew of desk.renewals.values()) renew();
    }
    showSections(article);
    see();
  }

  /** @param {Article | undefined} article */
  async function showSections(article) {
    if (article) outline ??= await import("./outline.js").catch(() => undefined);
    if (article === reading()) outline?.showOutline(article);
  }

  function leave() {
    work.abort();
    work = new AbortController();
    for (const end of desk.endings.values()) end();
  }

  /** Shows how far the reader has got. */
  function see() {
    const article = reading();
    showProgress(article?.view.body, article?.story.text.length ?? 0);
    outline?.followScroll();
  }

  /** Does what CSS cannot do with a setting. @param {keyof Settings} name */
  function adapt(name) {
    const article = reading();
    if (name === "lineFocus") adaptLineFocus();
    if (["marks", "hidden", "likely"].includes(name)) adaptMarks(desk);
    if (name === "announced" && article) announceMarks(article.view, work.signal);
  }

  return { arrive, leave, follow: (entity) => follow(desk, entity) };
}

/** Lets letters, Esc and the buttons of the bar do what they stand for. @param {Desk} desk */
function watchCommands(desk) {
  const { reading, card } = desk;
  const commands = createCommands(desk);
  /** Whether the letters are the marks' or the card's own. */
  const isInside = () => markAt(document.activeElement) !== undefined || card.element.contains(document.activeElement);
  watchLetters(commands, () => reading() !== undefined, isInside);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) desk.endings.get("follow")?.();
  });
  byId("find-button").addEventListener("click", () => find(desk));
  byId("settings-button").addEventListener("click", () => showSettings(commands));
}

/** A card whose mark is no longer shown closes, and Tab leads to a mark that is. @param {Desk} desk */
function adaptMarks({ reading, card }) {
  const article = reading();
  const mark = card.mark();
  if (mark && !markAt(mark)) card.close();
  if (article) keepTabStopInView(article.view);
}

async function adaptLineFocus() {
  (await import("./line-focus.js")).showLineFocus(setting("lineFocus"));
}
