// A hand that is raised, and being ready: told to whoever leads as one among many, never kept by the server. They
// outlive a reload and a network that goes; a phone that was put away for long has forgotten them.
import { $, announce, show } from "./dom.js";
import { small } from "./keep.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Question} Question */

const longAway = 10 * 60 * 1000;

/** What "ready" is about: ready with something else is no longer ready. @param {Question} question */
const stageOf = (question) => `${question.id} ${question.phase}`;

/** Whether there is something that one can be done with. @param {Question} question */
const hasWork = (question) => question.takesNotes || Boolean(question.vote && question.vote.open);

export class Signs {
  /** @param {() => void} onChange the server is to be told */
  constructor(onChange) {
    this.onChange = onChange;
    /** How often all hands were lowered when this one was raised; null: it is down. @type {number | null} */
    this.hand = null;
    this.ready = "";
    this.lowered = 0;
    this.stage = "";
    this.seen = Date.now();
    this.recall();
    // Another tab of the same phone is the same person.
    addEventListener("storage", ({ key }) => key === "grappe.signs" && (this.recall(), this.onChange()));
    $("hand").onclick = () => {
      this.hand = this.hand === null ? this.lowered : null;
      this.changed(this.hand === null ? "hand.down" : "hand.up");
    };
    $("ready").onclick = () => {
      this.ready = this.ready ? "" : this.stage;
      this.changed(this.ready ? "ready.yes" : "ready.no");
    };
  }

  recall() {
    const kept = small.json("signs");
    const fresh = Date.now() - Number(kept.at || 0) < longAway;
    this.hand = fresh && typeof kept.hand === "number" ? kept.hand : null;
    this.ready = fresh ? String(kept.ready || "") : "";
  }

  keep() {
    small.set("signs", JSON.stringify({ hand: this.hand, ready: this.ready, at: Date.now() }));
  }

  /** @param {string} words a key */
  changed(words) {
    this.keep();
    announce(say(words));
    this.onChange();
  }

  get pulse() {
    return { hand: this.hand, ready: this.ready };
  }

  /** @param {Question | null} question @param {number | undefined} lowered as the server told it */
  follow(question, lowered) {
    const before = JSON.stringify(this.pulse);
    const away = Date.now() - this.seen > longAway;
    this.seen = Date.now();
    this.stage = question ? stageOf(question) : "";
    if (away) this.hand = null;
    if (away || this.ready !== this.stage) this.ready = "";
    if (typeof lowered === "number") {
      if (this.hand !== null && lowered > this.hand) {
        this.hand = null;
        announce(say("hand.lowered"));
      } else if (this.hand !== null) {
        this.hand = lowered; // a server that began anew counts anew
      }
      this.lowered = lowered;
    }
    if (this.hand !== null || this.ready || before !== JSON.stringify(this.pulse)) this.keep();
    if (before !== JSON.stringify(this.pulse)) this.onChange();
  }

  /** @param {Question | null} question */
  draw(question) {
    $("hand").setAttribute("aria-pressed", String(this.hand !== null));
    $("ready").setAttribute("aria-pressed", String(Boolean(this.ready)));
    show($("hand"), question);
    show($("ready"), question && hasWork(question));
  }
}
