// Joining: the room's code (it comes with the scanned address), then one tap on a circle.
import { $, icon, make, mark, show } from "./dom.js";
import { call } from "./session.js";
import { jitter } from "./text.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Circle} Circle */

export class Join {
  /** @param {import("./session.js").Session} session @param {() => void} onJoined */
  constructor(session, onJoined) {
    this.session = session;
    this.onJoined = onJoined;
    this.title = "";
    this.code = "";
    /** @type {Circle[] | null} */
    this.circles = null;
    this.trouble = "";
    this.wrong = false;
    this.busy = false;
    this.timer = 0;
    $("code").onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.enter($("digits").value);
    };
    $("digits").oninput = () => {
      const digits = $("digits").value.replace(/\D/g, "");
      $("digits").value = digits;
      if (digits.length === 4) this.enter(digits);
    };
    $("leaveChoose").onclick = () => {
      clearTimeout(this.timer);
      this.trouble = "";
      onJoined();
    };
  }

  /** Asks what the room is, until it answers. @returns {Promise<string>} its language */
  async look() {
    this.trouble = "searching";
    for (;;) {
      const { status, body } = await call("GET", "room");
      if (status === 200) {
        this.trouble = "";
        this.title = body.title;
        this.circles = body.circles;
        return body.language;
      }
      this.trouble = status === 503 ? "busy" : "silent";
      this.draw();
      await new Promise((resolve) => setTimeout(resolve, jitter(1500)));
    }
  }

  /** @param {string} code with a code only: is it this room's? */
  enter(code) {
    if (code.length !== 4) {
      this.wrong = true;
      this.draw();
      return $("digits").focus();
    }
    return this.join(code, "");
  }

  /** @param {string} code @param {string} circle @returns {Promise<void>} */
  async join(code, circle) {
    clearTimeout(this.timer);
    if (this.busy) return;
    this.busy = true;
    this.session.choice = circle;
    this.draw();
    const { status } = await this.session.join(code, circle);
    this.busy = this.wrong = false;
    this.trouble = "";
    if (status === 200) {
      this.code = code;
      if (circle || !(this.circles || []).length) return this.onJoined();
      this.draw();
      return $("chooseTitle").focus();
    }
    if (status === 403) {
      this.code = "";
      this.wrong = true;
      this.draw();
      $("digits").value = "";
      return $("digits").focus();
    }
    this.trouble = status === 503 || status === 429 ? "busy" : "silent";
    this.draw();
    this.timer = window.setTimeout(() => this.join(code, circle), jitter(1500));
  }

  draw() {
    const { session, circles } = this;
    $("workshop").textContent = this.title;
    if (show($("joining"), this.trouble)) $("joining").textContent = say("link." + this.trouble);
    const asks = $("code").hidden;
    if (show($("code"), circles && !this.code) && asks) $("digits").focus();
    if (show($("codeWrong"), this.wrong)) $("codeWrong").textContent = say("code.wrong");
    $("digits").setAttribute("aria-invalid", String(this.wrong));
    show($("leaveChoose"), session.circle && session.token);
    if (!show($("choose"), circles && this.code)) return;
    $("circles").replaceChildren(...(circles || []).map(({ id, name, slot }) => {
      const { shape, look, tint } = mark(slot);
      const button = make("button", { className: tint, onclick: () => this.join(this.code, id) },
        icon(shape, look), make("span", { textContent: name }), icon("next"));
      if (id === (session.choice || session.circle)) button.setAttribute("aria-current", "true");
      return make("li", {}, button);
    }));
  }
}
