// The vote on the room's question: what there is to choose, one's own points, and what came of it.
// Every change sends the whole ballot; the latest counts, so that nothing is counted twice. What is
// not sent yet outlives a reload.
import { $, announce, make, show } from "./dom.js";
import { small } from "./keep.js";
import { say } from "./words.js";

/** @typedef {{id: string, words: string, notes: number, points?: number, hands?: number}} Choice */
/** @typedef {{seq: number, open: boolean, dots: number, on: string, question: string, choices: Choice[], mine: {choice: string, points: number}[]}} Ballot */

export class Vote {
  /** @param {import("./session.js").Session} session @param {() => void} onChange */
  constructor(session, onChange) {
    this.session = session;
    this.onChange = onChange;
    /** @type {Ballot | null} */
    this.ballot = null;
    /** The vote that the room is at: its number, and whether it is open. */
    this.wanted = "";
    this.asking = false;
    this.sending = false;
    this.failed = "";
    /** Points by choice, as the person has them. @type {Record<string, number>} */
    this.dots = {};
    /** Those that the server has not confirmed. */
    this.unsent = false;
  }

  /** @param {import("./model.js").Question | null} question */
  follow(question) {
    const vote = question && question.vote;
    const wanted = question && vote ? `${question.id} ${vote.seq} ${vote.open} ${vote.dots} ${vote.on}` : "";
    if (wanted === this.wanted && (this.ballot || !wanted)) return;
    if (wanted !== this.wanted) this.ballot = null;
    this.wanted = wanted;
    if (wanted) this.fetch();
  }

  /** Asks anew: the network came back. */
  wake() {
    if (this.wanted && !this.ballot) this.fetch();
    if (this.unsent) this.send();
  }

  /** @returns {Promise<void>} */
  async fetch() {
    if (this.asking) return;
    this.asking = true;
    const wanted = this.wanted;
    const { status, body } = await this.session.request("GET", "vote");
    this.asking = false;
    if (wanted !== this.wanted) {
      if (this.wanted) await this.fetch();
      return;
    }
    if (status === 200 && body.vote) this.take(body.vote);
    else setTimeout(() => this.wake(), 2000);
    this.onChange();
  }

  /** @param {Ballot} ballot */
  take(ballot) {
    this.ballot = ballot;
    const kept = small.json("ballot");
    this.unsent = ballot.open && kept.seq === ballot.seq && kept.question === ballot.question && kept.unsent;
    this.dots = this.unsent ? kept.dots : Object.fromEntries(ballot.mine.map(({ choice, points }) => [choice, points]));
    if (this.unsent) this.send();
  }

  get left() {
    const given = Object.values(this.dots).reduce((all, points) => all + points, 0);
    return this.ballot ? this.ballot.dots - given : 0;
  }

  /** @param {Choice} choice @param {number} by */
  give(choice, by) {
    const points = (this.dots[choice.id] || 0) + by;
    if (!this.ballot || !this.ballot.open || points < 0 || (by > 0 && this.left < by)) return;
    if (points) this.dots[choice.id] = points;
    else delete this.dots[choice.id];
    this.failed = "";
    this.keep(true);
    announce(`${choice.words}. ${say("vote.points", { n: points })}. ${say("vote.left", { n: this.left })}`);
    this.send();
    this.onChange();
  }

  /** @param {boolean} unsent */
  keep(unsent) {
    this.unsent = unsent;
    if (!this.ballot) return;
    const { seq, question } = this.ballot;
    small.set("ballot", JSON.stringify({ seq, question, dots: this.dots, unsent }));
  }

  async send() {
    if (this.sending || !this.ballot) return;
    this.sending = true;
    while (this.unsent && this.ballot) {
      const said = JSON.stringify(this.dots);
      const dots = Object.entries(this.dots).map(([choice, points]) => ({ choice, points }));
      const { status } = await this.session.request("POST", "vote", { question: this.ballot.question, dots });
      if (status === 200) {
        if (said === JSON.stringify(this.dots)) this.keep(false);
      } else if (status >= 400 && status < 429) {
        // Over, or about something that is gone: what the room has counts.
        this.keep(false);
        this.failed = status === 409 ? "vote.failed_over" : "vote.failed_other";
        announce(say(this.failed));
        this.ballot = null;
        this.fetch();
      } else {
        setTimeout(() => this.wake(), 2000);
        break;
      }
    }
    this.sending = false;
    this.onChange();
  }

  /** @param {Choice} choice */
  row(choice) {
    const points = this.dots[choice.id] || 0;
    const words = make("span", { className: "words", textContent: choice.words, dir: "auto" });
    if (!this.ballot || !this.ballot.open) {
      const all = (choice.points || 0) + (choice.hands || 0);
      const own = points ? make("small", { textContent: say("vote.own", { n: points }) }) : "";
      return make("li", {}, make("span", { className: "words" }, words, own), make("b", { textContent: say("vote.points", { n: all }) }));
    }
    const count = make("b", { textContent: String(points) });
    const button = (/** @type {number} */ by, /** @type {string} */ sign, /** @type {string} */ key) =>
      make("button", {
        type: "button", textContent: sign, disabled: by < 0 ? !points : this.left < 1,
        onclick: () => this.give(choice, by), ariaLabel: say(key, { words: choice.words }),
      });
    return make("li", { className: points ? "given" : "" }, words, button(-1, "−", "vote.fewer"), count, button(1, "+", "vote.more"));
  }

  /** True if there is a vote to show. @param {import("./model.js").Question | null} question */
  draw(question) {
    const on = Boolean(question && question.vote);
    if (!show($("vote"), on)) return false;
    const { ballot } = this;
    $("voteTitle").textContent = !ballot ? say("vote.coming") : ballot.open ? say("vote.left", { n: this.left }) : say("vote.over");
    $("voteHelp").textContent = this.failed ? say(this.failed)
      : this.unsent ? say("vote.waiting") : ballot && ballot.open ? say("vote.secret") : say("vote.result");
    const list = $("choices");
    // The finger stays on its button while the list is drawn anew.
    const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    list.replaceChildren(...(ballot ? ballot.choices.map((choice) => this.row(choice)) : []));
    const buttons = list.querySelectorAll("button");
    if (focused >= 0 && buttons[focused]) (buttons[focused].disabled ? buttons[focused ^ 1] : buttons[focused]).focus();
    return true;
  }
}
