// Keeps the page for when there is no network (service-worker.js), and brings in a new version only while
// nothing is open.

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
    const registration = await serviceWorker.register(new URL("./service-worker.js", import.meta.url)).catch(() => {});
    if (!registration) return;
    // Without a worker so far: this one may answer for the page if both are of one version.
    const { active } = await serviceWorker.ready;
    active?.postMessage({ claim: document.documentElement.dataset.version ?? "" });
    offer(registration);
    registration.addEventListener("updatefound", () => {
      registration.installing?.addEventListener("statechange", () => offer(registration));
    });
  }

  /** @param {ServiceWorkerRegistration} registration */
  function offer({ waiting }) {
    if (waiting && hadController && isIdle()) waiting.postMessage("take over if alone");
  }

  register();
}
