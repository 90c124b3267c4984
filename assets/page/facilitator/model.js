// The meeting as those see it who lead it: the whole state, brought up to date by events. Values and pure functions.

/** @typedef {{id: string, name: string, slot: number}} Circle */
/** @typedef {{id: string, number: number, of: number, title: string, guide: string, phase: string, openWriting: boolean, notesStopped: boolean, takesNotes: boolean, devicesRead: boolean, notes: number, minutes: number, late: number, voting: {dots: number, on: string}}} Question */
/** @typedef {{id: string, question: string, text: string, circle: string | null, theme: string | null, placedBy: string, late: boolean, hidden: boolean, hiddenFor: string | null, erased: boolean, origin: string, at: number, seq: number}} Note */
/** @typedef {{id: string, question: string, title: string, held: boolean}} Theme */
/** @typedef {{id: string, words: string, notes: number, points?: number, hands: number}} Choice */
/** @typedef {{seq: number, open: boolean, dots: number, on: string, question: string, points: number, voters: number, choices: Choice[]}} Vote */
/** @typedef {{now: number, current: string | null, frozen: boolean, timer: null | {seconds: number, left: number, running: boolean}, vote: Vote | null, closing: null | {at: number, forgets: number | null, forgotten: number | null}, undo: string[] | null, redo: string[] | null}} Desk */

/** How many are done, and the hands that are raised, by circle. @typedef {{ready: number, hands: {circle: string | null, hands: number}[]}} Signs */

/** @type {Desk} */
const nothing = { now: 0, current: null, frozen: false, timer: null, vote: null, closing: null, undo: null, redo: null };

export class Meeting {
  constructor() {
    this.seq = 0;
    this.title = "";
    /** @type {Circle[]} */
    this.circles = [];
    /** @type {Map<string, Question>} */
    this.questions = new Map();
    /** @type {Map<string, Note>} */
    this.notes = new Map();
    /** @type {Map<string, Theme>} */
    this.themes = new Map();
    this.desk = nothing;
    /** When the desk was told, by this device's clock. */
    this.told = 0;
    this.devices = 0;
    /** @type {Signs} */
    this.signs = { ready: 0, hands: [] };
  }

  /** All there is. An answer that events have overtaken is passed over.
   * @param {any} state @param {number} now */
  take(state, now) {
    if (state.seq < this.seq) return;
    this.seq = state.seq;
    this.title = state.workshop.title;
    this.circles = state.circles;
    /** @param {{id: string}[]} list @returns {any} */
    const byId = (list) => new Map(list.map((one) => [one.id, one]));
    this.questions = byId(state.questions);
    this.notes = byId(state.notes);
    this.themes = byId(state.themes);
    if (state.question) this.devices = state.question.devices;
    this.lay(state.desk, now);
  }

  /** @param {any} answer of GET events @param {number} now */
  apply(answer, now) {
    for (const event of answer.events) {
      if (event.type === "question") this.questions.set(event.question.id, event.question);
      else if (event.type === "question_gone") this.questions.delete(event.id);
      else if (event.type === "note") this.notes.set(event.note.id, event.note);
      else if (event.type === "gone") this.notes.delete(event.id);
      else if (event.type === "theme") this.themes.set(event.theme.id, event.theme);
      else if (event.type === "theme_gone") this.themes.delete(event.id);
    }
    this.seq = answer.seq;
    this.lay(answer.desk, now);
  }

  /** @param {Desk} desk @param {number} now */
  lay(desk, now) {
    this.desk = desk;
    this.told = now;
  }

  /** The question that the room is at. @returns {Question | null} */
  get current() {
    return (this.desk.current && this.questions.get(this.desk.current)) || null;
  }

  get inOrder() {
    return [...this.questions.values()].sort((one, other) => one.number - other.number);
  }

  /** Milliseconds that the room still has; below zero once the time is over. @param {number} now */
  left(now) {
    const { timer } = this.desk;
    return timer ? timer.left - (timer.running ? now - this.told : 0) : 0;
  }

  /** Milliseconds since then, by the kiosk's clock. @param {number} at @param {number} now */
  since(at, now) {
    return Math.max(0, this.desk.now + (now - this.told) - at);
  }

  /** A question's notes, late ones apart, newest first. @param {string} question @returns {Note[]} */
  notesOf(question) {
    return [...this.notes.values()].filter((note) => note.question === question && !note.late).sort((one, other) => other.seq - one.seq);
  }

  /** All notes that came too late, oldest first. @returns {Note[]} */
  get lateNotes() {
    return [...this.notes.values()].filter((note) => note.late && !note.hidden).sort((one, other) => one.seq - other.seq);
  }

  /** @param {string} question @returns {Theme[]} */
  themesOf(question) {
    return [...this.themes.values()].filter((theme) => theme.question === question);
  }

  /** The wall's notes of a theme, or those that are unsorted, in order of arrival.
   * @param {string} question @param {string | null} theme @returns {Note[]} */
  standing(question, theme) {
    return this.notesOf(question).filter((note) => !note.hidden && note.theme === theme).reverse();
  }

  /** @param {string | null} id */
  circle(id) {
    return this.circles.find((circle) => circle.id === id) || null;
  }

  /** Of each circle that wrote, its part of a question's notes in percent. @param {string} question */
  shares(question) {
    const counting = this.notesOf(question).filter((note) => !note.hidden);
    /** @type {Map<string | null, number>} */
    const counts = new Map();
    for (const note of counting) counts.set(note.circle, (counts.get(note.circle) || 0) + 1);
    return new Map([...counts].map(([circle, n]) => [circle, Math.round((100 * n) / counting.length)]));
  }
}
