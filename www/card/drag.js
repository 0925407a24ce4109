// Dragging a card by its grip: a sheet down and away, any other card off its mark, which pins it. Close, Esc
// and the arrow keys on a pinned card's grip do the same without dragging.

/**
 * How far a sheet must be dragged to close: so many CSS pixels or this part of its height, whichever is less,
 * since a low sheet leaves the hand no room; and how fast a flick must be, in pixels a millisecond.
 */
const CLOSING_DISTANCE = 80;
const CLOSING_PART = 0.4;
const CLOSING_SPEED = 0.5;
/** How far the hand moves before a press is a drag. */
const DRAG_START = 4;

/**
 * @typedef {object} Drag
 * @property {() => void} [start]
 * @property {(dx: number, dy: number) => void} move
 * @property {(dx: number, dy: number, speed: number) => void} [end]
 * @property {() => void} [tap] instead of all these, when the hand did not move
 */

/**
 * Calls back while a grip is dragged. The whole document is listened to: the grip may vanish on the way.
 * @param {HTMLElement} grip
 * @param {() => Drag} begin
 */
export function watchGrip(grip, begin) {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button !== 0) return;
    const drag = begin();
    let started = false;
    let last = down;
    let speed = 0;
    const ending = new AbortController();
    const { signal } = ending;
    down.preventDefault();
    document.addEventListener("pointermove", onMove, { signal });
    for (const name of /** @type {const} */ (["pointerup", "pointercancel"]))
      document.addEventListener(name, onEnd, { signal });

    /** @param {PointerEvent} event */
    function onMove(event) {
      const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
      if (!started && Math.hypot(dx, dy) < DRAG_START) return;
      if (!started) drag.start?.();
      started = true;
      speed = (event.clientY - last.clientY) / Math.max(1, event.timeStamp - last.timeStamp);
      last = event;
      drag.move(dx, dy);
    }

    /** @param {PointerEvent} event */
    function onEnd(event) {
      ending.abort();
      if (started) drag.end?.(event.clientX - down.clientX, event.clientY - down.clientY, speed);
      else if (event.type === "pointerup") drag.tap?.();
    }
  });
}

/**
 * @param {{ element: HTMLElement, close: () => void, pin: () => Promise<HTMLElement | undefined> }} card
 * @param {HTMLElement} grip
 */
export function watchDrag(card, grip) {
  const { element } = card;
  watchGrip(grip, () => (element.dataset.mode === "sheet" ? dragSheet() : dragOff()));

  /** @returns {Drag} */
  function dragSheet() {
    const far = Math.min(CLOSING_DISTANCE, element.offsetHeight * CLOSING_PART);
    return {
      move: (_, dy) => {
        element.style.translate = `0 ${Math.max(0, dy)}px`;
      },
      end: (_, dy, speed) => {
        element.style.removeProperty("translate");
        if (dy > far || (dy > DRAG_START && speed > CLOSING_SPEED)) card.close();
      },
    };
  }

  /** @returns {Drag} */
  function dragOff() {
    const { left, top } = element.getBoundingClientRect();
    /** @type {HTMLElement | undefined} */
    let pinned;
    let to = { x: left, y: top };
    const put = () => {
      pinned?.style.setProperty("left", `${to.x}px`);
      pinned?.style.setProperty("top", `${to.y}px`);
    };
    return {
      start: () => {
        card.pin().then((made) => {
          pinned = made;
          put();
        });
      },
      move: (dx, dy) => {
        to = { x: left + dx, y: top + dy };
        put();
      },
    };
  }
}
