// The ledger of quotes: who said how much, in whose words, each line leading to its place.

import { QUOTE_KINDS } from "../story/kinds.js";
import { countWords, textOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { counted, createList, createTools, inSlices, leadTo, shortened } from "./list.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Quote} Quote */
/** @typedef {import("../story/story.js").Entity} Entity */

/**
 * Everything that one speaker says.
 * @typedef {object} Speaker
 * @property {string} name
 * @property {Entity | undefined} entity
 * @property {Quote[]} quotes
 * @property {number} words in quotation marks
 * @property {Record<import("../pkg/byline.js").QuoteKind, number>} counts
 */

const UNNAMED = "Unnamed sources";
const UNKNOWN = "The article does not say who";

/**
 * @param {Context} context
 * @param {Entity} [wanted] whose quotes to show
 */
export async function quotesView(context, wanted) {
  const { speakers, words } = await ledger(context.story, context.signal);
  const described = speakers.filter(({ name, entity }) => !entity && name !== UNKNOWN);
  const anonymous = described.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const named = speakers.filter(({ entity }) => entity).length;
  const list = createList("ul", "ledger", (/** @type {Speaker} */ speaker) => entry(context, speaker, words), 20);
  const tools = createTools({ label: "Filter quotes" }, (typed) => list.show(filtered(context.story, speakers, typed)));
  list.show(speakers);
  const total = `${counted(context.story.quotes.length, "quote")} by ${counted(named, "named speaker")}`;
  const sources = anonymous > 0 ? `; ${anonymous} from unnamed sources` : "; none from unnamed sources";
  const note = "Shares are of the words in quotation marks.";
  if (wanted) context.reveal(list.reveal(/** @type {Speaker} */ (speakers.find(({ entity }) => entity === wanted))));
  return [element("p", { class: "panel-note" }, `${total}${sources}. ${note}`), tools, list.root];
}

/**
 * The quotes by who said them, those who say most first.
 * @param {Story} story
 * @param {AbortSignal} signal
 */
export async function ledger(story, signal) {
  /** @type {Map<Entity | string, Speaker>} */
  const speakers = new Map();
  let words = 0;
  await inSlices(
    story.quotes,
    (quote) => {
      const who = speakerOf(story, quote);
      const name = typeof who === "string" ? who : who.name;
      const speaker = speakers.get(who) ?? {
        name,
        entity: typeof who === "string" ? undefined : who,
        quotes: [],
        words: 0,
        counts: { direct: 0, partial: 0, indirect: 0 },
      };
      speakers.set(who, speaker);
      speaker.quotes.push(quote);
      speaker.counts[quote.kind] += 1;
      if (quote.kind === "indirect") return;
      const said = quote.content.reduce((sum, span) => sum + countWords(story, span), 0);
      speaker.words += said;
      words += said;
    },
    signal,
  );
  const list = [...speakers.values()].sort((a, b) => b.words - a.words || b.quotes.length - a.quotes.length);
  return { speakers: list, words };
}

/** @param {Story} story @param {Quote} quote @returns {Entity | string} */
function speakerOf(story, { speaker, source, anonymous }) {
  const entity = speaker == null ? undefined : story.entities[speaker];
  if (entity) return entity;
  if (anonymous) return UNNAMED;
  return source ? textOf(story, source) : UNKNOWN;
}

/** @param {Story} story @param {Speaker[]} speakers @param {string} typed */
function filtered(story, speakers, typed) {
  if (!typed) return speakers;
  return speakers.flatMap((speaker) => {
    if (speaker.name.toLowerCase().includes(typed)) return [speaker];
    const quotes = speaker.quotes.filter((quote) => said(story, quote).toLowerCase().includes(typed));
    return quotes.length > 0 ? [{ ...speaker, quotes }] : [];
  });
}

/** @param {Story} story @param {Quote} quote */
function said(story, { content }) {
  return content.map((span) => textOf(story, span)).join(" … ");
}

/**
 * @param {Context} context
 * @param {Speaker} speaker
 * @param {number} total words in quotation marks of the whole article
 */
function entry(context, { name, entity, quotes, words, counts }, total) {
  const share = total > 0 ? Math.round((words / total) * 100) : 0;
  const kinds = /** @type {(keyof typeof QUOTE_KINDS)[]} */ (Object.keys(QUOTE_KINDS))
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${QUOTE_KINDS[kind].short}`);
  const first = entity && context.firstMention(entity);
  const list = createList("ul", "ledger-quotes", (/** @type {Quote} */ quote) => line(context, quote, !entity), 6);
  list.show(quotes);
  return element(
    "li",
    { class: "ledger-speaker" },
    element(
      "div",
      { class: "row-main" },
      first === undefined ? element("span", { class: "ledger-name" }, name) : leadTo(name, () => context.open(first)),
      element("span", { class: "row-count" }, `${share}%`),
    ),
    element("meter", { class: "share", min: 0, max: 100, value: share, "aria-label": `Share of ${name}, percent` }),
    element("p", { class: "row-role" }, kinds.join(", ")),
    list.root,
  );
}

/**
 * @param {Context} context
 * @param {Quote} quote
 * @param {boolean} describes whether to say how the article calls who says it
 */
function line({ story, jump }, quote, describes) {
  const first = quote.content[0];
  const { short, meaning } = QUOTE_KINDS[quote.kind];
  const source = describes && quote.source && quote.anonymous ? `${textOf(story, quote.source)}: ` : "";
  return element(
    "li",
    { class: `quote-${quote.kind}` },
    source && element("span", { class: "row-role" }, source),
    leadTo(shortened(said(story, quote)), () => first && jump(first)),
    quote.kind !== "direct" && element("span", { class: "tag", title: meaning }, short),
  );
}
