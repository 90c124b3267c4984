// Sources and what is taken from them, on the scribe's page against the real program.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fine } from "./fine.mjs";
import { address, ask, complaints, joined, mock, phone, questions, room, unique } from "./room.mjs";

const skip = mock ? "needs a running grappe serve" : false;
const pin = process.env.GRAPPE_PIN;
const laptop = { width: 1366, height: 768 };
const small = { width: 360, height: 740 };
const token = skip ? "" : (await ask("POST", "join", { pin, role: "scribe" })).token;
const records = async () => (await ask("GET", "state", null, token)).records;
const give = (name, fields) => ask("POST", "commands", { command: name, v: 1, ...fields }, token);
const q = questions[0].id;
const heading = "La relation aux familles";

const interview = [
  "Le directeur :",
  "« Au départ, les parents restaient à la grille. Après, avec le café des parents, ils sont entrés dans l’école ! »",
  "",
  "Un temps fort 👩🏽‍🏫 : le carnaval 🎉 du quartier. Un temps fort, c’est aussi le mois de juin.",
  "On n’aurait jamais fait cela seuls.",
].join("\n");
const arabic = "الأمّ: نلتقي في المقهى كلّ صباح مع المعلّمة.\nالأطفال سعداء، والمدرسة قريبة.";

let made = 0;
async function source(fields) {
  const id = `source-${process.pid}-${++made}`;
  const title = unique("Entretien");
  await give("AddSource", { id, title, kind: "interview", consent: "anonymous", who: "directeur d’école", text: interview, ...fields });
  return { id, title: fields?.title || title };
}
const taken = async (id) => (await records()).quotations.filter((one) => one.source === id);

async function soon(what, holds, time = 8000) {
  let last;
  for (const end = Date.now() + time; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) if ((last = await holds())) return last;
  return assert.fail(`${what}: ${JSON.stringify(last)}`);
}

async function scribing(t, viewport = laptop, options = {}) {
  await room(0, "writing");
  for (const { id } of (await records()).quotations) await give("WithdrawQuotation", { id });
  const page = await phone(t, { viewport, hasTouch: false, reducedMotion: "reduce", ...options });
  await page.goto(address + "scribe");
  await page.locator("#pin").fill(pin);
  await page.keyboard.press("Enter");
  await page.locator("#lines textarea").first().waitFor();
  await page.locator("#views [data-view=partners]").click();
  return page;
}
const read = async (page, id) => {
  await page.locator(`[data-act="read-${id}"]`).click();
  await page.locator("#reader[open] .paragraph").first().waitFor();
};

/** Drags or sets a selection over the first of these words in the text. */
const select = (page, from, to) => page.evaluate(([first, last]) => {
  const find = (words, end) => {
    for (const holder of document.querySelectorAll("#passages [data-from]")) {
      const node = /** @type {Text} */ (holder.firstChild);
      const at = node.data.indexOf(words);
      if (at >= 0) return { node, at: end ? at + words.length : at };
    }
    throw new Error(`no "${words}" in the text`);
  };
  const [start, end] = [find(first, false), find(last, true)];
  document.getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at);
}, [from, to]);
const preview = (page) => page.locator("#picked .about").textContent();

test("a passage is chosen by the mouse, widened to whole words, taken, marked and proved", { skip }, async (t) => {
  const { id } = await source();
  const page = await scribing(t);
  await read(page, id);
  await fine(page, "reading");
  await select(page, "vec le café", "sont en");
  await page.getByText("« avec le café des parents, ils sont entrés »").first().waitFor();
  await fine(page, "chosen");
  await page.locator("#picked-heading").fill(heading);
  await page.getByRole("button", { name: "Prendre ce passage" }).click();
  await page.locator("#picked .sent").getByText("vérifié dans la source").waitFor();
  await page.locator("#passages mark").getByText("avec le café des parents, ils sont entrés", { exact: true }).waitFor();
  await page.locator("#passages").getByText("déjà pris").waitFor();
  await fine(page, "taken");
  const [one] = await taken(id);
  assert.deepEqual([one.text, one.heading, one.question, one.origin, one.paraphrase], ["avec le café des parents, ils sont entrés", heading, q, "source", false]);
  assert.equal(Buffer.from(interview).subarray(one.passage.begin, one.passage.end).toString(), one.text);
  // What is taken next stands under a title that is there.
  await page.locator(`[data-act^="whole-"]`).last().click();
  assert.equal(await preview(page), "« On n’aurait jamais fait cela seuls. »");
  await page.locator("#picked-heading").fill("");
  await page.locator("#picked .headings button").getByText(heading).click();
  await page.locator("#picked-question").selectOption({ index: 1 });
  assert.equal(await page.locator("#picked .headings button").count(), 0);
  await page.getByRole("button", { name: "Prendre ce passage" }).click();
  const [, two] = await soon("taken", async () => (await taken(id)).length === 2 && taken(id));
  assert.deepEqual([two.text, two.heading, two.question], ["On n’aurait jamais fait cela seuls.", heading, questions[1].id]);
  await page.locator("[data-act=close-reader]").click();
  await page.locator("#quotations li.quotation").getByText("✓ vérifié dans la source").waitFor();
});

test("a passage over two paragraphs stands on one line, an emoji is never cut", { skip }, async (t) => {
  const { id } = await source();
  const page = await scribing(t);
  await read(page, id);
  await select(page, "juin.", "On n’aur");
  assert.equal(await preview(page), "« juin. On n’aurait »");
  await select(page, "fort 👩", "le carnaval 🎉");
  assert.equal(await preview(page), "« fort 👩🏽‍🏫 : le carnaval 🎉 »");
  await page.getByRole("button", { name: "Prendre ce passage" }).click();
  const [one] = await soon("taken", async () => (await taken(id)).length && taken(id));
  assert.equal(one.origin, "source");
  assert.ok(one.passage);
});

test("with the keyboard alone: a paragraph, its edges word by word, question, title, taken", { skip }, async (t) => {
  const { id } = await source();
  const page = await scribing(t);
  const { keyboard } = page;
  await page.locator(`[data-act="read-${id}"]`).focus();
  await keyboard.press("Enter");
  await page.locator("#reader[open] .paragraph").first().waitFor();
  await page.getByRole("button", { name: "Choisir le paragraphe : On n’aurait" }).focus();
  await keyboard.press("Enter");
  assert.equal(await preview(page), "« On n’aurait jamais fait cela seuls. »");
  await page.getByRole("button", { name: "Finir un mot plus tôt" }).focus();
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await page.getByRole("button", { name: "Commencer un mot plus tard" }).focus();
  await keyboard.press("Enter");
  assert.equal(await preview(page), "« n’aurait jamais fait »");
  await page.locator("#picked-heading").focus();
  await keyboard.type(heading);
  await keyboard.press("Enter");
  const [one] = await soon("taken", async () => (await taken(id)).length && taken(id));
  assert.deepEqual([one.text, one.heading], ["n’aurait jamais fait", heading]);
  await keyboard.press("Escape");
  await page.locator("#reader").waitFor({ state: "hidden" });
  assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.act), `read-${id}`);
});

test("an Arabic source is read and taken from on a phone, in its own direction", { skip }, async (t) => {
  const { id } = await source({ text: arabic, consent: "no" });
  const page = await scribing(t, small, { hasTouch: true });
  await read(page, id);
  await page.locator(".warns").getByText("ne veut pas être citée").waitFor();
  assert.equal(await page.locator("#passages p").first().evaluate((one) => getComputedStyle(one).direction), "rtl");
  await page.locator(`[data-act^="whole-"]`).first().tap();
  await fine(page, "Arabic on a phone");
  await select(page, "لتقي", "المقه");
  assert.equal(await preview(page), "« نلتقي في المقهى »");
  await page.getByRole("button", { name: "Prendre ce passage" }).tap();
  await page.locator("#passages mark").getByText("نلتقي في المقهى").waitFor();
  const [one] = await taken(id);
  assert.equal(Buffer.from(arabic).subarray(one.passage.begin, one.passage.end).toString(), "نلتقي في المقهى");
});

test("shortening by (…) stays proved, other words become a rewording, and both are told", { skip }, async (t) => {
  const { id } = await source();
  await give("AddQuotation", { id: `short-${process.pid}`, question: q, text: "les parents restaient à la grille", source: id, heading });
  const page = await scribing(t);
  await give("AddQuotation", { id: `shorter-${process.pid}`, question: q, text: "les parents restaient à la grille", source: id, heading });
  const row = page.locator("#quotations li.quotation");
  await row.getByText("« les parents restaient à la grille »").waitFor();
  const correct = async (words) => {
    await page.getByRole("button", { name: "Corriger : " }).first().click();
    await page.locator("#field-text").fill(words);
    await fine(page, "correcting");
    await page.locator("#sheet .main").click();
    await page.locator("#sheet").waitFor({ state: "hidden" });
  };
  await page.getByRole("button", { name: "Corriger : " }).first().click();
  await page.locator("#sheet .about").getByText("Tout autre changement en fait une reformulation").waitFor();
  await page.keyboard.press("Escape");
  await correct("les parents (…) à la grille [de l’école]");
  await page.locator("#toast").getByText("vérifié dans la source").waitFor();
  await row.getByText("« les parents (…) à la grille [de l’école] »").waitFor();
  await correct("les parents n’entraient pas");
  await page.locator("#toast").getByText("Enregistré comme reformulation").waitFor();
  await row.getByText("les parents n’entraient pas", { exact: true }).waitFor();
  await row.getByText("(reformulé)").waitFor();
  assert.equal(await row.getByText("« les parents n’entraient").count(), 0);
  await fine(page, "reworded");
});

test("a practice sheet has its own fields, a text file its words, and nothing is cut in silence", { skip }, async (t) => {
  const page = await scribing(t, small);
  const title = unique("Fiche");
  await page.locator("#addSource").click();
  assert.equal(await page.locator("#field-actions").isVisible(), false);
  await page.getByRole("radio", { name: "Fiche pratique" }).check();
  await page.locator("#field-title").fill(title);
  await page.locator("#field-place").fill("Quartier de l’Étoile");
  await page.locator("#field-actions").fill("Un café le mardi.\nUne sortie par mois.");
  await page.locator("#field-relations").fill("L’école, la maison de quartier");
  const file = page.locator("#sheet input[type=file]");
  await file.setInputFiles({ name: "fiche.docx", mimeType: "text/plain", buffer: Buffer.from("PK\x03\x04\x00\x00") });
  await page.locator("#sheet .wrong").getByText("« fiche.docx » n’est pas un fichier texte").waitFor();
  await file.setInputFiles({ name: "fiche.txt", mimeType: "text/plain", buffer: Buffer.from("D\xe9j\xe0 du c\x9cur \xe0 l’ouvrage".replace("’", "\x92"), "latin1") });
  await soon("read", async () => (await page.locator("#field-text").inputValue()) === "Déjà du cœur à l’ouvrage");
  await fine(page, "practice sheet");
  await page.locator("#field-text").fill("é".repeat(200001));
  await page.locator("#sheet .main").click();
  await page.locator("#sheet .wrong").getByText("401 Ko, et 400 Ko au plus").waitFor();
  await page.locator("#field-text").fill(interview);
  await page.locator("#sheet .main").click();
  await page.locator("#sheet").waitFor({ state: "hidden" });
  const one = await soon("added", async () => (await records()).sources.find((each) => each.title === title));
  assert.deepEqual([one.kind, one.place, one.actions, one.relations, one.bytes], ["practice", "Quartier de l’Étoile", "Un café le mardi.\nUne sortie par mois.", "L’école, la maison de quartier", Buffer.byteLength(interview)]);
  const row = page.locator("#sources li").filter({ hasText: title });
  await row.getByText("Avec qui : L’école, la maison de quartier").waitFor();
  await fine(page, "sources");
  // Corrected as an interview: what only a practice sheet shows stays with it.
  await row.locator(`[data-act="source-${one.id}"]`).click();
  assert.equal(await page.locator("#field-text").count(), 0);
  await page.getByRole("radio", { name: "Entretien" }).check();
  await page.locator("#sheet .main").click();
  const after = await soon("corrected", async () => (await records()).sources.find((each) => each.id === one.id && each.kind === "interview"));
  assert.equal(after.actions, one.actions);
});

test("a long source opens, and words near its end are chosen and taken", { skip }, async (t) => {
  const lines = Array.from({ length: 4000 }, (_, n) => `${n + 1}. Ce que l’école a vécu, été après été, se raconte encore.`);
  const text = lines.join("\n");
  assert.ok(Buffer.byteLength(text) < 400000);
  const { id } = await source({ text });
  const page = await scribing(t);
  const before = Date.now();
  await read(page, id);
  const opened = Date.now() - before;
  await page.evaluate(() => document.querySelectorAll("#passages .paragraph")[3998].scrollIntoView());
  await select(page, "3999. Ce", "3999. Ce que l’éc");
  await page.locator("#picked .main").click();
  const [one] = await soon("taken", async () => (await taken(id)).length && taken(id), 30000);
  assert.equal(one.text, "3999. Ce que l’école");
  await page.locator("#passages mark").filter({ hasText: "3999. Ce que l’école" }).waitFor();
  t.diagnostic(`${lines.length} paragraphs open in ${opened} ms`);
});

test("participants never get a source's text", { skip }, async (t) => {
  const { id } = await source();
  const page = await joined(t);
  const { token: own } = await page.evaluate(() => JSON.parse(localStorage.getItem("grappe.session") || "{}"));
  assert.ok(own);
  await assert.rejects(ask("GET", "sources/" + id, null, own), /403/);
  await assert.rejects(ask("GET", "sources/" + id), /401/);
});

test("the page complained about nothing", { skip }, () => assert.deepEqual(complaints, []));
