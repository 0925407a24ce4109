// Blocks that are too long to be set in one piece: a browser lays out a paragraph as a whole, and one of a
// million letters would stop the page for minutes.

/** @typedef {import("../pkg/byline.js").Block} Block */

/** UTF-16 code units of the longest piece: two pages of a book. */
const LONG = 5000;
/** The same where there is no space to break a line at, as in some scripts, or in no language at all. */
const UNBROKEN = 1000;
/** Combining marks that stay with their letter; more of them are no letter's. */
const MOST_MARKS = 30;

const SPACE = /\s/;
const SENTENCE_END = /[.!?…"”’)]/;
const COMBINES = /\p{M}|\u200d|[\udc00-\udfff]/u;

/**
 * A block in pieces short enough to be set one at a time, in order; nearly always the block itself.
 * @param {string} text
 * @param {Block} block
 * @param {(offset: number) => number} [clear] the same offset, or the start of a mention that lies around it
 * @returns {Generator<Block>}
 */
export function* inPieces(text, block, clear = (offset) => offset) {
  const { start, end } = block.span;
  if (end - start <= UNBROKEN) return yield block;
  for (let at = start; at < end; ) {
    const cut = endOfPiece(text, at, end);
    const before = cut < end ? clear(cut) : cut;
    // What begins with a mention as long as a piece is cut like anything else.
    const next = before > at ? before : cut;
    let last = next;
    while (last > at && isSpace(text, last - 1)) last -= 1;
    if (last > at) yield { ...block, span: { start: at, end: last }, lead: at === start ? block.lead : null };
    at = next;
    while (at < end && isSpace(text, at)) at += 1;
  }
}

/** @param {string} text @param {number} at */
function isSpace(text, at) {
  const code = text.charCodeAt(at);
  return code <= 32 || (code >= 0xa0 && SPACE.test(text.charAt(at)));
}

/**
 * Where a piece ends: behind a sentence, or at least a word, or else between two letters.
 * @param {string} text
 * @param {number} start
 * @param {number} end of the block
 */
function endOfPiece(text, start, end) {
  let sentence = start;
  let word = start;
  for (let at = start; at < end; at += 1) {
    if (isSpace(text, at)) {
      word = at + 1;
      if (SENTENCE_END.test(text.charAt(at - 1))) sentence = word;
    } else if (at - word >= UNBROKEN) return word > start ? word : betweenLetters(text, at, end);
    if (at - start >= LONG) return sentence - start > LONG / 2 ? sentence : word;
  }
  return end;
}

/**
 * The next place that parts no letter from its marks, and no character.
 * @param {string} text
 * @param {number} at
 * @param {number} end of the block
 */
function betweenLetters(text, at, end) {
  const most = Math.min(end, at + MOST_MARKS);
  let place = at;
  while (place < most && COMBINES.test(text.charAt(place))) place += 1;
  return place;
}
