// What the views of the panel are made from.

/** @typedef {import("../article/article.js").Article} Article */
/** @typedef {import("../story/story.js").Entity} Entity */
/** @typedef {import("../story/story.js").Span} Span */

/**
 * What the panel needs of the page around it.
 * @typedef {object} Actions
 * @property {(span: Span) => void} jump shows a place of the article
 * @property {(mention: number) => void} open goes to a mention and opens its card there
 * @property {(mention: number) => void} step shows a mention and its card while the focus stays in the panel
 * @property {(published: string | undefined) => Promise<number | undefined>} redate counts the dates from
 *   another day, as "2026-05-31"; how many changed, or nothing when it could not be done
 */

/**
 * What a view has to go on besides the article and the actions.
 * @typedef {object} Occasion
 * @property {AbortSignal} signal ends when another view is chosen
 * @property {(entity: Entity) => number | undefined} firstMention the first that has a mark
 * @property {(row: Element | undefined) => void} reveal shows a row and focuses it once it is on the page
 */

/** @typedef {Actions & Article & Occasion} Context */

/**
 * The context of a view, before which the panel gives way when it leads to the text.
 * @param {Article} article
 * @param {Actions} actions
 * @param {{ giveWay: () => void, signal: AbortSignal, reveal: Context["reveal"] }} panel
 * @returns {Context}
 */
export function contextOf({ story, view }, actions, { giveWay, signal, reveal }) {
  return {
    ...actions,
    jump(span) {
      giveWay();
      actions.jump(span);
    },
    open(mention) {
      giveWay();
      actions.open(mention);
    },
    story,
    view,
    signal,
    firstMention: ({ references }) =>
      (
        references.find(({ mention }) => mention != null && view.markOf[mention]) ??
        references.find(({ mention }) => mention != null)
      )?.mention ?? undefined,
    reveal,
  };
}
