/** What `Byline.analyze` returns. Every span counts UTF-16 code units, so that `text.slice(span.start, span.end)` is its text. */
export type ArticleAnalysis = Analysis & {
  /** Five numbers for each sentence, in order of the text: start, end, block, first token, one past the last token. */
  sentences: Uint32Array;
  /**
   * Three numbers for each token, in order of the text: start, end, and its kind as an index into `token_kinds()`.
   * Empty unless `analyze` was asked for them.
   */
  tokens: Uint32Array;
  /** What took how long, in order. */
  timings: Timing[];
};

/** How long one stage took. */
export type Timing = {
  /** What was done, in words for the reader. */
  stage: string;
  /** How long it took. */
  milliseconds: number;
};

/** Called before each stage and at the end: what is being done, and the share of the whole that is done, 0 to 1. */
export type ProgressCallback = (stage: string, done: number) => void;
