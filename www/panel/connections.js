// Who appears with whom, and how: the story's main names in a column, an arc between two that share a
// sentence, the thicker the more they share; then each pair with these sentences. A column, because names
// stay readable at any width and the same article always gives the same picture.

import { sentence, sentenceIndexAt, textOf } from "../story/story.js";
import { element } from "../ui/dom.js";
import { svg } from "../ui/svg.js";
import { counted, createList, inSlices, leadTo } from "./list.js";

/** @typedef {import("./context.js").Context} Context */
/** @typedef {import("../story/story.js").Story} Story */
/** @typedef {import("../story/story.js").Entity} Entity */

/**
 * Two names, by their position among those shown, and the sentences that they share.
 * @typedef {{ from: number, to: number, sentences: number[] }} Edge
 */

/** Names in the picture: more could not be told apart. */
const MAX_NAMES = 12;
/** Pairs, and sentences of one, that are shown before more are asked for. */
const PAIRS_AT_ONCE = 12;
const SENTENCES_AT_ONCE = 6;
/** The picture's row height and width, in pixels. */
const ROW_HEIGHT = 32;
const WIDTH = 92;
/** What a connection is between. @type {ReadonlySet<string>} */
const ACTORS = new Set(["PERSON", "ORG", "GPE"]);

/** @param {Context} context */
export async function connectionsView(context) {
  const found = await connections(context.story, context.signal);
  if (found.edges.length === 0)
    return [element("p", { class: "panel-note" }, "No two of the main names share a sentence.")];
  return [
    element("p", { class: "panel-note" }, "An arc joins names that share a sentence; the more sentences, the thicker."),
    picture(context, found),
    element("h3", {}, "How they are connected"),
    pairs(context, found),
  ];
}

/**
 * The main names, set in the order that keeps arcs short, and which of them share sentences.
 * @param {Story} story
 * @param {AbortSignal} signal
 * @returns {Promise<{ entities: Entity[], edges: Edge[] }>}
 */
export async function connections(story, signal) {
  const main = story.entities
    .filter(({ kind }) => ACTORS.has(kind))
    .sort((a, b) => b.salience - a.salience)
    .slice(0, MAX_NAMES);
  /** For each sentence who is in it, in the order of `main`. @type {Map<number, number[]>} */
  const together = new Map();
  for (const [index, { references }] of main.entries()) {
    await inSlices(
      references,
      ({ span }) => {
        const at = sentenceIndexAt(story, span.start);
        const there = together.get(at);
        if (!there) together.set(at, [index]);
        else if (there.at(-1) !== index) there.push(index);
      },
      signal,
    );
  }
  const edges = edgesOf(together);
  const order = arranged(
    edges,
    main.map((_, index) => index).filter((index) => edges.some(({ from, to }) => from === index || to === index)),
  );
  const entities = order.map((index) => /** @type {Entity} */ (main[index]));
  const moved = edges.map(({ from, to, sentences }) => {
    const [a, b] = [order.indexOf(from), order.indexOf(to)];
    return { from: Math.min(a, b), to: Math.max(a, b), sentences };
  });
  return {
    entities,
    edges: moved.sort((a, b) => b.sentences.length - a.sentences.length || a.from - b.from || a.to - b.to),
  };
}

/** @param {Map<number, number[]>} together @returns {Edge[]} */
function edgesOf(together) {
  /** @type {Map<string, Edge>} */
  const edges = new Map();
  for (const [at, there] of [...together].sort(([a], [b]) => a - b)) {
    for (const [index, from] of there.entries()) {
      for (const to of there.slice(index + 1)) {
        const pair = `${from} ${to}`;
        const edge = edges.get(pair) ?? { from, to, sentences: [] };
        edge.sentences.push(at);
        edges.set(pair, edge);
      }
    }
  }
  return [...edges.values()];
}

/**
 * An order in which those who share much stand close: two change places while that makes the arcs shorter in
 * all.
 * @param {Edge[]} edges
 * @param {number[]} order
 */
function arranged(edges, order) {
  /** Where each stands, by its position among the main names. @type {number[]} */
  const row = [];
  const length = () => {
    for (const [at, index] of order.entries()) row[index] = at;
    return edges.reduce((sum, { from, to, sentences }) => {
      return sum + Math.abs(Number(row[from]) - Number(row[to])) * sentences.length;
    }, 0);
  };
  let best = length();
  for (let improved = true; improved; ) {
    improved = false;
    for (let i = 0; i < order.length; i += 1) {
      for (let j = i + 1; j < order.length; j += 1) {
        swap(order, i, j);
        const now = length();
        if (now < best) [best, improved] = [now, true];
        else swap(order, i, j);
      }
    }
  }
  return order;
}

/** @param {number[]} list @param {number} i @param {number} j */
function swap(list, i, j) {
  [list[i], list[j]] = [/** @type {number} */ (list[j]), /** @type {number} */ (list[i])];
}

/** @param {Context} context @param {{ entities: Entity[], edges: Edge[] }} found */
function picture(context, { entities, edges }) {
  const height = entities.length * ROW_HEIGHT;
  const most = edges[0]?.sentences.length ?? 1;
  const middle = (/** @type {number} */ row) => row * ROW_HEIGHT + ROW_HEIGHT / 2;
  const arcs = edges.map(({ from, to, sentences }) => {
    const half = (middle(to) - middle(from)) / 2;
    const deep = Math.min(WIDTH - 8, 14 + (to - from) * 10);
    return svg("path", {
      class: "arc",
      d: `M${WIDTH - 6} ${middle(from)}A${deep} ${half} 0 0 0 ${WIDTH - 6} ${middle(to)}`,
      "stroke-width": (1.25 + (3 * (sentences.length - 1)) / most).toFixed(2),
    });
  });
  const nodes = entities.map((_, row) => svg("circle", { class: "node", cx: WIDTH - 6, cy: middle(row), r: 3.5 }));
  const drawing = svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, "aria-hidden": "true" },
    ...arcs,
    ...nodes,
  );

  /** Lights the arcs of one name, or none. @param {number} row */
  function light(row) {
    drawing.classList.toggle("dimmed", row >= 0);
    for (const [index, { from, to }] of edges.entries())
      arcs[index]?.classList.toggle("lit", from === row || to === row);
  }

  const names = entities.map((entity, row) => {
    const first = context.firstMention(entity);
    const name = leadTo(entity.name, () => first !== undefined && context.open(first));
    const item = element("li", {}, name);
    for (const [event, at] of /** @type {const} */ ([
      ["pointerenter", row],
      ["focusin", row],
      ["pointerleave", -1],
      ["focusout", -1],
    ]))
      item.addEventListener(event, () => light(at));
    return item;
  });
  return element("div", { class: "graph" }, drawing, element("ul", { "aria-label": "Main names" }, ...names));
}

/**
 * Each pair with the sentences that it shares: these say how the two are connected.
 * @param {Context} context
 * @param {{ entities: Entity[], edges: Edge[] }} found
 */
function pairs(context, { entities, edges }) {
  const list = createList("ul", "pairs", (/** @type {Edge} */ edge) => pair(context, entities, edge), PAIRS_AT_ONCE);
  list.show(edges);
  const [first] = list.root.querySelectorAll("details");
  if (first) first.open = true;
  return list.root;
}

/** @param {Context} context @param {Entity[]} entities @param {Edge} edge */
function pair({ story, jump }, entities, { from, to, sentences }) {
  const row = (/** @type {number} */ index) => {
    const span = sentence(story, index);
    return element(
      "li",
      {},
      leadTo(textOf(story, span).replace(/\s+/g, " "), () => jump(span)),
    );
  };
  const behind = createList("ol", "shared", row, SENTENCES_AT_ONCE);
  const names = `${entities[from]?.name} and ${entities[to]?.name}`;
  const count = element("span", { class: "row-count" }, counted(sentences.length, "sentence"));
  const details = element("details", {}, element("summary", {}, names, " ", count), behind.root);
  // A book's pairs share thousands.
  details.addEventListener("toggle", () => details.open && behind.show(sentences), { once: true });
  return element("li", {}, details);
}
