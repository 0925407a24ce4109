// What a card says, on a story written by hand.

import { expect, openPage, test } from "./page.js";

/** The story, built in the page: spans are found by their words so that it can be read here. */
function buildStory() {
  const text =
    "Souza warns of fees. Ana Souza, the mayor, spoke on Monday. “We waited,” she said. " +
    "Ms. Souza, a former pilot, left. “No more,” Souza said.";
  const span = (/** @type {string} */ words, from = 0) => ({
    start: text.indexOf(words, from),
    end: text.indexOf(words, from) + words.length,
  });
  const places = [0, text.indexOf("Ana Souza"), text.indexOf("Souza, a former"), text.indexOf("Souza said")];
  const mentions = places.map((start, index) => ({
    span: { start, end: start + (index === 1 ? 9 : 5) },
    kind: "PERSON",
    confidence: 0.82,
    reason: "a title stands before it",
    trigger: index === 2 ? span("Ms.") : null,
  }));
  const monday = { ...mentions[0], span: span("Monday"), kind: "DATE", reason: "it is a weekday" };
  const ends = [...text.matchAll(/[.”] (?=[A-Z“]|$)|$/g)].map((match) => match.index + 1);
  const sentences = ends.flatMap((end, index) => [index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end, 0, 0, 0]);
  return {
    text,
    blocks: [],
    mentions: [mentions[0], mentions[1], monday, mentions[2], mentions[3]],
    entityOf: [0, 0, null, 0, 0],
    entities: [
      {
        kind: "PERSON",
        name: "Ana Souza",
        aliases: ["Souza"],
        gender: "feminine",
        country: null,
        references: [
          ...[0, 1, 3, 4].map((mention, index) => ({ span: mentions[index]?.span, form: "name", mention })),
          {
            span: span("she"),
            form: "pronoun",
            mention: null,
            reason: "the pronoun fits nobody else",
            trigger: span("Ana Souza"),
          },
        ],
        roles: ["the mayor", "a former pilot"].map((words, index) => ({
          span: span(words),
          reason: "it follows the name as a description",
          trigger: mentions[index + 1]?.span,
        })),
        salience: 1,
        known: null,
        line: { text: "mayor", source: "role", sentence: span("Ana Souza, the mayor, spoke on Monday.") },
      },
    ],
    amounts: [],
    quotes: [
      {
        content: [span("“We waited,”")],
        kind: "direct",
        speaker: 0,
        source: span("she"),
        cue: span("said"),
        reason: "a reporting clause follows the words",
      },
      { content: [span("“No more,”")], kind: "direct", speaker: 0, source: null },
    ],
    quoteEnds: [],
    dates: [{ span: span("Monday"), kind: "DATE", value: "2025-03-10", modifier: null, reason: "", anchor: null }],
    sentences: new Uint32Array(sentences),
    published: { year: 2025, month: 3, day: 14 },
    choices: {},
  };
}

/**
 * What the card of a mention, or of a quote, says at once and under More.
 * @param {import("@playwright/test").Page} page
 * @param {{ mention: number } | { quote: number }} marked
 * @param {object} [settings] the reader's
 */
async function cardOf(page, marked, settings = {}) {
  await page.addInitScript((kept) => localStorage.setItem("byline", kept), JSON.stringify(settings));
  await openPage(page);
  return page.evaluate(
    async ([build, about]) => {
      const { cardContent } = await import(/** @type {any} */ ("/card/content.js"));
      const { endOfSentence } = await import(/** @type {any} */ ("/story/story.js"));
      const story = new Function(`return (${build})()`)();
      const subject = JSON.parse(String(about));
      const span = "quote" in subject ? story.quotes[subject.quote].content[0] : story.mentions[subject.mention].span;
      const acts = { jump: () => {}, open: () => {}, quotes: () => {}, choose: () => {} };
      const content = cardContent(story, { ...subject, here: endOfSentence(story, span.start) }, acts);
      const words = (/** @type {(Node | false)[]} */ parts) =>
        parts.flatMap((part) => (part instanceof Node ? [part.textContent] : [])).join(" | ");
      return { shown: words(content.nodes), more: words(content.more()), count: content.count, index: content.index };
    },
    /** @type {const} */ ([buildStory.toString(), JSON.stringify(marked)]),
  );
}

test.use({ bypassCSP: true });

test("from the headline on: the fullest name, the line, and the sentence that introduces", async ({ page }) => {
  const { shown, more, count, index } = await cardOf(page, { mention: 0 });
  expect({ count, index }).toEqual({ count: 4, index: 1 });
  expect(shown).toBe("Ana Souza | mayor | Ana Souza, the mayor, spoke on Monday.↗");
  expect(more).not.toMatch(/waited|later/);
});

test("nothing but these on its face: kind, other names, roles and reasons wait under More", async ({ page }) => {
  const { shown, more } = await cardOf(page, { mention: 1 });
  expect(shown).toBe("Ana Souza | mayor");
  expect(more).toMatch(/^Person \| AlsoSouza \| the mayor↗a former pilot↗/);
  expect(more).toContain("Described by “the mayor” because it follows the name as a description (“Ana Souza”).");
});

test("what was said is told only as far as the reader has got", async ({ page }) => {
  const later = await cardOf(page, { mention: 3 });
  expect(later.more).toContain("SaidAll quotes“We waited,”");
  expect(later.more).toContain("Marked because a title stands before it (“Ms.”).Described by “the mayor” because");
  expect(later.more).toContain("(“Souza”).How sure: 82%, likely.");
  const last = await cardOf(page, { mention: 4 });
  expect(last.more).toContain("Latest of 2 quotes so farAll quotes“No more,”");
});

test.describe("names and offices only as read so far, if the reader wants that", () => {
  const settings = { offices: "read" };

  test("at first mention nothing that comes later, unless asked", async ({ page }) => {
    const { shown, more } = await cardOf(page, { mention: 0 }, settings);
    expect(shown).toBe("Souza");
    expect(more).toMatch(/What the article says later.*Ana Souza.*the mayor.*a former pilot/);
  });

  test("in the sentence that introduces, name and role", async ({ page }) => {
    const { shown, more } = await cardOf(page, { mention: 1 }, settings);
    expect(shown).toBe("Ana Souza | the mayor");
    expect(more).not.toContain("by “a former pilot”");
  });
});

test("a quote begins with who speaks; why, and who she is, under More", async ({ page }) => {
  const { shown, more } = await cardOf(page, { quote: 0 });
  expect(shown).toBe("Ana Souza | mayor | Whole sentences in the speaker’s own words");
  expect(more).toContain("Attributed because a reporting clause follows the words (“said”).");
  expect(more).toContain("“she” refers to Ana Souza because the pronoun fits nobody else (“Ana Souza”).");
});

test("a date: the day it means, its weekday and its distance from publication", async ({ page }) => {
  const { shown, count } = await cardOf(page, { mention: 2 });
  expect(count).toBe(1);
  expect(shown).toBe("Monday | Monday 10 March 2025 | 4 days before publication");
});

test.describe("what is known beyond the article", () => {
  /** What the article's own analysis would say of a mayor. */
  const KNOWN = {
    certain: true,
    reason: "the name and the office or occupation agree",
    name: "Ana Souza",
    kind: "PERSON",
    descriptor: "Angolan politician",
    country: "ao",
    wikidata: "Q1",
    facts: [
      { label: "Born", value: "Benguela", year: 1969 },
      { label: "Party", value: "Harbor List", year: null },
    ],
    place: { latitude: -12.3, longitude: 13.5, area: false },
    source: "an encyclopedia",
    others: [],
  };

  /**
   * Shows the rows of the card of the second mention in the page.
   * @param {import("@playwright/test").Page} page
   * @param {object} known
   */
  async function showRows(page, known) {
    await openPage(page);
    await page.evaluate(
      async ([build, given]) => {
        const { cardContent } = await import(/** @type {any} */ ("/card/content.js"));
        const story = new Function(`return (${build})()`)();
        story.entities[0].known = JSON.parse(String(given));
        const acts = { jump: () => {}, open: () => {}, quotes: () => {}, choose: () => {} };
        const { nodes, more } = cardContent(story, { mention: 1, here: 60 }, acts);
        const rows = document.createElement("div");
        rows.id = "rows";
        rows.append(...[...nodes, ...more()].filter((node) => node instanceof Node));
        document.body.prepend(rows);
      },
      [buildStory.toString(), JSON.stringify(known)],
    );
  }

  test.beforeEach(async ({ page }) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
    await page.route("**/flags/ao.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: svg }));
    await page.route("**/map/map.js", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: `export async function locator(place, country) {
          const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
          picture.setAttribute("data-at", [place.latitude, place.longitude, country].join());
          return picture;
        }`,
      }),
    );
  });

  test("facts with their year, flag, map, source, and a way out that waits for a click", async ({ page }) => {
    await showRows(page, KNOWN);
    await expect(page.locator(".card-facts dt")).toHaveText(["Born", "Party"]);
    await expect(page.locator(".card-facts dd")).toHaveText(["Benguela (1969)", "Harbor List"]);
    await expect(page.locator(".card-flag")).toHaveAttribute("alt", "");
    await expect(page.locator(".card-map svg")).toHaveAttribute("data-at", "-12.3,13.5,ao");
    await expect(page.locator(".card-credit")).toContainText("Facts: an encyclopedia");
    const link = page.getByRole("link", { name: /Wikidata/ });
    await expect(link).toHaveAttribute("href", "https://www.wikidata.org/wiki/Q1");
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    await expect(page.locator("#rows .card-why")).toContainText(
      "Identified as Ana Souza because the name and the office or occupation agree.",
    );
  });

  test("what is not known leaves no row", async ({ page }) => {
    await showRows(page, { ...KNOWN, descriptor: null, country: null, wikidata: null, facts: [], place: null });
    for (const part of ["flag", "facts", "map"]) await expect(page.locator(`.card-${part}`)).toHaveCount(0);
    await expect(page.locator("#rows a")).toHaveCount(0);
  });
});
