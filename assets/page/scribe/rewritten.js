// Two who write one line at the same time: the later one stands, and whose words went is told, with the words.
import { $, announce, make, show } from "../dom.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { Outgoing } from "./outgoing.js";

const together = 15000; // since one's own last letter in it

export class Rewritten {
  /** @param {import("./exchanges.js").Exchanges} exchanges */
  constructor(exchanges) {
    this.exchanges = exchanges;
    /** @type {{id: string, question: string, mine: string, theirs: string}[]} */
    this.told = [];
    /** One's own undoing is nobody else's. */
    this.quietUntil = 0;
    exchanges.records.onLine = (line, before) => this.changed(line, before);
  }

  /** @param {import("./outline.js").Line} line @param {import("./outline.js").Line} before */
  changed(line, before) {
    const { outgoing } = this.exchanges;
    const mine = outgoing.mine.get(line.id);
    const fresh = mine && Date.now() - mine.at < together;
    if (!mine || !fresh || Date.now() < this.quietUntil || mine.texts.has(Outgoing.plain(line.text))) return;
    // One's own is on its way and will stand: the other one is told.
    if (outgoing.ops.some((op) => op.id === line.id && !op.seq && op.command === "CorrectExchange")) return;
    if (Outgoing.plain(before.text) !== Outgoing.plain(mine.last)) return;
    this.tell(line.id, line.question, mine.last, line.text);
    outgoing.mine.delete(line.id);
  }

  /** @param {string} id @param {string} question @param {string} mine @param {string} theirs */
  tell(id, question, mine, theirs) {
    this.told = [...this.told.filter((one) => one.id !== id), { id, question, mine, theirs }];
    announce(say(theirs ? "rewritten.title" : "rewritten.gone"));
    this.draw();
  }

  /** @param {string} id */
  forget(id) {
    this.told = this.told.filter((one) => one.id !== id);
    this.draw();
  }

  draw() {
    const box = $("rewritten");
    if (!show(box, this.told.length)) return box.replaceChildren();
    const looks = JSON.stringify([this.told, document.documentElement.lang]);
    if (box.dataset.looks === looks) return;
    box.dataset.looks = looks;
    box.replaceChildren(...this.told.map(({ id, question, mine, theirs }) => {
      const again = make("button", { type: "button", className: "soft", textContent: say("rewritten.again") });
      again.onclick = () => {
        const { outgoing, records } = this.exchanges;
        const stands = records.lines.get(id);
        const fresh = newId();
        outgoing.push("AddExchange", fresh, { question: stands ? stands.question : question, text: mine, ...(stands ? { after: id, ...(stands.parent ? { parent: stands.parent } : {}) } : {}) });
        this.forget(id);
        this.exchanges.draw();
        this.exchanges.focus(fresh);
      };
      const close = make("button", { type: "button", className: "soft", textContent: say("sheet.cancel"), onclick: () => this.forget(id) });
      const words = make("div", { className: "words" }, make("strong", { textContent: say(theirs ? "rewritten.title" : "rewritten.gone") }));
      if (theirs) words.append(make("p", { textContent: say("rewritten.theirs", { text: theirs }), dir: "auto" }));
      words.append(make("p", { textContent: say("rewritten.mine", { text: mine }), dir: "auto" }));
      return make("div", { className: "rewritten" }, words, make("div", { className: "acts" }, again, close));
    }));
  }
}
