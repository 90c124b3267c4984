// Which question is written to: the room's, or one that was chosen and stays until the room is followed again. The room
// may go on while a line is being written: that line is ended where it was begun.
import { $, make, show } from "../dom.js";
import { redraw } from "../facilitator/rows.js";
import { say } from "../words.js";

export class Place {
  /** @param {import("./model.js").Records} records @param {() => void} onChange */
  constructor(records, onChange) {
    this.records = records;
    this.onChange = onChange;
    this.chosen = "";
    this.held = ""; // where the caret is
    /** Whether words stand where the caret is. */
    this.busy = () => false;
    $("followRoom").onclick = () => {
      this.chosen = this.held = "";
      onChange();
    };
    $("goOn").onclick = () => {
      this.held = "";
      onChange();
    };
    // Where all is in one column the questions stand below what is written.
    $("otherQuestion").onclick = () => {
      $("choice").scrollIntoView();
      $("questions").querySelector("button:not([aria-current])")?.focus({ preventScroll: true });
    };
    $("lines").addEventListener("focusin", () => (this.held = this.id));
    $("lines").addEventListener("focusout", (/** @type {FocusEvent} */ event) => {
      if ($("lines").contains(/** @type {Node | null} */ (event.relatedTarget)) || $("tools").contains(/** @type {Node | null} */ (event.relatedTarget))) return;
      this.settle();
      setTimeout(onChange); // not while the focus is on its way
    });
  }

  /** The line is ended: the next may stand elsewhere. */
  settle() {
    this.held = "";
  }

  get question() {
    const { questions, current, inOrder } = this.records;
    return (this.busy() && questions.get(this.held)) || questions.get(this.chosen) || current || inOrder[0] || null;
  }

  get id() {
    return this.question ? this.question.id : "";
  }

  draw() {
    const { question, records } = this;
    if (this.chosen && !records.questions.has(this.chosen)) this.chosen = "";
    $("place").textContent = question ? say("place.question", { n: question.number, m: question.of }) : "";
    $("now").textContent = question ? question.title : say("place.none");
    const { current } = records;
    show($("followRoom"), this.chosen && current && current.id !== this.chosen);
    const gone = !this.chosen && current && question && current.id !== question.id;
    if (show($("goOn"), gone) && current) $("goOn").textContent = say("place.go_on", { n: current.number });
    redraw($("questions"), records.inOrder.map((one) => {
      const here = question && one.id === question.id;
      const room = current && one.id === current.id;
      return {
        key: one.id, looks: [one.number, one.title, here, room, say("place.room")],
        build: () => {
          const choose = make("button", { type: "button", className: here ? "question here" : "question" },
            make("span", { className: "disc", textContent: String(one.number) }),
            make("span", { className: "words" }, make("strong", { textContent: one.title, dir: "auto" }), ...(room ? [make("small", { className: "mark-here", textContent: say("place.room") })] : [])));
          choose.dataset.act = "question-" + one.id;
          if (here) choose.setAttribute("aria-current", "true");
          choose.onclick = () => {
            this.chosen = current && one.id === current.id ? "" : one.id;
            this.held = "";
            this.onChange();
            if (!$("otherQuestion").offsetParent) return;
            $("now").focus({ preventScroll: true });
            scrollTo(0, 0);
          };
          return make("li", {}, choose);
        },
      };
    }));
  }
}
