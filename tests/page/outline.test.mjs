// The outline and the time codes of the scribe's page, as values: by the rules that the wall has too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** A module that stands alone, by its text: Node takes a file.js of no package for CommonJS. */
const moduleOf = (name) => import("data:text/javascript," + encodeURIComponent(readFileSync(new URL(`../../assets/page/scribe/${name}`, import.meta.url), "utf8")));
const { deeper, following, laidOver, shallower, shifted } = await moduleOf("outline.js");
const { codeOf, msOf, readCode } = await moduleOf("timecode.js");

const line = (id, parent = null) => ({ id, question: "q", parent, text: id, timecode: "", verbatim: false });
/** "a(a1 a2) b" */
const told = () => new Map([["q", [line("a"), line("a1", "a"), line("a2", "a"), line("b")]]]);
const shown = (lines, parent = null) => lines.filter((one) => one.parent === parent).map(({ id }) => id + (shown(lines, id) && `(${shown(lines, id)})`)).join(" ");
const after = (...steps) => shown(laidOver("q", told(), steps));
const add = (id, place = {}) => ({ command: "AddExchange", id, fields: { question: "q", text: id, ...place } });
const place = (id, fields = {}) => ({ command: "PlaceExchange", id, fields: { question: "q", ...fields } });

test("a line is added after another, before all, last, or nearest to what has gone", () => {
  assert.equal(after(add("c", { after: "a" })), "a(a1 a2) c b");
  assert.equal(after(add("c", { parent: "a", first: true })), "a(c a1 a2) b");
  assert.equal(after(add("c")), "a(a1 a2) b c");
  assert.equal(after(add("c", { after: "never" })), "a(a1 a2) b c");
  assert.equal(after(add("b")), "a(a1 a2) b");
});

test("a line moves with those under it, and those under a withdrawn one come up", () => {
  assert.equal(after(place("b")), "b a(a1 a2)");
  assert.equal(after(place("a", { parent: "b" })), "b(a(a1 a2))");
  assert.equal(after(place("a2", { after: "a" })), "a(a1) a2 b");
  assert.equal(after({ command: "WithdrawExchange", id: "a", fields: {} }), "a1 a2 b");
  assert.equal(after(place("a", { question: "other" })), "b");
});

test("a line is what it was marked as, and stays so where a correction says nothing of it", () => {
  const kinds = (...steps) => laidOver("q", told(), [add("c", { kind: "decided" }), ...steps]).find(({ id }) => id === "c").kind;
  assert.equal(kinds(), "decided");
  assert.equal(kinds({ command: "CorrectExchange", id: "c", fields: { text: "dit" } }), "decided");
  assert.equal(kinds({ command: "CorrectExchange", id: "c", fields: { text: "dit", kind: "to_do" } }), "to_do");
  assert.equal(laidOver("q", told(), [add("c")]).find(({ id }) => id === "c").kind, "said");
});

test("what the wall has not told of yet is laid over what it told, in order", () => {
  const lines = laidOver("q", told(), [add("c"), { command: "CorrectExchange", id: "c", fields: { text: "dit" } }, place("c", { parent: "b" })]);
  assert.equal(shown(lines), "a(a1 a2) b(c)");
  assert.equal(lines.find(({ id }) => id === "c").text, "dit");
});

test("keys find their place: deeper, up a level, past a neighbour, the next line", () => {
  const lines = laidOver("q", told(), []);
  assert.deepEqual(deeper(lines, "b"), { question: "q", parent: "a", after: "a2" });
  assert.equal(deeper(lines, "a"), null);
  assert.equal(deeper(lines, "a1"), null);
  assert.deepEqual(shallower(lines, "a2"), { question: "q", parent: null, after: "a" });
  assert.equal(shallower(lines, "b"), null);
  assert.deepEqual(shifted(lines, "b", -1), { question: "q", parent: null, after: null });
  assert.deepEqual(shifted(lines, "a", 1), { question: "q", parent: null, after: "b" });
  assert.equal(shifted(lines, "a", -1), null);
  assert.deepEqual(following(lines, "a"), { question: "q", parent: "a", first: true });
  assert.deepEqual(following(lines, "a2"), { question: "q", parent: "a", after: "a2" });
});

test("time codes are read as people type them, and what is none is told", () => {
  for (const [typed, code] of [["36-14", "36-14"], [" 36:14 ", "36-14"], ["5-7", "05-07"], ["3614", "36-14"], ["105-02", "105-02"], ["", ""]]) assert.equal(readCode(typed), code, typed);
  for (const typed of ["36", "36-60", "tantôt", "36-14-02", "-5-10"]) assert.equal(readCode(typed), null, typed);
  assert.equal(codeOf(914999), "15-14");
  assert.equal(codeOf(6302000), "105-02");
  assert.equal(msOf("15-14"), 914000);
});
