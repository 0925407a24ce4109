// Keeps the page for when there is no network (service-worker.js), and brings in a new version only while
// nothing is open.

import { scriptAddress } from "./ui/trusted.js";

/**
 * To be called once the page has what it needs.
 * @param {() => boolean} isIdle whether nothing is open that a new version could disturb
 */
export function watchOffline(isIdle) {
  // Not there in some private windows and on pages that did not come over a safe connection: the page works
  // without.
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const hadController = serviceWorker.controller !== null;

  serviceWorker.addEventListener("controllerchange", () => {
    if (hadController && isIdle()) location.reload();
  });

  async function register() {
    const registration = await serviceWorker
      .register(scriptAddress(new URL("./service-worker.js", import.meta.url)))
      .catch(() => {});
    if (!registration) return;
    // Without a worker so far: this one may answer for the page if both are of one version.
    const { active } = await serviceWorker.ready;
    active?.postMessage({ claim: document.documentElement.dataset.version ?? "" });
    // The browser may have found a new version before this was asked, or finds one later.
    const watch = () => registration.installing?.addEventListener("statechange", () => offer(registration));
    registration.addEventListener("updatefound", watch);
    watch();
    offer(registration);
  }

  /**
   * Asks again until it is taken: a page that has just been left still counts as one that needs the old
   * version.
   * @param {ServiceWorkerRegistration} registration
   * @param {number} wait milliseconds until the next time
   */
  function offer(registration, wait = 1000) {
    if (!registration.waiting || !hadController || !isIdle()) return;
    registration.waiting.postMessage("take over if alone");
    setTimeout(() => offer(registration, Math.min(2 * wait, 8000)), wait);
  }

  register();
}
