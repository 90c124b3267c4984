// The exchanges of a question, line by line, with the keyboard alone. What is typed is in the outbox at once; other
// people's lines come in around the caret.
import { $, announce, make, show } from "../dom.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { LineRow } from "./line_row.js";
import { lineIs } from "./names.js";
import { deeper, depthOf, following, laidOver, shallower, shifted, under } from "./outline.js";
import { Rewritten } from "./rewritten.js";
import { codeOf } from "./timecode.js";

/** @typedef {import("./outline.js").Line} Line */
/** @typedef {import("./outline.js").Place} Place */

export class Exchanges {
  /** @param {import("./model.js").Records} records @param {import("./outgoing.js").Outgoing} outgoing
   * @param {import("./place.js").Place} place which question is written to */
  constructor(records, outgoing, place) {
    this.records = records;
    this.outgoing = outgoing;
    this.place = place;
    this.list = $("lines");
    /** @type {Map<string, LineRow>} */
    this.rows = new Map();
    /** Lines with nothing in them yet, which this page alone knows. @type {{id: string, fields: any}[]} */
    this.drafts = [];
    /** The one that always stands at the end. @type {Record<string, string>} */
    this.tails = {};
    /** The line that the buttons below are about. */
    this.at = "";
    // An empty line goes where the room goes.
    place.busy = () => this.list.contains(document.activeElement) && Boolean(/** @type {any} */ (document.activeElement).value.trim());
    this.rewritten = new Rewritten(this);
    this.bindTools();
  }

  get question() {
    return this.place.id;
  }

  /** @returns {Line[]} */
  get lines() {
    const { question } = this;
    if (!question) return [];
    const drafts = this.drafts.map(({ id, fields }) => ({ command: "AddExchange", id, fields: { ...fields, draft: true } }));
    this.tails[question] = this.tails[question] || newId();
    const tail = { command: "AddExchange", id: this.tails[question], fields: { question, draft: true } };
    return laidOver(question, this.records.toldLines, [...this.outgoing.ops, ...drafts, tail]);
  }

  /** @param {string} id */
  line(id) {
    return this.lines.find((line) => line.id === id);
  }

  /** What a line says now. @param {string} id @param {Partial<Line>} change @param {number} [wait] */
  write(id, change, wait) {
    const line = this.line(id);
    if (!line) return;
    if (!line.draft) {
      if (change.text === undefined || change.text.trim()) this.outgoing.write(line, change, wait);
      return;
    }
    const text = change.text === undefined ? line.text : change.text;
    if (!text.trim()) {
      this.redraft(id, change);
      return this.draw();
    }
    const fields = this.placeOf(line);
    this.drop(id);
    this.outgoing.wrote(id, text);
    this.outgoing.push("AddExchange", id, { ...fields, timecode: line.timecode, verbatim: line.verbatim, kind: line.kind, ...change, text }, 600);
  }

  /** Where a draft stands, as an order says it. @param {Line} line */
  placeOf({ id, question, parent }) {
    const draft = this.drafts.find((one) => one.id === id);
    if (!draft) return { question }; // the tail: the last
    const { after = null, first = false } = draft.fields;
    return { question, ...(parent ? { parent } : {}), ...(after ? { after } : {}), ...(first ? { first } : {}) };
  }

  /** @param {string} id */
  drop(id) {
    this.drafts = this.drafts.filter((one) => one.id !== id);
    if (this.tails[this.question] === id) delete this.tails[this.question];
  }

  /** @param {string} id @param {any} change of a draft that stays one */
  redraft(id, change) {
    const draft = this.drafts.find((one) => one.id === id);
    if (draft) return Object.assign(draft.fields, change);
    const fields = { question: this.question, ...change };
    this.drop(id);
    this.drafts.push({ id, fields });
  }

  /** @param {string} id @param {Place | null} to */
  move(id, to) {
    const line = this.line(id);
    if (!line || !to) return;
    if (line.draft) this.redraft(id, { parent: null, after: null, first: !to.after, ...to });
    else this.outgoing.push("PlaceExchange", id, { question: to.question, ...(to.parent ? { parent: to.parent } : {}), ...(to.after ? { after: to.after } : {}) });
    this.draw();
    this.focus(id);
    if (!to.question || to.question === this.question) announce(say("line.level", { n: depthOf(this.lines, id) + 1 }));
  }

  /** @param {string} id */
  nest(id) {
    this.move(id, deeper(this.lines, id));
  }

  /** @param {string} id */
  unnest(id) {
    this.move(id, shallower(this.lines, id));
  }

  /** @param {string} id @param {number} by */
  shift(id, by) {
    this.move(id, shifted(this.lines, id, by));
  }

  /** Enter: the next line; the words after the caret go with it. @param {string} id @param {string} head @param {string} tail */
  next(id, head, tail) {
    const line = this.line(id);
    if (!line) return;
    if (line.draft && !head.trim() && !tail.trim()) return line.parent ? this.unnest(id) : undefined;
    const splits = head.trim() && tail.trim();
    if (splits) {
      this.write(id, { text: head }, 0);
      this.rows.get(id)?.set(head);
    }
    const place = following(this.lines, id);
    const fresh = newId();
    this.outgoing.flush();
    if (splits) {
      this.outgoing.wrote(fresh, tail);
      this.outgoing.push("AddExchange", fresh, { ...clean(place), text: tail.trim(), kind: line.kind, ...(line.verbatim ? { verbatim: true, timecode: line.timecode } : {}) });
      this.draw();
      return this.focus(fresh, 0);
    }
    // The line is ended: if the room has gone on, the next one stands there.
    this.place.settle();
    const lines = this.lines;
    const below = lines[lines.findIndex((one) => one.id === id) + 1];
    const tailNext = place.question !== this.question || (below.id === this.tails[this.question] && !place.parent);
    if (!tailNext) this.drafts.push({ id: fresh, fields: place });
    this.draw();
    this.focus(tailNext ? this.tails[this.question] : fresh);
  }

  /** Away with it; what stands under it comes up. @param {string} id @param {boolean} [stay] the caret is elsewhere */
  withdraw(id, stay = false) {
    const lines = this.lines;
    const at = lines.findIndex((line) => line.id === id);
    if (at < 0) return;
    const beside = lines[at - 1] || lines[at + 1];
    if (lines[at].draft) {
      if (this.tails[this.question] !== id) this.drop(id);
    } else {
      this.outgoing.push("WithdrawExchange", id, {});
      announce(say("line.withdrawn"));
    }
    this.draw();
    if (beside && !stay) this.focus(beside.id);
  }

  /** The caret has left it. @param {string} id @param {string} text */
  left(id, text) {
    const line = this.line(id);
    if (!line) this.drop(id);
    if (!line || text.trim()) return this.outgoing.flush();
    if (!line.draft) this.withdraw(id, true);
    else if (this.tails[this.question] !== id && !under(this.lines, id).length) {
      this.drop(id);
      this.draw();
    }
  }

  /** Exact words, with the time of the recording. @param {string} id */
  quote(id) {
    const line = this.line(id);
    if (!line) return;
    const verbatim = !line.verbatim;
    const text = verbatim ? line.text.replace(/^\s*[«“"]\s*/, "").replace(/\s*[»”"]\s*$/, "") : line.text;
    const now = this.records.recorded(Date.now());
    const timecode = verbatim ? line.timecode || (now === null ? "" : codeOf(now)) : line.timecode;
    if (line.draft) {
      this.redraft(id, { verbatim, timecode });
    } else {
      this.outgoing.write(line, { verbatim, timecode, ...(text === line.text ? {} : { text }) }, 0);
      this.rows.get(id)?.set(text);
    }
    this.draw();
    this.focus(id);
    announce(say(verbatim ? "line.is_verbatim" : "line.is_point"));
  }

  /** Agreed on, or left for somebody to do; the same again: a point like others. @param {string} id @param {string} kind */
  mark(id, kind) {
    const line = this.line(id);
    if (!line) return;
    const now = line.kind === kind ? "said" : kind;
    if (line.draft) this.redraft(id, { kind: now });
    else this.outgoing.write(line, { kind: now }, 0);
    this.draw();
    this.focus(id);
    announce(say(lineIs[now]));
  }

  /** @param {string} id @param {number} by */
  step(id, by) {
    const lines = this.lines;
    const to = lines[lines.findIndex((line) => line.id === id) + by];
    if (to) this.focus(to.id, by > 0 ? 0 : undefined);
  }

  /** @param {string} id @param {number} [caret] else the end */
  focus(id, caret) {
    this.rows.get(id)?.focus(caret);
  }

  draw() {
    const lines = this.lines;
    const writing = this.list.contains(document.activeElement);
    show($("noQuestion"), !this.question);
    const rows = lines.map((line, at) => {
      const row = this.rows.get(line.id) || new LineRow(this, line.id);
      this.rows.set(line.id, row);
      row.draw(line, depthOf(lines, line.id), at, line.id === this.tails[this.question]);
      return row;
    });
    for (const [id, row] of this.rows) {
      if (lines.some((line) => line.id === id)) continue;
      this.rows.delete(id);
      row.node.remove();
    }
    this.order(rows.map((row) => row.node));
    if (writing && !this.list.contains(document.activeElement) && this.question) this.focus(this.tails[this.question]);
    this.drawTools();
    this.rewritten.draw();
  }

  /** Around the one that holds the caret: a node that is moved would lose it. @param {HTMLElement[]} nodes */
  order(nodes) {
    if (nodes.length === this.list.children.length && nodes.every((node, at) => node === this.list.children[at])) return;
    const pivot = nodes.findIndex((node) => node.contains(document.activeElement));
    const held = pivot < 0 ? null : nodes[pivot];
    for (const node of held ? nodes.slice(0, pivot) : nodes) this.list.insertBefore(node, held);
    for (const node of held ? nodes.slice(pivot + 1) : []) this.list.append(node);
  }

  bindTools() {
    const acts = { verbatim: () => this.quote(this.at), decided: () => this.mark(this.at, "decided"), to_do: () => this.mark(this.at, "to_do"), nest: () => this.nest(this.at), unnest: () => this.unnest(this.at), up: () => this.shift(this.at, -1), down: () => this.shift(this.at, 1), withdraw: () => this.withdraw(this.at) };
    for (const [name, act] of Object.entries(acts)) {
      const tool = $("tool-" + name);
      tool.onclick = act;
      // The line keeps the caret, so that the keyboard of a tablet stays open.
      tool.onmousedown = (/** @type {Event} */ event) => event.preventDefault();
    }
  }

  drawTools() {
    const lines = this.lines;
    const line = lines.find((one) => one.id === this.at) || lines[lines.length - 1];
    this.at = line ? line.id : "";
    const { at } = this;
    $("tool-verbatim").setAttribute("aria-pressed", String(Boolean(line && line.verbatim)));
    for (const kind of ["decided", "to_do"]) $("tool-" + kind).setAttribute("aria-pressed", String(Boolean(line && line.kind === kind)));
    for (const [name, may] of /** @type {const} */ ([["nest", deeper(lines, at)], ["unnest", shallower(lines, at)], ["up", shifted(lines, at, -1)], ["down", shifted(lines, at, 1)], ["withdraw", line && !line.draft]])) {
      $("tool-" + name).setAttribute("aria-disabled", String(!may));
    }
  }
}

/** Without what is empty. @param {Record<string, any>} fields */
const clean = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

/** The keys, in words. */
export function keyList() {
  const keys = [
    ["key.enter", "does.enter"], ["key.tab", "does.tab"], ["key.shift_tab", "does.shift_tab"], ["key.arrows", "does.arrows"], ["key.alt_arrows", "does.alt_arrows"],
    ["key.backspace", "does.backspace"], ["key.verbatim", "does.verbatim"], ["key.decided", "does.decided"], ["key.to_do", "does.to_do"], ["key.undo", "does.undo"], ["key.paper", "does.paper"], ["key.escape", "does.escape"],
  ];
  return make("dl", { className: "keys" }, ...keys.map(([key, does]) => make("div", {}, make("dt", { textContent: say(key) }), make("dd", { textContent: say(does) }))));
}
