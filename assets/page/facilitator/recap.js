// The recap, made by the kiosk and taken onto this device.
import { $, announce, make } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";

const formats = /** @type {const} */ ([["docx", "recap.word"], ["pdf", "recap.pdf"], ["md", "recap.text"]]);
const patience = 120; // seconds, for a long meeting on a slow machine

export class Recap {
  /** @param {import("./session.js").Session} session @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(session, orders, meeting) {
    this.session = session;
    this.orders = orders;
    this.meeting = meeting;
    this.making = "";
    this.state = "";
  }

  /** @param {string} words */
  tell(words) {
    this.state = words;
    announce(words);
    this.draw();
  }

  /** @param {string} format */
  async make(format) {
    if (this.making) return;
    this.making = format;
    this.tell(say("recap.making"));
    const ordered = await this.session.request("POST", "recap", { format });
    const done = ordered.status === 202 ? await this.fetch(ordered.body.job) : ordered.body;
    this.making = "";
    if (done instanceof Blob) {
      this.save(done, format);
      this.tell(say("recap.saved"));
    } else {
      this.tell(done && done.code === "empty" ? say("recap.empty") : done ? this.orders.refusal(done) : say("order.away"));
    }
  }

  /** @param {number} job @returns {Promise<any>} a Blob, or why there is none; null: nobody answered */
  async fetch(job) {
    for (let waited = 0; waited < patience; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      try {
        const answer = await fetch("api/recap?job=" + job, { headers: { Authorization: "Bearer " + this.session.token }, cache: "no-store" });
        if (answer.status === 200) return await answer.blob();
        if (answer.status !== 202 && answer.status !== 429) return await answer.json();
      } catch {} // the network: the file stays at the kiosk, and is asked for again
    }
    return null;
  }

  /** @param {Blob} file @param {string} format */
  save(file, format) {
    const name = this.meeting.title.normalize("NFD").replace(/[^\w\s-]/g, "").trim().replace(/\s+/g, "-").slice(0, 60) || "recap";
    const link = make("a", { href: URL.createObjectURL(file), download: `${name}.${format}` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  draw() {
    redraw($("recap"), [
      {
        key: "formats", looks: [this.making, formats.map(([, word]) => say(word))],
        build: () => make("div", { className: "acts" }, ...formats.map(([format, word]) =>
          button("recap-" + format, say(word), () => this.make(format), { picture: "file", disabled: Boolean(this.making) }))),
      },
      { key: "state", looks: this.state, build: () => make("p", { className: "quiet start", textContent: this.state }) },
    ]);
  }
}
