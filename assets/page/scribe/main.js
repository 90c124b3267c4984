// The scribe's page: in by PIN, then what is said taken down with the keyboard. What each part shows is its own module's.
import { $, show } from "../dom.js";
import { Follow } from "../facilitator/follow.js";
import { History } from "../facilitator/history.js";
import { Orders } from "../facilitator/orders.js";
import { Session } from "../facilitator/session.js";
import { Shell } from "../facilitator/shell.js";
import { Poll } from "../facilitator/vote.js";
import { say } from "../words.js";
import { Exchanges, keyList } from "./exchanges.js";
import { Records } from "./model.js";
import { Outgoing } from "./outgoing.js";
import { Papers } from "./papers.js";
import { Partners } from "./partners.js";
import { Place } from "./place.js";
import { Reader } from "./reader.js";
import { Recording } from "./recording.js";
import { Sources } from "./sources.js";

const session = new Session("scribe");
const records = new Records();
const shell = new Shell(session, records, {
  strings: ["scribe", "facilitator", "refusal"],
  view: "said",
  draw,
  entered: () => outgoing.wake(),
  turned: () => records.seq && shell.draw(),
  learnt: () => $("keys").replaceChildren(keyList()),
});
const follow = new Follow(session, records, shell.plan);
const outgoing = new Outgoing((body) => (session.token ? session.request("POST", "commands", body) : Promise.resolve({ status: 401, body: null, retryAfter: 1 })), refused, shell.plan, () => {
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
const place = new Place(records, shell.plan);
const exchanges = new Exchanges(records, outgoing, place);
const papers = new Papers(orders, records, place);
const reader = new Reader(orders, records, place);
const sources = new Sources(orders, records, reader);
const partners = new Partners(orders, records, place, sources);
reader.partners = partners;
const did = [
  ["ExchangeWithdrawn", "did.withdrawn"], ["ExchangeAdded", "did.added"], ["ExchangeRestored", "did.added"], ["ExchangeCorrected", "did.corrected"],
  ["ExchangePlaced", "did.placed"], ["QuotationAdded", "did.quotation"], ["QuotationCorrected", "did.quotation"], ["QuotationWithdrawn", "did.quotation_gone"],
  ["SourceCorrected", "did.source"], ["RecordingStartSet", "did.recording"],
];
const history = new History(orders, records, did);
const parts = [place, exchanges, new Recording(orders, records), history, partners, sources, reader, papers, new Poll(orders, records, false)];

function draw() {
  outgoing.told(records.seq);
  document.title = `${say("title")} · ${records.title} · Grappe`;
  for (const part of parts) part.draw();
  show($("noVote"), $("poll").hidden);
  const { waiting } = outgoing;
  $("saved").textContent = waiting ? say("saved.waiting", { n: waiting }) : say("saved.all");
  $("saved").classList.toggle("waits", waiting > 0);
  show($("notKept"), !outgoing.keeps);
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

/** Keys that work all over the page; letters with Alt, which write nothing. @param {KeyboardEvent} event */
function key(event) {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing || $("sheet").open || $("reader").open || !session.token) return;
  /** @type {Record<string, () => void>} */
  const acts = {
    KeyV: () => exchanges.quote(exchanges.at), KeyD: () => exchanges.mark(exchanges.at, "decided"), KeyF: () => exchanges.mark(exchanges.at, "to_do"), KeyP: () => papers.enter(),
    KeyZ: () => (event.shiftKey ? $("redo") : $("undo")).click(),
  };
  // By the letter, wherever the keyboard has it.
  const letter = /^[a-z]$/i.test(event.key) ? "Key" + event.key.toUpperCase() : event.code;
  const act = acts[letter];
  if (!act) return;
  event.preventDefault();
  act();
}

addEventListener("keydown", key);
shell.start(follow);
