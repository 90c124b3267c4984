// The facilitator's page: in by PIN, then the meeting in the hand. What each part shows is its own module's.
import { $, announce, make, show } from "../dom.js";
import { small } from "../keep.js";
import { leadingLanguages, pickLanguage, say, speak } from "../words.js";
import { Closing } from "./closing.js";
import { Conduct, phaseWord } from "./conduct.js";
import { Follow } from "./follow.js";
import { Gate } from "./gate.js";
import { Hall } from "./hall.js";
import { History } from "./history.js";
import { Meeting } from "./model.js";
import { Notes } from "./notes.js";
import { Orders } from "./orders.js";
import { Questions } from "./questions.js";
import { Recap } from "./recap.js";
import { Session } from "./session.js";
import { Signs } from "./signs.js";
import { Themes } from "./themes.js";
import { Timer } from "./timer.js";
import { Poll } from "./vote.js";

const session = new Session();
const meeting = new Meeting();
const follow = new Follow(session, meeting, plan);
const orders = new Orders(session, follow);
const conduct = new Conduct(orders, meeting);
const hall = new Hall(session, meeting);
const parts = [
  conduct, hall, new History(orders, meeting), new Timer(orders, meeting), new Poll(orders, meeting), new Signs(orders, meeting),
  new Questions(orders, meeting, conduct), new Notes(orders, meeting), new Themes(orders, meeting), new Recap(session, orders, meeting),
  new Closing(orders, meeting),
];
const gate = new Gate(session, enter);
let language = "";
let planned = false;
let told = ""; // the question and phase that were said last
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
  if (!language || !inside || !meeting.seq) return;
  $("title").textContent = meeting.title;
  document.title = meeting.title + " · Grappe";
  for (const part of parts) part.draw();
  show($("away"), !follow.reachable);
  if (away === follow.reachable) announce(follow.reachable ? say("away.back") : `${say("away.title")}. ${say("away.text")}`);
  away = !follow.reachable;
  const { current } = meeting;
  const here = current ? `${current.id} ${current.phase}` : "";
  if (current && told && told !== here) announce(say("question.now", { n: current.number, phase: phaseWord(current.phase) }));
  told = here || told;
}

/** @param {string} view */
function turn(view) {
  document.body.dataset.view = view;
  for (const button of document.querySelectorAll("#views button")) {
    const on = /** @type {HTMLElement} */ (button).dataset.view === view;
    if (on) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
}

function enter() {
  draw();
  follow.wake();
  hall.ask();
  $("now").focus();
}

function leave() {
  session.keep("");
  meeting.seq = 0;
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
  if (wanted !== language) await speak(wanted, "facilitator", "refusal").catch(() => (wanted = language));
  language = wanted;
  if (!language) return;
  for (const node of document.querySelectorAll("[data-say]")) node.textContent = say(/** @type {HTMLElement} */ (node).dataset.say || "");
  for (const node of document.querySelectorAll("[data-name]")) node.setAttribute("aria-label", say(/** @type {HTMLElement} */ (node).dataset.name || ""));
  for (const list of document.querySelectorAll("[data-languages]")) {
    list.replaceChildren(...Object.entries(leadingLanguages).map(([id, name]) => make("option", { value: id, textContent: name, lang: id, selected: id === language })));
  }
  draw();
}

async function start() {
  turn("lead");
  session.onLost = out;
  // Beside each other they need no choosing.
  matchMedia("(min-width: 62rem)").addEventListener("change", ({ matches }) => matches && document.body.dataset.view !== "themes" && turn("lead"));
  $("leave").onclick = leave;
  for (const button of document.querySelectorAll("#views button")) {
    /** @type {HTMLElement} */ (button).onclick = () => {
      turn(/** @type {HTMLElement} */ (button).dataset.view || "lead");
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
