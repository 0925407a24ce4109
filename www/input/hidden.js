// What a page hides from its readers: it is on the clipboard all the same.

/** What a style does that hides. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|font-size\s*:\s*0|max-height\s*:\s*0(?:px)?\s*(?:;|$|!))/i;
/** Said to screen readers alone, such as “Advertisement”; where it is more than that, it is text. */
const SPOKEN = ".sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .screen-reader-only, .a11y-hidden";
/** Longer words for screen readers than this are no label. */
const LONGEST_LABEL = 100;
/** A page that hides more than this share of its text shows it later, by a script. */
const MOST_HIDDEN = 0.8;

/**
 * Takes out of a page what it does not show.
 * @param {Document} page whose inline styles are in `data-style`
 */
export function removeHidden(page) {
  const hidden = [...page.body.querySelectorAll("[hidden], [aria-hidden=true], [data-style]")].filter(isHidden);
  const length = (page.body.textContent ?? "").length;
  const all = new Set(hidden);
  const outer = hidden.filter((each) => {
    for (let around = each.parentElement; around; around = around.parentElement) if (all.has(around)) return false;
    return true;
  });
  const lost = outer.reduce((sum, each) => sum + (each.textContent ?? "").length, 0);
  if (lost <= length * MOST_HIDDEN) for (const each of outer) each.remove();
  for (const each of page.body.querySelectorAll(SPOKEN))
    if ((each.textContent ?? "").length <= LONGEST_LABEL) each.remove();
}

/** @param {Element} node */
function isHidden(node) {
  if (node.hasAttribute("hidden") || HIDING.test(node.getAttribute("data-style") ?? "")) return true;
  return node.getAttribute("aria-hidden") === "true";
}
