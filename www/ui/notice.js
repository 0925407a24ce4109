// Messages to the reader that stay until they are dealt with: what happened, what is safe, what to do.

import { byId, element } from "./dom.js";

/** What a reader can do about a message. @typedef {{ label: string, act: () => void }} Action */

/**
 * @param {string} message
 * @param {Action[]} [actions]
 */
export function showNotice(message, actions = []) {
  const notice = byId("notice");
  const close = { label: "Close", act: () => {} };
  const buttons = [...actions, close].map(({ label, act }) =>
    element(
      "button",
      {
        type: "button",
        class: "quiet",
        onclick: () => {
          hideNotice();
          act();
        },
      },
      label,
    ),
  );
  notice.replaceChildren(element("p", {}, message), element("div", { class: "notice-tools" }, ...buttons));
  notice.hidden = false;
}

export function hideNotice() {
  byId("notice").hidden = true;
}
