// What the page says around the person's own part: the network's banner, what there is between two turns, and the
// facilitator's wish that all look up.
import { $, announce, setIcon, show } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Card} Card */
/** @typedef {import("./model.js").Question} Question */

/** @param {import("./outbox.js").Outbox} outbox @param {boolean} reachable */
export function drawBanner(outbox, reachable) {
  const n = outbox.waiting.length;
  const away = !reachable || outbox.trouble;
  const [heading, text, picture] = away && n
    ? ["pending", outbox.trouble === "full" || outbox.trouble === "busy" ? outbox.trouble + "_text" : "pending_text", "cut"]
    : away ? ["offline", "offline_text", "cut"] : ["memory", "memory_text", "alert"];
  if (!show($("banner"), away || !outbox.keeps)) return;
  const [svg, box] = $("banner").children;
  const before = box.firstChild.textContent;
  setIcon(svg, picture);
  box.firstChild.textContent = say("banner." + heading, { n });
  box.lastChild.textContent = say("banner." + text, { n });
  if (before !== box.firstChild.textContent) announce(`${box.firstChild.textContent}. ${box.lastChild.textContent}`);
}

/** @param {Question | null} question @param {Card[]} own of that question @param {string} title the meeting's */
export function drawRest(question, own, title) {
  const phase = question ? question.phase : "waiting";
  const kind = phase === "closed" || phase === "waiting" ? phase : "shared";
  const [heading] = $("rest").getElementsByTagName("h1");
  heading.textContent = question || kind !== "waiting" ? say("rest." + kind) : title;
  const n = own.filter((card) => card.state === "posted").length;
  if (show($("restCount"), kind === "closed" && n)) $("restCount").textContent = say("rest.count", { n });
  show($("restDraft"), own.some((card) => card.state === "draft"));
}

/** What is being written stays where it is. @param {boolean} on */
export function drawLookUp(on) {
  const was = !$("lookUp").hidden;
  show($("lookUp"), on);
  $("room").inert = on;
  if (!on || was) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  $("lookUpTitle").focus();
  announce(say("look_up.title"));
}
