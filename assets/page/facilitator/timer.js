// The room's clock: how long, then how much is left.
import { $, make } from "../dom.js";
import { say } from "../words.js";
import { button, redraw } from "./rows.js";

const usual = 5;

export class Timer {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(orders, meeting) {
    this.orders = orders;
    this.meeting = meeting;
    /** Minutes that the person chose, for which question. */
    this.chosen = { question: "", minutes: usual };
    setInterval(() => this.tick(), 250);
  }

  /** @param {number} by */
  choose(by) {
    this.chosen.minutes = Math.min(180, Math.max(1, this.chosen.minutes + by));
    this.draw();
  }

  tick() {
    const face = document.getElementById("left");
    if (!face || !this.meeting.desk.timer) return;
    const left = this.meeting.left(Date.now());
    const seconds = Math.max(0, Math.ceil(left / 1000));
    const words = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    if (face.textContent !== words) face.textContent = words;
    const note = document.getElementById("leftNote");
    const state = left <= 0 ? say("timer.over") : this.meeting.desk.timer.running ? "" : say("timer.paused");
    if (note && note.textContent !== state) note.textContent = state;
  }

  draw() {
    const { current, desk } = this.meeting;
    if (current && this.chosen.question !== current.id) this.chosen = { question: current.id, minutes: current.minutes || usual };
    const { minutes } = this.chosen;
    const { timer } = desk;
    const { orders } = this;
    redraw($("clock"), [{
      key: "clock", looks: [timer && timer.running, Boolean(timer), timer ? 0 : minutes, say("timer.name")],
      build: () => {
        const box = make("div", { className: "timer" });
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", say("timer.name"));
        if (!timer) {
          box.append(
            button("minutes-less", "", () => this.choose(-1), { picture: "less", name: say("timer.fewer"), disabled: minutes <= 1 }),
            make("b", { className: "minutes", textContent: say("timer.minutes", { n: minutes }) }),
            button("minutes-more", "", () => this.choose(1), { picture: "add", name: say("timer.longer") }),
            button("timer-start", say("timer.start"), () => orders.give("StartTimer", { seconds: minutes * 60 }, say("timer.started", { n: minutes })), { picture: "play" }),
          );
          return box;
        }
        const add = (/** @type {number} */ seconds) => () => orders.give("AddTime", { seconds });
        box.append(
          make("p", { className: "left" }, make("b", { id: "left" }), make("small", { id: "leftNote" })),
          button("time-less", say("timer.less"), add(-60)),
          timer.running
            ? button("timer-hold", "", () => orders.give("PauseTimer", {}, say("timer.paused")), { picture: "pause", name: say("timer.pause") })
            : button("timer-hold", "", () => orders.give("ResumeTimer"), { picture: "play", name: say("timer.resume") }),
          button("time-more", say("timer.more"), add(60)),
          button("timer-stop", "", () => orders.give("StopTimer"), { picture: "stop", name: say("timer.stop") }),
        );
        return box;
      },
    }]);
    this.tick();
  }
}
