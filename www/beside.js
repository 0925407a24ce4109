// What stands beside the article: brings the panel in when there is a story to show, and gives it its hands.

import { jumpTo } from "./jump.js";
import { loadStyle } from "./lazy.js";
import { hideNotice, showNotice } from "./notice.js";
import { focusMark } from "./roving.js";

/** @typedef {import("./reading.js").Reading} Reading */

/**
 * @typedef {object} Page
 * @property {() => Reading | undefined} reading the article on the page
 * @property {import("./card.js").Card} card
 * @property {import("./analysis-client.js").Client} client
 */

/** @param {Page} page */
export function createBeside({ reading, card, client }) {
  /** @type {Promise<import("./panel/panel.js").Panel> | undefined} */
  let loading;
  let redating = new AbortController();

  function panel() {
    loading ??= load();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  }

  async function load() {
    const [{ createPanel }] = await Promise.all([import("./panel/panel.js"), loadStyle("panel.css")]);
    return createPanel({ jump, open, step, redate });
  }

  /** Shows what is in a complete reading, or nothing. @param {Reading | undefined} next */
  async function show(next) {
    redating.abort();
    if (!next && !loading) return;
    try {
      const made = await panel();
      if (next === undefined || next === reading()) made.show(next);
    } catch {
      showNotice("What is in this story could not be loaded. The article is complete.", [
        ["Try again", () => show(next)],
      ]);
    }
  }

  /** @param {import("./story.js").Span} span */
  function jump(span) {
    card.close();
    const article = reading();
    if (article) jumpTo(article.view, span);
  }

  /** @param {number} mention */
  function open(mention) {
    const article = reading();
    const mark = article?.view.markOf[mention];
    const span = article?.story.mentions[mention]?.span;
    if (!article || !mark || !span) return;
    jumpTo(article.view, span);
    focusMark(article.view, mark);
    card.open(mark, true);
  }

  /** @param {number} mention */
  function step(mention) {
    const mark = reading()?.view.markOf[mention];
    mark?.scrollIntoView({ block: "center" });
    if (mark) card.open(mark, true);
  }

  /** @param {string | undefined} published */
  async function redate(published) {
    const article = reading();
    if (!article) return undefined;
    redating.abort();
    redating = new AbortController();
    const { signal } = redating;
    try {
      const { story, source } = article;
      const found = await client.redate(source.text, published, signal);
      const changed = found.dates.filter(({ value }, index) => value !== story.dates[index]?.value).length;
      story.dates = found.dates;
      story.published = found.published;
      hideNotice();
      return changed;
    } catch {
      if (!signal.aborted) showNotice("The dates could not be counted from that day. They stand as they were.");
      return undefined;
    }
  }

  document.addEventListener("byline:show", async (event) => {
    const { view, entity } = /** @type {CustomEvent<{ view: string, entity?: import("./story.js").Entity }>} */ (event)
      .detail;
    (await panel()).choose(view, entity);
  });

  return { show };
}
