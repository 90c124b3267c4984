// The meeting as a scribe has it: what those see who lead it, and all that was taken down.
import { Meeting } from "../facilitator/model.js";

/** @typedef {import("./outline.js").Line} Line */
/** `bytes`: of its text, which is read by GET sources/ID. @typedef {{id: string, kind: string, title: string, who: string, date: string, place: string,
 *   actions: string, relations: string, consent: string, bytes: number, erased: boolean}} Source */
/** @typedef {{id: string, question: string, heading: string, text: string, paraphrase: boolean, origin: string, timecode: string,
 *   source: string | null, passage: {begin: number, end: number} | null, erased: boolean}} Quotation */

export class Records extends Meeting {
  constructor() {
    super();
    /** @type {Map<string, Line>} */
    this.lines = new Map();
    /** By question, the ids of its lines in order. @type {Map<string, string[]>} */
    this.outlines = new Map();
    /** @type {Map<string, Source>} */
    this.sources = new Map();
    /** @type {Map<string, Quotation>} */
    this.quotations = new Map();
    /** A line is no longer what it was. @type {(line: Line, before: Line) => void} */
    this.onLine = () => {};
  }

  /** @param {any} state @param {number} now */
  take(state, now) {
    if (state.seq < this.seq) return;
    super.take(state, now);
    const { exchanges, quotations, sources } = state.records;
    const before = this.lines;
    this.lines = new Map(exchanges.map((/** @type {Line} */ line) => [line.id, line]));
    this.outlines = new Map();
    for (const { id, question } of exchanges) this.outlines.set(question, [...(this.outlines.get(question) || []), id]);
    this.quotations = new Map(quotations.map((/** @type {Quotation} */ one) => [one.id, one]));
    this.sources = new Map(sources.map((/** @type {Source} */ one) => [one.id, one]));
    for (const [id, line] of this.lines) this.compare(line, before.get(id));
  }

  /** @param {any} answer of GET events @param {number} now */
  apply(answer, now) {
    for (const event of answer.events) {
      if (event.type === "exchange") {
        const before = this.lines.get(event.exchange.id);
        this.lines.set(event.exchange.id, event.exchange);
        this.compare(event.exchange, before);
      } else if (event.type === "outline") this.outlines.set(event.question, event.exchanges);
      else if (event.type === "source") this.sources.set(event.source.id, event.source);
      else if (event.type === "quotation") this.quotations.set(event.quotation.id, event.quotation);
      else if (event.type === "quotation_gone") this.quotations.delete(event.id);
    }
    super.apply(answer, now);
  }

  /** @param {Line} line @param {Line | undefined} before */
  compare(line, before) {
    if (before && before.text !== line.text) this.onLine(line, before);
  }

  /** By question, the lines that the wall has told of. @returns {Map<string, Line[]>} */
  get toldLines() {
    return new Map([...this.outlines].map(([question, ids]) => [question, ids.flatMap((id) => this.lines.get(id) || [])]));
  }

  /** @param {string} question */
  quotationsOf(question) {
    return [...this.quotations.values()].filter((one) => one.question === question);
  }

  /** The titles that its quotations stand under, in order, "" for those under none. @param {string} question */
  headingsOf(question) {
    return [...new Set(this.quotationsOf(question).map(({ heading }) => heading))];
  }

  /** Once all up to there was told, or soon anyway. @param {number} seq @param {number} [patience] ms */
  async reached(seq, patience = 4000) {
    for (const end = Date.now() + patience; this.seq < seq && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** @returns {number | null} */
  get recordingStart() {
    return /** @type {any} */ (this.desk).recordingStart ?? null;
  }

  /** Milliseconds of the recording, by the wall's clock; null where none runs. @param {number} now */
  recorded(now) {
    return this.recordingStart === null ? null : this.since(this.recordingStart, now);
  }

  /** The wall's time. @param {number} now */
  wallTime(now) {
    return this.desk.now + (now - this.told);
  }
}
