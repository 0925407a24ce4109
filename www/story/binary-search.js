// Searching what is in order: sentences, blocks, marks and places on the page.

/**
 * The first of `count` indices for which `holds`, which is false up to some index and true from there on;
 * `count` if there is none.
 * @param {number} count
 * @param {(index: number) => boolean} holds
 */
export function firstIndex(count, holds) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
