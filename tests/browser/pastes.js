// What a paste came to, as lines that a person can read and compare.

/**
 * The article on the page: each block in a line, in the boxes it stands in, with what is linked, emphasised
 * and noted in it; then what was left out.
 * @param {Element} root of the article
 * @returns {string}
 */
export function outlineOf(root) {
  /** @type {string[]} */
  const lines = [];
  const boxes = "UL OL DL TABLE FIGURE BLOCKQUOTE ASIDE SECTION".split(" ");
  /** @type {Record<string, [string, string]>} */
  const signs = {
    EM: ["_", "_"],
    STRONG: ["**", "**"],
    SUP: ["^", "^"],
    SUB: ["~", "~"],
    S: ["-", "-"],
    CODE: ["`", "`"],
  };

  /** @param {Node} node @returns {string} */
  function words(node) {
    if (!(node instanceof Element)) return node.nodeValue ?? "";
    if (node.matches(".note")) return `[^${node.getAttribute("data-label")}]`;
    if (node.localName === "br") return " / ";
    const inner = [...node.childNodes].map(words).join("");
    if (node.localName === "a") return `[${inner}](${node.getAttribute("href")})`;
    const [before, after] = signs[node.tagName] ?? ["", ""];
    return `${before}${inner}${after}`;
  }

  /** @param {Element} node @param {string} indent */
  function walk(node, indent) {
    // The class of a heading says no more than its tag.
    const name = [node.localName, ...node.classList].filter((each) => each !== "heading").join(".");
    const inside = [...node.children].some(
      (child) => boxes.includes(child.tagName) || /^(P|H\d|LI|DT|DD)$/.test(child.tagName),
    );
    if (node.matches(".chunk, .later, .table")) for (const child of node.children) walk(child, indent);
    else if (node.localName === "tr")
      lines.push(
        `${indent}${[...node.children].map((cell) => `${cell.localName === "th" ? `*${cell.getAttribute("scope")} ` : ""}${words(cell)}${cell.matches(".number") ? " #" : ""}`).join(" | ")}`,
      );
    else if (boxes.includes(node.tagName) || inside) {
      lines.push(`${indent}${name}`);
      const blocks =
        "p, h1, h2, h3, li, dt, dd, tr, figcaption, caption, ul, ol, dl, .table, figure, blockquote, aside, section";
      const isBlock = (/** @type {Node} */ child) => child instanceof Element && child.matches(blocks);
      const text = [...node.childNodes]
        .filter((child) => !isBlock(child))
        .map(words)
        .join("")
        .trim();
      if (text) lines.push(`${indent}  ${text}`);
      for (const child of node.children) if (isBlock(child)) walk(child, `${indent}  `);
    } else {
      const value = node.getAttribute("value");
      lines.push(`${indent}${name}${value ? ` ${value}.` : ""} ${words(node).replace(/\s+/g, " ").trim()}`);
    }
  }

  for (const child of root.querySelector(".text")?.children ?? []) walk(child, "");
  const left = [...root.querySelectorAll(".left-out li")].map((item) => `- ${item.firstChild?.textContent}`);
  return [...lines, ...(left.length > 0 ? ["", "left out:", ...left] : []), ""].join("\n");
}
