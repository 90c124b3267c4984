// What the facilitator asks of the wall: sent at once, its refusal told in words, its success with a way back.
import { $, announce, make, show } from "../dom.js";
import { say } from "../words.js";

export class Orders {
  /** @param {import("./session.js").Session} session @param {import("./follow.js").Follow} follow */
  constructor(session, follow) {
    this.session = session;
    this.follow = follow;
    this.timer = 0;
    this.seq = 0; // of the latest that was given
  }

  /** True once the wall has it. @param {string} command @param {Record<string, any>} [fields] @param {string} [done] said then */
  give(command, fields = {}, done = "") {
    return this.post("commands", { command, v: 1, ...fields }, done);
  }

  /** What is no command of the workshop: the room's alone, and not kept. @param {string} path @param {any} order @param {string} [done] */
  async post(path, order, done = "") {
    const { status, body } = await this.session.request("POST", path, order);
    if (status >= 200 && status < 300) {
      this.seq = body.seq || this.seq;
      this.follow.look();
      if (done) this.tell(done);
      return true;
    }
    if (status === 0) this.follow.reach(false);
    if (status !== 401) this.tell(status === 0 ? say("order.away") : this.refusal(body), true);
    return false;
  }

  /** @param {any} body of an answer */
  refusal(body) {
    const key = `refusal.${(body && body.code) || "unknown"}`;
    const words = say(key);
    return words === key ? say("order.refused") : words;
  }

  /** In sight for a while, and to those who listen. @param {string} words @param {boolean} [wrong] */
  tell(words, wrong = false) {
    clearTimeout(this.timer);
    // A sheet lies over all else: what went wrong is told in it.
    const sheet = wrong && document.querySelector("dialog[open] .wrong");
    if (sheet) {
      sheet.textContent = words;
      show(sheet, true);
      return announce(words);
    }
    $("toast").className = wrong ? "bad" : "";
    $("toast").replaceChildren(make("p", { textContent: words }));
    show($("toast"), true);
    announce(words);
    this.timer = window.setTimeout(() => show($("toast"), false), wrong ? 8000 : 4000);
  }
}
