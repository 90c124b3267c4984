// The way in: the facilitator's PIN. A wrong one is told plainly; too many, and how long to wait.
import { $, announce, show } from "../dom.js";
import { call } from "../session.js";
import { say } from "../words.js";

export class Gate {
  /** @param {import("./session.js").Session} session @param {() => void} onIn */
  constructor(session, onIn) {
    this.session = session;
    this.onIn = onIn;
    this.until = 0; // tries count again from then on
    this.timer = 0;
    $("pin").oninput = () => ($("pin").value = $("pin").value.replace(/\D/g, ""));
    $("pinForm").onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.enter($("pin").value);
    };
  }

  /** The room's title. @returns {Promise<string>} its language */
  async look() {
    for (;;) {
      const { status, body } = await call("GET", "room");
      if (status === 200) {
        $("gateTitle").textContent = body.title;
        document.title = body.title + " · Grappe";
        return body.language;
      }
      await new Promise((resolve) => setTimeout(resolve, 1500));
    }
  }

  /** @param {string} words */
  wrong(words) {
    const before = $("pinWrong").textContent;
    show($("pinWrong"), words);
    $("pinWrong").textContent = words;
    if (words && !before) announce(words);
    $("pin").setAttribute("aria-invalid", String(Boolean(words)));
  }

  wait() {
    clearTimeout(this.timer);
    const seconds = Math.ceil((this.until - Date.now()) / 1000);
    this.wrong(seconds > 0 ? say("pin.wait", { n: seconds }) : "");
    if (seconds > 0) this.timer = window.setTimeout(() => this.wait(), 1000);
  }

  /** @param {string} pin */
  async enter(pin) {
    $("pin").focus();
    if (Date.now() < this.until) return this.wait();
    this.wrong("");
    if (!pin) return this.wrong(say("pin.missing"));
    const { status, retryAfter } = await this.session.enter(pin);
    if (status === 200) {
      $("pin").value = "";
      return this.onIn();
    }
    if (status === 429) {
      this.until = Date.now() + 1000 * (retryAfter || 10);
      return this.wait();
    }
    $("pin").select();
    this.wrong(status === 0 ? say("order.away") : status === 403 ? say("pin.wrong") : say("order.refused"));
  }
}
