// The facilitator's page: in by PIN, then the meeting in the hand. What each part shows is its own module's.
import { announce } from "../dom.js";
import { say } from "../words.js";
import { Closing } from "./closing.js";
import { Conduct, phaseWord } from "./conduct.js";
import { Follow } from "./follow.js";
import { Hall } from "./hall.js";
import { History } from "./history.js";
import { Meeting } from "./model.js";
import { Notes } from "./notes.js";
import { Orders } from "./orders.js";
import { Questions } from "./questions.js";
import { Recap } from "./recap.js";
import { Session } from "./session.js";
import { Shell } from "./shell.js";
import { Signs } from "./signs.js";
import { Themes } from "./themes.js";
import { Timer } from "./timer.js";
import { Poll } from "./vote.js";

const session = new Session();
const meeting = new Meeting();
const shell = new Shell(session, meeting, { strings: ["facilitator", "refusal"], view: "lead", draw, entered: () => hall.ask() });
const follow = new Follow(session, meeting, shell.plan);
const orders = new Orders(session, follow);
const conduct = new Conduct(orders, meeting);
const hall = new Hall(session, meeting);
const parts = [
  conduct, hall, new History(orders, meeting), new Timer(orders, meeting), new Poll(orders, meeting), new Signs(orders, meeting),
  new Questions(orders, meeting, conduct), new Notes(orders, meeting), new Themes(orders, meeting), new Recap(session, orders, meeting),
  new Closing(orders, meeting),
];
let told = ""; // the question and phase that were said last

function draw() {
  document.title = meeting.title + " · Grappe";
  for (const part of parts) part.draw();
  const { current } = meeting;
  const here = current ? `${current.id} ${current.phase}` : "";
  if (current && told && told !== here) announce(say("question.now", { n: current.number, phase: phaseWord(current.phase) }));
  told = here || told;
}

// Beside each other they need no choosing.
matchMedia("(min-width: 62rem)").addEventListener("change", ({ matches }) => matches && document.body.dataset.view !== "themes" && shell.turn("lead"));
shell.start(follow);
