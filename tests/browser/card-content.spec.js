// What a card says, on a story written by hand: only what the article has said by then.

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
    reason: "a title before a name",
    trigger: index === 2 ? span("Ms.") : null,
  }));
  const monday = { ...mentions[0], span: span("Monday"), kind: "DATE", reason: "a day of the week" };
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
          { span: span("she"), form: "pronoun", mention: null, reason: "the only person", trigger: span("Ana Souza") },
        ],
        roles: ["the mayor", "a former pilot"].map((words, index) => ({
          span: span(words),
          reason: "the apposition behind the name",
          trigger: mentions[index + 1]?.span,
        })),
        salience: 1,
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
        reason: "the words behind the quote",
      },
      { content: [span("“No more,”")], kind: "direct", speaker: 0 },
    ],
    quoteEnds: [],
    dates: [{ span: span("Monday"), kind: "DATE", value: "2025-03-10", modifier: null, reason: "", anchor: null }],
    sentences: new Uint32Array(sentences),
    published: { year: 2025, month: 3, day: 14 },
  };
}

/** The lines of the card of a mention. @param {import("@playwright/test").Page} page @param {number} mention */
async function cardOf(page, mention) {
  return page.evaluate(
    async ([build, position]) => {
      const { cardContent } = await import(/** @type {any} */ ("/card-content.js"));
      const { endOfSentence } = await import(/** @type {any} */ ("/story.js"));
      const story = new Function(`return (${build})()`)();
      const here = endOfSentence(story, story.mentions[position].span.start);
      const acts = { jump: () => {}, open: () => {}, quotes: () => {} };
      const { nodes, count, index } = cardContent(story, { mention: position, here }, acts);
      const more = nodes.filter((/** @type {Element} */ node) => node.className === "card-more");
      const shown = nodes.filter((/** @type {Element} */ node) => node.className !== "card-more");
      const words = (/** @type {Node[]} */ parts) => parts.map((part) => part.textContent).join(" | ");
      return { shown: words(shown), more: words(more), count, index };
    },
    /** @type {const} */ ([buildStory.toString(), mention]),
  );
}

test.use({ bypassCSP: true });

test("at first mention: nothing that comes later, unless asked", async ({ page }) => {
  await openPage(page);
  const { shown, more, count, index } = await cardOf(page, 0);
  expect({ count, index }).toEqual({ count: 4, index: 1 });
  expect(shown).toMatch(/^SouzaPerson/);
  expect(shown).not.toMatch(/Ana|mayor|pilot|waited/);
  expect(more).toMatch(/What the article says later.*Ana Souza.*the mayor.*a former pilot/);
});

test("in the sentence that introduces: name and role", async ({ page }) => {
  await openPage(page);
  const { shown, more } = await cardOf(page, 1);
  // The shortest name that is nobody else's, the longer one among the others.
  expect(shown).toMatch(/^SouzaPerson \| the mayor\s↗ \| AlsoAna Souza/);
  expect(shown).not.toMatch(/pilot|waited/);
  expect(more).toContain("Described by “the mayor” as: the apposition behind the name (“Ana Souza”).");
  expect(more).not.toContain("by “a former pilot”");
});

test("later: all roles and the latest quote so far", async ({ page }) => {
  await openPage(page);
  const { shown, more } = await cardOf(page, 3);
  expect(shown).toMatch(/the mayor\s↗a former pilot\s↗/);
  expect(shown).toContain("SaidAll quotes“We waited,”");
  expect(more).toContain("Why this is markedMarked as: a title before a name (“Ms.”).Described by “the mayor” as");
  expect(more).toContain("“a former pilot” as: the apposition behind the name (“Souza”).How sure: 82 %, likely.");
  const last = await cardOf(page, 4);
  expect(last.shown).toContain("Latest of 2 quotes so farAll quotes“No more,”");
  expect(last.more).not.toContain("says later");
});

test("a quote of “she”: why she speaks, and who she is", async ({ page }) => {
  await openPage(page);
  const why = await page.evaluate(async (build) => {
    const { cardContent } = await import(/** @type {any} */ ("/card-content.js"));
    const story = new Function(`return (${build})()`)();
    const { nodes } = cardContent(story, { quote: 0, here: story.text.length }, {});
    return nodes.at(-1).textContent;
  }, buildStory.toString());
  expect(why).toContain("Attributed as: the words behind the quote (“said”).");
  expect(why).toContain("“she” taken for Souza as: the only person (“Ana Souza”).");
});

test("a date: the day it means, its weekday and its distance from publication", async ({ page }) => {
  await openPage(page);
  const { shown, count } = await cardOf(page, 2);
  expect(count).toBe(1);
  expect(shown).toBe("MondayDate | Monday 10 March 20254 days before publication");
});

test.describe("what is known beyond the article", () => {
  /** What the article's own analysis would say of a mayor. */
  const KNOWN = {
    certain: true,
    reason: "the only one of this name who is a mayor",
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
  };

  /** Shows the rows of the card of the second mention in the page. @param {import("@playwright/test").Page} page @param {object} known */
  async function showRows(page, known) {
    await openPage(page);
    await page.evaluate(
      async ([build, given]) => {
        const { cardContent } = await import(/** @type {any} */ ("/card-content.js"));
        const story = new Function(`return (${build})()`)();
        story.entities[0].known = JSON.parse(String(given));
        const acts = { jump: () => {}, open: () => {}, quotes: () => {} };
        const { nodes } = cardContent(story, { mention: 1, here: 60 }, acts);
        const rows = document.createElement("div");
        rows.id = "rows";
        rows.append(...nodes);
        document.body.prepend(rows);
      },
      [buildStory.toString(), JSON.stringify(known)],
    );
  }

  test.beforeEach(async ({ page }) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
    await page.route("**/flags/ao.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: svg }));
    await page.route("**/locator.js", (route) =>
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
    await expect(page.locator(".card-descriptor")).toHaveText("Angolan politician");
    await expect(page.locator(".card-facts dt")).toHaveText(["Born", "Party"]);
    await expect(page.locator(".card-facts dd")).toHaveText(["Benguela (1969)", "Harbor List"]);
    await expect(page.locator(".card-flag")).toHaveAttribute("alt", "");
    await expect(page.locator(".card-map svg")).toHaveAttribute("data-at", "-12.3,13.5,ao");
    await expect(page.locator(".card-credit")).toContainText("Facts: an encyclopedia");
    const link = page.getByRole("link", { name: /Wikidata/ });
    await expect(link).toHaveAttribute("href", "https://www.wikidata.org/wiki/Q1");
    await expect(link).toHaveAttribute("rel", "noopener noreferrer");
    await page.getByText("Why this is marked").click();
    await expect(page.locator("#rows details").last()).toContainText(
      "Taken for Ana Souza as: the only one of this name",
    );
  });

  test("what is not certain is said with a perhaps", async ({ page }) => {
    await showRows(page, { ...KNOWN, certain: false });
    await expect(page.locator(".card-descriptor")).toHaveText("Perhaps: Angolan politician");
  });

  test("of many facts the first four are shown, and what has another name in the article is named", async ({
    page,
  }) => {
    const facts = ["A", "B", "C", "D", "E"].map((label) => ({ label, value: "1", year: null }));
    await showRows(page, { ...KNOWN, name: "Ana Maria Souza", facts });
    await expect(page.locator(".card-descriptor")).toHaveText("Ana Maria Souza, Angolan politician");
    await expect(page.locator(".card-facts dt:visible")).toHaveText(["A", "B", "C", "D"]);
    await page.getByText("More facts").click();
    await expect(page.locator(".card-facts dt:visible")).toHaveText(["A", "B", "C", "D", "E"]);
  });

  test("what is not known leaves no row", async ({ page }) => {
    await showRows(page, { ...KNOWN, descriptor: null, country: null, wikidata: null, facts: [], place: null });
    for (const part of ["descriptor", "flag", "facts", "map"])
      await expect(page.locator(`.card-${part}`)).toHaveCount(0);
    await expect(page.locator("#rows a")).toHaveCount(0);
  });
});

test("a name that another has, too, is not short enough to be used alone", async ({ page }) => {
  await openPage(page);
  const names = await page.evaluate(async () => {
    const { shortestName } = await import(/** @type {any} */ ("/relations.js"));
    const text = "Ana Souza met Rui Souza of the Harbor Authority (HA). Souza, HA.";
    const person = (/** @type {string} */ name, /** @type {string[]} */ ...aliases) => {
      const used = [name, ...aliases];
      const references = used.map((each) => ({
        form: "name",
        span: { start: text.indexOf(each), end: text.indexOf(each) + each.length },
      }));
      return { kind: name.includes("Authority") ? "ORG" : "PERSON", name, aliases, references };
    };
    const story = {
      text,
      entities: [person("Ana Souza", "Souza"), person("Rui Souza"), person("Harbor Authority", "HA")],
    };
    return story.entities.map((entity) => shortestName(story, entity, text.length));
  });
  expect(names).toEqual(["Ana Souza", "Rui Souza", "HA"]);
});

test("values of dates in words", async ({ page }) => {
  await openPage(page);
  const words = await page.evaluate(async () => {
    const { dateInWords } = await import(/** @type {any} */ ("/dates.js"));
    const published = { year: 2025, month: 3, day: 14 };
    return [
      ["2025-03-13", null],
      ["2025-03-14", null],
      ["2025-02", "START"],
      ["2024", null],
      ["2024-W53", null],
      ["2025-W01", null],
      ["2025-Q2", null],
      ["2024-SU", null],
      ["199", null],
      ["2025-03-14TEV", null],
      ["2025-03-14T09:10", null],
      ["2022-01-31", null],
      ["2024-11-30", null],
      ["P1Y", null],
      ["T09:10", null],
      ["PRESENT_REF", null],
      ["XXXX-WXX-3", null],
    ].map(([value, modifier]) => dateInWords({ value, modifier, kind: "DATE" }, published)?.join(" · "));
  });
  expect(words).toEqual([
    "Thursday 13 March 2025 · 1 day before publication",
    "Friday 14 March 2025 · The day of publication",
    "Early in February 2025",
    "2024",
    "The week of Monday 30 December 2024",
    "The week of Monday 30 December 2024",
    "Quarter 2 of 2025",
    "Summer 2024",
    "The 1990s",
    "Friday 14 March 2025, evening · The day of publication",
    "Friday 14 March 2025, 09:10 · The day of publication",
    "Monday 31 January 2022 · About 3 years before publication",
    "Saturday 30 November 2024 · About 3 months before publication",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("amounts in other words", async ({ page }) => {
  await openPage(page);
  const words = await page.evaluate(async () => {
    const { amountInWords } = await import(/** @type {any} */ ("/amounts.js"));
    return [
      [1_400_000_000, null, "USD", "$1.4 billion"],
      [2_000_000, 3_000_000, "EUR", "2 to 3 million euros"],
      [41, null, "EUR", "41 euros"],
      [800, null, "mi", "800 miles"],
      [40, null, "m", "40 metres"],
      [10, 12, "ft", "10 to 12 feet"],
      [4, null, "°C", "four degrees Celsius"],
      [-40, null, "°F", "minus 40 degrees"],
      [8, null, "%", "8 per cent"],
      [12, null, "%", "12 percent"],
      [70, null, "%", "70 percent"],
      [0.4, null, "%", "0.4 percent"],
      [47, null, "%", "47 percent"],
      [91, null, "%", "91 percent"],
      [25, null, "bp", "25 basis points"],
      [2_000_000, null, "acre", "2 million acres"],
      [23_000_000, null, null, "23 million"],
    ].map(([value, high, unit, written]) => amountInWords({ value, high, unit }, written)?.join(" · "));
  });
  expect(words).toEqual([
    "1,400,000,000 US dollars",
    "2,000,000 euros to 3,000,000 euros",
    undefined,
    "About 1,290 km",
    "About 131 ft",
    "About 3.05 to 3.66 m",
    "About 39.2 °F",
    "About -40 °C",
    "About 1 in 12",
    "About 1 in 8",
    "7 in 10",
    "About 1 in 250",
    undefined,
    "About 9 in 10",
    "0.25 percentage points",
    "2,000,000 acre · About 809,000 ha",
    undefined,
  ]);
});
