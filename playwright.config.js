// End-to-end tests, in the system's Chromium (nothing is downloaded), on the optimised build under the
// production headers. `cargo x test page` starts the server and says where; by hand, `npx playwright test`
// starts one of its own.
//
// What the machine has must not matter: the tests bring their own fonts, window, language and time zone, what
// is waited for are events or Playwright's clock, and nothing is tried twice. tests/README.md says how to run
// one.

import { fileURLToPath } from "node:url";
import { defineConfig, devices } from "@playwright/test";

const served = process.env.BYLINE_URL;
const port = 4173;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/pictures/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  // Patience, not a measure: what takes long on a busy machine is no fault of the page.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-US",
    timezoneId: "UTC",
    // What a test makes fail must not come from what is kept; offline.spec.js allows it.
    serviceWorkers: "block",
    baseURL: served ?? `http://127.0.0.1:${port}/`,
    launchOptions: {
      executablePath: process.env.BYLINE_CHROMIUM ?? "/usr/bin/chromium",
      env: {
        .../** @type {Record<string, string>} */ (process.env),
        FONTCONFIG_FILE: fileURLToPath(new URL("tests/browser/fonts.conf", import.meta.url)),
      },
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
      ],
    },
  },
  webServer: served ? undefined : { command: `cargo x serve --port ${port}`, port, timeout: 900_000 },
});
