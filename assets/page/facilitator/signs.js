// What the room shows without a word: how many are done, and whose circle has raised a hand. Never who.
import { $, make, show } from "../dom.js";
import { say } from "../words.js";
import { markOf, tintOf } from "./marks.js";
import { button, redraw } from "./rows.js";

export class Signs {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(orders, meeting) {
    this.orders = orders;
    this.meeting = meeting;
  }

  draw() {
    const { devices } = this.meeting;
    const { ready, hands } = this.meeting.signs;
    const all = hands.reduce((sum, one) => sum + one.hands, 0);
    if (!show($("signs"), ready || all)) return;
    const rows = [];
    if (ready) {
      const words = say("signs.ready", { n: ready, m: Math.max(ready, devices) });
      rows.push({ key: "ready", looks: words, build: () => make("p", { className: "done", textContent: words }) });
    }
    if (all) {
      const words = say("signs.hands", { n: all });
      const circles = hands.map(({ circle, hands: n }) => ({ known: this.meeting.circle(circle), n }));
      rows.push({
        key: "hands", looks: [words, circles.map(({ known, n }) => [known && known.id, n]), say("signs.lower")],
        build: () => {
          const list = make("ul", {}, ...circles.map(({ known, n }) => {
            const shape = markOf(known);
            shape.setAttribute("aria-hidden", "true");
            const name = known ? known.name : say("signs.nobody");
            return make("li", { className: tintOf(known) }, shape, make("span", { textContent: name, dir: "auto" }), make("b", { textContent: String(n) }));
          }));
          return make("div", { className: "hands" }, make("p", { className: "done", textContent: words }), list,
            button("lower-hands", say("signs.lower"), () => this.orders.post("hands", {}, say("signs.lowered"))));
        },
      });
    }
    redraw($("signs"), rows);
  }
}
