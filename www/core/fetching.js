// Fetching with an end: a server may be slow, but one that sends nothing any more is not waited for.

/** How long a server may send nothing, in milliseconds. */
const PATIENCE_WITH_SERVER = 20_000;

/**
 * The answer to a request for one of the page's own files.
 * @param {URL} address
 * @param {(bytes: number) => void} [onBytes] told of each piece that arrives
 * @returns {Promise<Response>} whose body ends in an error once nothing more comes
 */
export async function fetchSteadily(address, onBytes = () => {}) {
  const stalled = new AbortController();
  const giveUp = () =>
    stalled.abort(new Error(`the server has sent nothing for ${PATIENCE_WITH_SERVER / 1000} seconds`));
  let timer = setTimeout(giveUp, PATIENCE_WITH_SERVER);
  try {
    const response = await fetch(address, { signal: stalled.signal });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    const watch = new TransformStream({
      transform(/** @type {Uint8Array} */ chunk, controller) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, PATIENCE_WITH_SERVER);
        onBytes(chunk.length);
        controller.enqueue(chunk);
      },
      flush: () => clearTimeout(timer),
    });
    return new Response(response.body.pipeThrough(watch), { headers: response.headers });
  } catch (error) {
    clearTimeout(timer);
    throw error;
  }
}
