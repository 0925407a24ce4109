// What is too much to be read as HTML: parsing, cleaning and searching a page take longer than in proportion
// once there are too many elements, or too many in each other. Its words are read all the same.

/** Tags of the largest page that is read as one; a long encyclopedia article has as many. */
const MOST_TAGS = 40_000;
/** How many elements may lie in each other. */
const MOST_DEPTH = 250;

/** Tags, and letters, that are looked at in one step. */
const TAGS_IN_STEP = 500;
const LENGTH_OF_STEP = 50_000;

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
 * @returns {Generator<void, string>} a step for some tags
 */
export function* bareWords(html) {
  /** @type {string[]} */
  const parts = [];
  let raw = "";
  let unread = "";
  let tags = 0;
  for (let at = 0, next = 0; at < html.length; at = next) {
    next = html.indexOf("<", at + 1);
    if (next < 0) next = html.length;
    const isTag = html[at] === "<";
    const tag = isTag ? TAG.exec(html.slice(at + 1, at + 16))?.[0].toLowerCase() : undefined;
    if (!unread || tag === `/${unread}`) {
      unread = tag && UNREAD.has(tag) ? tag : "";
      if (!unread) raw += wordsBehind(html.slice(at, next), tag, isTag);
    }
    tags += 1;
    if (tags % TAGS_IN_STEP > 0 && raw.length < LENGTH_OF_STEP) continue;
    // A gap may go on in the next step.
    const whole = raw.trimEnd();
    parts.push(withoutGaps(whole));
    raw = withoutGaps(raw.slice(whole.length));
    yield;
  }
  parts.push(withoutGaps(raw));
  return parts.join("");
}

/**
 * @param {string} piece of HTML, from one tag to the next
 * @param {string | undefined} tag
 * @param {boolean} isTag whether it begins as one does
 */
function wordsBehind(piece, tag, isTag) {
  if (!isTag || (!tag && !/^<[!/?]/.test(piece))) return piece;
  const gap = tag && !INLINE.has(tag.replace("/", "")) ? (tag === "br" ? "\n" : "\n\n") : "";
  return gap + piece.slice(piece.indexOf(">") + 1 || piece.length);
}

/** @param {string} text */
function withoutGaps(text) {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[\n ]*/g, (gap) => (gap.indexOf("\n") < gap.lastIndexOf("\n") ? "\n\n" : "\n"));
}
