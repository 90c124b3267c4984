// The recap, made by the kiosk and taken onto this device: its formats, what goes in, and its pages to look at.
import { $, announce, make } from "../dom.js";
import { say } from "../words.js";
import { Preview } from "./preview.js";
import { RecapJobs } from "./recap_jobs.js";
import { RecapParts } from "./recap_parts.js";
import { button, redraw } from "./rows.js";

const formats = /** @type {const} */ ([
  ["docx", "recap.word"], ["pdf", "recap.pdf"], ["odt", "recap.writer"], ["html", "recap.web"],
  ["xlsx", "recap.sheet"], ["csv", "recap.table"], ["md", "recap.text"], ["json", "recap.data"],
]);

export class Recap {
  /** @param {import("./session.js").Session} session @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(session, orders, meeting) {
    this.orders = orders;
    this.meeting = meeting;
    this.jobs = new RecapJobs(session, () => this.draw());
    this.preview = new Preview(this.jobs, orders, meeting);
    this.parts = new RecapParts(session, orders, meeting, () => this.preview.look());
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
    const done = await this.jobs.make({ format });
    this.making = "";
    if (done.file) {
      this.save(await done.file.blob(), format);
      this.tell(say("recap.saved"));
    } else if (done.stopped) {
      this.tell(say("recap.stopped"));
    } else {
      this.tell(this.why(done.refused));
    }
  }

  /** @param {any} refused null: nobody answered */
  why(refused) {
    if (!refused) return say("order.away");
    return refused.code === "empty" ? say("recap.empty") : this.orders.refusal(refused);
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

  buildProgress() {
    return make("div", { className: "going" },
      make("progress", { max: 1, value: this.jobs.share, ariaLabel: say("recap.making") }),
      button("recap-stop", say("recap.stop"), () => this.jobs.stop()));
  }

  draw() {
    redraw($("recap"), [
      {
        key: "formats", looks: [this.making, formats.map(([, word]) => say(word))],
        build: () => make("div", { className: "acts" }, ...formats.map(([format, word]) =>
          button("recap-" + format, say(word), () => this.make(format), { picture: "file", disabled: Boolean(this.making) }))),
      },
      ...(this.making ? [{ key: "going", looks: this.jobs.share, build: () => this.buildProgress() }] : []),
      { key: "state", looks: this.state, build: () => make("p", { className: "quiet start", textContent: this.state }) },
      { key: "parts", looks: "", build: () => this.parts.box },
      { key: "preview", looks: "", build: () => this.preview.box },
    ]);
    this.parts.draw();
    this.preview.draw();
  }
}
