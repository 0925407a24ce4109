// Who's who: the cast of the story in one scroll, then where and when it happens, and what it says further
// on. Whoever is on the screen is lit.

import { spanInView } from "../article/in-view.js";
import { countryName } from "../map/world.js";
import { firstIndex } from "../story/binary-search.js";
import { bestQuote, bodiesOf, castOf, daysOf, furtherOn, scenesOf } from "../story/cast.js";
import { textOf } from "../story/story.js";
import { announce, element, onceAFrame } from "../ui/dom.js";
import { leadTo, shortened } from "./list.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("../story/cast.js").Member} Member */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("../story/story.js").Story} Story */

/** Letters of a quote, and of a line. */
const LONGEST = 150;

/** @param {Context} context */
export function whoIsWhoView(context) {
  const { story } = context;
  const sides = [
    ...castOf(story).map(({ side, members }) => ({ name: nameOfSide(side), members })),
    { name: "Organisations", members: bodiesOf(story) },
  ].filter(({ members }) => members.length > 0);
  const copy = element(
    "button",
    { type: "button", class: "panel-more", onclick: () => copyText(story, sides) },
    "Copy who’s who",
  );
  lightUp(context);
  return [
    ...sides.flatMap(({ name, members }) => [
      name && element("h3", {}, name),
      element("ul", { class: "cast" }, ...members.map((member) => row(context, member))),
    ]),
    ...section("When", line(daysOf(story).map(({ words, span }) => leadTo(words, () => context.jump(span))))),
    ...section("Where", line(scenesOf(story).map((place) => nameOf(context, place)))),
    ...section("Further on", further(context)),
    ...section("Short for", acronyms(context)),
    sides.length > 0 && copy,
  ].filter((part) => part instanceof Node);
}

/** A country's name; none where there are no sides. @param {string | undefined} side */
function nameOfSide(side) {
  return side === undefined ? "" : side === "" ? "Others" : countryName(side);
}

/** @param {string} title @param {Node | undefined} content */
function section(title, content) {
  return content ? [element("h3", {}, title), content] : [];
}

/** @param {Node[]} items */
function line(items) {
  return items.length > 0
    ? element("ul", { class: "in-line" }, ...items.map((item) => element("li", {}, item)))
    : undefined;
}

/** A name that opens its card. @param {Context} context @param {Member} member */
function nameOf({ firstMention, open }, { entity, index }) {
  const mention = firstMention(entity);
  const made = leadTo(entity.name, () => mention !== undefined && open(mention));
  made.dataset.entity = String(index);
  return made;
}

/** @param {Context} context @param {Member} member */
function row(context, member) {
  const { story, jump } = context;
  const { line: said } = member.entity;
  const quote = bestQuote(story, member.index);
  const words = quote && shortened(quote.content.map((span) => textOf(story, span)).join(" … "), LONGEST);
  const [first] = quote?.content ?? [];
  return element(
    "li",
    { class: "cast-row", "data-member": member.index },
    nameOf(context, member),
    said && element("span", { class: "row-role" }, shortened(said.text, LONGEST)),
    words !== undefined &&
      first &&
      element(
        "span",
        { class: "cast-quote" },
        leadTo(words, () => jump(first)),
      ),
  );
}

/** @param {Context} context */
function further({ story, jump }) {
  const items = furtherOn(story).map((span) =>
    element(
      "li",
      {},
      leadTo(textOf(story, span), () => jump(span)),
    ),
  );
  return items.length > 0 ? element("ol", { class: "central" }, ...items) : undefined;
}

/** @param {Context} context */
function acronyms({ story, jump }) {
  const terms = (story.summary?.acronyms ?? []).flatMap(({ short, long, span }) => [
    element(
      "dt",
      {},
      leadTo(short, () => jump(span)),
    ),
    element("dd", {}, long),
  ]);
  return terms.length > 0 ? element("dl", { class: "acronyms" }, ...terms) : undefined;
}

/** Lights whoever is named on the screen, for as long as the view is shown. @param {Context} context */
function lightUp({ story, view, signal }) {
  const look = onceAFrame(() => {
    if (signal.aborted || !view.body.isConnected) return;
    const seen = spanInView(view);
    for (const made of document.querySelectorAll("[data-member]")) {
      const entity = story.entities[Number(made.getAttribute("data-member"))];
      const references = entity?.references ?? [];
      const first = firstIndex(references.length, (index) => (references[index]?.span.start ?? 0) >= seen.start);
      made.classList.toggle("on-screen", (references[first]?.span.end ?? Infinity) <= seen.end);
    }
  });
  document.addEventListener("scroll", look, { passive: true, signal });
  look();
}

/**
 * Copies the cast as text, a person to a line.
 * @param {Story} story
 * @param {{ name: string, members: Member[] }[]} sides
 */
async function copyText(story, sides) {
  const headline = story.blocks.find(({ kind }) => kind === "headline");
  const title = headline ? `Who’s who in “${textOf(story, headline.span)}”` : "Who’s who";
  const lines = sides.flatMap(({ name, members }) => [
    "",
    ...(name ? [name] : []),
    ...members.map(({ entity }) => `${entity.name}: ${entity.line?.text ?? ""}`),
  ]);
  try {
    await navigator.clipboard.writeText([title, ...lines, ""].join("\n"));
    announce("Copied.");
  } catch {
    announce("The browser does not let this page copy.");
  }
}
