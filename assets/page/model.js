// What the page knows of the room, as values and pure functions.

/** @typedef {{id: string, name: string, slot: number}} Circle */
/** @typedef {{id: string, number: number, of: number, title: string, guide: string, phase: string, openWriting: boolean, takesNotes: boolean, vote: null | {seq: number, open: boolean, dots: number, on: string}, lookUp: boolean, reading: string | null}} Question */
/** @typedef {{id: string, question: string, text: string, late: boolean, hidden: boolean, editable: boolean, onWall?: boolean, theme?: string | null}} Note */
/** Something to tell the server. `due`: not before; `tried`: the server may have it; `refused`: the server's code.
 * @typedef {{n?: number, kind: "add" | "edit" | "withdraw", id: string, question: string, text: string, due?: number, tried?: boolean, refused?: string}} Op */
/** @typedef {{key: string, id: string, question: string, text: string, state: string, editable: boolean, op?: Op, onWall?: boolean, theme?: string | null}} Card */

/** One's own notes as the server told them, each remembering at which sequence number it was known. */
export class Mine {
  /** @param {(Note & {known: number})[]} kept */
  constructor(kept = []) {
    this.notes = new Map(kept.map((note) => [note.id, note]));
    /** @type {Map<string, number>} */
    this.gone = new Map();
  }

  /** News that is older than what is known of a note is passed over: an answer and a push may cross.
   * @param {number} seq @param {Note[]} changed @param {string[]} gone @param {boolean} [whole] `changed` is all there is */
  take(seq, changed, gone, whole = false) {
    for (const note of changed) {
      const before = this.notes.get(note.id);
      if (seq < Math.max(before ? before.known : 0, this.gone.get(note.id) || 0)) continue;
      this.notes.set(note.id, { ...note, known: seq });
    }
    for (const id of gone) this.remove(seq, id);
    if (!whole) return;
    const ids = new Set(changed.map((note) => note.id));
    for (const id of [...this.notes.keys()]) if (!ids.has(id)) this.remove(seq, id);
  }

  /** @param {number} seq @param {string} id */
  remove(seq, id) {
    const before = this.notes.get(id);
    if (before && before.known > seq) return;
    this.notes.delete(id);
    this.gone.set(id, seq);
  }

  /** What an accepted order changed. @param {Op} op @param {number} seq @param {boolean} late */
  apply(op, seq, late) {
    const before = this.notes.get(op.id);
    if (op.kind === "withdraw") this.remove(seq, op.id);
    else if (op.kind === "edit" && before) this.take(seq, [{ ...before, text: op.text }], []);
    else if (op.kind === "add" && !before && !this.gone.has(op.id)) {
      this.take(seq, [{ id: op.id, question: op.question, text: op.text, late, hidden: false, editable: true }], []);
    }
  }
}

/** One's notes as the person should see them: what the server has, changed by what waits in the outbox. Newest first.
 * @param {Iterable<Note>} mine @param {Op[]} ops @returns {Card[]} */
export function cards(mine, ops) {
  /** @type {Map<string, Card>} */
  const all = new Map();
  for (const { id, question, text, editable, late, hidden, onWall, theme } of mine) {
    all.set(id, { key: id, id, question, text, editable, onWall, theme, state: hidden ? "hidden" : late ? "late" : "posted" });
  }
  for (const op of ops) {
    const card = all.get(op.id);
    if (op.refused) all.set("refused " + op.n, { ...op, key: "refused " + op.n, state: "refused", editable: false, op });
    else if (op.kind === "add" && !card) {
      all.set(op.id, { key: op.id, id: op.id, question: op.question, text: op.text, editable: true, state: "pending" });
    } else if (op.kind === "edit" && card) {
      card.text = op.text;
      if (card.state !== "pending") card.state = "correcting";
    } else if (op.kind === "withdraw" && card) Object.assign(card, { state: "leaving", op });
  }
  return [...all.values()].reverse();
}
