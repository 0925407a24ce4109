// Lines of print as one line of text: what was parted at the end of a line is whole again.

/** Words before a hyphen that is written wherever the line ends. */
const KEEPS_HYPHEN = /(?:^|[^\p{L}])(?:all|anti|cross|ex|half|mid|much|non|post|pre|pro|quasi|self|then|vice|well)-$/iu;

/**
 * @param {string[]} lines
 * @param {ReadonlySet<string>} words that are written within a line somewhere, in lower case
 */
export function joined(lines, words) {
  let text = "";
  for (const line of lines) text = text === "" ? line : joinedTo(text, line, words);
  return text.replaceAll("\u00ad", "");
}

/** @param {string} text @param {string} line @param {ReadonlySet<string>} words */
function joinedTo(text, line, words) {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  const before = /([\p{L}\p{N}]+(?:-\p{L}+)*)[-‐]$/u.exec(text)?.[1];
  const after = /^\p{L}+/u.exec(line)?.[0];
  if (before === undefined || after === undefined)
    return /[\p{L}\p{N}][-‐–—/]$/u.test(text) ? text + line : `${text} ${line}`;
  // A word goes on small; what goes on with a capital or behind a figure is “Anglo-Dutch” or “24-hour”.
  const isCut = /^\p{Ll}/u.test(after) && /\p{L}$/u.test(before) && !KEEPS_HYPHEN.test(text);
  const whole = `${before}${after}`.toLowerCase();
  const hyphened = `${before}-${after}`.toLowerCase();
  const isWritten = words.has(hyphened) && !words.has(whole);
  return isCut && !isWritten ? text.replace(/[-‐]$/u, "") + line : text + line;
}
