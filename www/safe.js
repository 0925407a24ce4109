// What may be marked in a text that is not English: figures with their signs, which mean the same in any language. Names, quotes and
// dates are found by English words, and a wrong mark is worse than none.

/** @typedef {import("./pkg/byline.js").ArticleAnalysis} ArticleAnalysis */

/** @type {ReadonlySet<import("./pkg/byline.js").MentionKind>} */
const SAFE = new Set(["MONEY", "PERCENT", "QUANTITY"]);

/**
 * @param {ArticleAnalysis} analysis
 * @param {string} text
 * @returns {ArticleAnalysis}
 */
export function onlySafe(analysis, text) {
  /** The position of each mention that stays, by the one it had. @type {Map<number, number>} */
  const kept = new Map();
  for (const [index, { kind, span }] of analysis.mentions.entries())
    if (SAFE.has(kind) && /\d/.test(text.slice(span.start, span.end))) kept.set(index, kept.size);
  return {
    ...analysis,
    mentions: analysis.mentions.filter((_, index) => kept.has(index)),
    mention_entities: Array.from(kept, () => null),
    amounts: analysis.amounts.flatMap((amount) => {
      const mention = kept.get(amount.mention);
      return mention === undefined ? [] : [{ ...amount, mention }];
    }),
    entities: [],
    quotes: [],
    dates: [],
  };
}
