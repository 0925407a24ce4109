// A tree of elements as text, and the layout that goes with it: pieces apart by an empty line, an item behind
// its marker, the cells of a row in one line.

import { createWriter } from "./layout-writer.js";
import { cellsOf, isData } from "./tables.js";

/** @typedef {import("./layout-writer.js").At} At */
/** @typedef {import("../story/layout.js").BoxSort} BoxSort */
/** @typedef {import("../story/layout.js").Inline} Inline */
/** @typedef {import("../story/layout.js").Layout} Layout */
/** @typedef {import("../pkg/byline.js").BlockKind} BlockKind */

/** What begins and ends a piece. Anything else is part of a line. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN " +
    "NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

/** @type {Record<string, BoxSort>} */
const BOXES = {
  UL: "ul",
  OL: "ol",
  LI: "li",
  DL: "dl",
  DT: "dt",
  DD: "dd",
  BLOCKQUOTE: "blockquote",
  FIGURE: "figure",
  FIGCAPTION: "figcaption",
  ASIDE: "aside",
  PRE: "pre",
};

/** What an element says its pieces are, down to the next one that says something. @type {Record<string, BlockKind>} */
const KINDS = {
  H1: "headline",
  H2: "section-heading",
  H3: "section-heading",
  H4: "section-heading",
  H5: "section-heading",
  H6: "section-heading",
  LI: "list-item",
  DT: "paragraph",
  DD: "paragraph",
  PRE: "paragraph",
  BLOCKQUOTE: "block-quote",
  FIGCAPTION: "caption",
};

/** @type {Record<string, Inline["tag"]>} */
const INLINES = {
  EM: "em",
  I: "em",
  CITE: "em",
  STRONG: "strong",
  B: "strong",
  SUB: "sub",
  SUP: "sup",
  CODE: "code",
  S: "s",
  DEL: "s",
  A: "a",
};
/** What says by its style, in `data-style`, how it is set: documents do so, and mean it. */
const STYLED = new Set(["B", "STRONG", "I", "EM", "SPAN"]);

/** The label of a note: "1", "[12]", "*", "[a]". */
const NOTE_LABEL = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})[\])]?$/;
/** A link from a note back to its place: an arrow, with nothing else. */
const BACK_LINK = /^(?:\s|[↩↑⤴^]|\ufe0e|\ufe0f)*$/u;
/** What says of a picture no more than that there is one: a file's name, one word. */
const POOR_ALT = /\.(?:jpe?g|png|gif|webp|svg)\b|^\S*$|^(?:image|photo|picture|logo|icon|avatar)\b.{0,12}$/i;

/** Nodes that are walked through in one step. */
const NODES_IN_STEP = 50;
/** Letters that are written in one step. */
const LETTERS_IN_STEP = 50_000;
/** What has more letters than this is no heading, however bold it is. */
const LONGEST_HEADING = 500;

/**
 * @param {Element} root an element that is in no page
 * @returns {Generator<void, { text: string, layout: Layout }>} a step for some nodes
 */
export function* structureToText(root) {
  const writer = createWriter();
  const posts = postsOf(root);
  /** @type {Map<Element, number>} */
  const numbers = new Map();
  let walked = 0;

  /** @param {Node} node @param {At} at @returns {Generator<void>} */
  function* walk(node, at) {
    walked += 1;
    if (walked % NODES_IN_STEP === 0) yield;
    if (node.nodeType === Node.TEXT_NODE) yield* words(node.nodeValue ?? "", at);
    if (!(node instanceof Element)) return;
    const tag = node.tagName;
    writer.name(node.id || node.getAttribute("name"));
    if (tag === "BR") return writer.breakLine();
    if (tag === "IMG") return picture(node, at);
    if (tag === "TABLE" && isData(node)) yield* table(node, at);
    else if (BLOCKS.has(tag)) yield* block(node, at);
    else yield* inline(node, at);
  }

  /** @param {string} text @param {At} at @returns {Generator<void>} */
  function* words(text, at) {
    const isPre = at.box >= 0 && writer.isPre(at.box);
    for (let from = 0; from < text.length; from += LETTERS_IN_STEP) {
      if (from > 0) yield;
      writer.add(text.slice(from, from + LETTERS_IN_STEP), isPre);
    }
  }

  /** @param {Element} node @param {At} at @returns {Generator<void>} */
  function* block(node, at) {
    writer.end(at);
    const sort = posts.has(node) ? "post" : BOXES[node.tagName];
    if (sort === "ol") for (const [item, number] of numbersOf(node)) numbers.set(item, number);
    const box = sort ? writer.open(sort, at.box, numbers.get(node)) : at.box;
    const kind = KINDS[node.tagName] ?? at.kind;
    const level = /^H[2-6]$/.test(node.tagName) ? Number(node.tagName[1]) : at.level;
    const isParagraph = node.tagName === "P" && !isAllBold(node);
    const inner = { box, kind, level, isParagraph };
    for (const child of node.childNodes) yield* walk(child, inner);
    writer.end(inner);
  }

  /** @param {Element} node @param {At} at @returns {Generator<void>} */
  function* inline(node, at) {
    if (note(node)) return;
    if (isAuthor(node)) writer.author();
    const name = emphasisOf(node) ?? INLINES[node.tagName];
    const address = node.getAttribute("href") ?? "";
    const isOpen = name && (name !== "a" || /^(?:https?|mailto):/i.test(address)) && writer.begin(name, address);
    // A browser writes the marks of a short quotation by itself.
    const [before, after] = node.tagName === "Q" ? ["“", "”"] : ["", ""];
    writer.add(before, false);
    for (const child of node.childNodes) yield* walk(child, at);
    writer.add(after, false);
    if (isOpen) writer.finish();
  }

  /** The sign of a note, or the way back from one. @param {Element} node @returns {boolean} whether it is */
  function note(node) {
    const to = noteOf(node);
    if (to === undefined) return false;
    const label = node.textContent?.trim() ?? "";
    return BACK_LINK.test(label) || (NOTE_LABEL.test(label) && writer.note(label, to));
  }

  /** @param {Element} node @param {At} at */
  function picture(node, at) {
    const alt = node.getAttribute("alt")?.replace(/\s+/g, " ").trim() ?? "";
    const figure = node.closest("figure");
    if (
      POOR_ALT.test(alt) ||
      (figure?.textContent ?? "").trim() !== "" ||
      !(figure || node.parentElement?.tagName === "PICTURE")
    )
      return;
    writer.end(at);
    const box = figure ? at.box : writer.open("figure", at.box);
    const caption = { box: writer.open("figcaption", box), kind: /** @type {const} */ ("caption") };
    writer.add(`Photo: ${alt}`, false);
    writer.end({ ...caption, level: undefined, isParagraph: false });
  }

  /** @param {Element} node @param {At} at @returns {Generator<void>} */
  function* table(node, at) {
    writer.end(at);
    const box = writer.open("table", at.box);
    const inside = { kind: /** @type {const} */ ("paragraph"), level: undefined, isParagraph: true };
    const caption = node.querySelector("caption");
    if (caption) {
      const inner = { ...inside, box: writer.open("caption", box) };
      for (const child of caption.childNodes) yield* walk(child, inner);
      writer.end(inner);
    }
    for (const cells of cellsOf(node)) {
      const row = writer.open("row", box);
      for (const { element, ...cell } of cells) {
        const inner = { ...inside, box: writer.open("cell", row, undefined, cell) };
        for (const child of element.childNodes) yield* inCell(child, inner);
        writer.end(inner);
      }
    }
  }

  /** A cell is one line, whatever it holds. @param {Node} node @param {At} at @returns {Generator<void>} */
  function* inCell(node, at) {
    if (!(node instanceof Element) || !(BLOCKS.has(node.tagName) || node.tagName === "BR"))
      return yield* walk(node, at);
    writer.add(" ", false);
    for (const child of node.childNodes) yield* inCell(child, at);
    writer.add(" ", false);
  }

  const outside = { box: -1, kind: undefined, level: undefined, isParagraph: false };
  yield* walk(root, outside);
  writer.end(outside);
  return writer.written();
}

/** The numbers of the items of a numbered list. @param {Element} list @returns {[Element, number][]} */
function numbersOf(list) {
  let next = numberIn(list, "start") ?? 1;
  return [...list.children].map((item) => {
    const number = numberIn(item, "value") ?? next;
    if (item.tagName === "LI") next = number + 1;
    return [item, number];
  });
}

/** @param {Element} node @param {string} attribute */
function numberIn(node, attribute) {
  const number = Number.parseInt(node.getAttribute(attribute) ?? "", 10);
  return number >= 0 ? number : undefined;
}

/** The posts of a live blog: dated articles, several in a row. @param {Element} root @returns {Set<Element>} */
export function postsOf(root) {
  const dated = [...root.querySelectorAll("article, [itemprop=liveBlogUpdate]")].filter((post) =>
    post.querySelector("time"),
  );
  const groups = Map.groupBy(dated, (post) => post.parentElement);
  return new Set([...groups.values()].filter((posts) => posts.length > 2).flat());
}

/** Whether all the words of an element are bold: it is set as a heading, then. @param {Element} node */
function isAllBold(node) {
  const words = node.textContent?.trim() ?? "";
  if (words.length > LONGEST_HEADING) return false;
  const bold = [...node.querySelectorAll("b, strong, span")].find((each) => each.textContent?.trim() === words);
  return bold !== undefined && (emphasisOf(bold) ?? INLINES[bold.tagName]) === "strong";
}

/**
 * How an element is set, where its style says so: "" for what is only called bold or italic.
 * @param {Element} node
 * @returns {Inline["tag"] | "" | undefined}
 */
function emphasisOf(node) {
  const style = STYLED.has(node.tagName) ? node.getAttribute("data-style") : null;
  if (!style) return undefined;
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  if (weight && (weight === "bold" || Number(weight) >= 600)) return "strong";
  if (/(?:^|;)\s*font-style\s*:\s*italic/i.test(style)) return "em";
  if (/(?:^|;)\s*vertical-align\s*:\s*super/i.test(style)) return "sup";
  const isPlain = node.tagName === "SPAN" || (weight !== undefined && /^[BS]/.test(node.tagName));
  return isPlain ? "" : undefined;
}

/** The note that an element leads to within its page. @param {Element} node @returns {string | undefined} */
function noteOf(node) {
  const link = node.tagName === "A" ? node : node.tagName === "SUP" ? node.querySelector("a") : null;
  const address = link?.getAttribute("href") ?? "";
  return address.startsWith("#") && address.length > 1 ? decodeSafely(address.slice(1)) : undefined;
}

/** @param {string} text */
function decodeSafely(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether an element says that it names an author. @param {Element} node */
function isAuthor(node) {
  return /\bauthor\b/.test(node.getAttribute("rel") ?? "") || /\bauthor\b/.test(node.getAttribute("itemprop") ?? "");
}
