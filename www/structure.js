// A tree of elements as text: blocks apart by an empty line, list items with a bullet, and a hint for each block whose element
// says what it is.

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./pkg/byline.js").BlockKind} BlockKind */

/** What begins and ends a block. Anything else is part of a line. */
const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN " +
    "NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);

/** @type {Record<string, BlockKind>} */
const HINTS = {
  H1: "headline",
  H2: "section-heading",
  H3: "section-heading",
  H4: "section-heading",
  H5: "section-heading",
  H6: "section-heading",
  LI: "list-item",
  BLOCKQUOTE: "block-quote",
  FIGCAPTION: "caption",
};

/**
 * @param {Element} root an element that is in no page
 * @returns {Source}
 */
export function structureToText(root) {
  /** @type {string[]} */
  const blocks = [];
  /** @type {Map<number, BlockKind>} */
  const hints = new Map();
  let length = 0;
  let line = "";

  /** @param {BlockKind | undefined} hint */
  function endBlock(hint) {
    const text = line
      .replace(/[^\S\n\u00a0]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim();
    line = "";
    if (!text) return;
    const block = hint === "list-item" ? `• ${text}` : text;
    if (hint) hints.set(length, hint);
    blocks.push(block);
    length += block.length + 2;
  }

  /** @param {Node} node @param {BlockKind | undefined} hint */
  function walk(node, hint) {
    if (node.nodeType === Node.TEXT_NODE) line += (node.nodeValue ?? "").replace(/\n/g, " ");
    if (!(node instanceof Element) || node.hasAttribute("hidden")) return;
    if (node.tagName === "BR") line += "\n";
    else if (node.tagName === "TD" || node.tagName === "TH") line += " ";
    const isBlock = BLOCKS.has(node.tagName);
    const inner = HINTS[node.tagName] ?? hint;
    if (isBlock) endBlock(hint);
    for (const child of node.childNodes) walk(child, inner);
    if (isBlock) endBlock(inner);
  }

  walk(root, undefined);
  endBlock(undefined);
  return { text: blocks.join("\n\n"), hints };
}

/**
 * Whether a tree has structure that its text alone would lose.
 * @param {ParentNode} root
 */
export function hasStructure(root) {
  return root.querySelector("p, h1, h2, h3, h4, li, blockquote, figcaption, br, div") !== null;
}
