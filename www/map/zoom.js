// A map that comes closer and moves: by keys, buttons, the mouse, or two fingers. One finger still scrolls
// the page, and the wheel as well, unless Control is held, which is also what a pinch on a trackpad says.

import { element, onceAFrame } from "../ui/dom.js";
import { moved, zoomed } from "./frame.js";

/** @typedef {import("./frame.js").Frame} Frame */

/** How much closer one press comes, and how far one moves, in shares of the picture. */
const CLOSER = 1.6;
const STEP = 0.25;
/** The mouse moves so far before it drags, in pixels: less is a click. */
const SLACK = 4;

/**
 * @param {Frame} home what is shown at first
 * @param {(frame: Frame) => Node} draw
 * @param {string} name of the map
 */
export function createZoom(home, draw, name) {
  let frame = home;
  const holder = element("div", {
    class: "map-holder",
    role: "group",
    tabindex: 0,
    "aria-label": `${name}: plus and minus zoom, arrows move, 0 shows all`,
  });
  const redraw = onceAFrame(() => show(frame));

  /** @param {Frame} wanted */
  function show(wanted) {
    frame = wanted;
    holder.replaceChildren(draw(frame));
  }

  /** @type {Record<string, () => Frame>} */
  const keys = {
    "+": () => zoomed(frame, CLOSER),
    "=": () => zoomed(frame, CLOSER),
    "-": () => zoomed(frame, 1 / CLOSER),
    0: () => home,
    ArrowLeft: () => moved(frame, -STEP, 0),
    ArrowRight: () => moved(frame, STEP, 0),
    ArrowUp: () => moved(frame, 0, -STEP),
    ArrowDown: () => moved(frame, 0, STEP),
  };
  const press = (/** @type {string} */ label, /** @type {string} */ key, /** @type {string} */ sign) =>
    element("button", { type: "button", class: "quiet icon", "aria-label": label, onclick: () => show(at(key)) }, sign);
  const at = (/** @type {string} */ key) => keys[key]?.() ?? frame;
  const buttons = element(
    "div",
    { class: "map-buttons" },
    press("Zoom in", "+", "+"),
    press("Zoom out", "-", "−"),
    press("Show all places", "0", "⤢"),
  );

  /** @param {Frame} wanted in the next frame of the screen */
  function soon(wanted) {
    frame = wanted;
    redraw();
  }

  watchMouse(holder, () => frame, soon);
  watchFingers(holder, () => frame, soon);
  const root = element("div", { class: "map-zoom" }, holder, buttons);
  root.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // Some of these keys mean something else on the page.
    event.stopPropagation();
    show(act());
  });
  show(home);
  return { root, show };
}

/** @param {HTMLElement} holder @param {{ clientX: number, clientY: number }} point @returns {{ x: number, y: number }} */
function shareOf(holder, { clientX, clientY }) {
  const { left, top, width, height } = holder.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

/** @param {HTMLElement} holder @param {() => Frame} now @param {(frame: Frame) => void} show */
function watchMouse(holder, now, show) {
  /** Where the button went down, and what was shown then. @type {{ event: PointerEvent, frame: Frame } | undefined} */
  let from;
  holder.addEventListener("pointerdown", (event) => {
    from = event.pointerType === "mouse" && event.button === 0 ? { event, frame: now() } : undefined;
  });
  holder.addEventListener("pointermove", (event) => {
    if (!from || event.buttons !== 1) return;
    const [x, y] = [from.event.clientX - event.clientX, from.event.clientY - event.clientY];
    if (!holder.hasPointerCapture(event.pointerId)) {
      if (Math.hypot(x, y) < SLACK) return;
      holder.setPointerCapture(event.pointerId);
    }
    show(moved(from.frame, x / holder.clientWidth, y / holder.clientHeight));
  });
  holder.addEventListener("pointerup", () => {
    from = undefined;
  });
  holder.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      show(zoomed(now(), Math.exp(-event.deltaY / 100), shareOf(holder, event)));
    },
    { passive: false },
  );
}

/** @param {HTMLElement} holder @param {() => Frame} now @param {(frame: Frame) => void} show */
function watchFingers(holder, now, show) {
  /** @typedef {{ apart: number, at: { x: number, y: number } }} Pinch */
  /** @type {Pinch & { frame: Frame } | undefined} */
  let from;
  /** @param {TouchList} touches @returns {Pinch | undefined} */
  const pinch = ([a, b]) => {
    if (!a || !b) return undefined;
    const middle = { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
    return { apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), at: shareOf(holder, middle) };
  };
  const begin = (/** @type {TouchEvent} */ { touches }) => {
    const two = pinch(touches);
    from = two && { ...two, frame: now() };
  };
  holder.addEventListener("touchstart", begin, { passive: true });
  holder.addEventListener("touchend", begin);
  holder.addEventListener("touchcancel", begin);
  holder.addEventListener(
    "touchmove",
    (event) => {
      const two = pinch(event.touches);
      if (!two || !from) return;
      // The browser would zoom the page.
      event.preventDefault();
      const closer = zoomed(from.frame, two.apart / Math.max(1, from.apart), from.at);
      show(moved(closer, from.at.x - two.at.x, from.at.y - two.at.y));
    },
    { passive: false },
  );
}
