// Beside a source's text: the words that were chosen in it, their edges a word further, the question and the title that
// they go under.
import { announce, icon, make, show } from "../dom.js";
import { redraw } from "../facilitator/rows.js";
import { say } from "../words.js";
import { edgeNames } from "./names.js";
import { moved, wordsOf } from "./passage.js";

/** @typedef {import("./passage.js").Span} Span */

const most = 3900; // characters of a quotation
const edges = /** @type {const} */ ([["from", -1, "read.from_back", "back"], ["from", 1, "read.from_on", "next"], ["to", -1, "read.to_back", "back"], ["to", 1, "read.to_on", "next"]]);

export class Picked {
  /** @param {import("./model.js").Records} records @param {import("./place.js").Place} place
   * @param {() => void} take @param {(span: Span) => void} change */
  constructor(records, place, take, change) {
    this.records = records;
    this.change = change;
    this.text = "";
    /** @type {Span | null} */
    this.span = null;
    this.hint = make("p", { className: "quiet start", textContent: say("read.hint") });
    this.words = make("p", { className: "about", dir: "auto", tabIndex: 0 });
    this.steps = make("div", { className: "edges" }, ...["from", "to"].map((edge) => make("div", { role: "group", ariaLabel: say(edgeNames[edge]) },
      make("span", { textContent: say(edgeNames[edge]), ariaHidden: "true" }), ...edges.filter(([one]) => one === edge).map((one) => this.step(one)))));
    this.question = make("select", { id: "picked-question" });
    this.question.onchange = () => this.draw();
    this.question.replaceChildren(...records.inOrder.map(({ id, number, title }) => make("option", { value: id, textContent: `${number}. ${title}`, selected: id === place.id })));
    this.heading = make("input", { id: "picked-heading", type: "text", maxLength: 500, autocomplete: "off", dir: "auto" });
    this.headings = make("ul", { className: "headings", ariaLabel: say("read.headings") });
    this.wrong = make("p", { className: "wrong", hidden: true });
    this.go = make("button", { className: "main", textContent: say("read.take") });
    const field = (/** @type {string} */ label, /** @type {HTMLElement[]} */ ...controls) => make("div", { className: "field" }, make("label", { htmlFor: controls[0].id, textContent: label }), ...controls);
    this.form = make("form", { method: "dialog", hidden: true }, this.words, this.steps, field(say("read.question"), this.question), field(say("quote.heading"), this.heading, this.headings), this.wrong, this.go);
    this.form.onsubmit = (/** @type {Event} */ event) => {
      event.preventDefault();
      take();
    };
    this.done = make("p", { className: "sent", role: "status" });
    this.node = make("section", { id: "picked", ariaLabel: say("read.picked") }, this.hint, this.form, this.done);
  }

  /** @param {typeof edges[number]} edge */
  step([edge, by, name, picture]) {
    const one = make("button", { type: "button", className: "soft square", ariaLabel: say(name), title: say(name) }, icon(picture));
    one.onclick = () => {
      const next = this.span && moved(this.text, this.span, edge, by);
      if (!next) return;
      this.change(next);
      announce(wordsOf(this.text, next));
    };
    return one;
  }

  /** @param {string} text of the source @param {Span} span */
  show(text, span) {
    this.text = text;
    this.span = span;
    const words = wordsOf(text, span);
    const long = words.length > most;
    this.words.textContent = `« ${words} »`;
    this.done.textContent = "";
    show(this.form, true);
    show(this.hint, false);
    show(this.wrong, long);
    this.wrong.textContent = long ? say("read.too_long") : "";
    this.go.disabled = long;
  }

  /** @param {boolean} on */
  wait(on) {
    this.go.disabled = on;
    if (on) show(this.wrong, false);
  }

  /** @param {string} words what the wall made of it */
  taken(words) {
    this.span = null;
    show(this.form, false);
    show(this.hint, true);
    this.done.textContent = "✓ " + words;
  }

  values() {
    return { question: this.question.value, heading: this.heading.value.trim() };
  }

  draw() {
    const headings = this.records.headingsOf(this.question.value).filter(Boolean);
    show(this.headings, headings.length);
    redraw(this.headings, headings.map((heading) => ({
      key: heading, looks: heading,
      build: () => make("li", {}, make("button", { type: "button", className: "soft", textContent: heading, dir: "auto", onclick: () => (this.heading.value = heading) })),
    })));
  }
}
