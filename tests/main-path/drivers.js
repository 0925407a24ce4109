// The browsers in which the main path is walked besides Chromium, each by the driver that comes with it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { Builder } from "selenium-webdriver";
import { Options, ServiceBuilder } from "selenium-webdriver/firefox.js";

/** @typedef {{ driver: import("selenium-webdriver").WebDriver, end: () => Promise<void> }} Driven */

/** @returns {Promise<Driven>} */
export async function firefox() {
  const options = new Options().addArguments("-headless");
  options.setBinary(process.env.BYLINE_FIREFOX ?? "/usr/bin/firefox-esr");
  const service = new ServiceBuilder(process.env.BYLINE_GECKODRIVER);
  const driver = await new Builder()
    .forBrowser("firefox")
    .setFirefoxOptions(options)
    .setFirefoxService(service)
    .build();
  return { driver, end: () => driver.quit() };
}

/**
 * WebKit, the engine of Safari, in the small browser that WebKitGTK comes with. It draws on a screen, so it
 * is given one that nobody sees.
 * @returns {Promise<Driven>}
 */
export async function webkit() {
  const port = await freePort();
  const server = spawn("xvfb-run", ["--auto-servernum", "WebKitWebDriver", `--port=${port}`], {
    stdio: "ignore",
    detached: true,
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/status`).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error("WebKitWebDriver does not start");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const driver = await new Builder().usingServer(url).withCapabilities({ browserName: "MiniBrowser" }).build();
  const end = async () => {
    await driver.quit();
    // The screen and the driver as well: they are a group of their own.
    process.kill(-Number(server.pid));
  };
  return { driver, end };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  return port;
}
