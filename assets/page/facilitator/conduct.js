// The question at hand: its phases, the one next step, its rules.
import { $, icon, make, setIcon, show } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";

const phases = ["waiting", "writing", "sharing", "voting", "closed"];
/** @type {Record<string, string>} */
const words = { waiting: "phase.waiting", writing: "phase.writing", sharing: "phase.sharing", voting: "phase.voting", closed: "phase.closed" };
/** @param {string} phase */
export const phaseWord = (phase) => say(words[phase] || "phase.waiting");

export class Conduct {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(orders, meeting) {
    this.orders = orders;
    this.meeting = meeting;
    $("onward").onclick = () => {
      const step = this.next();
      if (step) step.act();
    };
  }

  /** @param {string} phase */
  setPhase(phase) {
    const { current } = this.meeting;
    if (current) this.orders.give("SetPhase", { question: current.id, phase }, say("phase.set", { phase: phaseWord(phase) }));
  }

  /** What comes next, as one button. @returns {{words: string, picture: string, act: () => void} | null} */
  next() {
    const { current, desk } = this.meeting;
    const after = this.meeting.inOrder.find((one) => !current || one.number > current.number);
    const forward = after && { words: say("next.question", { n: after.number }), picture: "next", act: () => this.go(after) };
    if (!current) return forward || null;
    if (current.phase === "waiting") return { words: say("next.writing"), picture: "pen", act: () => this.setPhase("writing") };
    if (current.phase === "writing") return { words: say("next.reveal"), picture: "eye", act: () => this.setPhase("sharing") };
    if (current.phase === "voting" && desk.vote && desk.vote.open) {
      return { words: say("next.count"), picture: "tick", act: () => this.orders.give("CountVotes", { question: current.id }, say("vote.counted")) };
    }
    if (current.phase !== "closed") return { words: say("next.close"), picture: "tick", act: () => this.setPhase("closed") };
    return forward || null;
  }

  /** @param {import("./model.js").Question} question */
  go(question) {
    this.orders.give("GoToQuestion", { question: question.id }, say("questions.gone", { n: question.number }));
  }

  /** @param {Partial<import("./model.js").Question>} change */
  setRules(change) {
    const { current } = this.meeting;
    if (!current) return;
    const { openWriting, notesStopped } = { ...current, ...change };
    this.orders.give("SetQuestionRules", { question: current.id, open_writing: openWriting, notes_stopped: notesStopped });
  }

  draw() {
    const { current, inOrder } = this.meeting;
    $("place").textContent = current ? say("question.place", { n: current.number, m: inOrder.length }) : "";
    $("now").textContent = current ? current.title : say(inOrder.length ? "question.none" : "questions.empty");
    if (show($("phases"), current) && current) this.drawPhases(current);
    const step = this.next();
    if (show($("onward"), step) && step) {
      setIcon($("onward").firstElementChild, step.picture);
      $("onward").lastElementChild.textContent = step.words;
    }
    show($("clock"), current);
    if (show($("rules"), current) && current) this.drawRules(current);
  }

  /** @param {import("./model.js").Question} current */
  drawPhases(current) {
    redraw($("phases"), phases.map((phase) => ({
      key: phase, looks: [current.id, phase === current.phase, phaseWord(phase)],
      build: () => {
        const made = button("phase-" + phase, phaseWord(phase), () => phase === this.meeting.current?.phase || this.setPhase(phase), { look: "phase" });
        if (phase === current.phase) made.setAttribute("aria-current", "step");
        return made;
      },
    })));
  }

  /** @param {import("./model.js").Question} current */
  drawRules(current) {
    const { frozen } = this.meeting.desk;
    /** @param {string} key @param {string} title @param {string} state @param {boolean} on @param {() => void} act */
    const rule = (key, title, state, on, act) => ({
      key, looks: [title, state, on, current.id],
      build: () => {
        const made = button(key, "", act, { look: "rule", pressed: on });
        const text = make("span", { className: "words" }, make("strong", { textContent: title }), make("small", { textContent: state }));
        made.append(text, make("span", { className: "switch" }, icon("tick")));
        return made;
      },
    });
    const rows = [];
    if (current.phase === "waiting" || current.phase === "writing") {
      const on = current.openWriting;
      rows.push(rule("rule-open", say("rules.open"), say(on ? "rules.open_yes" : "rules.open_no"), on, () => this.setRules({ openWriting: !on })));
    }
    if (current.phase === "sharing") {
      const on = current.notesStopped;
      rows.push(rule("rule-stop", say("rules.stop"), say(on ? "rules.stop_yes" : "rules.stop_no"), on, () => this.setRules({ notesStopped: !on })));
    }
    const reads = current.devicesRead;
    rows.push(rule("rule-read", say("rules.read"), say(reads ? "rules.read_yes" : "rules.read_no"), reads, () =>
      this.orders.give("SetDeviceReading", { question: current.id, on: !reads })));
    rows.push(rule("freeze", say("freeze.title"), say(frozen ? "freeze.yes" : "freeze.no"), frozen, () =>
      this.orders.give("FreezeDevices", { frozen: !frozen }, say(frozen ? "freeze.freed" : "freeze.done"))));
    redraw($("rules"), rows);
  }
}
