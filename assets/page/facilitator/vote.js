// Voting as it is led: its rules beforehand, how far it has come, hands that are raised, the result.
import { $, make, show } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";

const mostDots = 20;

export class Poll {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting
   * @param {boolean} [leads] else: enters raised hands, and no more */
  constructor(orders, meeting, leads = true) {
    this.orders = orders;
    this.meeting = meeting;
    this.leads = leads;
    this.hands = !leads; // raised hands are being entered
  }

  /** @param {import("./model.js").Question} question @param {Partial<{dots: number, on: string}>} change */
  set(question, change) {
    this.orders.give("SetVoting", { question: question.id, ...question.voting, ...change });
  }

  /** @param {import("./model.js").Question} question */
  rules(question) {
    const { dots, on } = question.voting;
    return {
      key: "rules", looks: [question.id, dots, on, say("vote.on")],
      build: () => make("div", { className: "voting" },
        make("div", { className: "stepper" },
          button("dots-less", "", () => this.set(question, { dots: dots - 1 }), { picture: "less", name: say("vote.dots_fewer"), disabled: dots <= 1 }),
          make("b", { textContent: say("vote.dots", { n: dots }) }),
          button("dots-more", "", () => this.set(question, { dots: dots + 1 }), { picture: "add", name: say("vote.dots_more"), disabled: dots >= mostDots })),
        make("div", { className: "either", role: "group", ariaLabel: say("vote.on") },
          button("on-themes", say("vote.themes"), () => this.set(question, { on: "themes" }), { pressed: on === "themes" }),
          button("on-notes", say("vote.notes"), () => this.set(question, { on: "notes" }), { pressed: on === "notes" }))),
    };
  }

  /** @param {import("./model.js").Vote} vote @param {import("./model.js").Choice} choice @param {number} most */
  row(vote, choice, most) {
    const points = choice.points || 0;
    const words = choice.words || say("themes.unnamed");
    const change = (/** @type {number} */ by) => () =>
      this.orders.give("SetHandCount", { question: vote.question, choice: choice.id, points: choice.hands + by });
    return {
      key: choice.id, looks: [vote.seq, vote.open, words, points, choice.hands, this.hands, most],
      build: () => {
        const row = make("li", { className: "choice" }, make("span", { className: "words", textContent: words, dir: "auto" }));
        if (this.hands) {
          row.append(make("span", { className: "stepper" },
            button("hand-less-" + choice.id, "", change(-1), { picture: "less", name: say("vote.hand_fewer", { words }), disabled: choice.hands < 1 }),
            make("b", { textContent: String(choice.hands) }),
            button("hand-more-" + choice.id, "", change(1), { picture: "add", name: say("vote.hand_more", { words }) })));
        } else if (!vote.open) {
          row.append(make("b", { textContent: say("vote.points", { n: points + choice.hands }) }));
        }
        if (!this.hands && choice.hands) row.append(make("small", { textContent: say("vote.of_hands", { n: choice.hands }) }));
        if (!vote.open) {
          const bar = make("progress", { max: most, value: points + choice.hands });
          bar.setAttribute("aria-hidden", "true");
          row.append(bar);
        }
        return row;
      },
    };
  }

  draw() {
    const { current, desk } = this.meeting;
    const vote = current && current.phase === "voting" ? desk.vote : null;
    const sets = this.leads && current && (current.phase === "sharing" || (vote && vote.open && !vote.points) || (vote && !vote.open));
    if (!show($("poll"), sets || vote) || !current) return;
    if (!vote) this.hands = !this.leads;
    /** @type {{key: string, looks: any, build: () => any}[]} */
    const rows = [{ key: "title", looks: say("vote.title"), build: () => make("h3", { textContent: say("vote.title") }) }];
    if (vote) {
      const state = vote.open ? say("vote.so_far", { n: vote.points, voters: say("vote.voters", { n: vote.voters }) }) : say("vote.over", { voters: say("vote.voters", { n: vote.voters }) });
      rows.push({ key: "state", looks: state, build: () => make("p", { className: "quiet start", textContent: state }) });
    }
    if (sets) rows.push(this.rules(current));
    if (vote) {
      const most = Math.max(1, ...vote.choices.map((choice) => (choice.points || 0) + choice.hands));
      const choices = vote.choices.map((choice) => this.row(vote, choice, most));
      rows.push({
        key: "choices", looks: choices.map(({ key, looks }) => [key, looks]),
        build: () => make("ul", { className: "polled" }, ...choices.map(({ build }) => build())),
      });
      rows.push({
        key: "acts", looks: [vote.open, this.hands, vote.seq, say("vote.hands")],
        build: () => {
          const acts = make("div", { className: "acts" });
          acts.append(button("hands", this.hands ? say("vote.hands_done") : say("vote.hands"), () => this.turn(), { pressed: this.hands }));
          if (this.leads && !vote.open) acts.append(button("vote-again", say("vote.again"), () => this.orders.give("VoteAgain", { question: vote.question }, say("vote.opened"))));
          return acts;
        },
      });
    }
    redraw($("poll"), rows);
  }

  turn() {
    this.hands = !this.hands;
    this.draw();
  }
}
