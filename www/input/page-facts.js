// What a page says about its article, for machines: title, authors, source, day and address.

import { parsed } from "../ui/trusted.js";

/**
 * @typedef {object} Facts
 * @property {string} [title]
 * @property {string} [byline] names only, without “By”
 * @property {string} [site]
 * @property {string} [published] the day, as "2026-05-31"
 * @property {string} [address] where the page is
 */

/** Between a title and the name of its site. */
const BEFORE_SITE = /\s+(?:[|\-–—·»/\\>]|::)\s+/;
/** Kinds of article in schema.org's words. */
const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review|\w*NewsArticle)$/;
/** A shorter piece of a title is a name, not a title. */
const LEAST_WORDS = 3;

/**
 * @param {Document} page
 * @param {string[]} data what its scripts of linked data hold
 * @returns {Facts}
 */
export function factsOf(page, data) {
  const linked = data.map(articleIn).find((found) => found !== undefined) ?? {};
  const site = meta(page, "og:site_name") ?? nameOf(linked.publisher);
  const named = [
    text(linked.headline),
    meta(page, "og:title"),
    meta(page, "twitter:title", "dc.title", "parsely-title"),
  ];
  const known = named.filter((each) => each !== undefined);
  // Of several titles the one that the window has as well; a headline may also be a note of what this is.
  const title =
    headingOf(page, page.title) ??
    known.find((each) => page.title.includes(each)) ??
    known[0] ??
    (page.title ? titleOf(page.title, site) : firstHeading(page));
  const author = nameOf(linked.author) ?? meta(page, "author", "article:author", "dc.creator", "parsely-author", "byl");
  const day =
    text(linked.datePublished) ??
    meta(page, "article:published_time", "datepublished", "date", "dc.date", "parsely-pub-date", "pubdate") ??
    timeOf(page);
  const address = page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta(page, "og:url");
  return {
    ...(title && { title: headingOf(page, title) ?? withoutSite(title, site) }),
    ...(author && !/^https?:/.test(author) && { byline: author.replace(/^by\s+/i, "") }),
    ...(site && { site }),
    ...(day && /^\d{4}-\d\d-\d\d/.test(day) && { published: day.slice(0, 10) }),
    ...(address && /^https?:/.test(address) && { address }),
  };
}

/** The first of some names that a page's meta elements give. @param {Document} page @param {...string} names */
function meta(page, ...names) {
  const all = [...page.querySelectorAll("meta[content]")];
  for (const name of names) {
    const found = all.find((each) =>
      ["property", "name", "itemprop"].some((key) => each.getAttribute(key)?.toLowerCase().split(/\s+/).includes(name)),
    );
    const content = found?.getAttribute("content")?.replace(/\s+/g, " ").trim();
    if (content) return content;
  }
  return undefined;
}

/** The day that a page says it was published, or the one day that all of its times are of. @param {Document} page */
function timeOf(page) {
  const said = page.querySelector("time[itemprop~=datePublished], time[pubdate], [itemprop~=datePublished][content]");
  if (said) return said.getAttribute("datetime") ?? said.getAttribute("content") ?? undefined;
  const days = [...page.querySelectorAll("time[datetime]")].map((time) => time.getAttribute("datetime")?.slice(0, 10));
  return new Set(days).size === 1 ? days[0] : undefined;
}

/**
 * The title of a window as that of its article: the longest of its parts, unless all are short.
 * @param {string} title
 * @param {string | undefined} site
 */
function titleOf(title, site) {
  const parts = title.replace(/\s+/g, " ").trim().split(BEFORE_SITE);
  const others = parts.filter((part) => part.toLowerCase() !== site?.toLowerCase());
  const longest = others.reduce((best, part) => (part.length > best.length ? part : best), "");
  return wordsIn(longest) >= LEAST_WORDS && parts.length < 4 && !title.includes(" - ") ? longest : title.trim();
}

/** A title without the site's name behind it. @param {string} title @param {string | undefined} site */
function withoutSite(title, site) {
  const clean = title.replace(/\s+/g, " ").trim();
  if (!site || !clean.toLowerCase().endsWith(site.toLowerCase())) return clean;
  const rest = clean.slice(0, -site.length).replace(/\s*(?:[|\-–—·»/\\>]|::)\s*$/, "");
  return wordsIn(rest) >= LEAST_WORDS ? rest : clean;
}

/** @param {string} words */
function wordsIn(words) {
  return words.split(/\s+/).filter(Boolean).length;
}

/** The page's own heading, where a title is that and the site's name. @param {Document} page @param {string} title */
function headingOf(page, title) {
  const headings = [...page.querySelectorAll("h1")].map((heading) =>
    (heading.textContent ?? "").replace(/\s+/g, " ").trim(),
  );
  return headings.find((words) => wordsIn(words) >= LEAST_WORDS && title.startsWith(words));
}

/** The heading of a page that was copied without its head. @param {Document} page */
function firstHeading(page) {
  const heading = page.querySelector("main h1, article h1") ?? page.querySelector("h1");
  return heading?.textContent?.replace(/\s+/g, " ").trim();
}

/** The article that linked data is about. @param {string} json @returns {Record<string, unknown> | undefined} */
function articleIn(json) {
  try {
    const data = JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""));
    const things = [data, data?.["@graph"], data?.mainEntity].flat().filter((each) => each && typeof each === "object");
    return things.find((thing) => [thing["@type"]].flat().some((type) => ARTICLE.test(String(type))));
  } catch {
    return undefined;
  }
}

/** @param {unknown} value */
function text(value) {
  return typeof value === "string" && value.trim() ? plain(value) : undefined;
}

/** Linked data is text, but some of it was HTML once. @param {string} value */
function plain(value) {
  return (parsed(value.replace(/</g, "&lt;")).body.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The names of people or bodies. @param {unknown} value @returns {string | undefined} */
function nameOf(value) {
  const names = [value].flat().map((each) => text(each) ?? text(/** @type {any} */ (each)?.name));
  const known = names.filter((name) => name !== undefined);
  return known.length > 1 ? `${known.slice(0, -1).join(", ")} and ${known.at(-1)}` : known[0];
}
