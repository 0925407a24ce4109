// A text with a form takes longer to read than its words. Who will not wait has these.

import { hideNotice, showNotice } from "../ui/notice.js";

/** @typedef {import("./source.js").Source} Source */

/** How long the form may take before its words are offered, in milliseconds. */
const WITHIN = 1000;

/**
 * What comes first: the text with its form, or, if the reader wants that meanwhile, its words.
 * @param {(signal: AbortSignal) => Promise<Source>} read reads it with its form, until that is no longer wanted
 * @param {(signal: AbortSignal) => Promise<Source>} words
 * @returns {Promise<Source>}
 */
export async function orPlain(read, words) {
  const forms = new AbortController();
  /** @type {PromiseWithResolvers<Source>} */
  const { promise, resolve } = Promise.withResolvers();
  const plain = { label: "Read as plain text", act: () => resolve(words(new AbortController().signal)) };
  const offer = setTimeout(() => {
    showNotice("The layout of this text takes a while to read.", [plain]);
  }, WITHIN);
  try {
    return await Promise.race([read(forms.signal), promise]);
  } finally {
    clearTimeout(offer);
    forms.abort();
    hideNotice();
  }
}
