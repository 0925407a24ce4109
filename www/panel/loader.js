// Loads the panel when there is a story to show, and does for it what it cannot do itself.

import { jumpTo } from "../article/jump.js";
import { focusMark } from "../article/mark-focus.js";
import { OPEN_PANEL } from "../article/open-panel.js";
import { hideNotice, showNotice } from "../ui/notice.js";
import { loadStyle } from "../ui/style-sheet.js";

/** @typedef {import("../article/open-panel.js").PanelRequest} PanelRequest */
/** @typedef {import("../article/reading.js").Reading} Reading */

/**
 * @typedef {object} Page
 * @property {() => Reading | undefined} reading the article on the page
 * @property {import("../card/popover.js").Card} card
 * @property {import("../core/client.js").Client} client
 * @property {(reading: Reading) => void} redated called when the dates of an article have changed
 */

/** @param {Page} page */
export function createPanelLoader({ reading, card, client, redated }) {
  /** @type {Promise<import("./panel.js").Panel> | undefined} */
  let loading;
  let redating = new AbortController();
  /** @type {Reading | undefined} */
  let shown;

  function panel() {
    if (loading) return loading;
    loading = load();
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  }

  async function load() {
    const [{ createPanel }] = await Promise.all([import("./panel.js"), ...["panel.css", "views.css"].map(loadStyle)]);
    return createPanel({ jump, open, step, redate });
  }

  /** Shows what is in a complete reading, or nothing. @param {Reading | undefined} next */
  async function show(next) {
    // One whose marks have been made anew is still the same.
    if (next !== shown) redating.abort();
    shown = next;
    if (!next && !loading) return;
    try {
      const made = await panel();
      if (next === undefined || next === reading()) made.show(next);
    } catch {
      showNotice("“Who’s who” could not be loaded. The article itself is fine.", [
        // A module of which a part has failed stays failed while the page lives. The article comes back.
        { label: "Load the page again", act: () => location.reload() },
      ]);
    }
  }

  /** @param {import("../story/story.js").Span} span */
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
    if (!article || !span) return;
    jumpTo(article.view, span);
    if (!mark) return;
    focusMark(article.view, mark);
    card.open(mark, true);
  }

  /** @param {number} mention */
  function step(mention) {
    const article = reading();
    const mark = article?.view.markOf[mention];
    const span = article?.story.mentions[mention]?.span;
    mark?.scrollIntoView({ block: "center" });
    if (mark) card.open(mark, true);
    else if (article && span) jumpTo(article.view, span);
  }

  /** @param {string | undefined} published */
  async function redate(published) {
    const article = reading();
    if (!article) return undefined;
    redating.abort();
    redating = new AbortController();
    const { signal } = redating;
    try {
      const { source } = article;
      const found = await client.redate(source.text, published ?? source.facts.published, signal);
      const { story } = article;
      article.published = published;
      const changed = found.dates.filter(({ value }, index) => value !== story.dates[index]?.value).length;
      story.dates = found.dates;
      story.published = found.published;
      await (await import("../article/dates.js")).remarkDates(article, signal);
      hideNotice();
      redated(article);
      return changed;
    } catch {
      if (!signal.aborted) showNotice("The dates could not be recalculated from that day. They are unchanged.");
      return undefined;
    }
  }

  document.addEventListener(OPEN_PANEL, async (event) => {
    const { view, entity } = /** @type {CustomEvent<PanelRequest>} */ (event).detail;
    const before = document.activeElement;
    const made = await panel();
    // While the panel was loading the reader may have gone elsewhere: it shows, and leaves the focus there.
    made.choose(view, entity, document.activeElement === before);
  });

  return { show, redate };
}
