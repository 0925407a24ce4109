// The views of the panel: which of them a story has something for, in the order of their tabs.

import { furtherOn } from "../story/cast.js";
import { placeOf } from "../story/story.js";
import { connectionsView } from "./connections.js";
import { namesView } from "./names.js";
import { placesView } from "./places.js";
import { quotesView } from "./quotes.js";
import { timelineView } from "./timeline.js";
import { whoIsWhoView } from "./who-is-who.js";

/** @typedef {import("../story/story.js").Entity} Entity */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("./context.js").Context} Context */

/**
 * Makes a view's nodes; `wanted` is what to show in it.
 * @typedef {(context: Context, wanted: Entity | undefined) => Promise<Node[]> | Node[]} Make
 */
/** @typedef {import("./tabs.js").Tab & { make: Make }} PanelView */

/**
 * @param {Story} story
 * @returns {PanelView[]}
 */
export function viewsOf(story) {
  const of = (/** @type {string[]} */ ...kinds) => story.entities.filter(({ kind }) => kinds.includes(kind));
  const [people, organisations, places] = [of("PERSON"), of("ORG"), of("GPE", "LOC", "FAC")];
  const names = people.length + organisations.length + places.length;
  const views = [
    (names > 0 || furtherOn(story).length > 0) && view("who", "Who’s who", whoIsWhoView),
    places.some(placeOf) && view("map", "Map", (context) => placesView(context, places)),
    story.quotes.length > 0 && view("quotes", "Quotes", quotesView, story.quotes.length),
    story.dates.length > 0 && view("dates", "Timeline", timelineView),
    people.length + organisations.length > 1 && view("connections", "Connections", connectionsView),
    names > 0 &&
      view(
        "names",
        "All names",
        (context, wanted) => namesView(context, { people, organisations, places }, wanted),
        names,
      ),
  ];
  return views.filter((made) => made !== false);
}

/** @param {string} id @param {string} name @param {Make} make @param {number} [count] @returns {PanelView} */
function view(id, name, make, count) {
  return { id, name, count, make };
}
