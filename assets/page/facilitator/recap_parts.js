// What goes into the recap, chosen part by part. Asked for while somebody looks at it.
import { make } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";

/** What each part is called, by the whole names of its words. @type {Record<string, string>} */
const names = {
  meetings: "recap.part_meetings",
  people: "recap.part_people",
  contents: "recap.part_contents",
  decided: "recap.part_decided",
  to_do: "recap.part_to_do",
  exchanges: "recap.part_exchanges",
  quotations: "recap.part_quotations",
  post_its: "recap.part_post_its",
  joined_post_its: "recap.part_joined_post_its",
  circle_marks: "recap.part_circle_marks",
  votes: "recap.part_votes",
  remarks: "recap.part_remarks",
  walls: "recap.part_walls",
  sources: "recap.part_sources",
  method: "recap.part_method",
  appendix: "recap.part_appendix",
  appendix_sources: "recap.part_appendix_sources",
  origin_marks: "recap.part_origin_marks",
};

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
      key: part, looks: [on, say(names[part])],
      build: () => button("recap-part-" + part, say(names[part]), () => this.choose(part), { pressed: on }),
    })));
  }
}
