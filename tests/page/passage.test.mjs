// Words chosen in a source's text, as values: whole words, whole signs, the bytes that the wall counts in.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

/** A module that stands alone, by its text: Node takes a file.js of no package for CommonJS. */
const moduleOf = (name) => import("data:text/javascript," + encodeURIComponent(readFileSync(new URL(`../../assets/page/${name}`, import.meta.url), "utf8")));
const { moved, paragraphs, pieces, placesOf, widened, wordsOf } = await moduleOf("scribe/passage.js");
const { textOf } = await moduleOf("text_file.js");

const text = "Où l’école s’ouvre, tout change !\n\nJ’y vais 👩🏽‍🏫🇫🇷 chaque matin.\nنلتقي في المقهى كلّ صباح\nCafe\u0301 des parents";
const said = (span) => span && text.slice(span.from, span.to);
const at = (words, inside = 0) => text.indexOf(words) + inside;

test("what was chosen is widened to whole words and loses the spaces around it", () => {
  assert.equal(said(widened(text, at("école", 2), at("ouvre", 1))), "école s’ouvre");
  assert.equal(said(widened(text, at(" tout"), at("change", 6) + 1)), "tout change");
  assert.equal(said(widened(text, at("vais", 1), at("chaque", 2))), "vais 👩🏽‍🏫🇫🇷 chaque");
  assert.equal(said(widened(text, at("matin", 3), at("matin", 1))), "matin");
  assert.equal(said(widened(text, at("تقي"), at("مقه", 1))), "نلتقي في المقهى");
  assert.equal(said(widened(text, at("كلّ"), at("كلّ", 2))), "كلّ");
  assert.equal(said(widened(text, at("Cafe", 1), at("Cafe", 4))), "Cafe\u0301");
});

test("no sign is cut, and what has no word is nothing to take", () => {
  const woman = at("👩");
  for (let end = woman + 1; end < woman + 7; ++end) assert.equal(said(widened(text, at("vais"), end)), "vais 👩🏽‍🏫");
  assert.equal(widened(text, woman, woman + 7), null);
  assert.equal(widened(text, at(" !"), at(" !", 2)), null);
  assert.equal(widened("", 0, 0), null);
});

test("an edge goes a word further or back, and not past the other", () => {
  const span = widened(text, at("l’école"), at("ouvre,", 6));
  assert.equal(said(moved(text, span, "from", -1)), "Où l’école s’ouvre,");
  assert.equal(said(moved(text, span, "from", 1)), "école s’ouvre,");
  assert.equal(said(moved(text, span, "to", 1)), "l’école s’ouvre, tout");
  assert.equal(said(moved(text, span, "to", -1)), "l’école s");
  const word = widened(text, at("matin"), at("matin", 5));
  assert.equal(moved(text, word, "from", 1), null);
  assert.equal(moved(text, word, "to", -1), null);
  assert.equal(said(moved(text, word, "to", 1)), "matin.\nنلتقي");
  assert.equal(moved(text, widened(text, 0, 2), "from", -1), null);
  assert.equal(moved(text, widened(text, at("parents"), text.length), "to", 1), null);
});

test("words of two paragraphs stand on one line, French spaces stay", () => {
  assert.equal(wordsOf(text, { from: at("tout"), to: at("vais", 4) }), "tout change ! J’y vais");
});

test("paragraphs that say nothing are none", () => {
  assert.deepEqual(paragraphs(text).map(said), [text.split("\n")[0], text.split("\n")[2], text.split("\n")[3], text.split("\n")[4]]);
  assert.deepEqual(paragraphs(""), []);
  assert.deepEqual(paragraphs("\n \n"), []);
});

test("bytes of UTF-8 are found again among the page's characters, whatever the script", () => {
  for (const words of ["école", "👩🏽‍🏫", "المقهى", "parents"]) {
    const from = at(words);
    const byte = Buffer.byteLength(text.slice(0, from));
    assert.equal(placesOf(text, [byte, 0]).get(byte), from, words);
  }
  assert.equal(placesOf(text, [1e6]).get(1e6), text.length);
});

test("a paragraph is cut where what was taken begins and ends, once where two overlap", () => {
  const parts = (taken) => pieces({ from: 10, to: 30 }, taken).map(({ from, to, taken: is }) => `${from}-${to}${is ? "*" : ""}`).join(" ");
  assert.equal(parts([]), "10-30");
  assert.equal(parts([{ from: 12, to: 20 }, { from: 18, to: 25 }]), "10-12 12-25* 25-30");
  assert.equal(parts([{ from: 0, to: 12 }, { from: 28, to: 40 }, { from: 30, to: 35 }]), "10-12* 12-28 28-30*");
});

test("text files come as people have them, and what is none is told apart", async () => {
  const accents = "Élèves, cœur : déjà !";
  assert.equal(await textOf(new Blob(["\ufeff" + accents + "\r\nfin\r"])), accents + "\nfin\n");
  assert.equal(await textOf(new Blob([Buffer.from("\ufeff" + accents, "utf16le")])), accents);
  assert.equal(await textOf(new Blob([Buffer.from("\xc9l\xe8ves, d\xe9j\xe0", "latin1")])), "Élèves, déjà");
  assert.equal(await textOf(new Blob([Buffer.from("PK\x03\x04\x14\x00\x06\x00")])), null);
});
