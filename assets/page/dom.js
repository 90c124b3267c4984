// Small hands for the document. People's words are only ever set as text.

/** @param {string} id @returns {any} */
export const $ = (id) => document.getElementById(id);

/** @param {string} tag @param {Record<string, any>} [props] @param {(Node | string)[]} children @returns {any} */
export function make(tag, props = {}, ...children) {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
}

/** @param {string} name a symbol of index.html */
export function icon(name, className = "line") {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  svg.append(document.createElementNS(space, "use"));
  setIcon(svg, name);
  return svg;
}

/** @param {Element} svg @param {string} name */
export function setIcon(svg, name) {
  /** @type {Element} */ (svg.firstElementChild).setAttribute("href", "#" + name);
}

/** Shows or hides, and says which. @param {any} node @param {any} on */
export const show = (node, on) => !(node.hidden = !on);

const shapes = ["disc", "square", "triangle", "plus", "ring", "bar"];

/** A circle's mark; from the seventh circle on the shapes come again, hollow. @param {number} slot */
export const mark = (slot) => ({ shape: shapes[slot % 6], look: slot > 5 ? "mark hollow" : "mark", tint: "slot" + (slot % 6) });

/** Says it to those who listen; the same words twice are said twice. @param {string} words */
export function announce(words) {
  $("live").textContent = words + ($("live").textContent === words ? "\u00a0" : "");
}
