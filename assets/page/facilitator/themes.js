// The themes of the question at hand: word, keep, join two by two taps, and move a post-it by two taps.
import { $, make } from "../dom.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { markOf, tintOf } from "./marks.js";
import { button, redraw } from "./rows.js";
import { choose, fill } from "./sheet.js";

/** @typedef {import("./model.js").Note} Note */
/** @typedef {import("./model.js").Theme} Theme */

export class Themes {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting */
  constructor(orders, meeting) {
    this.orders = orders;
    this.meeting = meeting;
  }

  /** @param {Theme} theme */
  nameOf(theme) {
    return theme.title || say("themes.unnamed");
  }

  /** @param {Theme} theme */
  rename(theme) {
    fill(say("themes.rename"), say("themes.save"), [{ name: "title", label: say("themes.name"), value: theme.title, most: 120 }], ({ title }) =>
      this.orders.give("RenameTheme", { id: theme.id, title }, say("themes.renamed")));
  }

  /** @param {Theme} theme */
  merge(theme) {
    const others = this.meeting.themesOf(theme.question).filter((one) => one.id !== theme.id);
    choose(say("themes.merge_with"), this.nameOf(theme), others.map((other) => ({
      label: this.nameOf(other),
      act: () => this.orders.give("MergeThemes", { from: theme.id, into: other.id }, say("themes.merged")),
    })));
  }

  /** @param {Note} note */
  move(note) {
    const give = (/** @type {string | null} */ theme) => () => this.orders.give("MoveNote", { id: note.id, theme }, say("themes.moved"));
    const elsewhere = this.meeting.themesOf(note.question).filter((theme) => theme.id !== note.theme);
    const options = elsewhere.map((theme) => ({ label: this.nameOf(theme), act: give(theme.id) }));
    choose(say("themes.move_to"), note.text, [
      ...options,
      ...(note.theme ? [{ label: say("themes.unsorted"), act: give(null), quiet: true }] : []),
      { label: say("themes.new"), act: () => this.open(note), quiet: true },
    ]);
  }

  /** @param {Note} note */
  open(note) {
    const id = newId();
    fill(say("themes.new"), say("themes.create"), [{ name: "title", label: say("themes.name"), most: 120 }], ({ title }) =>
      this.orders.give("OpenTheme", { id, question: note.question, title, notes: [note.id], seat: null }, say("themes.created")));
  }

  /** @param {Note} note */
  chip(note) {
    const circle = this.meeting.circle(note.circle);
    const text = note.erased ? say("notes.erased") : note.text;
    const made = button("move-" + note.id, "", () => this.move(note), { look: `chip-note ${tintOf(circle)}` });
    made.append(markOf(circle), make("span", { className: "words", textContent: text, dir: "auto" }));
    return made;
  }

  /** @param {string} question @param {Theme | null} theme @param {number} themes */
  row(question, theme, themes) {
    const notes = this.meeting.standing(question, theme ? theme.id : null);
    const title = theme ? this.nameOf(theme) : say("themes.unsorted");
    return {
      key: theme ? theme.id : "unsorted", looks: [title, theme && theme.held, themes > 1, notes.map(({ id, text, circle, erased }) => [id, text, circle, erased]), say("themes.rename")],
      build: () => {
        const row = make("li", { className: theme ? (theme.held ? "theme held" : "theme") : "theme unsorted" });
        const words = make("div", { className: "words" }, make("h3", {}, make("span", { textContent: title, dir: "auto" }), " ", make("b", { className: "count", textContent: String(notes.length) })));
        const head = make("div", { className: "head" }, words);
        if (theme) {
          words.append(make("small", { textContent: say(theme.held ? "themes.held" : "themes.proposed") }));
          const acts = make("div", { className: "acts" },
            button("rename-" + theme.id, say("themes.act_rename"), () => this.rename(theme), { picture: "pen", name: say("themes.rename_this", { title }) }),
            button("hold-" + theme.id, say("themes.act_hold"), () => this.orders.give("HoldTheme", { id: theme.id, held: !theme.held }, say(theme.held ? "themes.released" : "themes.kept")), { picture: "hold", name: say("themes.hold_this", { title }), pressed: theme.held }));
          if (themes > 1) acts.append(button("merge-" + theme.id, say("themes.act_merge"), () => this.merge(theme), { picture: "join", name: say("themes.merge_this", { title }) }));
          head.append(acts);
        }
        row.append(head, make("div", { className: "chips" }, ...notes.map((note) => this.chip(note))));
        if (!notes.length) row.append(make("p", { className: "quiet start", textContent: say("themes.nothing") }));
        return row;
      },
    };
  }

  draw() {
    const { current } = this.meeting;
    const themes = current ? this.meeting.themesOf(current.id) : [];
    const loose = current ? this.meeting.standing(current.id, null) : [];
    $("themesTitle").textContent = current ? say("themes.title", { n: current.number }) : say("views.themes");
    $("themesHelp").textContent = themes.length || loose.length ? say("themes.help") : say("themes.none");
    const rows = current ? themes.map((theme) => this.row(current.id, theme, themes.length)) : [];
    if (current && loose.length) rows.push(this.row(current.id, null, themes.length));
    redraw($("grouped"), rows);
  }
}
