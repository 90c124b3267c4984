// A circle's mark and tint, where it has one.
import { icon, mark } from "../dom.js";

/** @param {import("./model.js").Circle | null} circle */
export function markOf(circle) {
  const { shape, look } = mark(circle ? circle.slot : 5);
  const svg = icon(shape, look);
  if (!circle) return svg;
  // Never colour alone, and never the shape alone either.
  svg.removeAttribute("aria-hidden");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", circle.name);
  return svg;
}
/** @param {import("./model.js").Circle | null} circle */
export const tintOf = (circle) => mark(circle ? circle.slot : 5).tint;
