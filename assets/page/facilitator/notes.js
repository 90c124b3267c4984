// The latest post-its: off the wall and back; one typed from paper; those that came too late.
import { $, make, show } from "../dom.js";
import { say } from "../words.js";
import { markOf, tintOf } from "./marks.js";
import { enterPaper } from "./paper.js";
import { button, redraw } from "./rows.js";
import { choose } from "./sheet.js";

/** @typedef {import("./model.js").Note} Note */

const few = 12;

/** @param {Note} note @param {number} ms */
export function agoOf(note, ms) {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return say("notes.seconds", { n: seconds });
  return seconds < 3600 ? say("notes.minutes", { n: Math.floor(seconds / 60) }) : say("notes.hours", { n: Math.floor(seconds / 3600) });
}

export class Notes {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(orders, meeting) {
    this.orders = orders;
    this.meeting = meeting;
    this.shown = few;
    this.of = "";
    $("addPaper").dataset.act = "add-paper";
    $("addPaper").onclick = () => meeting.current && enterPaper(orders, meeting, meeting.current);
    $("more").onclick = () => {
      this.shown += 40;
      this.draw();
    };
    setInterval(() => this.tick(), 1000);
  }

  /** Ages go by without the list being drawn anew. */
  tick() {
    for (const node of document.querySelectorAll("time[data-note]")) {
      const note = this.meeting.notes.get(/** @type {HTMLElement} */ (node).dataset.note || "");
      const words = note ? agoOf(note, this.meeting.since(note.at, Date.now())) : "";
      if (node.textContent !== words) node.textContent = words;
    }
  }

  /** @param {Note} note */
  hide(note) {
    const give = (/** @type {string} */ reason) => () => this.orders.give("HideNote", { id: note.id, reason }, say("notes.hidden_done"));
    choose(say("hide.title"), note.text, [
      { label: say("hide.double"), act: give(say("hide.double")) },
      { label: say("hide.name"), act: give(say("hide.name")) },
      { label: say("hide.hurtful"), act: give(say("hide.hurtful")) },
      { label: say("hide.none"), act: give(""), quiet: true },
    ]);
  }

  /** @param {Note} note */
  take(note) {
    const give = (/** @type {string | null | undefined} */ theme) => async () => {
      const taken = await this.orders.give("TakeLateNote", { id: note.id }, say("late.taken"));
      if (taken && theme !== undefined) await this.orders.give("MoveNote", { id: note.id, theme });
    };
    const themes = this.meeting.themesOf(note.question).map((theme) => ({ label: theme.title || say("themes.unnamed"), act: give(theme.id) }));
    choose(say("late.where"), note.text, [{ label: say("late.alone"), act: give(undefined) }, ...themes, { label: say("themes.unsorted"), act: give(null), quiet: true }]);
  }

  /** @param {Note} note @param {(row: any) => void} finish @param {string[]} extra */
  row(note, finish, ...extra) {
    const circle = this.meeting.circle(note.circle);
    const text = note.erased ? say("notes.erased") : note.text;
    return {
      key: note.id, looks: [text, note.hidden, note.late, note.circle, extra, say("notes.hide")],
      build: () => {
        const row = make("li", { className: `slip ${note.hidden ? "off" : tintOf(circle)}` }, markOf(circle));
        const time = make("time", { textContent: agoOf(note, this.meeting.since(note.at, Date.now())) });
        time.dataset.note = note.id;
        const words = make("div", { className: "words" }, make("p", { textContent: text, dir: "auto" }));
        if (note.origin === "paper") words.append(make("small", { textContent: say("paper.mark") }));
        for (const line of extra) words.append(make("small", { textContent: line }));
        row.append(words, time);
        finish(row);
        return row;
      },
    };
  }

  draw() {
    const { current } = this.meeting;
    const id = current ? current.id : "";
    if (this.of !== id) this.shown = few;
    this.of = id;
    const all = current ? this.meeting.notesOf(id) : [];
    $("postsCount").textContent = String(all.length);
    show($("addPaper"), current);
    const hidden = current && (current.phase === "waiting" || current.phase === "writing") && !current.openWriting;
    $("postsHelp").textContent = all.length ? say(hidden ? "notes.private" : "notes.open") : say("notes.none");
    this.drawLate();
    redraw($("latest"), all.slice(0, this.shown).map((note) => note.hidden
      ? this.row(note, (row) => row.append(button("show-" + note.id, say("notes.show"), () => this.orders.give("ShowNote", { id: note.id }, say("notes.shown_done")), { look: "on", name: say("notes.show_this", { text: note.text }) })), note.hiddenFor ? say("notes.hidden_for", { reason: note.hiddenFor }) : say("notes.hidden"))
      : this.row(note, (row) => row.append(button("hide-" + note.id, say("notes.hide"), () => this.hide(note), { look: "on", name: say("notes.hide_this", { text: note.text }) })))));
    if (show($("more"), all.length > this.shown)) $("more").textContent = say("notes.more", { n: all.length - this.shown });
  }

  drawLate() {
    const late = this.meeting.lateNotes;
    if (!show($("late"), late.length)) return;
    $("late").querySelector("h3").textContent = say("late.title", { n: late.length });
    redraw($("late").querySelector("ul"), late.map((note) => {
      const question = this.meeting.questions.get(note.question);
      return this.row(note, (row) => row.append(button("take-" + note.id, say("late.take"), () => this.take(note), { look: "on", name: say("late.take_this", { text: note.text }) })), say("late.of", { n: question ? question.number : 0 }));
    }));
  }
}
