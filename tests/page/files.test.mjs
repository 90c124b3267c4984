import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { webcrypto } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const assets = new URL("../../assets/", import.meta.url);
const read = (/** @type {string} */ name) => /** @type {[string, string]} */ ([name, readFileSync(new URL("page/" + name, assets), "utf8")]);
const names = readdirSync(new URL("page/", assets)).filter((name) => name !== "facilitator" && name !== "scribe");
const isLeads = (/** @type {string} */ name) => name.startsWith("facilitator");
const isScribes = (/** @type {string} */ name) => name.startsWith("scribe");
/** What a participant's device may load, and what the facilitator's loads besides. */
const files = Object.fromEntries(names.filter((name) => !isLeads(name) && !isScribes(name)).map(read));
const lead = Object.fromEntries([...names.filter(isLeads), ...readdirSync(new URL("page/facilitator/", assets)).map((name) => "facilitator/" + name)].map(read));
/** What the scribe's loads besides; some modules are the facilitator's. */
const scribe = Object.fromEntries([...names.filter(isScribes), ...readdirSync(new URL("page/scribe/", assets)).map((name) => "scribe/" + name)].map(read));
const spoken = readdirSync(new URL("strings/", assets));
const strings = Object.fromEntries(spoken.map((language) => [language, readFileSync(new URL(`strings/${language}/page.json`, assets), "utf8")]));
// Browsers have it; Node 18 does not by itself.
globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);
/** A module of the page, which stands alone: by its text, since Node takes a file.js of no package for CommonJS. */
const moduleOf = (/** @type {string} */ name) => import("data:text/javascript," + encodeURIComponent(files[name]));
const { cards, Mine } = await moduleOf("model.js");
const { graphemes, newId } = await moduleOf("text.js");

test("the page with its words is under 36 KB, gzipped file by file", (t) => {
  const size = (/** @type {string} */ text) => gzipSync(text, { level: 9 }).length;
  const page = Object.values(files).reduce((sum, text) => sum + size(text), 0);
  const words = Math.max(...Object.values(strings).map(size));
  t.diagnostic(`${page + words} bytes`);
  assert.ok(page + words < 36000, `${page + words} bytes`);
});

test("the types hold", () => {
  const tsc = fileURLToPath(new URL("node_modules/typescript/bin/tsc", import.meta.url));
  execFileSync(process.execPath, [tsc, "-p", fileURLToPath(new URL(".", import.meta.url))], { stdio: "inherit" });
});

test("nothing in the page needs what a strict policy or a plain http address forbids", () => {
  for (const [name, text] of Object.entries({ ...files, ...lead, ...scribe })) {
    for (const word of ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "randomUUID()", "serviceWorker", "navigator.locks", "clipboard"]) {
      assert.ok(!text.includes(word), `${name}: ${word}`);
    }
    assert.deepEqual(text.match(/https?:\/\/(?!www\.w3\.org)[\w.]+/g), null, name);
  }
  for (const page of [files["index.html"], lead["facilitator.html"], scribe["scribe.html"]]) assert.doesNotMatch(page, /<style|<script(?! type="module" src)| style=| on\w+=/);
});

test("no two parts of a page have the same name", () => {
  for (const page of [files["index.html"], lead["facilitator.html"], scribe["scribe.html"]]) {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(ids.filter((id, at) => ids.indexOf(id) !== at), []);
  }
});

test("every language has the same words, with the same places in them", () => {
  const { languages } = { languages: [...files["words.js"].matchAll(/(\w\w): "/g)].map(([, id]) => id) };
  assert.deepEqual([...languages].sort(), [...spoken].sort());
  const places = (/** @type {any} */ text) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort().filter((one) => one !== "{n}");
  const french = JSON.parse(strings.fr);
  for (const [language, text] of Object.entries(strings)) {
    const words = JSON.parse(text);
    assert.deepEqual(Object.keys(words), Object.keys(french), language);
    for (const key of Object.keys(french)) assert.deepEqual(places(words[key]), places(french[key]), `${language} ${key}`);
  }
});

test("every word that the page asks for exists, and none is idle", () => {
  const all = Object.values(files).join("\n");
  for (const key of Object.keys(JSON.parse(strings.fr))) {
    const short = key.replace("page.", "");
    const [part, name] = short.split(".");
    // Either the whole key stands there, or its part with a dot, to which the name is added.
    const built = all.includes(`"${part}."`) && (all.includes(`"${name}"`) || all.includes(`${name.replace(/^[a-z]+_/, "_")}"`) || /^(searching|silent|busy|[a-z]+_text)$/.test(name));
    assert.ok(all.includes(`"${short}"`) || built || part === "refusal" || part === "note", key);
  }
  for (const [, key] of all.matchAll(/(?:say\(|data-say=)"([\w.]+)"/g)) {
    if (!key.endsWith(".")) assert.ok("page." + key in JSON.parse(strings.fr), key);
  }
});

const leading = spoken.filter((language) => existsSync(new URL(`strings/${language}/facilitator.json`, assets)));
const leadStrings = Object.fromEntries(leading.map((language) => [language, readFileSync(new URL(`strings/${language}/facilitator.json`, assets), "utf8")]));

test("the facilitator's page has the same words in every language, asks for them by their whole names, and leaves none idle", () => {
  const places = (/** @type {any} */ text) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
  const french = JSON.parse(leadStrings.fr);
  const all = Object.values(lead).join("\n");
  const asked = new Set([...all.matchAll(/"([a-z_]+(?:\.[a-z_]+)?)"/g)].map(([, key]) => key));
  const parts = new Set(Object.keys(french).map((key) => key.split(".")[1]));
  for (const [language, text] of Object.entries(leadStrings)) {
    const words = JSON.parse(text);
    assert.deepEqual(Object.keys(words), Object.keys(french), language);
    for (const key of Object.keys(french)) assert.deepEqual(places(words[key]), places(french[key]), `${language} ${key}`);
  }
  for (const key of Object.keys(french)) assert.ok(asked.has(key.replace("facilitator.", "")), `${key} is idle`);
  for (const key of asked) if (key.includes(".") && parts.has(key.split(".")[0])) assert.ok("facilitator." + key in french, `${key} is missing`);
});

const scribeStrings = Object.fromEntries(leading.map((language) => [language, readFileSync(new URL(`strings/${language}/scribe.json`, assets), "utf8")]));

test("the scribe's page has the same words in every language, asks for them by their whole names, and leaves none idle", () => {
  const places = (/** @type {any} */ text) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].sort();
  const own = JSON.parse(scribeStrings.fr);
  const askedIn = (/** @type {string} */ text) => new Set([...text.matchAll(/"([a-z_]+(?:\.[a-z_]+)?)"/g)].map(([, key]) => key));
  const asked = askedIn(Object.values(scribe).join("\n"));
  for (const [language, text] of Object.entries(scribeStrings)) {
    const words = JSON.parse(text);
    assert.deepEqual(Object.keys(words), Object.keys(own), language);
    for (const key of Object.keys(own)) assert.deepEqual(places(words[key]), places(own[key]), `${language} ${key}`);
  }
  // Its own words go before the facilitator's, also in the modules that are the facilitator's.
  const shared = askedIn(Object.values(lead).join("\n"));
  for (const key of Object.keys(own)) assert.ok(asked.has(key.replace("scribe.", "")) || shared.has(key.replace("scribe.", "")), `${key} is idle`);
  const known = { ...JSON.parse(leadStrings.fr), ...own };
  const parts = new Set(Object.keys(known).map((key) => key.split(".")[1]));
  for (const key of asked) if (key.includes(".") && parts.has(key.split(".")[0])) assert.ok("scribe." + key in known || "facilitator." + key in known, `${key} is missing`);
});

test("French typography: no plain space before double punctuation, no straight apostrophe", () => {
  for (const text of [strings.fr, leadStrings.fr, scribeStrings.fr]) assert.doesNotMatch(text, /[ ][?!;:»](?!\s*")|« |\w'\w/);
});

test("characters are counted as people see them, with and without Intl.Segmenter", () => {
  for (const [text, count] of /** @type {[string, number][]} */ ([["", 0], ["école", 5], ["e\u0301cole", 5], ["👩‍👩‍👧‍👦!", 2], ["🇫🇷🇧🇪", 2], ["👍🏽", 1], ["a\nb", 3]])) {
    assert.equal(graphemes(text), count, text);
    assert.equal(graphemes(text, null), count, text + " without Intl.Segmenter");
  }
});

test("ids made on the device are 20 safe characters and never the same", () => {
  const ids = Array.from({ length: 2000 }, newId);
  assert.ok(ids.every((id) => /^[\w-]{20}$/.test(id)));
  assert.equal(new Set(ids).size, ids.length);
});

const note = { id: "n", question: "q", text: "avant", late: false, hidden: false, editable: true };

test("a push that is older than an answer changes nothing", () => {
  const mine = new Mine();
  mine.take(5, [note], []);
  mine.apply({ kind: "edit", id: "n", question: "q", text: "après" }, 9, false);
  mine.take(8, [{ ...note, text: "avant" }], []);
  assert.equal(mine.notes.get("n").text, "après");
  mine.take(10, [{ ...note, text: "enfin" }], []);
  assert.equal(mine.notes.get("n").text, "enfin");
});

test("a withdrawn note does not come back with an older state", () => {
  const mine = new Mine();
  mine.take(5, [note], []);
  mine.apply({ kind: "withdraw", id: "n", question: "q", text: "" }, 7, false);
  mine.take(6, [note], [], true);
  assert.equal(mine.notes.size, 0);
});

test("a whole state takes away what it does not name, but not what is newer", () => {
  const mine = new Mine();
  mine.take(5, [note], []);
  mine.apply({ kind: "add", id: "m", question: "q", text: "neuf" }, 9, false);
  mine.take(8, [], [], true);
  assert.deepEqual([...mine.notes.keys()], ["m"]);
});

test("cards show the server's notes as the outbox will change them, newest first", () => {
  const ops = [
    { n: 1, kind: "edit", id: "n", question: "q", text: "après" },
    { n: 2, kind: "add", id: "m", question: "q", text: "neuf" },
    { n: 3, kind: "edit", id: "m", question: "q", text: "neuf corrigé" },
    { n: 4, kind: "edit", id: "n", question: "q", text: "trop tard", refused: "not_now" },
    { n: 5, kind: "add", id: "n", question: "q", text: "avant" },
  ];
  assert.deepEqual(cards([note], ops).map(({ state, text }) => [state, text]), [["refused", "trop tard"], ["pending", "neuf corrigé"], ["correcting", "après"]]);
});
