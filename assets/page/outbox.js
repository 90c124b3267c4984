// What the person did and the server has not yet confirmed, in order, kept before it is sent. Each note carries an id
// made here, so that sending twice adds once. An order that the server refuses stays, with its words, until dismissed.
import { small } from "./keep.js";
import { jitter, newId } from "./text.js";

/** @typedef {import("./model.js").Op} Op */
/** @typedef {import("./session.js").Answer} Answer */

const tab = newId();

/** One tab sends at a time: two could overtake each other with corrections of one note. @param {number} ms */
function mySenderTurn(ms) {
  const [who, until] = (small.get("sender") || " 0").split(" ");
  if (who !== tab && Number(until) > Date.now()) return false;
  small.set("sender", `${tab} ${Date.now() + ms}`);
  return true;
}

export class Outbox {
  /** @param {import("./keep.js").Shelf} shelf
   * @param {(method: string, path: string, body?: any) => Promise<Answer>} request
   * @param {(op: Op, answer: Answer) => void} onDone
   * @param {() => void} onChange */
  constructor(shelf, request, onDone, onChange) {
    this.shelf = shelf;
    this.request = request;
    this.onDone = onDone;
    this.onChange = onChange;
    /** @type {Op[]} */
    this.ops = [];
    /** Why things wait: "", "offline", "busy" or "full". */
    this.trouble = "";
    this.keeps = shelf.keeps;
    this.turn = Promise.resolve();
    /** @type {Set<number>} */
    this.dropped = new Set();
    this.running = false;
    this.fails = 0;
    this.notBefore = 0;
    this.timer = 0;
    this.others = "BroadcastChannel" in window ? new BroadcastChannel("grappe") : null;
    if (this.others) this.others.onmessage = () => this.load();
    addEventListener("pagehide", () => mySenderTurn(0));
  }

  /** What touches the shelf goes one after the other. @template T @param {() => Promise<T>} act @returns {Promise<T>} */
  inTurn(act) {
    const done = this.turn.then(act);
    this.turn = done.then(() => {}, () => {});
    return done;
  }

  async load() {
    await this.inTurn(async () => {
      const kept = await this.shelf.all().catch(() => this.ops.filter((op) => op.n));
      const before = new Map(this.ops.map((op) => [op.n, op]));
      // Whether an order from an earlier life of the page was ever sent is not known, but for withdrawals.
      this.ops = kept
        .filter((op) => !this.dropped.has(Number(op.n)))
        .map((op) => before.get(op.n) || { ...op, tried: op.tried || op.kind !== "withdraw" })
        .concat(this.ops.filter((op) => !op.n));
    });
    this.onChange();
    this.run();
  }

  /** @param {Op} op */
  async store(op) {
    try {
      await this.shelf.put(op);
    } catch {
      this.keeps = false;
    }
    if (this.others) this.others.postMessage(0);
  }

  /** Keeps the order, then sends it. @param {Op} op */
  async push(op) {
    const add = this.ops.find((one) => one.id === op.id && one.kind === "add" && !one.tried && !one.refused);
    if (op.kind === "edit" && add) {
      add.text = op.text;
      await this.inTurn(() => this.store(add));
    } else {
      await this.inTurn(async () => {
        await this.store(op);
        this.ops.push(op);
      });
    }
    this.onChange();
    this.run();
  }

  /** @param {Op} op */
  async drop(op) {
    this.ops = this.ops.filter((one) => one !== op);
    this.onChange();
    const n = op.n;
    if (!n) return;
    this.dropped.add(n);
    await this.inTurn(() => this.shelf.remove(n)).catch(() => {});
    if (this.others) this.others.postMessage(0);
  }

  /** Takes an order back that has not gone yet. @param {Op} op */
  async undo(op) {
    await this.drop(op);
    this.run();
  }

  /** Orders that wait for the network, not for the person. */
  get waiting() {
    return this.ops.filter((op) => !op.refused && !(op.due && op.due > Date.now()));
  }

  /** The first order that may go: its time has come and nothing of the same note stands before it. */
  next() {
    const held = new Set();
    for (const op of this.ops) {
      const leaving = !op.tried && op.kind === "add" && this.ops.some((one) => one.id === op.id && one.kind === "withdraw");
      if (!op.refused && !held.has(op.id) && !leaving && !(op.due && op.due > Date.now())) return op;
      if (!leaving && !op.refused) held.add(op.id);
    }
  }

  wake() {
    this.fails = 0;
    this.run();
  }

  async run() {
    if (this.running) return;
    clearTimeout(this.timer);
    let wait = this.notBefore - Date.now();
    this.running = true;
    for (let op; wait <= 0 && (op = this.next()); ) {
      wait = mySenderTurn(12000) ? await this.send(op) : 1000;
    }
    this.running = false;
    mySenderTurn(0);
    if (wait <= 0) wait = Math.min(...this.ops.map((op) => Number(op.due) - Date.now()).filter((ms) => ms > 0));
    if (wait < Infinity) this.timer = window.setTimeout(() => this.run(), Math.max(wait, 20));
  }

  /** Milliseconds to wait before the next order. @param {Op} op */
  async send(op) {
    const unsent = this.ops.find((one) => one.id === op.id && one.kind === "add" && !one.tried);
    if (op.kind === "withdraw" && unsent) {
      // Nobody has seen it: it need not go at all.
      await Promise.all([this.drop(unsent), this.drop(op)]);
      return 0;
    }
    if (!op.tried) {
      op.tried = true;
      if (op.kind === "withdraw") await this.inTurn(() => this.store(op));
    }
    const path = "notes" + (op.kind === "add" ? "" : "/" + op.id);
    const answer = await (op.kind === "add"
      ? this.request("POST", path, { id: op.id, question: op.question, text: op.text })
      : op.kind === "edit" ? this.request("PATCH", path, { text: op.text }) : this.request("DELETE", path));
    const { status, retryAfter } = answer;
    const gone = op.kind === "withdraw" && status === 404;
    if ((status >= 200 && status < 300) || gone) {
      this.fails = 0;
      this.trouble = "";
      this.onDone(op, answer);
      await this.drop(op);
      return 0;
    }
    if (status >= 400 && status < 500 && status !== 401 && status !== 429) {
      await this.refuse(op, String((answer.body && answer.body.code) || "other"));
      return 0;
    }
    this.trouble = status === 401 ? "" : status === 507 ? "full" : status === 429 || status === 503 ? "busy" : "offline";
    const wait = jitter(retryAfter ? retryAfter * 1000 : Math.min(8000, 500 * 2 ** this.fails++));
    if (retryAfter) this.notBefore = Date.now() + wait;
    this.onChange();
    return wait;
  }

  /** A note that was refused takes its later corrections with it; one that was withdrawn since is simply dropped.
   * @param {Op} op @param {string} code */
  async refuse(op, code) {
    const later = op.kind === "add" ? this.ops.filter((one) => one !== op && one.id === op.id) : [];
    for (const one of later) {
      op.text = one.text || op.text;
      await this.drop(one);
    }
    if (later.some((one) => one.kind === "withdraw")) return this.drop(op);
    if (!later.length) op.refused = code;
    await this.inTurn(() => this.store(op));
    this.onChange();
  }
}
