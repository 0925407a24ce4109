// HTML as text: parsed by the browser, cleaned by DOMPurify, and, where a whole page was given, reduced to its article by
// Readability. Markdown is made HTML first. The result is text with hints about its blocks; no HTML from outside ever enters the page.

import { structureToText } from "./structure.js";
import DOMPurify from "./vendor/dompurify.js";

/** @typedef {import("./source.js").Source} Source */

/** What can hold neither words to read nor structure. */
const CLEAN = {
  FORBID_TAGS: [
    "style",
    "svg",
    "math",
    "form",
    "input",
    "button",
    "select",
    "textarea",
    "iframe",
    "audio",
    "video",
    "template",
    "noscript",
  ],
  KEEP_CONTENT: false,
  RETURN_DOM: /** @type {const} */ (true),
};

/** Readability's choice must hold this share of the page's text, or the page is better taken whole. */
const LEAST_SHARE = 0.2;

/**
 * @param {string} html
 * @returns {Promise<Source>}
 */
export async function fromHtml(html) {
  const page = new DOMParser().parseFromString(withoutInline(html), "text/html");
  const whole = structureToText(clean(page.body));
  if (!page.querySelector("nav, header, footer, aside, main, [role=navigation], [role=main]")) return whole;
  const article = await articleOf(page);
  if (!article || article.text.length < whole.text.length * LEAST_SHARE) return whole;
  const words = Math.round((whole.text.length - article.text.length) / 6);
  if (words < 30) return whole;
  const message = `Byline kept the article and left out about ${words.toLocaleString("en")} words of menus and links around it.`;
  return { ...article, left: { message, action: "Read the whole page", whole: () => whole } };
}

/**
 * Markdown by way of HTML, so that it is cleaned and read alike.
 * @param {string} markdown
 * @returns {Promise<Source>}
 */
export async function fromMarkdown(markdown) {
  const { marked } = await import("./vendor/marked.js");
  return structureToText(clean(withoutInline(await marked.parse(markdown))));
}

/**
 * The same HTML with its inline styles and handlers renamed. Browsers report these against the page's content security policy
 * even in a document that is never shown, and a policy that cries wolf is not watched. What makes the HTML safe is DOMPurify.
 * @param {string} html
 */
function withoutInline(html) {
  return html
    .replace(/<(\/?)style\b/gi, "<$1script")
    .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, "$1data-$2"));
}

/** @param {HTMLElement | string} dirty @returns {HTMLElement} */
function clean(dirty) {
  return /** @type {HTMLElement} */ (DOMPurify.sanitize(dirty, CLEAN));
}

/** @param {Document} page @returns {Promise<Source | undefined>} */
async function articleOf(page) {
  const { Readability } = await import("./vendor/readability.js");
  const found = new Readability(page).parse();
  if (!found?.content) return undefined;
  const body = clean(withoutInline(found.content));
  if (found.byline) body.prepend(paragraph(found.byline));
  if (found.title && !body.querySelector("h1")) body.prepend(heading(found.title));
  return structureToText(body);
}

/** @param {string} text */
function heading(text) {
  const made = document.createElement("h1");
  made.textContent = text;
  return made;
}

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}
