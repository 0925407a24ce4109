// The dictionary, in a worker of its own, made when a reader first asks for a word: WordNet's senses, the
// base forms of words, and which sense is the most frequent. tools/src/knowledge/dictionary.rs says what the
// file looks like.

/** @typedef {{ part: string, definition: string, alike: string[] }} Sense */
/** @typedef {{ base: string, senses: Sense[] }} Entry the senses of a word, the most frequent first */
/** @typedef {{ word: string, entries: Entry[] } | { word: string, problem: string }} Answer */

/** Parts of speech, by their letters in the file. @type {Record<string, string>} */
const PARTS = { n: "noun", v: "verb", a: "adjective", r: "adverb" };

/**
 * Endings that words of a part of speech have, and what stands for them in the base form.
 * @type {[part: string, ending: string, base: string][]}
 */
const ENDINGS = [
  ["n", "ses", "s"],
  ["n", "xes", "x"],
  ["n", "zes", "z"],
  ["n", "ches", "ch"],
  ["n", "shes", "sh"],
  ["n", "men", "man"],
  ["n", "ies", "y"],
  ["n", "s", ""],
  ["v", "ies", "y"],
  ["v", "es", "e"],
  ["v", "es", ""],
  ["v", "s", ""],
  ["v", "ied", "y"],
  ["v", "ed", "e"],
  ["v", "ed", ""],
  ["v", "ing", "e"],
  ["v", "ing", ""],
  ["a", "er", ""],
  ["a", "est", ""],
  ["a", "er", "e"],
  ["a", "est", "e"],
  ["a", "ier", "y"],
  ["a", "iest", "y"],
];
/** Senses shown of one word. */
const MAX_SENSES = 8;
/** A sense's line and rank in one number. */
const RANKS = 256;

/** @typedef {{ lines: string[], senses: Map<string, number[]>, forms: Map<string, string[]> }} Dictionary */

/** @type {Promise<Dictionary> | undefined} */
let loading;

self.addEventListener("message", async (/** @type {MessageEvent<string>} */ { data: word }) => {
  try {
    loading ??= load();
    self.postMessage(/** @type {Answer} */ ({ word, entries: lookUp(await loading, word) }));
  } catch (error) {
    // The next word tries again: a lost connection may be back.
    loading = undefined;
    const problem = error instanceof Error ? error.message : String(error);
    self.postMessage(/** @type {Answer} */ ({ word, problem }));
  }
});

/** @returns {Promise<Dictionary>} */
async function load() {
  const response = await fetch(new URL("../data/byline.dictionary", import.meta.url));
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await response.arrayBuffer());
  const lines = text.split("\n");
  const [magic, version, count, forms] = (lines[0] ?? "").split(" ");
  if (magic !== "BYLD" || version !== "1") throw new Error("this is not a dictionary of this version");
  if (lines.length !== 2 + Number(count) + Number(forms) || lines.at(-1) !== "")
    throw new Error("the dictionary is incomplete");
  return index(lines, 1 + Number(count));
}

/**
 * @param {string[]} lines
 * @param {number} firstForm
 * @returns {Dictionary}
 */
function index(lines, firstForm) {
  /** @type {Map<string, number[]>} */
  const senses = new Map();
  for (let line = 1; line < firstForm; line += 1) {
    const text = lines[line] ?? "";
    for (const entry of text.slice(text.lastIndexOf("\t") + 1).split(";")) {
      const star = entry.lastIndexOf("*");
      const word = (star < 0 ? entry : entry.slice(0, star)).toLowerCase();
      const sense = line * RANKS + Math.min(star < 0 ? 1 : Number(entry.slice(star + 1)), RANKS - 1);
      const known = senses.get(word);
      if (known) known.push(sense);
      else senses.set(word, [sense]);
    }
  }
  /** @type {Map<string, string[]>} */
  const forms = new Map();
  for (const line of lines.slice(firstForm, -1)) {
    const [form = "", base = ""] = line.split("\t");
    forms.set(form, [...(forms.get(form) ?? []), base]);
  }
  return { lines, senses, forms };
}

/**
 * The entries of a word: of its base forms, those with the most frequent senses first, then of the word as it
 * stands.
 * @param {Dictionary} dictionary
 * @param {string} word
 * @returns {Entry[]}
 */
function lookUp(dictionary, word) {
  const plain = word
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/'s$|'$/, "");
  const entries = basesOf(dictionary, plain).map((base) => ({ base, senses: sensesOf(dictionary, base) }));
  return entries.filter(({ senses }) => senses.length > 0);
}

/** @param {Dictionary} dictionary @param {string} word @returns {string[]} */
function basesOf({ senses, lines, forms }, word) {
  const regular = ENDINGS.flatMap(([part, ending, base]) => {
    const stem = word.endsWith(ending) && word.length > ending.length + 1 ? word.slice(0, -ending.length) + base : "";
    const isOfPart = (/** @type {number} */ sense) => lines[Math.floor(sense / RANKS)]?.startsWith(part);
    return senses.get(stem)?.some(isOfPart) ? [stem] : [];
  });
  const irregular = forms.get(word) ?? [];
  // "ran" is of "run"; where a form is listed, what the endings would make of it is chance.
  const bases = irregular.length > 0 ? [...irregular, word] : [word, ...regular];
  return [...new Set(bases)];
}

/** @param {Dictionary} dictionary @param {string} base @returns {Sense[]} */
function sensesOf({ senses, lines }, base) {
  const ranked = [...(senses.get(base) ?? [])].sort((a, b) => (a % RANKS) - (b % RANKS));
  return ranked.slice(0, MAX_SENSES).map((sense) => {
    const [part = "", definition = "", words = ""] = (lines[Math.floor(sense / RANKS)] ?? "").split("\t");
    const alike = words.split(";").map((entry) => entry.replace(/\*\d+$/, ""));
    return { part: PARTS[part] ?? part, definition, alike: alike.filter((other) => other.toLowerCase() !== base) };
  });
}
