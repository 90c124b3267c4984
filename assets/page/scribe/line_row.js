// One line of the exchanges: its words in a field that grows, its time code, and what its keys do.
import { icon, make, setIcon, show } from "../dom.js";
import { say } from "../words.js";
import { lineAs } from "./names.js";
import { Outgoing } from "./outgoing.js";
import { readCode } from "./timecode.js";

const mostDeep = 8; // is shown; deeper lines stand there too

export class LineRow {
  /** @param {import("./exchanges.js").Exchanges} exchanges @param {string} id */
  constructor(exchanges, id) {
    this.exchanges = exchanges;
    this.id = id;
    this.known = "";
    this.field = make("textarea", { rows: 1, maxLength: 3900, dir: "auto", spellcheck: true, autocomplete: "off", enterKeyHint: "next" });
    this.code = make("input", { type: "text", maxLength: 12, inputMode: "numeric", autocomplete: "off", className: "code" });
    this.wrong = make("p", { className: "wrong", id: "wrong-" + id, hidden: true });
    this.open = make("span", { className: "guillemet", textContent: "«", ariaHidden: "true" });
    this.close = make("span", { className: "guillemet", textContent: "»", ariaHidden: "true" });
    // In words and with a sign; the field's own name says it to those who listen.
    this.kind = make("span", { className: "kind", hidden: true, ariaHidden: "true" }, icon("tick"), make("span"));
    this.said = make("div", { className: "said" }, this.kind, this.open, this.field, this.close);
    this.node = make("li", { className: "line-row" }, make("span", { className: "bullet", ariaHidden: "true" }), this.said, this.code, this.wrong);
    this.node.dataset.line = id;
    this.field.onfocus = () => {
      exchanges.at = id;
      exchanges.drawTools();
    };
    this.field.oninput = () => {
      this.grow();
      exchanges.write(id, { text: this.field.value });
    };
    this.field.onblur = () => exchanges.left(id, this.field.value);
    this.field.onkeydown = (/** @type {KeyboardEvent} */ event) => this.key(event);
    this.code.onchange = () => this.stamp();
    this.code.onkeydown = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      if (this.stamp()) this.focus();
    };
  }

  /** What was typed for a time code, or why it is none. */
  stamp() {
    const code = readCode(this.code.value);
    const bad = code === null;
    show(this.wrong, bad);
    this.wrong.textContent = bad ? say("code.wrong", { code: this.code.value.trim() }) : "";
    this.code.setAttribute("aria-invalid", String(bad));
    if (bad) {
      this.code.setAttribute("aria-describedby", this.wrong.id);
      return false;
    }
    this.code.removeAttribute("aria-describedby");
    this.code.value = code;
    const line = this.exchanges.line(this.id);
    if (line && line.timecode !== code) this.exchanges.write(this.id, { timecode: code }, 0);
    return true;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    const { exchanges, id, field } = this;
    const { value, selectionStart: from, selectionEnd: to } = field;
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    const plain = !altKey && !ctrlKey && !metaKey;
    /** @type {(() => void) | undefined} */
    let act;
    if (key === "Enter" && plain && !shiftKey) act = () => exchanges.next(id, value.slice(0, from), value.slice(to));
    else if (key === "Tab" && plain) act = () => (shiftKey ? exchanges.unnest(id) : exchanges.nest(id));
    else if (key === "ArrowUp" && altKey) act = () => exchanges.shift(id, -1);
    else if (key === "ArrowDown" && altKey) act = () => exchanges.shift(id, 1);
    else if (key === "Backspace" && plain && !value) act = () => exchanges.withdraw(id);
    else if (key === "Escape") act = () => document.getElementById("tool-verbatim")?.focus();
    else if ((key === "ArrowUp" || key === "ArrowDown") && plain && !shiftKey) return this.arrow(event, key === "ArrowUp" ? -1 : 1);
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Out of the line where the caret cannot go further in it. @param {KeyboardEvent} event @param {number} by */
  arrow(event, by) {
    const { field } = this;
    const single = field.scrollHeight < 2 * parseFloat(getComputedStyle(field).lineHeight) + parseFloat(getComputedStyle(field).paddingTop) * 2 - 4;
    const edge = by < 0 ? 0 : field.value.length;
    if (!single && field.selectionStart !== edge) return;
    event.preventDefault();
    this.exchanges.step(this.id, by);
  }

  /** @param {number} [caret] */
  focus(caret) {
    this.field.focus();
    const at = caret === undefined ? this.field.value.length : caret;
    this.field.setSelectionRange(at, at);
  }

  /** @param {string} text */
  set(text) {
    this.known = text;
    if (this.field.value === text) return;
    const { selectionStart: from, selectionEnd: to } = this.field;
    this.field.value = text;
    if (document.activeElement === this.field) this.field.setSelectionRange(Math.min(from, text.length), Math.min(to, text.length));
    this.grow();
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = this.field.scrollHeight + "px";
  }

  /** @param {import("./outline.js").Line} line @param {number} depth @param {number} at @param {boolean} tail */
  draw(line, depth, at, tail) {
    const { node, field, code } = this;
    // What is being typed is not written over by what it was a moment ago, or by the wall's tidier spaces.
    const same = Outgoing.plain(line.text) === Outgoing.plain(field.value);
    const typing = document.activeElement === field && (same || line.text === this.known || !field.value.trim());
    if (!typing && line.text !== field.value) this.set(line.text);
    this.known = line.text;
    node.style.setProperty("--depth", String(Math.min(depth, mostDeep)));
    node.classList.toggle("verbatim", line.verbatim);
    const special = show(this.kind, line.kind !== "said");
    if (special) {
      setIcon(this.kind.firstChild, line.kind === "decided" ? "tick" : "flag");
      this.kind.lastChild.textContent = say("kind." + line.kind);
    }
    for (const kind of ["decided", "to_do"]) node.classList.toggle(kind, line.kind === kind);
    node.classList.toggle("nested", depth > 0);
    node.classList.toggle("tail", tail && !line.text);
    show(this.open, line.verbatim);
    show(this.close, line.verbatim);
    field.placeholder = line.erased ? say("line.erased") : tail ? say(at ? "line.more" : "line.first") : "";
    const name = say(line.verbatim ? "line.name_verbatim" : "line.name", { n: at + 1, level: depth + 1 });
    field.setAttribute("aria-label", special ? `${name}, ${say(lineAs[line.kind])}` : name);
    show(code, line.verbatim || line.timecode);
    code.placeholder = say("code.sample");
    code.setAttribute("aria-label", say("code.name", { n: at + 1 }));
    if (document.activeElement !== code && code.getAttribute("aria-invalid") !== "true") code.value = line.timecode;
    if (!field.style.height || field.offsetWidth !== this.width) {
      this.width = field.offsetWidth;
      this.grow();
    }
  }
}
