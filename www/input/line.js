// A line that grows at its end, however many pieces it comes in: they are put together once. A string that is
// looked at after each piece would be put together as often.

export function createLine() {
  /** None is empty. @type {string[]} */
  let parts = [];
  let length = 0;

  /** Puts something else in place of the last part. @param {string} part */
  function replaceLast(part) {
    length += part.length - (parts.pop() ?? "").length;
    if (part) parts.push(part);
  }

  return {
    /** @param {string} words */
    add(words) {
      if (words) parts.push(words);
      length += words.length;
    },
    length: () => length,
    /** The last character; "" of an empty line. */
    last: () => parts.at(-1)?.at(-1) ?? "",
    dropLast: () => replaceLast(parts.at(-1)?.slice(0, -1) ?? ""),
    /** Takes white space off the end. */
    trimEnd() {
      for (let part = parts.at(-1); part && part !== part.trimEnd(); part = parts.at(-1)) replaceLast(part.trimEnd());
    },
    /** Empties the line. @returns {string} what was in it */
    take() {
      const text = parts.join("");
      parts = [];
      length = 0;
      return text;
    },
  };
}
