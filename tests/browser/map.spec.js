// The locator map of a card: where a place is, its country lit, in words as well.

import { expect, openPage, test } from "./page.js";

/**
 * Draws a locator on the page and measures it: what is lit, and where the dot lies in the picture, 0 to 1.
 * @param {import("@playwright/test").Page} page
 * @param {{ latitude: number, longitude: number, area: boolean }} place
 * @param {string | null} country
 */
async function draw(page, place, country) {
  return page.evaluate(
    async ([where, code]) => {
      const { locator } = await import(/** @type {any} */ (new URL("./map/map.js", location.href).href));
      const map = await locator(where, code);
      if (!map) return null;
      document.querySelector("svg.map")?.remove();
      document.body.prepend(map);
      const box = map.getBoundingClientRect();
      const dot = map.querySelector("circle")?.getBoundingClientRect();
      const view = map.viewBox.baseVal;
      return {
        name: map.getAttribute("aria-label"),
        lit: map.querySelectorAll(".lit").length,
        names: [...map.querySelectorAll("text")].map((/** @type {Element} */ text) => text.textContent),
        dot: dot && [(dot.x + dot.width / 2 - box.x) / box.width, (dot.y + dot.height / 2 - box.y) / box.height],
        degrees: view.height / 20,
        ratio: box.width / box.height,
      };
    },
    /** @type {const} */ ([place, country]),
  );
}

test("a town: a dot in the middle, its country lit and named, and the same in words", async ({ page }) => {
  await openPage(page);
  const map = await draw(page, { latitude: 43.5, longitude: 16.44, area: false }, "hr");
  expect(map?.name).toBe("Map: where this is in Croatia. The place lies at 43.5° N, 16.4° E.");
  expect(map?.lit).toBe(1);
  expect(map?.names).toContain("Croatia");
  expect(map?.names).toContain("Italy");
  expect(map?.dot?.map((/** @type {number} */ share) => Math.round(share * 10))).toEqual([5, 5]);
  expect(map?.ratio).toBeCloseTo(1.5, 1);
});

test("a country: all of its main piece, without a dot", async ({ page }) => {
  await openPage(page);
  const map = await draw(page, { latitude: 46, longitude: 2, area: true }, "FR");
  expect(map?.name).toContain("Map of France");
  expect(map?.dot).toBeUndefined();
  expect(Number(map?.degrees)).toBeGreaterThan(9);
  expect(Number(map?.degrees)).toBeLessThan(20);
});

test("a country too small to be seen has a dot; one on the edge of the map is whole; a sea has no country", async ({
  page,
}) => {
  await openPage(page);
  expect((await draw(page, { latitude: 41.9, longitude: 12.45, area: true }, "va"))?.dot).toBeDefined();
  const provideniya = await draw(page, { latitude: 64.4, longitude: -173.2, area: false }, "ru");
  expect(provideniya?.lit).toBeGreaterThan(0);
  expect(provideniya?.dot?.map((/** @type {number} */ share) => Math.round(share * 10))).toEqual([5, 5]);
  const sea = await draw(page, { latitude: 12, longitude: 114, area: true }, null);
  expect(sea?.lit).toBe(0);
  expect(sea?.name).toContain("Map of this region");
});

test("every country can be drawn, with its neighbours and no others", async ({ page }) => {
  await openPage(page);
  const drawn = await page.evaluate(async () => {
    const { locator } = await import(/** @type {any} */ (new URL("./map/map.js", location.href).href));
    const { loadWorld } = await import(/** @type {any} */ (new URL("./map/world.js", location.href).href));
    const world = await loadWorld();
    const counts = [];
    for (const { code, label } of world.countries) {
      const map = await locator({ longitude: label.x / 20 - 180, latitude: 90 - label.y / 20, area: true }, code);
      counts.push(map.querySelectorAll(".lit, .land").length);
      if (code && map.querySelectorAll(".lit").length === 0) throw new Error(`${code} is not lit`);
    }
    return { counts, all: world.countries.length };
  });
  expect(drawn.counts).toHaveLength(drawn.all);
  // The largest has a third of the world in its frame.
  expect(Math.max(...drawn.counts)).toBeLessThan(drawn.all / 2);
});

test.describe("without its file", () => {
  test.use({ allow: ["Failed to load resource", "404"] });

  test("there is no map, and the next call tries again", async ({ page }) => {
    await page.route("**/vendor/world.json", (route) => route.fulfill({ status: 404, body: "" }));
    await openPage(page);
    const place = { latitude: 43.5, longitude: 16.44, area: false };
    expect(await draw(page, place, "hr")).toBeNull();
    await page.unroute("**/vendor/world.json");
    expect(await draw(page, place, "hr")).not.toBeNull();
  });
});
