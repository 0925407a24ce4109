// A census of cards: every mark of an article is opened, as a click opens it, and what its card says is
// counted.
//
// A line is **broken** when it is plainly neither a noun phrase, nor a clause that describes ("who led the
// audit"), nor a sentence: it begins with a conjunction, a pronoun, a number alone or one of a few words that
// belong to the sentence around it; it ends in an article, preposition or conjunction; or its brackets or
// quotation marks are open. A grammar would say more; this is what can be said without one.

/** @typedef {import("@playwright/test").Page} Page */

/**
 * What one card says.
 * @typedef {object} Row
 * @property {string} mark its words
 * @property {string} kind
 * @property {string} title
 * @property {string} line "" if there is none; of a quote whose speaker has none, the speaker
 * @property {string} source where the line is from
 * @property {string[]} also the other names
 * @property {number} height in CSS pixels
 */

/** The height that nine of ten cards are to have at most, in CSS pixels. */
export const HEIGHT = 165;

const BEGINS =
  /^(?:and|or|but|nor|so|that|than|such|like|including|includes?|said|says|was|were|is|are|has|had|he|she|it|they|we|you|i|his|her|its|their|also|to|by|with|as|when|while|if|because)\b|^\d+$|^[,;:.)\]]/i;
const ENDS = /(?:\b(?:a|an|the|of|for|in|at|to|by|with|from|and|or|but|that|which|who|whose)|[,;:([-])$/i;
const SENTENCE = /^(?:… .|["'“‘([\p{Lu}\p{N}$€£]).*[.!?…:]["'”’)\]]*$/su;

/** Whether a line is plainly neither phrase nor sentence. @param {Row} row */
export function isBroken({ line, source }) {
  if (source === "sentence") return !SENTENCE.test(line);
  const count = (/** @type {RegExp} */ sign) => line.match(sign)?.length ?? 0;
  const isOpen = count(/[(]/g) !== count(/[)]/g) || count(/“/g) !== count(/”/g);
  return BEGINS.test(line) || ENDS.test(line) || isOpen;
}

/**
 * Opens every mark of the article on the page.
 * @param {Page} page with an article that is read to its end, and room beside the text
 * @returns {Promise<Row[]>}
 */
export async function census(page) {
  // The first card waits for its code.
  await page.locator(".text .mark").first().click();
  await page.locator("#card h2").waitFor();
  return page.evaluate(() => {
    const card = /** @type {HTMLElement} */ (document.getElementById("card"));
    const text = (/** @type {string} */ selector) => card.querySelector(selector)?.textContent ?? "";
    const KINDS = ["person", "org", "place", "norp", "work", "when", "amount", "quote"];
    return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".text .mark"))].map((mark) => {
      mark.click();
      const line = card.querySelector(".card-line");
      const speaker = mark.classList.contains("quote") ? text("h2") : "";
      const said = {
        line: line?.textContent || text(".card-passage .quoted") || speaker,
        height: card.offsetHeight,
      };
      const source = line ? (line.classList.item(1) ?? "value") : "sentence";
      /** @type {HTMLElement} */ (card.querySelector(".card-more")).click();
      const rows = [...card.querySelectorAll(".card-row")];
      const also = rows.find((row) => row.firstChild?.textContent === "Also")?.lastChild?.textContent ?? "";
      const row = {
        mark: mark.textContent ?? "",
        kind: KINDS.find((kind) => mark.classList.contains(kind)) ?? "",
        title: text("h2"),
        source,
        also: also ? also.split(", ") : [],
        ...said,
      };
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
      return row;
    });
  });
}

/**
 * The figures, in percent but for counts and pixels.
 * @param {Row[]} rows
 */
export function figures(rows) {
  const named = rows.filter(({ kind }) => !["when", "amount", "quote"].includes(kind));
  const linked = named.filter(({ source }) => ["fact", "fact-and-role", "perhaps"].includes(source));
  const heights = rows.map(({ height }) => height).sort((a, b) => a - b);
  const isLongest = (/** @type {Row} */ { title, also, mark }) =>
    [...also, mark].every((other) => other.length <= title.length);
  return {
    marks: rows.length,
    silent: share(rows, ({ line }) => line === ""),
    broken: share(
      named.filter(({ line }) => line !== ""),
      isBroken,
    ),
    hedged: share(linked, ({ source }) => source === "perhaps"),
    longest: share(
      named.filter(({ kind }) => kind !== "norp"),
      isLongest,
    ),
    low: share(rows, ({ height }) => height <= HEIGHT),
    median: heights[Math.floor(heights.length / 2)] ?? 0,
  };
}

/** @template T @param {T[]} all @param {(one: T) => boolean} holds */
function share(all, holds) {
  return all.length === 0 ? 0 : (100 * all.filter(holds).length) / all.length;
}

/**
 * The figures as lines of text, with their targets.
 * @param {ReturnType<typeof figures>} of
 */
export function report({ marks, silent, broken, hedged, longest, low, median }) {
  const percent = (/** @type {number} */ value) => `${value.toFixed(1).padStart(5)} %`;
  return [
    `marks                        ${String(marks).padStart(5)}`,
    `without an answer            ${percent(silent)}  (target < 2)`,
    `lines that are broken        ${percent(broken)}  (target < 1)`,
    `hedged, of what is known     ${percent(hedged)}  (target < 10)`,
    `titles of the longest name   ${percent(longest)}  (target 100)`,
    `cards of at most ${HEIGHT} px      ${percent(low)}  (target ≥ 90); median ${median} px`,
  ].join("\n");
}
