// What is in a ZIP file, which Word documents and many others are: its directory alone, at its end.

const DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of a ZIP file without a comment, and the longest comment, in bytes. */
const END = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The names of the files in it, and how large each says it is unpacked.
 * @param {ArrayBuffer} bytes
 * @returns {Map<string, number> | undefined} nothing if that is no whole ZIP file
 */
export function namesIn(bytes) {
  const view = new DataView(bytes);
  let end = bytes.byteLength - END;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY)
    end = end > bytes.byteLength - END - LONGEST_COMMENT ? end - 1 : -1;
  if (end < 0) return undefined;
  /** @type {Map<string, number>} */
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined;
    const length = view.getUint16(at + 28, true);
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return undefined;
    found.set(new TextDecoder().decode(new Uint8Array(bytes, at + 46, length)), view.getUint32(at + 24, true));
    at = next;
  }
  return found;
}
