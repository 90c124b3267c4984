// What was taken down here and the wall has not confirmed, in order, kept on this device before it is sent. Every line
// carries an id made here, so that sending twice adds once. One tab sends its own; what a tab left behind, the next takes up.
import { small } from "../keep.js";
import { jitter, newId } from "../text.js";

/** @typedef {{command: string, id: string, fields: Record<string, any>, due: number, tried?: boolean, seq?: number}} Op */

const pause = 600; // of typing, before a line is sent
const stale = 15000; // a tab that kept nothing for so long is gone

/** This tab's name; it outlives a reload. */
function tabName() {
  try {
    const name = sessionStorage.getItem("grappe.tab") || newId();
    sessionStorage.setItem("grappe.tab", name);
    return name;
  } catch {
    return newId();
  }
}

export class Outgoing {
  /** @param {(body: any) => Promise<import("../session.js").Answer>} send
   * @param {(op: Op, answer: import("../session.js").Answer) => void} onRefused
   * @param {() => void} onChange @param {() => void} onSent */
  constructor(send, onRefused, onChange, onSent) {
    this.send = send;
    this.onRefused = onRefused;
    this.onChange = onChange;
    this.onSent = onSent;
    this.tab = tabName();
    /** @type {Op[]} */
    this.ops = [];
    this.keeps = true;
    this.running = false;
    this.fails = 0;
    this.notBefore = 0;
    this.timer = 0;
    /** What this device wrote into a line, so that it is known again. @type {Map<string, {texts: Set<string>, last: string, at: number}>} */
    this.mine = new Map();
    this.load();
    setInterval(() => this.ops.length && this.keep(), 5000);
    addEventListener("online", () => this.wake());
    addEventListener("pageshow", () => this.wake());
  }

  load() {
    /** @type {Record<string, {at: number, ops: Op[]}>} */
    const all = small.json("scribe.out");
    const left = Object.entries(all).filter(([tab, { at }]) => tab === this.tab || Date.now() - at > stale);
    // Whether they had been sent is not known: nothing more may be written into them.
    this.ops = left.flatMap(([, { ops }]) => ops).map((op) => ({ ...op, due: 0, tried: true }));
    this.keep(left.map(([tab]) => tab));
  }

  /** @param {string[]} taken tabs whose orders are this one's now */
  keep(taken = []) {
    const all = small.json("scribe.out");
    for (const tab of [...taken, this.tab]) delete all[tab];
    const ops = this.ops.filter((op) => !op.seq);
    if (ops.length) all[this.tab] = { at: Date.now(), ops };
    this.keeps = small.set("scribe.out", JSON.stringify(all));
  }

  /** Not yet with the wall. */
  get waiting() {
    return this.ops.filter((op) => !op.seq).length;
  }

  /** As the wall writes words. @param {string} text */
  static plain(text) {
    return text.normalize("NFC").replace(/\s+/g, " ").trim();
  }

  /** @param {string} id @param {string} text */
  wrote(id, text) {
    const mine = this.mine.get(id) || { texts: new Set(), last: "", at: 0 };
    mine.texts.add(Outgoing.plain(text));
    this.mine.set(id, { ...mine, last: text, at: Date.now() });
  }

  /** What a line says now: written into the order that still waits for it, or a new one.
   * @param {import("./outline.js").Line} line @param {Partial<import("./outline.js").Line>} change @param {number} [wait] */
  write(line, change, wait = pause) {
    const { text, timecode, verbatim } = { ...line, ...change };
    if (change.text !== undefined) this.wrote(line.id, text);
    const open = this.ops.find((op) => op.id === line.id && !op.tried && (op.command === "AddExchange" || op.command === "CorrectExchange"));
    // What kind it is only where that was changed: another scribe's word for it stands.
    const fields = { text, timecode, verbatim, ...(change.kind === undefined ? {} : { kind: change.kind }) };
    if (open) {
      Object.assign(open.fields, fields);
      open.due = Date.now() + wait;
      this.changed();
    } else {
      this.push("CorrectExchange", line.id, fields, wait);
    }
  }

  /** @param {string} command @param {string} id @param {Record<string, any>} fields @param {number} [wait] */
  push(command, id, fields, wait = 0) {
    for (const op of this.ops) op.due = Math.min(op.due, Date.now());
    this.ops.push({ command, id, fields, due: Date.now() + wait });
    this.changed();
  }

  changed() {
    this.keep();
    this.onChange();
    this.run();
  }

  /** All goes now. */
  flush() {
    for (const op of this.ops) op.due = 0;
    this.run();
  }

  wake() {
    this.fails = this.notBefore = 0;
    this.flush();
  }

  /** The wall has told of everything up to there. @param {number} seq */
  told(seq) {
    this.ops = this.ops.filter((op) => !op.seq || op.seq > seq);
  }

  async run() {
    clearTimeout(this.timer);
    if (this.running) return;
    this.running = true;
    let wait = 0;
    for (let op; wait <= 0 && (op = this.ops.find((one) => !one.seq)); ) {
      wait = Math.max(op.due, this.notBefore) - Date.now();
      if (wait <= 0) wait = await this.sendOne(op);
    }
    this.running = false;
    if (wait > 0) this.timer = window.setTimeout(() => this.run(), wait);
  }

  /** Milliseconds to wait before the next. @param {Op} op */
  async sendOne(op) {
    op.tried = true;
    const { status, body, retryAfter } = await this.send({ command: op.command, v: 1, id: op.id, ...op.fields });
    if (status >= 200 && status < 300) {
      this.fails = 0;
      op.seq = body.seq;
      this.keep();
      this.onSent();
      this.onChange();
      return 0;
    }
    if (status >= 400 && status < 500 && status !== 401 && status !== 429) {
      this.ops = this.ops.filter((one) => one !== op);
      this.keep();
      this.onRefused(op, { status, body, retryAfter });
      this.onChange();
      return 0;
    }
    this.onChange();
    const rest = jitter(retryAfter ? retryAfter * 1000 : Math.min(4000, 300 * 2 ** this.fails++));
    this.notBefore = Date.now() + rest;
    return rest;
  }
}
