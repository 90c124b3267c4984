// The meeting's questions: which one the room is at, going to another, adding one, wording one anew.
import { $, make } from "../dom.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { phaseWord } from "./conduct.js";
import { button, redraw } from "./rows.js";
import { fill } from "./sheet.js";

/** @typedef {import("./model.js").Question} Question */
/** @typedef {{title: string, guide: string, minutes: string}} Words */

const mostMinutes = 600;

export class Questions {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting
   * @param {import("./conduct.js").Conduct} conduct */
  constructor(orders, meeting, conduct) {
    this.orders = orders;
    this.meeting = meeting;
    this.conduct = conduct;
    $("addQuestion").dataset.act = "add-question";
    $("addQuestion").onclick = () => this.add();
  }

  add() {
    const fields = [
      { name: "title", label: say("questions.wording"), rows: 3, most: 300 },
      { name: "guide", label: say("questions.guide"), rows: 2 },
      { name: "minutes", label: say("questions.minutes"), most: 4, number: true },
    ];
    const id = newId();
    fill(say("questions.add"), say("questions.add_go"), fields, (words) => this.give("AddQuestion", id, /** @type {Words} */ (words), say("questions.added")));
  }

  /** @param {string} command @param {string} id @param {Words} words @param {string} done */
  async give(command, id, { title, guide, minutes }, done) {
    const number = minutes === "" ? 0 : /^\d+$/.test(minutes) ? Number(minutes) : Infinity;
    if (number > mostMinutes) {
      this.orders.tell(say("questions.minutes_wrong", { n: mostMinutes }), true);
      return false;
    }
    return this.orders.give(command, { id, title, guide, minutes: number }, done);
  }

  /** @param {Question} question */
  edit(question) {
    const fields = [
      { name: "title", label: say("questions.wording"), rows: 3, most: 300, value: question.title },
      { name: "guide", label: say("questions.guide"), rows: 2, value: question.guide },
      { name: "minutes", label: say("questions.minutes"), most: 4, number: true, value: question.minutes ? String(question.minutes) : "" },
    ];
    fill(say("questions.edit_title", { n: question.number }), say("questions.save"), fields, (words) =>
      this.give("EditQuestion", question.id, /** @type {Words} */ (words), say("questions.saved")));
  }

  draw() {
    const { current, inOrder } = this.meeting;
    redraw($("questions"), inOrder.map((question) => {
      const { id, number, title, phase, notes, late, minutes } = question;
      const here = Boolean(current && current.id === id);
      const planned = minutes ? say("questions.planned", { n: minutes }) : "";
      const state = say("questions.state", { phase: phaseWord(phase), notes: say("questions.notes", { n: notes }) });
      return {
        key: id, looks: [number, title, state, planned, late, here, say("questions.go")],
        build: () => {
          const text = make("div", { className: "words" }, make("strong", { textContent: title, dir: "auto" }), make("small", { textContent: state }));
          if (planned) text.append(make("small", { textContent: planned }));
          const row = make("li", { className: here ? "question here" : "question" }, make("span", { className: "disc", textContent: String(number) }), text);
          if (here) {
            row.setAttribute("aria-current", "true");
            text.append(make("small", { className: "mark-here", textContent: say("questions.here") }));
          }
          const acts = make("div", { className: "acts" });
          if (!here) acts.append(button("go-" + id, say("questions.go"), () => this.conduct.go(question), { picture: "next", name: say("questions.go_to", { n: number }) }));
          acts.append(button("edit-" + id, "", () => this.edit(this.meeting.questions.get(id) || question), { picture: "pen", look: "soft square", name: say("questions.edit", { n: number }) }));
          row.append(acts);
          return row;
        },
      };
    }));
  }
}
