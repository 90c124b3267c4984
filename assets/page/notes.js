// One's own notes as cards: their state in words, to correct, to withdraw, to take back.
import { $, icon, make } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {Record<"correct" | "withdraw" | "undo" | "retake" | "dismiss" | "send" | "erase", (card: Card) => void>} Acts */

/** @type {Record<string, string>} */
const icons = { posted: "tick", pending: "clock", correcting: "clock", late: "clock", draft: "pen", leaving: "bin" };

/** Where a note that was posted stands, once that is known. @param {Card} card */
function whereabouts({ state, onWall, theme }) {
  if (state !== "posted" || onWall === undefined) return "";
  return say(!onWall ? "note.not_yet" : theme ? "note.on_wall_in" : "note.on_wall", { theme: theme || "" });
}

/** @param {Card} card @param {Acts} acts */
function content(card, acts) {
  /** @param {keyof Acts} act @param {string} word @param {string} [picture] */
  const button = (act, word, picture) => {
    const made = make("button", { onclick: () => acts[act](card) }, picture ? icon(picture) : say("note." + word));
    if (picture) made.setAttribute("aria-label", say("note." + word, { text: card.text }));
    made.dataset.act = act;
    return made;
  };
  const { op, state } = card;
  const foot = make("div");
  const parts = [make("p", { textContent: card.text }), foot];
  if (state === "refused" && op) {
    const known = ["too_long", "empty", "not_now", "conflict", "unknown", "forbidden"].includes(op.refused || "");
    parts.splice(1, 0, make("p", { className: "reason" }, icon("alert"), ` ${say("refusal." + op.kind)} ${say("refusal." + (known ? op.refused : "other"))}`));
    if (op.kind === "withdraw") foot.append(button("dismiss", "understood"));
    else foot.append(button("retake", "retake"), button("dismiss", "erase"));
    return parts;
  }
  const where = whereabouts(card);
  const words = make("span", {}, make("span", { textContent: say("note." + state) }));
  if (where) words.append(" · ", make("span", { className: "where", textContent: where, dir: "auto" }));
  foot.append(make("p", { className: "state" }, icon(icons[state] || "alert"), words));
  if (state === "leaving") {
    if (op && !op.tried) foot.append(button("undo", "undo"));
    return [foot];
  }
  if (state === "draft") foot.append(button("send", "send"), button("erase", "erase"));
  else if (card.editable) foot.append(button("correct", "correct", "pen"), button("withdraw", "withdraw", "bin"));
  return parts;
}

/** @param {Card[]} cards @param {string} current the question in the room @param {Record<string, {number: number}>} questions
 * @param {string} tint @param {string} correcting id of the note in the composer @param {Acts} acts */
export function drawNotes(cards, current, questions, tint, correcting, acts) {
  const list = $("notes");
  const before = new Map([...list.children].map((node) => [node.dataset.key, node]));
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const within = focused && focused.closest("#notes li");
  const groups = [current, ...new Set(cards.map((card) => card.question).filter((id) => id !== current))];
  const nodes = groups.flatMap((id) => {
    const known = questions[id];
    const heading = before.get(" " + id) || make("li", {}, make("h3"));
    heading.dataset.key = " " + id;
    heading.firstChild.textContent = known ? say("mine.question", { n: known.number }) : say("mine.others");
    const mine = cards.filter((card) => card.question === id).map((card) => {
      const look = JSON.stringify([card, document.documentElement.lang]);
      const node = before.get(card.key) || make("li");
      node.className = `card ${tint} ${card.state}${card.id === correcting ? " correcting" : ""}`;
      node.dataset.key = card.key;
      if (node.dataset.look !== look) {
        node.dataset.look = look;
        node.replaceChildren(...content(card, acts));
      }
      return node;
    });
    return id !== current && mine.length ? [heading, ...mine] : mine;
  });
  for (const node of before.values()) if (!nodes.includes(node)) node.remove();
  nodes.forEach((node, i) => list.children[i] === node || list.insertBefore(node, list.children[i] || null));
  if (!within || document.activeElement === focused) return;
  // The button under the finger is gone or was moved: stay at its card, or else at the list.
  const act = focused && focused.dataset.act;
  (within.querySelector(`[data-act="${act}"]`) || within.querySelector("button") || $("mineTitle")).focus();
  if (!within.isConnected) $("mineTitle").focus();
}
