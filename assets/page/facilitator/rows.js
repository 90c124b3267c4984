// Lists that are drawn again and again while a finger or the focus is on them.
import { icon, make } from "../dom.js";

/** Children by key: what looks the same keeps its node; one that is made anew keeps the focus where it was.
 * @param {HTMLElement} parent @param {{key: string, looks: any, build: () => any}[]} rows */
export function redraw(parent, rows) {
  const active = /** @type {HTMLElement | null} */ (document.activeElement);
  const held = active && parent.contains(active) ? active.dataset.act || "" : "";
  const before = new Map([...parent.children].map((node) => [/** @type {HTMLElement} */ (node).dataset.key, node]));
  const nodes = rows.map(({ key, looks, build }) => {
    const signature = JSON.stringify(looks);
    const kept = /** @type {HTMLElement | undefined} */ (before.get(key));
    if (kept && kept.dataset.looks === signature) return kept;
    const node = build();
    node.dataset.key = key;
    node.dataset.looks = signature;
    return node;
  });
  if (nodes.length === parent.children.length && nodes.every((node, at) => node === parent.children[at])) return;
  parent.replaceChildren(...nodes);
  if (!held || parent.contains(document.activeElement)) return;
  const again = /** @type {HTMLElement | null} */ (parent.querySelector(`[data-act="${held}"]:enabled`));
  (again || /** @type {HTMLElement | null} */ (parent.querySelector("button:enabled")))?.focus();
}

/** `act` names the button through every drawing. @param {string} act @param {string} words @param {() => void} onclick
 * @param {{picture?: string, look?: string, name?: string, pressed?: boolean, disabled?: boolean}} [more] */
export function button(act, words, onclick, { picture, look = "soft", name, pressed, disabled = false } = {}) {
  const made = make("button", { type: "button", className: look, onclick, disabled });
  made.dataset.act = act;
  if (picture) made.append(icon(picture));
  if (words) made.append(make("span", { textContent: words }));
  if (name) made.setAttribute("aria-label", name);
  if (pressed !== undefined) made.setAttribute("aria-pressed", String(pressed));
  return made;
}
