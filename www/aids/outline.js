// The sections of the article beside it, or in a drawer where there is no room: they follow the scroll and
// lead to their places.

import { jumpTo } from "../article/jump.js";
import { firstIndex } from "../story/binary-search.js";
import { textOf } from "../story/story.js";
import { byId, element } from "../ui/dom.js";

/** @typedef {import("../article/article.js").Article} Article */

/**
 * Where the reader's eye is, as a share of the window's height: the section that begins above it is the
 * current one.
 */
const EYE_LEVEL = 0.35;
/** From this width on the sections stand beside the article; layout.css has the same. */
const WIDE = "(width >= 1200px)";

/**
 * A section: its heading, and its line in the outline.
 * @typedef {{ heading: HTMLElement, line: HTMLElement }} Section
 */

/** Blocks that can be headings. @type {Set<import("../story/story.js").Block["kind"]>} */
const HEADINGS = new Set(["headline", "section-heading"]);

/** The sections, in order of the text. @type {Section[]} */
let sections = [];
/** @type {Section | undefined} */
let current;

/** Lists the sections of an article, or none. @param {Article | undefined} article */
export function showOutline(article) {
  sections = article ? sectionsOf(article) : [];
  current = undefined;
  // One line would say no more than the headline does.
  const has = sections.length > 1;
  byId("outline").replaceChildren(...(has ? [element("ol", {}, ...sections.map(({ line }) => line))] : []));
  byId("outline-button").hidden = !has;
  followScroll();
}

/** @param {Article} article @returns {Section[]} */
function sectionsOf({ story, view }) {
  const headings = [...view.sources.entries()].filter(([, { kind }]) => HEADINGS.has(kind));
  return headings.flatMap(([index, block]) => {
    const heading = view.blocks[index];
    if (!heading?.isConnected || !/^H[12]$/.test(heading.tagName)) return [];
    const go = () => {
      if (!matchMedia(WIDE).matches) byId("outline").hidePopover();
      jumpTo(view, block.span);
    };
    const label =
      block.lead && (block.kind === "section-heading" || block.lead.kind === "marker")
        ? { ...block.span, start: block.lead.span.end }
        : block.span;
    const button = element("button", { type: "button", onclick: go }, textOf(story, label).trim());
    return [{ heading, line: element("li", { class: heading.tagName === "H1" ? "outline-top" : null }, button) }];
  });
}

/** Marks the section that is being read. */
export function followScroll() {
  const eye = innerHeight * EYE_LEVEL;
  const after = firstIndex(sections.length, (index) => topOf(/** @type {Section} */ (sections[index]).heading) > eye);
  const now = sections[Math.max(0, after - 1)];
  if (now === current) return;
  current?.line.firstElementChild?.removeAttribute("aria-current");
  current = now;
  if (!now) return;
  now.line.firstElementChild?.setAttribute("aria-current", "location");
  const nav = byId("outline");
  const { offsetTop, offsetHeight } = now.line;
  if (offsetTop < nav.scrollTop || offsetTop + offsetHeight > nav.scrollTop + nav.clientHeight)
    nav.scrollTop = offsetTop - nav.clientHeight / 2;
}

/**
 * Where a heading stands in the window. Asking a heading that is far away would lay out all of its chunk, so
 * the chunk answers for it.
 * @param {HTMLElement} heading
 */
function topOf(heading) {
  const chunk = heading.parentElement?.getBoundingClientRect();
  if (chunk && (chunk.bottom < 0 || chunk.top > innerHeight)) return chunk.top;
  return heading.getBoundingClientRect().top;
}

/** Opens the drawer, or goes to the sections where they stand. */
export function openOutline() {
  const nav = byId("outline");
  if (sections.length < 2) return;
  if (!matchMedia(WIDE).matches) nav.togglePopover();
  const line = nav.querySelector("[aria-current]");
  if (line instanceof HTMLElement && line.checkVisibility()) line.focus();
}
