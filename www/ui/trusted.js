// The one way in which text becomes HTML to be parsed, or the address of a script. Browsers that know Trusted
// Types refuse all others on this page, in its own code and in that of libraries (docs/decisions/0040).

/** @typedef {import("trusted-types/lib").TrustedTypePolicyFactory} Factory */

/** Nothing runs that lies outside of the page's own folder. */
const HOME = new URL("../", import.meta.url).href;
/** All that DOMPurify parses when it is given elements: what it puts them into. */
const NOTHING = new Set(["", "<!---->"]);

const { trustedTypes } = /** @type {{ trustedTypes?: Factory }} */ (globalThis);
const policy = trustedTypes?.createPolicy("byline", {
  // Not handed out: what is made here is parsed here.
  createHTML: (html) => html,
  createScriptURL(/** @type {string} */ address) {
    if (address.startsWith(HOME)) return address;
    throw new TypeError(`${address} is none of the page's own scripts`);
  },
});

/** HTML as a document that is never shown: nothing in it runs, and nothing is loaded. @param {string} html */
export function parsed(html) {
  const trusted = /** @type {string} */ (policy?.createHTML(html) ?? html);
  return new DOMParser().parseFromString(trusted, "text/html");
}

/** The address of one of the page's own scripts, as a browser takes it. @param {URL} script @returns {string} */
export function scriptAddress({ href }) {
  return /** @type {string} */ (policy?.createScriptURL(href) ?? href);
}

/** @param {URL} script @returns {Worker} */
export function openWorker(script) {
  return new Worker(scriptAddress(script), { type: "module" });
}

/** What DOMPurify may do: it is only ever given elements. */
export const FOR_PURIFY = policy && {
  createHTML(/** @type {string} */ html) {
    if (NOTHING.has(html)) return policy.createHTML(html);
    throw new TypeError("DOMPurify is to be given elements, not text");
  },
  createScriptURL() {
    throw new TypeError("nothing that is cleaned leads to a script");
  },
};
