// Several files at once: each becomes an article of its own, as several pastes do. The first is on the page
// as soon as it is read, the others are on the start page; a file that cannot be read is named and keeps back
// no other.

import { byId } from "../ui/dom.js";
import { readFile } from "./files.js";
import { hasWords, InputError } from "./source.js";

/** How many are opened at a time: all of a large folder would take minutes and fill the tab. */
const MOST = 40;
/** Of so many that cannot be read it is said why. */
const EXPLAINED = 3;

/**
 * @param {File[]} files
 * @param {import("./source.js").Taker} taker
 */
export async function takeSeveral(files, taker) {
  /** @type {{ name: string, why: string }[]} */
  const unread = [];
  let opened = 0;
  // One after the other: each may need all of the memory that there is.
  for (const file of files.slice(0, MOST)) {
    try {
      const given = await readFile(file);
      if ("blob" in given) throw new InputError(`${given.name} is too long to be opened with others.`);
      if (!hasWords(given.text)) throw new InputError(`No text was found in “${file.name}”.`);
      if (opened === 0) taker.read(given);
      else taker.add(given);
      opened += 1;
    } catch (error) {
      const why = error instanceof InputError ? error.message : `“${file.name}” could not be read (${error}).`;
      unread.push({ name: file.name, why });
    }
  }
  const message = [toldOpened(opened), ...toldUnread(unread), toldLeft(files.length)].filter(Boolean).join(" ");
  taker.complain(message, opened > 1 ? [{ label: "Show all", act: () => byId("new").click() }] : []);
}

/** @param {number} opened */
function toldOpened(opened) {
  if (opened === 0) return "";
  return opened === 1 ? "One of the files is open." : `${opened} articles are open, and the start page lists them.`;
}

/** @param {{ name: string, why: string }[]} unread */
function toldUnread(unread) {
  const others = unread.slice(EXPLAINED).map(({ name }) => `“${name}”`);
  const rest = others.length > 0 ? [`These could not be read either: ${others.join(", ")}.`] : [];
  return [...unread.slice(0, EXPLAINED).map(({ why }) => why), ...rest];
}

/** @param {number} count of files that were given */
function toldLeft(count) {
  return count > MOST ? `Of ${count} files the first ${MOST} were taken; open the others after these.` : "";
}
