// Post-its of those without a phone: what was typed in for the question, and one button for more.
import { $, make, show } from "../dom.js";
import { markOf, tintOf } from "../facilitator/marks.js";
import { enterPaper } from "../facilitator/paper.js";
import { redraw } from "../facilitator/rows.js";
import { say } from "../words.js";

export class Papers {
  /** @param {import("../facilitator/orders.js").Orders} orders @param {import("./model.js").Records} records
   * @param {import("./place.js").Place} place */
  constructor(orders, records, place) {
    this.orders = orders;
    this.records = records;
    this.place = place;
    $("addPaper").dataset.act = "add-paper";
    $("addPaper").onclick = () => this.enter();
  }

  enter() {
    const { question } = this.place;
    if (question) enterPaper(this.orders, this.records, question);
  }

  draw() {
    const notes = this.records.notesOf(this.place.id).filter((note) => note.origin === "paper");
    show($("noPapers"), !notes.length);
    redraw($("papers"), notes.map((note) => {
      const circle = this.records.circle(note.circle);
      const text = note.erased ? say("line.erased") : note.text;
      return {
        key: note.id, looks: [text, note.hidden, note.circle, say("paper.mark")],
        build: () => make("li", { className: `slip ${note.hidden ? "off" : tintOf(circle)}` }, markOf(circle),
          make("div", { className: "words" }, make("p", { textContent: text, dir: "auto" }), make("small", { textContent: say(note.hidden ? "notes.hidden" : "paper.mark") }))),
      };
    }));
  }
}
