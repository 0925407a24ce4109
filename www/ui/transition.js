// A change of what is on the page, as one fades into the other: where the browser can, and the reader allows
// motion.

/**
 * @param {() => void} change
 * @returns {Promise<void>} when it is made, though perhaps not shown in full yet
 */
export async function changeView(change) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches || document.visibilityState === "hidden";
  if (still || !document.startViewTransition) {
    change();
    return;
  }
  const { ready, finished, updateCallbackDone } = document.startViewTransition(change);
  // Another one, or a hidden window, cuts it short; the change is made all the same.
  for (const end of [ready, finished]) end.catch(() => {});
  await updateCallbackDone;
}
