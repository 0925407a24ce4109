// How long a text takes to read.

/** Letters a minute: 238 words of English with their spaces. */
const LETTERS_A_MINUTE = 1400;

/** Reading time in minutes, at least one. @param {number} letters in UTF-16 code units */
export function minutesFor(letters) {
  return Math.max(1, Math.round(letters / LETTERS_A_MINUTE));
}
