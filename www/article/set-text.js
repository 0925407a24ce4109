// Sets text with what is apart in it: marks, links, emphases, and the signs of notes. They nest; every
// character of the text is in the page once, in order.

/** @typedef {import("../story/story.js").Span} Span */

/** Words to be set apart, and what makes the element that they go into. @typedef {{ span: Span, make: () => HTMLElement }} Setting */
/** The sign of a note, and where it stands. @typedef {{ at: number, make: () => HTMLElement }} Sign */

/**
 * Appends the text of a span to an element.
 * @param {HTMLElement} parent
 * @param {string} text
 * @param {Span} span
 * @param {Setting[]} settings in order of their starts, the outer before the inner
 * @param {Sign[]} signs in order of the text
 */
export function setText(parent, text, span, settings, signs) {
  let next = 0;
  let sign = 0;
  fill(parent, span, true);

  /** @param {HTMLElement} into @param {Span} words @param {boolean} isOutermost */
  function fill(into, { start, end }, isOutermost) {
    let at = start;
    const write = (/** @type {number} */ until, /** @type {boolean} */ withLast) => {
      for (let each = signs[sign]; each && (withLast ? each.at <= until : each.at < until); each = signs[sign]) {
        into.append(text.slice(at, Math.max(at, each.at)), each.make());
        at = Math.max(at, each.at);
        sign += 1;
      }
      if (at < until) into.append(text.slice(at, until));
      at = until;
    };
    for (let each = settings[next]; each && each.span.start < end; each = settings[next]) {
      next += 1;
      write(each.span.start, true);
      const made = each.make();
      into.append(made);
      fill(made, each.span, false);
      at = each.span.end;
    }
    write(end, isOutermost);
  }
}
