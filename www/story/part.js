// Some of an analysis: a long article arrives in parts, each small enough to be received within a frame.

/** @typedef {import("../pkg/byline.js").ArticleAnalysis} ArticleAnalysis */

/**
 * A reference and the entity it belongs to.
 * @typedef {{ entity: number, reference: import("../pkg/byline.js").Reference }} EntityReference
 */

/**
 * @typedef {"blocks" | "mentions" | "mention_entities" | "entities" | "known" | "lines" | "amounts" | "quotes" | "dates"} Column
 */

/**
 * What starts in some blocks, of every column but tokens and sentences. Entities come without their
 * references, which may lie anywhere and are thousands for the hero of a novel; these come where they start.
 * @typedef {Pick<ArticleAnalysis, Column> & { references: EntityReference[] }} Part
 */

/** @returns {Part} */
export function emptyPart() {
  return {
    blocks: [],
    mentions: [],
    mention_entities: [],
    entities: [],
    known: [],
    lines: [],
    references: [],
    amounts: [],
    quotes: [],
    dates: [],
  };
}
