// What is too much to be read as HTML: parsing, cleaning and searching a page take longer than in proportion
// once there are too many elements, or too many in each other. Its words are read all the same.

/** Tags of the largest page that is read as one; a long encyclopedia article has as many. */
const MOST_TAGS = 40_000;
/** How many elements may lie in each other. */
const MOST_DEPTH = 250;

/** Elements without an end, and those whose end is often left out. */
const UNENDED = new Set(
  (
    "area base br col embed hr img input link meta source track wbr " +
    "body colgroup dd dt head html li option p tbody td tfoot th thead tr"
  ).split(" "),
);
/** Elements whose content is no text. */
const UNREAD = new Set(["script", "style", "template", "noscript", "svg"]);
/** Elements that stand within a line. */
const INLINE = new Set("a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u wbr".split(" "));

/** The name of a tag, with its slash. */
const TAG = /^\/?[a-z][a-z0-9]*/i;

/** @param {string} html */
export function isTooMuch(html) {
  let depth = 0;
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const tag = TAG.exec(html.slice(at + 1, at + 16))?.[0].toLowerCase();
    if (!tag) continue;
    tags += 1;
    if (!UNENDED.has(tag.replace("/", ""))) depth = Math.max(0, depth + (tag.startsWith("/") ? -1 : 1));
    if (tags > MOST_TAGS || depth > MOST_DEPTH) return true;
  }
  return false;
}

/**
 * The words of HTML without parsing it: what stands between its tags, a paragraph wherever a block begins or
 * ends.
 * @param {string} html
 */
export function bareWords(html) {
  let text = "";
  let unread = "";
  for (const [index, piece] of html.split("<").entries()) {
    const tag = index > 0 ? TAG.exec(piece.slice(0, 16))?.[0].toLowerCase() : undefined;
    const name = tag?.replace("/", "") ?? "";
    if (unread && tag !== `/${unread}`) continue;
    unread = tag && UNREAD.has(tag) ? tag : "";
    if (unread) continue;
    if (index > 0 && !tag && !/^[!/?]/.test(piece)) text += `<${piece}`;
    else {
      if (tag && !INLINE.has(name)) text += tag === "br" ? "\n" : "\n\n";
      text += index > 0 ? piece.slice(piece.indexOf(">") + 1 || piece.length) : piece;
    }
  }
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\n ]*/g, (gap) => (gap.indexOf("\n") < gap.lastIndexOf("\n") ? "\n\n" : "\n"));
}
