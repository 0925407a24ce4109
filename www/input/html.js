// HTML as text with its layout: parsed by the browser, rid of what the page hides, cleaned by DOMPurify, and,
// where a whole page was given, reduced to its article by Readability. Markdown is made HTML first. No HTML
// from outside ever enters the page.

import { wordsIn } from "../story/story.js";
import { breathe } from "../ui/dom.js";
import { createPace, inSlices } from "../ui/slices.js";
import { parsed } from "../ui/trusted.js";
import { bareWords, isTooMuch } from "./bounds.js";
import { clean } from "./clean.js";
import { removeHidden } from "./hidden.js";
import { postsOf, structureToText } from "./html-text.js";
import { markdownToHtml } from "./markdown.js";
import { factsOf } from "./page-facts.js";
import { plainSource } from "./source.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./page-facts.js").Facts} Facts */

/** An article must hold so many letters, or this share of the page's, or the page is better taken whole. */
const MIN_LETTERS = 250;
const MIN_SHARE = 0.2;
/** The most elements of a page that is searched for its article. */
const MOST_ELEMENTS = 12_000;
/** Dated posts are what a page is about when they hold this share of the words that Readability finds. */
const POSTS_SHARE = 0.5;
/** Letters whose words are counted at once. */
const COUNTED_AT_ONCE = 50_000;
/** A heading of no more letters than this may begin a title by chance. */
const SHORTEST_TITLE = 15;
/** What a page has around its article, and hardly ever a part of one that was selected and copied. */
const AROUND = "nav, header, footer, aside, main, [role=navigation], [role=main]";

/**
 * @param {string} html
 * @param {AbortSignal} signal that it is no longer wanted
 * @returns {Promise<Source>}
 */
export async function fromHtml(html, signal) {
  if (isTooMuch(html)) return wordsOf(html, signal);
  const page = await pageOf(html);
  const facts = factsOf(page, linkedData(page));
  removeHidden(page);
  await resolveLinks(page, facts.address, signal);
  const whole = await sourceOf(await clean(page.body, signal), facts, signal);
  if (page.title === "" && !page.querySelector(AROUND)) return whole;
  const article = await articleOf(page, facts, signal);
  if (!article || article.text.length < Math.min(MIN_LETTERS, whole.text.length * MIN_SHARE)) return whole;
  const words = (await countWords(whole.text, signal)) - (await countWords(article.text, signal));
  return words < 5 ? article : { ...article, omitted: { words, whole } };
}

/**
 * The HTML of an e-mail, which is all letter: nothing in it is searched for an article.
 * @param {string} html
 * @param {Facts} facts what its head says
 * @param {AbortSignal} signal that it is no longer wanted
 * @returns {Promise<Source>}
 */
export async function fromLetter(html, facts, signal) {
  if (isTooMuch(html)) return { ...(await wordsOf(html, signal)), facts };
  const page = await pageOf(html);
  removeHidden(page);
  await resolveLinks(page, undefined, signal);
  return sourceOf(await clean(page.body, signal), facts, signal);
}

/**
 * The HTML that a document was made into: its title, or the first of its headings, is the headline.
 * @param {string} html
 * @param {AbortSignal} signal that it is no longer wanted
 * @returns {Promise<Source>}
 */
export async function fromDocument(html, signal) {
  if (isTooMuch(html)) return wordsOf(html, signal);
  const body = await clean((await pageOf(html)).body, signal);
  const title = (body.querySelector("h1.title") ?? body.querySelector("h1"))?.textContent?.trim();
  return sourceOf(body, title ? { title } : {}, signal);
}

/**
 * The words of HTML, whatever their form.
 * @param {string} html
 * @param {AbortSignal} signal that they are no longer wanted
 */
export async function wordsOf(html, signal) {
  return plainSource(decoded(await inSlices(bareWords(html), signal)));
}

/**
 * Markdown by way of HTML, so that it is cleaned and read alike.
 * @param {string} markdown
 * @param {AbortSignal} signal that it is no longer wanted
 * @returns {Promise<Source>}
 */
export async function fromMarkdown(markdown, signal) {
  const html = await markdownToHtml(markdown);
  if (html === undefined || isTooMuch(html)) return plainSource(markdown);
  return sourceOf(await clean((await pageOf(html)).body, signal), {}, signal);
}

/**
 * The same HTML with its inline styles and handlers renamed. Browsers report these against the page's content
 * security policy even in a document that is never shown, and a policy that cries wolf is not watched. What
 * makes the HTML safe is DOMPurify.
 * @param {string} html
 */
function withoutInline(html) {
  return (
    html
      .replace(/<(\/?)style\b/gi, "<$1script")
      // The policy forbids a base, even there; `resolveLinks` reads it under this name.
      .replace(/<base\b/gi, "<link data-base")
      .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, "$1data-$2"))
  );
}

/** What entities stand for. @param {string} text of HTML without its tags */
function decoded(text) {
  return parsed(text.replaceAll("<", "&lt;")).body.textContent ?? "";
}

/** What a page's scripts of linked data hold. @param {Document} page */
function linkedData(page) {
  return [...page.querySelectorAll("script[type*='ld+json' i]")].map(({ textContent }) => textContent ?? "");
}

/** HTML as a document that is never shown. Each of its steps may take a while; the reader acts between. @param {string} html */
async function pageOf(html) {
  await breathe();
  const plain = withoutInline(html);
  await breathe();
  const page = parsed(plain);
  await breathe();
  return page;
}

/** How many words a text has, counted in slices. @param {string} text @param {AbortSignal} signal */
async function countWords(text, signal) {
  const pace = createPace(signal);
  let count = 0;
  for (let at = 0, next = 0; at < text.length; at = next) {
    const space = text.indexOf(" ", at + COUNTED_AT_ONCE);
    next = space < 0 ? text.length : space;
    count += wordsIn(text.slice(at, next));
    await pace();
  }
  return count;
}

/**
 * Links lead where they led on their page, or nowhere.
 * @param {Document} page
 * @param {string | undefined} address
 * @param {AbortSignal} signal
 */
async function resolveLinks(page, address, signal) {
  const base = page.querySelector("[data-base][href]")?.getAttribute("href") ?? address;
  const pace = createPace(signal);
  for (const link of page.querySelectorAll("a[href]")) {
    await pace();
    const to = link.getAttribute("href") ?? "";
    if (to.startsWith("#")) continue;
    const from = base && URL.canParse(base) ? base : undefined;
    const found = URL.canParse(to, from) ? new URL(to, from).href : "";
    if (/^(?:https?|mailto):/.test(found)) link.setAttribute("href", found);
    else link.removeAttribute("href");
  }
}

/** @param {HTMLElement} body @param {Facts} facts @param {AbortSignal} signal @returns {Promise<Source>} */
async function sourceOf(body, facts, signal) {
  if (facts.title) putTitle(body, facts.title);
  return { ...(await inSlices(structureToText(body), signal)), facts };
}

/** @param {Document} page @param {Facts} facts @param {AbortSignal} signal @returns {Promise<Source | undefined>} */
async function articleOf(page, facts, signal) {
  const { Readability } = await import("../vendor/readability.js");
  const posts = postsOf(page.body);
  const blog = posts.size > 0 ? await around(page, posts, signal) : undefined;
  const words = [...posts].reduce((sum, post) => sum + ownWords(post), 0);
  // Readability takes the page apart.
  const found = search(new Readability(page, { maxElemsToParse: MOST_ELEMENTS }));
  if (blog && words > wordsIn(found?.textContent ?? "") * POSTS_SHARE) return sourceOf(blog, facts, signal);
  if (!found?.content) return undefined;
  const byline = facts.byline ?? found.byline ?? undefined;
  return sourceOf(
    await clean((await pageOf(found.content)).body, signal),
    { ...facts, ...(byline && { byline }) },
    signal,
  );
}

/** @param {import("../vendor/readability.js").Readability} readability */
function search(readability) {
  try {
    return readability.parse();
  } catch {
    // Too many elements: the page is taken whole.
    return null;
  }
}

/**
 * A live blog: its posts, and what stands over them. Readability would take the longest post.
 * @param {Document} page
 * @param {Set<Element>} posts
 * @param {AbortSignal} signal
 */
async function around(page, [post], signal) {
  let found = post?.parentElement ?? page.body;
  while (found.parentElement && found !== page.body && !found.querySelector("h1")) found = found.parentElement;
  const body = await clean(found, signal);
  for (const each of body.querySelectorAll("nav, footer, aside, [role=navigation]")) each.remove();
  return body;
}

/** Words of a post's paragraphs that lead nowhere else: a teaser has hardly any. @param {Element} post */
function ownWords(post) {
  const words = (/** @type {Iterable<Element>} */ all) =>
    [...all].reduce((sum, { textContent }) => sum + wordsIn(textContent ?? ""), 0);
  return words(post.querySelectorAll("p")) - words(post.querySelectorAll("p a"));
}

/**
 * Makes a page's title the first heading of its article, unless that stands there already, perhaps in
 * shorter words. A first-rank heading that says something else is one of a section, or the site's name.
 * @param {HTMLElement} body
 * @param {string} title
 */
function putTitle(body, title) {
  const plain = (/** @type {string | null} */ text) =>
    (text ?? "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? "";
  const wanted = plain(title);
  const own = [...body.querySelectorAll("h1, h2")].find((heading) => {
    const words = plain(heading.textContent);
    return words === wanted || (words.length > SHORTEST_TITLE && wanted.startsWith(words));
  });
  for (const heading of body.querySelectorAll("h1"))
    if (heading !== own) heading.replaceWith(made("h2", heading.textContent));
  if (own?.tagName === "H1") return;
  own?.remove();
  body.prepend(made("h1", own?.textContent ?? title));
}

/** @param {string} tag @param {string | null} text */
function made(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text });
}
