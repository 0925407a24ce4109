// End-to-end tests, in the system's Chromium (nothing is downloaded), on the optimised build under the production headers.
// `cargo x test page` starts the server and says where; by hand, `npx playwright test` starts one of its own.

import { defineConfig, devices } from "@playwright/test";

const served = process.env.BYLINE_URL;
const port = 4173;

export default defineConfig({
  testDir: "tests/browser",
  outputDir: "test-results",
  snapshotPathTemplate: "{testDir}/looks/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine that others use, too, may be too slow once; what fails twice is broken. A second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    // What a test makes fail must not come from what is kept; offline.spec.js allows it.
    serviceWorkers: "block",
    baseURL: served ?? `http://127.0.0.1:${port}/`,
    launchOptions: {
      executablePath: process.env.BYLINE_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: served ? undefined : { command: `cargo x serve --port ${port}`, port, timeout: 900_000 },
});
