// What goes into the recap, chosen part by part. Asked for while somebody looks at it.
import { make } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";

export class RecapParts {
  /** @param {import("./session.js").Session} session @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting
   * @param {() => void} chosen told of each choice that the wall has taken */
  constructor(session, orders, meeting, chosen) {
    this.session = session;
    this.orders = orders;
    this.meeting = meeting;
    this.chosen = chosen;
    /** @type {{part: string, on: boolean}[]} */
    this.parts = [];
    this.seq = -1; // that they were asked at
    this.asking = false;
    this.box = make("details", { ontoggle: () => this.draw() });
    this.title = make("summary");
    this.list = make("div", { className: "acts" });
    this.box.append(this.title, this.list);
  }

  async ask() {
    if (this.asking) return;
    this.asking = true;
    const { seq } = this.meeting;
    const { status, body } = await this.session.request("GET", "recap");
    this.asking = false;
    this.seq = seq;
    if (status === 200) this.parts = body.parts;
    this.draw();
  }

  /** @param {string} part */
  async choose(part) {
    const choices = Object.fromEntries(this.parts.map((one) => [one.part, one.part === part ? !one.on : one.on]));
    if (!(await this.orders.give("SetRecapChoices", { choices }))) return;
    this.seq = -1;
    this.draw();
    this.chosen();
  }

  draw() {
    this.title.textContent = say("recap.choose");
    if (!this.box.open) return;
    if (this.seq !== this.meeting.seq) this.ask();
    redraw(this.list, this.parts.map(({ part, on }) => ({
      key: part, looks: [on, say("recap.part." + part)],
      build: () => button("recap-part-" + part, say("recap.part." + part), () => this.choose(part), { pressed: on }),
    })));
  }
}
