// Undo and redo, saying what they will do. Each role has its own: what was done at the wall is undone there.
import { $, show } from "../dom.js";
import { say } from "../words.js";

// What a step did is called by the first of these that it holds.
const names = [
  ["MeetingClosed", "did.closing"], ["ThemeClosed", "did.merge"], ["ThemeOpened", "did.theme"], ["NoteHidden", "did.hide"], ["NoteShown", "did.show"],
  ["LateNoteTaken", "did.take"], ["ThemeTitled", "did.rename"], ["ThemeHeld", "did.hold"], ["NotePlaced", "did.move"],
  ["PhaseSet", "did.phase"], ["CurrentQuestionSet", "did.go"], ["QuestionAdded", "did.add"], ["QuestionEdited", "did.edit"],
  ["QuestionRulesSet", "did.rules"], ["VotingSet", "did.voting"], ["HandCountSet", "did.hands"],
  ["DeviceReadingSet", "did.read"],
];

export class History {
  /** @param {import("./orders.js").Orders} orders @param {import("./model.js").Meeting} meeting
   * @param {string[][]} [more] what else a step may have done: an event, the key of its name */
  constructor(orders, meeting, more = []) {
    this.meeting = meeting;
    this.names = [...more, ...names];
    $("undo").onclick = () => {
      const what = meeting.desk.undo;
      if (what) orders.give("Undo", {}, say("undo.done", { what: this.nameOf(what) }));
    };
    $("redo").onclick = () => {
      const what = meeting.desk.redo;
      if (what) orders.give("Redo", {}, say("redo.done", { what: this.nameOf(what) }));
    };
  }

  /** @param {string[]} events */
  nameOf(events) {
    const found = this.names.find(([event]) => events.includes(event));
    return say(found ? found[1] : "did.other");
  }

  draw() {
    const { undo, redo } = this.meeting.desk;
    for (const [id, events] of /** @type {const} */ ([["undo", undo], ["redo", redo]])) {
      if (!show($(id), events) || !events) continue;
      const what = this.nameOf(events);
      $(id).lastElementChild.textContent = id === "undo" ? say("undo.what", { what }) : say("redo.what", { what });
    }
  }
}
