// The line above an article: how long it takes to read, what its marks mean, and how many there are; each kind can be put off there.
// The keyboard finds the same among the settings: here, seven stops would stand between it and the text.

import { element } from "./dom.js";
import { KEY } from "./kinds.js";
import { minutesFor } from "./progress.js";
import { change, onChange, setting } from "./settings.js";

/** @typedef {import("./story.js").Story} Story */
/** @typedef {import("./render.js").View} View */

/**
 * With an article that came in one part it also counts; a book's counts come too late to be added without moving the text.
 * @param {View} view
 * @param {Story} story
 */
export function keyLine(view, story) {
  const isWhole = (story.blocks.at(-1)?.span.end ?? 0) >= story.text.trimEnd().length;
  const entries = KEY.filter(([mark]) => view.counts.has(mark)).map(([mark, one, many]) => {
    const count = view.counts.get(mark) ?? 0;
    const button = element(
      "button",
      { type: "button", tabindex: -1, "data-kind": mark, onclick: () => toggle(mark) },
      isWhole && `${count} `,
      element("span", { class: `swatch ${mark}` }, count === 1 && isWhole ? one : many),
    );
    return element("li", {}, button);
  });
  const line = element(
    "ul",
    { class: "key", "aria-label": "About this article" },
    element("li", {}, `${minutesFor(story.text.length)} min`),
    ...entries,
  );
  refresh(line);
  return line;
}

/** @param {string} mark */
function toggle(mark) {
  const hidden = setting("hidden");
  change("hidden", hidden.includes(mark) ? hidden.filter((other) => other !== mark) : [...hidden, mark]);
}

/** Shows in a key line which kinds are marked. @param {ParentNode} line */
function refresh(line) {
  for (const button of line.querySelectorAll("button")) {
    const isShown = setting("marks") !== "off" && !setting("hidden").includes(button.dataset.kind ?? "");
    button.setAttribute("aria-pressed", String(isShown));
    button.title = isShown ? "Hide these marks" : "Not marked";
  }
}

/** Brings the key line on the page up to date: settings may have changed while its article was not there. */
export function refreshKey() {
  const line = document.querySelector(".key");
  if (line) refresh(line);
}

onChange((name) => (name === "hidden" || name === "marks") && refreshKey());
