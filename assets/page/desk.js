// The composer: one large field, drafts that survive, several notes in a row without leaving the field.
import { $, announce, mark, setIcon, show } from "./dom.js";
import { small } from "./keep.js";
import { graphemes, limit } from "./text.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Question} Question */

export class Desk {
  /** @param {(question: string, id: string, text: string) => void} onSend `id`: the note that is corrected, or "" */
  constructor(onSend) {
    this.onSend = onSend;
    /** By question; and of the correction at hand. @type {Record<string, string>} */
    this.drafts = small.json("drafts");
    /** @type {{id: string, question: string} | null} */
    this.correcting = null;
    this.question = "";
    this.flashTimer = 0;
    const text = $("text");
    text.oninput = () => {
      this.keep();
      this.count();
    };
    text.onkeydown = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) this.send(event);
    };
    $("write").onsubmit = (/** @type {Event} */ event) => this.send(event);
    // The field keeps the focus, so that the keyboard stays open and no button moves away under the finger.
    for (const row of [$("send").parentNode, $("tools")]) row.onmousedown = (/** @type {Event} */ event) => event.preventDefault();
  }

  keep() {
    const text = $("text").value;
    if (this.correcting) return;
    if (text) this.drafts[this.question] = text;
    else delete this.drafts[this.question];
    small.set("drafts", JSON.stringify(this.drafts));
  }

  /** @param {string} question the one that may be written to, or "" */
  open(question) {
    if (this.question === question && !this.correcting) return;
    this.question = question;
    this.correcting = null;
    $("text").value = this.drafts[question] || "";
    this.count();
  }

  /** @param {string} question @param {string} id @param {string} text */
  correct(question, id, text) {
    this.correcting = { id, question };
    $("text").value = text;
    this.count();
  }

  stopCorrecting() {
    this.correcting = null;
    $("text").value = this.drafts[this.question] || "";
    this.count();
  }

  /** Puts a text back into a question's draft, below what is there. @param {string} question @param {string} text */
  lay(question, text) {
    this.drafts[question] = [this.drafts[question], text].filter(Boolean).join("\n");
    small.set("drafts", JSON.stringify(this.drafts));
    if (question === this.question && !this.correcting) $("text").value = this.drafts[question];
    this.count();
  }

  /** @param {string} question */
  forget(question) {
    delete this.drafts[question];
    small.set("drafts", JSON.stringify(this.drafts));
  }

  /** @param {Event} event */
  send(event) {
    event.preventDefault();
    const text = $("text").value.trim();
    $("text").focus();
    if (!text) return;
    if (graphemes(text) > limit) return announce($("left").textContent);
    const { correcting, question } = this;
    if (correcting) this.stopCorrecting();
    else $("text").value = "";
    this.count();
    this.onSend(correcting ? correcting.question : question, correcting ? correcting.id : "", text);
  }

  count() {
    const left = limit - graphemes($("text").value.trim());
    $("left").textContent = left > 60 ? "" : say(left < 0 ? "write.over" : "write.left", { n: Math.abs(left) });
    $("left").className = left < 0 ? "over" : "";
    $("flash").textContent = "";
  }

  /** What became of the latest note, inside the field and for those who listen. @param {string} key */
  flash(key) {
    announce(say(key));
    clearTimeout(this.flashTimer);
    $("flash").textContent = "";
    void $("flash").offsetWidth; // lets the arrival move again
    $("flash").textContent = "✓ " + say(key);
    this.flashTimer = window.setTimeout(() => ($("flash").textContent = ""), 4000);
  }

  /** @param {Question} question @param {number} slot */
  draw(question, slot) {
    const { correcting } = this;
    const { shape, look, tint } = mark(slot);
    const sheet = $("text").closest(".sheet");
    sheet.className = "sheet tint " + tint;
    sheet.querySelector(".mark").setAttribute("class", look);
    setIcon(sheet.querySelector(".mark"), shape);
    sheet.querySelector("label").textContent = say("write.label", { title: question.title });
    $("text").placeholder = say("write.idea");
    show($("correcting"), correcting);
    show($("cancel"), correcting);
    show($("toMine"), !correcting);
    const [short, long] = $("send").querySelectorAll("span");
    short.textContent = say(correcting ? "write.correct" : "write.send");
    long.textContent = say(correcting ? "write.correct" : "write.send_long");
    $("hint").lastElementChild.textContent =
      question.phase === "writing" && !question.openWriting ? say("write.private") : say("write.open");
  }
}
