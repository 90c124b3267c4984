// The participants' page: joins the room, follows its question, keeps and sends what the person writes.
import { Desk } from "./desk.js";
import { $, announce, make, mark, setIcon, show } from "./dom.js";
import { Join } from "./join.js";
import { openShelf, small } from "./keep.js";
import { Live } from "./live.js";
import { cards, Mine } from "./model.js";
import { drawNotes } from "./notes.js";
import { Outbox } from "./outbox.js";
import { Reading } from "./reading.js";
import { drawBanner, drawLookUp, drawRest } from "./rest.js";
import { Session } from "./session.js";
import { Signs } from "./signs.js";
import { newId } from "./text.js";
import { Vote } from "./vote.js";
import { languages, pickLanguage, say, speak } from "./words.js";

/** @typedef {import("./model.js").Question} Question */
/** @typedef {import("./model.js").Card} Card */

/** How long a withdrawal can be taken back. */
const regret = 8000;

const seen = small.json("seen");
const session = new Session();
const join = new Join(session, enter);
const desk = new Desk(write);
const vote = new Vote(session, draw);
const wall = new Reading(session, draw);
const signs = new Signs(() => (draw(), live.tell(0)));
let mine = new Mine(seen.mine);
/** @type {Question | null} */
let question = seen.question || null;
/** @type {import("./model.js").Circle[]} */
let circles = seen.circles || [];
/** Every question met, for the notes that were written to it. @type {Record<string, {number: number}>} */
const questions = seen.questions || {};
let title = String(seen.title || "Grappe");
let language = "";
let inRoom = false;
let reading = false; // on a phone: one's own notes instead of the field
let reachable = true;

const live = new Live(session, news, (reach) => {
  const back = reach && !reachable;
  reachable = reach;
  if (back) outbox.wake();
  if (back) vote.wake();
  if (back) wall.wake();
  draw();
});
live.held = true;
/** @type {Outbox} */
let outbox;

session.onNew = () => {
  mine = new Mine();
};
session.onLost = (/** @type {string} */ code) => {
  inRoom = false;
  seek(code);
};

/** @param {any} fresh @param {boolean} whole */
function news(fresh, whole) {
  const before = question;
  question = fresh.question === undefined ? question : fresh.question;
  if (whole) {
    circles = fresh.circles;
    title = fresh.workshop.title;
  }
  if (question) questions[question.id] = { number: question.number };
  mine.take(fresh.seq, fresh.mine || [], fresh.gone || [], whole);
  small.set("seen", JSON.stringify({ question, circles, questions, title, mine: [...mine.notes.values()] }));
  if (question && (!before || before.id !== question.id)) {
    reading = false;
    const unfinished = before && desk.drafts[before.id];
    announce(say("question.new", { n: question.number, title: question.title }) + (unfinished ? " " + say("question.draft") : ""));
  } else if (question && before && question.phase !== before.phase && question.phase === "closed") {
    announce(say("rest.closed"));
  }
  if (question && question.vote && question.vote.open && !(before && before.vote && before.vote.open)) announce(say("vote.begins"));
  vote.follow(question);
  wall.follow(question);
  signs.follow(question, fresh.lowered);
  outbox.trouble = outbox.trouble === "offline" ? "" : outbox.trouble;
  draw();
}

/** @param {string} to @param {string} id @param {string} text */
async function write(to, id, text) {
  const op = /** @type {import("./model.js").Op} */ ({ kind: id ? "edit" : "add", id: id || newId(), question: to, text });
  if (id) reading = true;
  await outbox.push(op);
  desk.keep();
  if (!reachable) desk.flash("write.kept");
}

/** @param {import("./model.js").Op} op @param {import("./session.js").Answer} answer */
function done(op, { body }) {
  if (op.kind === "add") desk.flash(body.late ? "write.late" : "write.posted");
  if (op.kind === "edit") desk.flash("write.corrected");
  if (body && body.seq) mine.apply(op, body.seq, Boolean(body.late));
}

const acts = {
  /** @param {Card} card */
  correct(card) {
    desk.correct(card.question, card.id, card.text);
    reading = false;
    draw();
    $("text").focus();
  },
  /** @param {Card} card */
  withdraw(card) {
    announce(say("note.leaving"));
    outbox.push({ kind: "withdraw", id: card.id, question: card.question, text: "", due: Date.now() + regret });
  },
  /** @param {Card} card */
  undo: (card) => card.op && outbox.undo(card.op),
  /** @param {Card} card */
  async retake(card) {
    if (!card.op) return;
    const here = writable() && question ? question.id : card.question;
    desk.lay(here, card.text);
    reading = reading && here !== desk.question;
    await outbox.drop(card.op);
    if (!reading) $("text").focus();
  },
  /** @param {Card} card */
  dismiss: (card) => card.op && outbox.drop(card.op),
  /** @param {Card} card */
  async send(card) {
    desk.forget(card.question);
    await outbox.push({ kind: "add", id: newId(), question: card.question, text: card.text });
  },
  /** @param {Card} card */
  erase(card) {
    desk.forget(card.question);
    draw();
  },
};

const writable = () => Boolean(question && question.takesNotes);

function draw() {
  if (!outbox || !language) return;
  document.title = title === "Grappe" ? title : title + " · Grappe";
  const entered = inRoom && $("room").hidden;
  show($("join"), !inRoom);
  show($("room"), inRoom);
  if (!inRoom) return join.draw();
  const open = writable();
  if (!desk.correcting || !question) desk.open(open && question ? question.id : "");
  const all = cards(mine.notes.values(), outbox.ops);
  for (const [id, text] of Object.entries(desk.drafts)) {
    if (id !== desk.question) all.push({ key: "draft " + id, id: "", question: id, text, state: "draft", editable: false });
  }
  const composing = open || Boolean(desk.correcting);
  const opens = composing && (entered || $("write").hidden);
  const circle = circles.find(({ id }) => id === session.circle);
  const slot = circle ? circle.slot : 5;
  const reads = wall.draw(circles);
  $("room").className = (reading ? "reading" : "writing") + (reads ? " wall" : "");
  $("number").textContent = question ? say("question.number", { n: question.number, m: question.of }) : "";
  if (show($("circle"), circle) && circle) {
    const { shape, look, tint } = mark(slot);
    $("circle").firstElementChild.setAttribute("class", `${look} ${tint}`);
    setIcon($("circle").firstElementChild, shape);
    $("circle").lastElementChild.textContent = circle.name;
    $("circle").setAttribute("aria-label", say("circle.change", { name: circle.name }));
  }
  drawBanner(outbox, reachable);
  const heading = question && (composing || question.phase !== "closed") ? question.title : "";
  if (show($("question"), heading)) $("question").textContent = heading;
  if (show($("guide"), heading && question && question.guide) && question) $("guide").textContent = question.guide;
  if (show($("write"), composing) && question) desk.draw(question, slot);
  if (opens && !reads && (!document.activeElement || document.activeElement === document.body)) $("text").focus();
  const here = all.filter((card) => question && card.question === question.id);
  const votes = !composing && vote.draw(question);
  if (composing) show($("vote"), false);
  if (show($("rest"), !composing && !votes)) drawRest(question, here, title);
  drawLookUp(Boolean(reachable && question && question.lookUp));
  signs.draw(question);
  show($("tools"), question);
  const count = all.filter(({ state }) => state !== "draft" && state !== "leaving").length;
  for (const node of document.querySelectorAll(".count")) node.textContent = String(count);
  const hidden = question && question.phase === "writing" && !question.openWriting;
  const shown = here.filter(({ state }) => state === "posted" || (hidden && state === "pending")).length;
  $("mineHelp").textContent = !all.length ? say("mine.none") : shown ? say(hidden ? "mine.private" : "mine.open", { n: shown }) : "";
  drawNotes(all, question ? question.id : "", questions, mark(slot).tint, desk.correcting ? desk.correcting.id : "", acts);
  setIcon($("toWrite").firstElementChild, composing ? "add" : "back");
  $("toWrite").lastElementChild.textContent = say(composing ? "mine.write" : "mine.back");
  show($("reread"), all.length);
}

function drawWords() {
  for (const node of document.querySelectorAll("[data-say]")) {
    node.textContent = say(/** @type {HTMLElement} */ (node).dataset.say || "");
  }
  for (const list of document.querySelectorAll("[data-languages]")) {
    list.replaceChildren(...Object.entries(languages).map(([id, name]) =>
      make("option", { value: id, textContent: name, lang: id, selected: id === language })));
  }
  desk.count();
  draw();
}

function enter() {
  inRoom = true;
  reading = false;
  draw();
  live.wake();
  outbox.wake();
}

/** Shows the way in. @param {string} [code] known to be good */
async function seek(code = "") {
  const scanned = /^#(\d{4})$/.exec(location.hash);
  join.code = code || (scanned && scanned[1]) || session.code;
  const looking = join.look();
  draw();
  const room = await looking;
  if (!small.get("language")) await learn(pickLanguage(room));
  draw();
}

/** @param {string} wanted */
async function learn(wanted) {
  if (wanted !== language) await speak(wanted).catch(() => (wanted = language));
  language = wanted;
  if (!language) return;
  drawWords();
}

function fit() {
  const seenPart = window.visualViewport || { height: innerHeight, scale: 1 };
  if (seenPart.scale > 1.01) return; // pinched: leave the page as it is
  document.documentElement.style.setProperty("--h", seenPart.height + "px");
  const typing = document.activeElement === $("text") && matchMedia("(pointer: coarse)").matches;
  document.body.className = !typing || seenPart.height > 520 ? "" : seenPart.height < 300 ? "low short" : "low";
}

/** @param {boolean} read */
function turn(read) {
  reading = read;
  draw();
  if (read) $("mineTitle").focus();
  else if (writable()) $("text").focus();
  scrollTo(0, 0);
}

async function start() {
  fit();
  for (const one of [window, window.visualViewport]) if (one) one.addEventListener("resize", fit);
  $("text").addEventListener("focus", fit);
  $("text").addEventListener("blur", fit);
  $("toMine").onclick = $("reread").onclick = () => turn(true);
  $("toWrite").onclick = () => turn(false);
  $("cancel").onclick = () => {
    desk.stopCorrecting();
    turn(true);
  };
  $("circle").onclick = () => {
    inRoom = false;
    seek(session.code);
  };
  for (const list of document.querySelectorAll("[data-languages]")) {
    list.addEventListener("change", () => {
      const chosen = /** @type {HTMLSelectElement} */ (list).value;
      small.set("language", chosen);
      learn(chosen);
    });
  }
  addEventListener("hashchange", () => session.token || seek());
  outbox = new Outbox(await openShelf(), (...order) => session.request(...order), done, () => (draw(), live.tell()));
  live.pulse = () => ({ waiting: outbox.waiting.length, ...signs.pulse });
  for (; !language; await new Promise((resolve) => setTimeout(resolve, language ? 0 : 1500))) await learn(pickLanguage());
  await outbox.load();
  live.held = false;
  if (session.token) enter();
  else seek();
}

start();
