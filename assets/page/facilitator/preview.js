// The recap's pages as they will be printed, one at a time. Drawn by the kiosk; asked for while somebody looks.
import { announce, make } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";

export class Preview {
  /** @param {import("./recap_jobs.js").RecapJobs} jobs @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(jobs, orders, meeting) {
    this.jobs = jobs;
    this.orders = orders;
    this.meeting = meeting;
    this.page = 1; // that is wanted
    this.pages = 0;
    this.seq = 0; // that the page shows
    this.asking = false;
    this.again = false;
    this.box = make("details", { ontoggle: () => this.look() });
    this.title = make("summary");
    this.words = make("p", { className: "quiet start" });
    this.image = make("img", { className: "page", hidden: true });
    this.turning = make("div", { className: "acts turning", hidden: true });
    this.box.append(this.title, this.words, this.image, this.turning);
  }

  /** Draws the page anew, if anybody looks. */
  async look() {
    if (!this.box.open) return;
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    this.words.textContent = this.image.hidden ? say("recap.page_coming") : "";
    const seq = this.meeting.seq;
    const { file, refused } = await this.jobs.make({ format: "page", page: this.page });
    if (file) await this.show(file, seq);
    else if (refused !== undefined) this.fail(refused);
    this.asking = false;
    if (this.again) {
      this.again = false;
      await this.look();
    }
  }

  /** @param {Response} file @param {number} seq */
  async show(file, seq) {
    const url = URL.createObjectURL(await file.blob());
    this.seq = seq;
    this.pages = Number(file.headers.get("Grappe-Pages"));
    this.page = Number(file.headers.get("Grappe-Page"));
    const before = this.image.src;
    this.image.src = url;
    this.image.hidden = false;
    if (before) URL.revokeObjectURL(before);
    this.words.textContent = "";
    this.draw();
    announce(this.image.alt);
  }

  /** @param {any} refused */
  fail(refused) {
    this.image.hidden = true;
    this.pages = 0;
    const empty = refused && refused.code === "empty";
    this.words.textContent = !refused ? say("order.away") : empty ? say("recap.empty") : this.orders.refusal(refused);
    this.draw();
  }

  /** @param {number} by */
  turn(by) {
    this.page += by;
    this.look();
  }

  draw() {
    this.title.textContent = say("recap.preview");
    const words = say("recap.page", { page: this.page, pages: this.pages });
    this.image.alt = words;
    this.turning.hidden = this.pages === 0;
    redraw(this.turning, [
      this.key("recap-before", say("recap.page_before"), -1, this.page <= 1),
      { key: "number", looks: words, build: () => make("span", { textContent: words }) },
      this.key("recap-after", say("recap.page_after"), 1, this.page >= this.pages),
    ]);
  }

  /** @param {string} act @param {string} words @param {number} by @param {boolean} disabled */
  key(act, words, by, disabled) {
    return { key: act, looks: [words, disabled], build: () => button(act, words, () => this.turn(by), { disabled }) };
  }
}
