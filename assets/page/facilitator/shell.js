// What the pages of those who lead have in common: in by PIN and out again, the views, the language, and word when the
// wall is out of reach. What a page shows between is its own.
import { $, announce, make, show } from "../dom.js";
import { small } from "../keep.js";
import { leadingLanguages, pickLanguage, say, speak } from "../words.js";
import { Gate } from "./gate.js";

/** @typedef {{
 *   strings: string[], // the parts of assets/strings that the page speaks with
 *   view: string, // the first one
 *   draw: () => void,
 *   entered?: () => void,
 *   turned?: () => void,
 *   learnt?: () => void,
 * }} Page */

export class Shell {
  /** @param {import("./session.js").Session} session @param {{ seq: number, title: string }} model @param {Page} page */
  constructor(session, model, page) {
    this.session = session;
    this.model = model;
    this.page = page;
    /** @type {import("./follow.js").Follow} */
    this.follow; // given to start()
    this.gate = new Gate(session, () => this.enter());
    this.language = "";
    this.planned = false;
    this.away = false;
    /** Draws once for all that happens at the same time. */
    this.plan = () => {
      if (this.planned) return;
      this.planned = true;
      queueMicrotask(() => {
        this.planned = false;
        this.draw();
      });
    };
  }

  draw() {
    const inside = Boolean(this.session.token);
    show($("gate"), !inside);
    show($("lead"), inside);
    if (!this.language || !inside || !this.model.seq) return;
    $("title").textContent = this.model.title;
    const { reachable } = this.follow;
    show($("away"), !reachable);
    if (this.away === reachable) announce(reachable ? say("away.back") : `${say("away.title")}. ${say("away.text")}`);
    this.away = !reachable;
    this.page.draw();
  }

  /** @param {string} view */
  turn(view) {
    document.body.dataset.view = view;
    for (const button of this.views()) {
      if (button.dataset.view === view) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
    }
    if (this.page.turned) this.page.turned();
  }

  /** @returns {NodeListOf<HTMLElement>} */
  views() {
    return document.querySelectorAll("#views button");
  }

  enter() {
    this.draw();
    this.follow.wake();
    if (this.page.entered) this.page.entered();
    $("now").focus();
  }

  leave() {
    this.session.keep("");
    this.model.seq = 0;
    if (this.follow.live.socket) this.follow.live.socket.close();
    this.out();
  }

  async out() {
    this.draw();
    $("pin").focus();
    const room = await this.gate.look();
    if (!small.get("language")) await this.learn(pickLanguage(room, leadingLanguages));
  }

  /** @param {string} wanted */
  async learn(wanted) {
    const before = this.language;
    this.language = wanted === before || (await speak(wanted, ...this.page.strings).then(() => true, () => false)) ? wanted : before;
    if (!this.language) return;
    /** @type {NodeListOf<HTMLElement>} */
    const said = document.querySelectorAll("[data-say]");
    for (const node of said) node.textContent = say(node.dataset.say || "");
    /** @type {NodeListOf<HTMLElement>} */
    const named = document.querySelectorAll("[data-name]");
    for (const node of named) node.setAttribute("aria-label", say(node.dataset.name || ""));
    for (const list of this.lists()) {
      list.replaceChildren(...Object.entries(leadingLanguages).map(([id, name]) => make("option", { value: id, textContent: name, lang: id, selected: id === this.language })));
    }
    if (this.page.learnt) this.page.learnt();
    this.draw();
  }

  /** @returns {NodeListOf<HTMLSelectElement>} */
  lists() {
    return document.querySelectorAll("[data-languages]");
  }

  /** @param {import("./follow.js").Follow} follow */
  async start(follow) {
    this.follow = follow;
    this.turn(this.page.view);
    this.session.onLost = () => this.out();
    $("leave").onclick = () => this.leave();
    for (const button of this.views()) {
      button.onclick = () => {
        this.turn(button.dataset.view || this.page.view);
        scrollTo(0, 0);
      };
    }
    for (const list of this.lists()) {
      list.addEventListener("change", () => {
        small.set("language", list.value);
        this.learn(list.value);
      });
    }
    for (; !this.language; await new Promise((resolve) => setTimeout(resolve, this.language ? 0 : 1500))) await this.learn(pickLanguage("fr", leadingLanguages));
    if (this.session.token) this.enter();
    else this.out();
  }
}
