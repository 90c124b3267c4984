// The end of the meeting: closed for good, and what is then forgotten of the devices.
import { $, make } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";
import { choose } from "./sheet.js";

/** @param {number} at milliseconds since 1970 UTC */
const moment = (at) => new Date(at).toLocaleString(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

export class Closing {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(orders, meeting) {
    this.orders = orders;
    this.meeting = meeting;
  }

  ask() {
    choose(say("closing.ask"), say("closing.about"), [
      { label: say("closing.forget"), act: () => this.close(true) },
      { label: say("closing.keep"), act: () => this.close(false), quiet: true },
    ]);
  }

  /** @param {boolean} forgets */
  close(forgets) {
    this.orders.give("CloseMeeting", { forget_devices: forgets }, say("closing.done"));
  }

  /** @param {NonNullable<import("./model.js").Desk["closing"]>} closing */
  words({ at, forgets, forgotten }) {
    const closed = say("closing.closed", { moment: moment(at) });
    if (forgotten) return `${closed} ${say("closing.forgotten", { moment: moment(forgotten) })}`;
    return `${closed} ${forgets ? say("closing.forgets", { moment: moment(forgets) }) : say("closing.keeps")}`;
  }

  draw() {
    const { closing } = this.meeting.desk;
    const acts = closing
      ? [button("reopen", say("closing.reopen"), () => this.orders.give("ReopenMeeting", {}, say("closing.reopened")))]
      : [button("close", say("closing.close"), () => this.ask())];
    redraw($("closing"), [
      ...(closing ? [{ key: "state", looks: this.words(closing), build: () => make("p", { className: "quiet start", textContent: this.words(closing) }) }] : []),
      { key: "acts", looks: [Boolean(closing), say("closing.close")], build: () => make("div", { className: "acts" }, ...acts) },
    ]);
  }
}
