// The clock of the recording: begun once, asked again before it is changed. Exact words are stamped by it.
import { $, show } from "../dom.js";
import { choose, fill } from "../facilitator/sheet.js";
import { say } from "../words.js";
import { codeOf, msOf, readCode } from "./timecode.js";

export class Recording {
  /** @param {import("../facilitator/orders.js").Orders} orders @param {import("./model.js").Records} records */
  constructor(orders, records) {
    this.orders = orders;
    this.records = records;
    $("record").dataset.act = "record";
    $("record").onclick = () => (records.recordingStart === null ? this.begin() : this.ask());
    setInterval(() => this.tick(), 500);
  }

  /** @param {number} [ms] that it has run already */
  begin(ms = 0) {
    return this.orders.give("SetRecordingStart", { at: Math.round(this.records.wallTime(Date.now()) - ms) }, say("record.begun"));
  }

  ask() {
    choose(say("record.change"), say("record.runs", { code: codeOf(this.records.recorded(Date.now()) || 0) }), [
      { label: say("record.keep"), act: () => {} },
      { label: say("record.set"), act: () => this.set(), quiet: true },
      { label: say("record.again"), act: () => this.begin(), quiet: true },
      { label: say("record.none"), act: () => this.orders.give("SetRecordingStart", {}, say("record.ended")), quiet: true },
    ]);
  }

  set() {
    const value = codeOf(this.records.recorded(Date.now()) || 0);
    fill(say("record.set_title"), say("record.save"), [{ name: "code", label: say("record.set_label"), value }], async ({ code }) => {
      const read = readCode(code);
      if (read) return this.begin(msOf(read));
      this.orders.tell(say("code.wrong", { code }), true);
      return false;
    });
  }

  tick() {
    const ms = this.records.recorded(Date.now());
    const words = ms === null ? "" : codeOf(ms);
    if ($("recordTime").textContent !== words) $("recordTime").textContent = words;
  }

  draw() {
    const runs = this.records.recordingStart !== null;
    $("record").classList.toggle("runs", runs);
    show($("recordTime"), runs);
    $("recordWords").textContent = say(runs ? "record.on" : "record.begin");
    $("recordWords").classList.toggle("sr", runs);
    this.tick();
  }
}
