// The scribe's page: in by PIN, then what is said taken down with the keyboard. What each part shows is its own module's.
import { $, announce, make, show } from "../dom.js";
import { Follow } from "../facilitator/follow.js";
import { Gate } from "../facilitator/gate.js";
import { History } from "../facilitator/history.js";
import { Orders } from "../facilitator/orders.js";
import { Session } from "../facilitator/session.js";
import { Poll } from "../facilitator/vote.js";
import { small } from "../keep.js";
import { leadingLanguages, pickLanguage, say, speak } from "../words.js";
import { Exchanges, keyList } from "./exchanges.js";
import { Records } from "./model.js";
import { Outgoing } from "./outgoing.js";
import { Papers } from "./papers.js";
import { Partners } from "./partners.js";
import { Place } from "./place.js";
import { Recording } from "./recording.js";

const session = new Session("scribe");
const records = new Records();
const follow = new Follow(session, records, plan);
const outgoing = new Outgoing((body) => (session.token ? session.request("POST", "commands", body) : Promise.resolve({ status: 401, body: null, retryAfter: 1 })), refused, plan, () => {
  follow.reach(true);
  follow.look();
});

/** What is undone must have come to the wall first. */
class OwnOrders extends Orders {
  /** @param {string} command @param {Record<string, any>} [fields] @param {string} [done] */
  async give(command, fields = {}, done = "") {
    const undoes = command === "Undo" || command === "Redo";
    if (undoes) {
      outgoing.flush();
      for (const end = Date.now() + 4000; outgoing.waiting && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 30));
      exchanges.rewritten.quietUntil = Date.now() + 3000;
    }
    return super.give(command, fields, done);
  }
}

const orders = new OwnOrders(session, follow);
const place = new Place(records, plan);
const exchanges = new Exchanges(records, outgoing, place);
const papers = new Papers(orders, records, place);
const did = [
  ["ExchangeWithdrawn", "did.withdrawn"], ["ExchangeAdded", "did.added"], ["ExchangeRestored", "did.added"], ["ExchangeCorrected", "did.corrected"],
  ["ExchangePlaced", "did.placed"], ["QuotationAdded", "did.quotation"], ["QuotationCorrected", "did.quotation"], ["QuotationWithdrawn", "did.quotation_gone"],
  ["SourceCorrected", "did.source"], ["RecordingStartSet", "did.recording"],
];
const history = new History(orders, records, did);
const parts = [place, exchanges, new Recording(orders, records), history, new Partners(orders, records, place), papers, new Poll(orders, records, false)];
const gate = new Gate(session, enter);
let language = "";
let planned = false;
let away = false;

/** Draws once for all that happens at the same time. */
function plan() {
  if (planned) return;
  planned = true;
  queueMicrotask(() => {
    planned = false;
    draw();
  });
}

function draw() {
  const inside = Boolean(session.token);
  show($("gate"), !inside);
  show($("lead"), inside);
  if (!language || !inside || !records.seq) return;
  outgoing.told(records.seq);
  $("title").textContent = records.title;
  document.title = `${say("title")} · ${records.title} · Grappe`;
  for (const part of parts) part.draw();
  show($("noVote"), $("poll").hidden);
  const { waiting } = outgoing;
  $("saved").textContent = waiting ? say("saved.waiting", { n: waiting }) : say("saved.all");
  $("saved").classList.toggle("waits", waiting > 0);
  show($("notKept"), !outgoing.keeps);
  show($("away"), !follow.reachable);
  if (away === follow.reachable) announce(follow.reachable ? say("away.back") : `${say("away.title")}. ${say("away.text")}`);
  away = !follow.reachable;
}

/** A line that the wall would not have: its words come back where they can stand, or are shown.
 * @param {import("./outgoing.js").Op} op @param {import("../session.js").Answer} answer */
function refused({ command, id, fields }, { status, body }) {
  if (command === "WithdrawExchange" && status === 404) return;
  const text = String(fields.text || "");
  const line = records.lines.get(id);
  // Another scribe took the line away while it was being written.
  if (text) exchanges.rewritten.tell(id, fields.question || (line ? line.question : place.id), text, "");
  else orders.tell(orders.refusal(body), true);
  follow.look();
}

/** @param {string} view */
function turn(view) {
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll("#views button")) {
    if (/** @type {HTMLElement} */ (button).dataset.view === view) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  if (records.seq) draw();
}

function enter() {
  draw();
  follow.wake();
  outgoing.wake();
  $("now").focus();
}

function leave() {
  session.keep("");
  records.seq = 0;
  if (follow.live.socket) follow.live.socket.close();
  out();
}

async function out() {
  draw();
  $("pin").focus();
  const room = await gate.look();
  if (!small.get("language")) await learn(pickLanguage(room, leadingLanguages));
}

/** @param {string} wanted */
async function learn(wanted) {
  if (wanted !== language) await speak(wanted, "scribe", "facilitator", "refusal").catch(() => (wanted = language));
  language = wanted;
  if (!language) return;
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(/** @type {HTMLElement} */ (node).dataset.say || "");
  for (const node of document.querySelectorAll("[data-name]")) node.setAttribute("aria-label", say(/** @type {HTMLElement} */ (node).dataset.name || ""));
  for (const list of document.querySelectorAll("[data-languages]")) {
    list.replaceChildren(...Object.entries(leadingLanguages).map(([id, name]) => make("option", { value: id, textContent: name, lang: id, selected: id === language })));
  }
  $("keys").replaceChildren(keyList());
  draw();
}

/** Keys that work all over the page; letters with Alt, which write nothing. @param {KeyboardEvent} event */
function key(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || $("sheet").open || !session.token) return;
  /** @type {Record<string, () => void>} */
  const acts = {
    KeyV: () => exchanges.quote(exchanges.at), KeyP: () => papers.enter(),
    KeyZ: () => (event.shiftKey ? $("redo") : $("undo")).click(),
  };
  // By the letter, wherever the keyboard has it.
  const letter = /^[a-z]$/i.test(event.key) ? "Key" + event.key.toUpperCase() : event.code;
  const act = acts[letter];
  if (!act) return;
  event.preventDefault();
  act();
}

async function start() {
  turn("said");
  session.onLost = out;
  addEventListener("keydown", key);
  $("leave").onclick = leave;
  for (const button of document.querySelectorAll("#views button")) {
    /** @type {HTMLElement} */ (button).onclick = () => {
      turn(/** @type {HTMLElement} */ (button).dataset.view || "said");
      scrollTo(0, 0);
    };
  }
  for (const list of document.querySelectorAll("[data-languages]")) {
    list.addEventListener("change", () => {
      const chosen = /** @type {HTMLSelectElement} */ (list).value;
      small.set("language", chosen);
      learn(chosen);
    });
  }
  for (; !language; await new Promise((resolve) => setTimeout(resolve, language ? 0 : 1500))) await learn(pickLanguage("fr", leadingLanguages));
  if (session.token) enter();
  else out();
}

start();
