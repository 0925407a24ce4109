// Messages to the reader that stay until they are dealt with: what happened, what is safe, what to do.

import { byId, element } from "./dom.js";

/**
 * @param {string} message
 * @param {[label: string, act: () => void][]} [actions]
 */
export function showNotice(message, actions = []) {
  const notice = byId("notice");
  const close = /** @type {[string, () => void]} */ (["Close", () => {}]);
  const buttons = [...actions, close].map(([label, act]) =>
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
