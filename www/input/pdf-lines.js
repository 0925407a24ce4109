// The words of a PDF as blocks of text. A PDF says where each piece of a line is drawn, not what belongs
// together: lines are what stands at one height, paragraphs are lines of one size that follow each other
// closely, and what the pages repeat at their edges is no part of the article.

import { joined } from "./line-ends.js";

/** @typedef {import("../pkg/byline.js").BlockKind} BlockKind */
/**
 * A piece of a line, in points from the page's lower left corner.
 * @typedef {object} Item
 * @property {string} text
 * @property {number} x
 * @property {number} y of its baseline
 * @property {number} width
 * @property {number} size of its letters
 * @property {boolean} isLast in its line
 * @property {boolean} isTurned by a quarter: it stands beside the text
 */
/** @typedef {{ bottom: number, top: number, items: Item[] }} Page */
/** @typedef {{ text: string, x: number, right: number, y: number, size: number, page: number, isEdge: boolean }} Line */
/** @typedef {{ text: string, kind?: BlockKind, isParagraph: boolean }} Block */

/** Letters this much larger than those of the text are a heading's; and the title's. */
const HEADING = 1.15;
const TITLE = 1.25;
/** Sizes that differ by less than this share are one. */
const SAME_SIZE = 0.08;
/** Longer than this, large letters are no heading. */
const LONGEST_HEADING = 200;
/** A title has so many words, where anything large has. */
const TITLE_WORDS = 3;
/** Lines farther apart than this, in their usual distance, belong to two paragraphs. */
const GAP = 1.35;
/** How far a first line is set in, in the size of its letters. */
const INDENT = 0.8;
/** The room that a long word may leave free at the end of a line, in the size of its letters. */
const LONGEST_WORD = 6;
/** How many pieces at the head or foot of a page may be repeated there. */
const EDGE_LINES = 4;

const PAGE_NUMBER = /^\W*(?:page\s+)?\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?\W*$/i;
const ENDS_SENTENCE = /[.!?…:]["'”’)\]]*$/;
const BULLET = /^(?:[•‣▪●○*·–—-]|\(?\d{1,3}[.)])\s/;

/** @param {Page[]} pages @returns {Block[]} */
export function blocksOf(pages) {
  const lines = pages.flatMap(linesOf);
  const size = usualSize(lines);
  const step = usualStep(lines, size);
  markEdges(lines, pages.length, step);
  const groups = paragraphsOf(lines, size, step);
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]+/gu) ?? []));
  const blocks = groups.map((group) => ({
    ...group,
    text: joined(
      group.lines.map(({ text }) => text),
      words,
    ),
  }));
  const title = titleOf(blocks, size);
  return blocks.map((block) => {
    const [first] = block.lines;
    const isLarge = Number(first?.size) >= size * HEADING && block.text.length <= LONGEST_HEADING;
    const kind = first?.isEdge
      ? "furniture"
      : block === title
        ? "headline"
        : isLarge && title !== undefined
          ? "section-heading"
          : undefined;
    return { text: block.text, ...(kind && { kind }), isParagraph: !kind && block.lines.length > 2 };
  });
}

/** @param {Page} page @param {number} number @returns {Line[]} */
function linesOf({ items }, number) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Line | undefined} */
  let line;
  for (const { text, x, y, width, size, isLast, isTurned } of items) {
    if (text.trim()) {
      // A raised or lowered sign stays in its line; what begins left of where the line is does not.
      const isSame =
        line && !isTurned && Math.abs(y - line.y) < Math.max(size, line.size) * 0.5 && x > line.right - line.size * 2;
      if (line && isSame) {
        const isApart =
          x - line.right > Math.min(size, line.size) * 0.15 && !/\s$/.test(line.text) && !/^\s/.test(text);
        line.text += (isApart ? " " : "") + text;
        line.right = x + width;
        line.size = Math.max(size, line.size);
      } else {
        line = { text, x, right: x + width, y, size, page: number, isEdge: isTurned };
        lines.push(line);
      }
    } else if (line && text) line.text += " ";
    if (isLast) line = undefined;
  }
  for (const each of lines) each.text = each.text.replace(/\s+/g, " ").trim();
  return lines.filter(({ text }) => text);
}

/**
 * Finds what pages repeat at their head and foot, and their numbers: what stands apart from the text there.
 * @param {Line[]} lines
 * @param {number} pages
 * @param {number} step how far lines of the text are apart
 */
function markEdges(lines, pages, step) {
  if (pages < 2) return;
  const plain = (/** @type {Line} */ { text }) => text.toLowerCase().replace(/\d+/g, "#");
  const edges = [...grouped(lines, ({ page }) => page).values()].flatMap((own) => edgesOf(own, step * GAP));
  const counts = new Map([...grouped(edges, plain)].map(([text, all]) => [text, all.length]));
  const often = Math.max(2, Math.ceil(pages / 3));
  for (const line of edges)
    if (PAGE_NUMBER.test(line.text) || Number(counts.get(plain(line))) >= often) line.isEdge = true;
}

/**
 * The first and last lines of a page with more than the usual gap between them and the text.
 * @param {Line[]} lines of a page
 * @param {number} gap
 */
function edgesOf(lines, gap) {
  const high = [...lines].sort((a, b) => b.y - a.y);
  return [high, high.toReversed()].flatMap((ordered) => {
    const end = ordered.findIndex((line, index) => Math.abs(line.y - Number(ordered[index + 1]?.y)) > gap) + 1;
    return end <= EDGE_LINES ? ordered.slice(0, end) : [];
  });
}

/** The size of most letters. @param {Line[]} lines */
function usualSize(lines) {
  /** @type {Map<number, number>} */
  const letters = new Map();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** How far lines of the text stand apart as a rule. @param {Line[]} lines @param {number} size */
function usualStep(lines, size) {
  const steps = lines
    .flatMap((line, index) => {
      const next = lines[index + 1];
      const down = next ? line.y - next.y : 0;
      return next && isOfSize(line, size) && isOfSize(next, size) && down > 0 && down < size * 3 ? [down] : [];
    })
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? size * 1.2;
}

/** @param {Line} line @param {number} size */
function isOfSize(line, size) {
  return Math.abs(line.size - size) <= size * SAME_SIZE;
}

/**
 * Lines in groups. What stands at the edge of a page comes behind the paragraph that goes on over it.
 * @param {Line[]} lines
 * @param {number} size
 * @param {number} step
 * @returns {{ lines: Line[] }[]}
 */
function paragraphsOf(lines, size, step) {
  const rights = rightEdges(lines);
  /** @type {{ lines: Line[] }[]} */
  const groups = [];
  /** @type {Line[] | undefined} */
  let open;
  for (const line of lines) {
    if (line.isEdge) groups.push({ lines: [line] });
    else if (open && goesOn(open, line, { size, step, rights })) open.push(line);
    else {
      open = [line];
      groups.push({ lines: open });
    }
  }
  return groups;
}

/**
 * Whether a line belongs to the paragraph before it.
 * @param {Line[]} paragraph
 * @param {Line} line
 * @param {{ size: number, step: number, rights: (line: Line) => number }} of the file
 */
function goesOn(paragraph, line, { size, step, rights }) {
  const before = /** @type {Line} */ (paragraph.at(-1));
  const isSame = isOfSize(line, before.size);
  if (!isSame || BULLET.test(line.text)) return false;
  const down = before.y - line.y;
  // On the next page, or at the head of the next column.
  if (line.page !== before.page || down < -before.size) {
    const isFull = rights(before) - before.right < before.size * LONGEST_WORD;
    return isOfSize(line, size) && isFull && !ENDS_SENTENCE.test(before.text);
  }
  if (down > step * GAP * Math.max(1, line.size / size)) return false;
  if (line.size >= size * HEADING) return true;
  const isSetIn = line.x > before.x + line.size * INDENT;
  if (isSetIn && (paragraph.length > 1 || !BULLET.test(before.text))) return false;
  return !isBrokenOff(before, line, rights(before));
}

/**
 * Whether a line ends before it must: the first word of the next one would have found room in it.
 * @param {Line} line
 * @param {Line} next
 * @param {number} right where lines like it end
 */
function isBrokenOff(line, next, right) {
  if (/\p{L}[-‐\u00ad]$/u.test(line.text)) return false;
  const letter = (next.right - next.x) / Math.max(1, next.text.length);
  const word = (/^\S+/.exec(next.text)?.[0].length ?? 0) + 1;
  return right - line.right > word * letter + line.size;
}

/**
 * Where lines end that begin where this one does, on the same page, in the same size: nine of ten reach no
 * farther.
 * @param {Line[]} lines
 * @returns {(line: Line) => number}
 */
function rightEdges(lines) {
  const key = (/** @type {Line} */ { page, size }) => `${page} ${Math.round(size)}`;
  const groups = grouped(lines, key);
  /** @type {Map<string, number>} */
  const known = new Map();
  return (line) => {
    const name = `${key(line)} ${Math.round(line.x / line.size)}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const beside = (groups.get(key(line)) ?? []).filter(({ x }) => Math.abs(x - line.x) < line.size * 3);
    const rights = beside.map(({ right }) => right).sort((a, b) => a - b);
    const right = rights[Math.floor(rights.length * 0.9)] ?? line.right;
    known.set(name, right);
    return right;
  };
}

/**
 * The title: the largest letters of the first page, if they are larger than those of the text.
 * @template {{ lines: Line[], text: string }} T
 * @param {T[]} blocks
 * @param {number} size of the text
 * @returns {T | undefined}
 */
function titleOf(blocks, size) {
  const sizeOf = (/** @type {T} */ { lines }) => Number(lines[0]?.size);
  const large = blocks
    .filter(({ lines: [first], text }) => first?.page === 0 && !first.isEdge && text.length <= LONGEST_HEADING)
    .filter((block) => sizeOf(block) >= size * TITLE)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  return large.find(({ text }) => text.split(" ").length >= TITLE_WORDS) ?? large[0];
}

/**
 * What `Map.groupBy` does, which the oldest Node.js that runs the tests does not have.
 * @template T, K
 * @param {T[]} all
 * @param {(one: T) => K} key
 * @returns {Map<K, T[]>}
 */
function grouped(all, key) {
  /** @type {Map<K, T[]>} */
  const groups = new Map();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
