// The article on the page: its story, and the elements that show it.

import { element } from "../ui/dom.js";

/** @typedef {import("../story/story.js").Block} Block */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Span} Span */
/** @typedef {import("../story/layout.js").Layout} Layout */
/** @typedef {import("./set-text.js").Setting} Setting */
/** @typedef {import("./set-text.js").Sign} Sign */

/** The article that is being read. @typedef {{ story: Story, view: View }} Article */

/**
 * What sets an article as its HTML says: laid-out.js, once it is loaded.
 * @typedef {object} LaidOut
 * @property {(layout: Layout, blocks: Block[]) => Block[]} refined
 * @property {(chunk: HTMLElement, view: View, story: Story, block: Block) => boolean} appendPieces
 * @property {(layout: Layout, span: Span, marks: Setting[]) => Setting[]} settingsIn
 * @property {(view: View, span: Span) => Sign[]} notesFor
 * @property {(view: View, block: Block) => boolean} goesOn
 */
/**
 * Some blocks that stand together, see chunks.js.
 * @typedef {object} Chunk
 * @property {HTMLElement} element
 * @property {number} first the position in the view of the first block that it holds
 * @property {number} weight what it holds, in letters: see `weightOf`
 * @property {number} height about how high it will be, in CSS pixels
 */
/**
 * The elements that show a story.
 * @typedef {object} View
 * @property {Story} story
 * @property {HTMLElement} body holds the text
 * @property {Layout} layout what the pasted page's own HTML says of the text
 * @property {LaidOut | undefined} laidOut what sets it so; nothing for text without HTML
 * @property {number} rendered how many blocks of the story have been laid out
 * @property {Chunk[]} chunks what holds the blocks, in order
 * @property {number} weight all that has been set, see `weightOf`
 * @property {number} made how many elements have been set inside blocks
 * @property {HTMLElement[]} blocks the elements that show text, in its order: one for a block, or for each cell of
 *   a row
 * @property {Block[]} sources for each of these the block that it shows
 * @property {number[]} starts for each where its text begins; all that it shows follows from there
 * @property {Map<number, HTMLElement>} boxes the lists, tables and other boxes of the layout in the last chunk
 * @property {Set<number>} begun the boxes that have been begun in any chunk
 * @property {HTMLElement[]} marks the marks, in order of the text
 * @property {(HTMLElement | undefined)[]} markOf for each mention its mark
 * @property {(HTMLElement | undefined)[]} quoteMarkOf for each quote its first closing mark
 * @property {number} marked how many of them are shown as marks from the start
 * @property {Block[]} furniture the blocks that are not shown in the text
 * @property {number} leftOut how many words these have
 * @property {HTMLElement[]} dates the dates, in order of the text, whether they are marked or not
 * @property {Set<number>} seenEntities the entities that have a mark in the section so far
 * @property {boolean} titled whether a headline has been set
 */

/** @param {Story} story @param {Layout} layout @returns {View} */
export function createView(story, layout) {
  return {
    story,
    body: element("div", { class: "text", lang: "en" }),
    layout,
    laidOut: undefined,
    rendered: 0,
    chunks: [],
    weight: 0,
    made: 0,
    blocks: [],
    sources: [],
    starts: [],
    boxes: new Map(),
    begun: new Set(),
    marks: [],
    markOf: [],
    quoteMarkOf: [],
    marked: 0,
    furniture: [],
    leftOut: 0,
    dates: [],
    seenEntities: new Set(),
    titled: false,
  };
}
