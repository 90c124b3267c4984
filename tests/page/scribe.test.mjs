// The scribe's page against the real program: lines with the keyboard alone, two scribes, a server that goes away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fine } from "./fine.mjs";
import { address, ask, circles, command, complaints, joined, kept, mock, phone, questions, room, shown, unique } from "./room.mjs";

const skip = mock ? "needs a running grappe serve" : false;
const pin = process.env.GRAPPE_PIN;
const laptop = { width: 1366, height: 768 };
const tablet = { width: 820, height: 1180 };
const token = skip ? "" : (await ask("POST", "join", { pin, role: "scribe" })).token;
const state = () => ask("GET", "state", null, token);
const give = (name, fields) => ask("POST", "commands", { command: name, v: 1, ...fields }, token);
const q = questions[0].id;

/** "Haut(Bas Autre) Fin": what the wall has of a question. */
async function outline(question = q) {
  const { exchanges } = (await state()).records;
  const below = (parent) => exchanges.filter((one) => one.question === question && one.parent === parent)
    .map((one) => (one.verbatim ? `«${one.text}»` : one.text) + (one.timecode ? ` ${one.timecode}` : "") + (below(one.id) && `(${below(one.id)})`)).join(" | ");
  return below(null);
}
const lineOf = async (text) => (await state()).records.exchanges.find((one) => one.text === text);

async function soon(what, holds, time = 6000) {
  const end = Date.now() + time;
  let last;
  while (Date.now() < end) {
    try {
      if ((last = await holds())) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${what}: ${last}`);
}
const becomes = async (wanted, question = q) => {
  let last = "";
  await soon(`becomes ${wanted}`, async () => (last = await outline(question)) === wanted).catch((error) => assert.equal(last, wanted, error.message));
};

/** Nothing taken down, the room at the first question. */
async function empty() {
  await room(0, "writing");
  for (const { id } of (await state()).records.exchanges) await give("WithdrawExchange", { id });
  for (const { id } of (await state()).records.quotations) await give("WithdrawQuotation", { id });
  await give("SetRecordingStart", {});
}

async function scribing(t, viewport = laptop, options = {}) {
  const page = await phone(t, { viewport, hasTouch: false, reducedMotion: "reduce", ...options });
  await page.goto(address + "scribe");
  await page.locator("#pin").fill(pin);
  await page.keyboard.press("Enter");
  await page.locator("#lines textarea").first().waitFor();
  return page;
}
const field = (page, at) => page.locator("#lines textarea").nth(at);
const tail = (page) => page.locator("#lines textarea").last();
const held = (page) => page.evaluate(() => /** @type {any} */ (document.activeElement).value);
const saved = (page) => page.locator("#saved").getByText("Tout est enregistré").waitFor();
const view = (page, name) => page.locator(`#views [data-view=${name}]`).click();

test("a wrong PIN is told plainly, the right one opens the notes, signing out closes them", { skip }, async (t) => {
  const page = await phone(t, { viewport: laptop });
  await page.goto(address + "scribe");
  await page.locator("#pin").fill("1357");
  await page.keyboard.press("Enter");
  await shown(page, "Ce n’est pas ce code. Essayez encore.").waitFor();
  await fine(page, "wrong PIN");
  await page.locator("#pin").fill(pin);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: questions[0].title }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: questions[0].title }).waitFor();
  await page.locator("#leave").click();
  await page.locator("#pin").waitFor();
});

test("lines are written, nested, moved and removed with the keyboard alone", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  const { keyboard } = page;
  await tail(page).focus();
  await keyboard.type("Les transitions scolaires");
  await keyboard.press("Enter");
  await keyboard.type("maternelle");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await keyboard.type("collège");
  await keyboard.press("Enter");
  await keyboard.press("Shift+Tab");
  await keyboard.type("Une crise");
  await becomes("Les transitions scolaires(maternelle | collège) | Une crise");
  await keyboard.press("Alt+ArrowUp");
  await becomes("Une crise | Les transitions scolaires(maternelle | collège)");
  assert.equal(await held(page), "Une crise");
  // In the middle of the list, and in the middle of a line.
  await keyboard.press("Enter");
  await keyboard.type("Entre deux");
  await becomes("Une crise | Entre deux | Les transitions scolaires(maternelle | collège)");
  await keyboard.press("ArrowDown");
  assert.equal(await held(page), "Les transitions scolaires");
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  assert.equal(await held(page), "collège");
  await keyboard.press("Home");
  for (let i = 0; i < 3; ++i) await keyboard.press("ArrowRight");
  await keyboard.press("Enter");
  await becomes("Une crise | Entre deux | Les transitions scolaires(maternelle | col | lège)");
  assert.equal(await held(page), "lège");
  // An empty line goes with Backspace, an empty nested one comes up with Enter.
  await keyboard.press("Control+A");
  await keyboard.press("Backspace");
  await keyboard.press("Backspace");
  await becomes("Une crise | Entre deux | Les transitions scolaires(maternelle | col)");
  assert.equal(await held(page), "col");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("Dehors");
  await becomes("Une crise | Entre deux | Les transitions scolaires(maternelle | col) | Dehors");
  // Escape leads out of the list, Tab then goes on.
  await keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "tool-verbatim");
  await keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.closest("#lines")), null);
});

test("what is typed without a pause comes whole and in order", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  const words = Array.from({ length: 12 }, (_, at) => `Point ${at + 1}, dit vite`);
  for (const text of words) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await becomes(words.join(" | "));
  await saved(page);
});

test("exact words are stamped by the recording's clock, which is asked again before it changes", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await page.getByRole("button", { name: "Début de l’enregistrement" }).click();
  await page.locator("#recordTime").getByText(/^00-0\d$/).waitFor();
  // Pressed again: nothing changes by itself.
  await page.locator("#record").click();
  await page.getByRole("button", { name: "Il en est à un autre moment" }).click();
  await page.locator("#field-code").fill("tantôt");
  await page.locator("#sheet .main").click();
  await page.locator("#sheet .wrong").getByText("minutes-secondes").waitFor();
  await page.locator("#field-code").fill("15-11");
  await page.locator("#sheet .main").click();
  await page.locator("#recordTime").getByText(/^15-1\d$/).waitFor();
  await tail(page).focus();
  await page.keyboard.type("« Il est donc très utile d’informer l’école »");
  await page.keyboard.press("Alt+v");
  await soon("stamped", async () => /^«Il est donc très utile d’informer l’école» 15-1\d$/.test(await outline()));
  const code = page.getByLabel("Minute de l’enregistrement, ligne 1");
  await code.fill("36:99");
  await code.press("Enter");
  await shown(page, "« 36:99 » n’est pas une minute de l’enregistrement.").waitFor();
  assert.ok(!(await outline()).includes("36"));
  await fine(page, "wrong time code");
  await code.fill("36:14");
  await code.press("Enter");
  await becomes("«Il est donc très utile d’informer l’école» 36-14");
  await page.getByRole("button", { name: "Verbatim" }).click();
  await becomes("Il est donc très utile d’informer l’école 36-14");
});

test("what is decided and what is left to do are marked in words, by key and by button, and taken back", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  await page.keyboard.type("Un café des parents chaque mois");
  await page.keyboard.press("Alt+d");
  await soon("decided", async () => (await lineOf("Un café des parents chaque mois"))?.kind === "decided");
  await page.locator(".line-row .kind").getByText("Décision", { exact: true }).waitFor();
  assert.equal(await page.locator("#live").textContent(), "Décision");
  assert.equal(await page.getByRole("button", { name: "Décision" }).getAttribute("aria-pressed"), "true");
  assert.match(String(await field(page, 0).getAttribute("aria-label")), /^Ligne 1, niveau 1, décision$/);
  // Another one stays a point like others; a correction keeps what a line is.
  await page.keyboard.press("Enter");
  await page.keyboard.type("Écrire au maire");
  await becomes("Un café des parents chaque mois | Écrire au maire");
  assert.equal((await lineOf("Écrire au maire")).kind, "said");
  await page.getByRole("button", { name: "Reste à faire" }).click();
  await soon("to do", async () => (await lineOf("Écrire au maire")).kind === "to_do");
  await page.keyboard.type(" avant l’été");
  await becomes("Un café des parents chaque mois | Écrire au maire avant l’été");
  assert.equal((await lineOf("Écrire au maire avant l’été")).kind, "to_do");
  await fine(page, "decided and to do");
  await page.keyboard.press("Alt+f");
  await soon("a point again", async () => (await lineOf("Écrire au maire avant l’été")).kind === "said");
  // Marked before anything is written in it.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Alt+f");
  await page.keyboard.type("Trouver une salle");
  await soon("a draft", async () => (await lineOf("Trouver une salle"))?.kind === "to_do");
  await page.reload();
  await page.locator(".line-row .kind").getByText("Reste à faire").waitFor();
});

test("whoever corrects a line's words leaves another scribe's mark on it", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  await page.keyboard.type("Se revoir");
  await saved(page);
  const { id } = await lineOf("Se revoir");
  await page.route("**/api/events**", (route) => route.abort());
  await give("CorrectExchange", { id, text: "Se revoir", timecode: "", kind: "decided" });
  await page.keyboard.type(" en mars");
  await becomes("Se revoir en mars");
  assert.equal((await lineOf("Se revoir en mars")).kind, "decided");
  await page.unroute("**/api/events**");
});

test("lines wait on the device through a reload while the wall is away, and come once", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  await page.keyboard.type("Avant");
  await saved(page);
  await page.route("**/api/commands", (route) => route.abort());
  await page.keyboard.press("Enter");
  await page.keyboard.type("Pendant");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("dessous");
  await page.locator("#saved.waits").waitFor();
  await page.reload();
  await field(page, 2).waitFor();
  assert.equal(await field(page, 1).inputValue(), "Pendant");
  assert.equal(await field(page, 2).inputValue(), "dessous");
  await page.unroute("**/api/commands");
  // The answers are lost: what arrived is sent again.
  let lost = 0;
  await page.route("**/api/commands", async (route) => {
    if (lost >= 2) return route.continue();
    await route.fetch({ url: route.request().url().replace("10.1.2.3", "127.0.0.1") });
    ++lost;
    return route.abort();
  });
  await becomes("Avant | Pendant(dessous)");
  await saved(page);
  assert.equal(await outline(), "Avant | Pendant(dessous)");
  assert.equal(lost, 2);
});

test("another scribe's lines come in around the caret", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  await page.keyboard.type("Ma ligne que j’écris");
  for (let i = 0; i < 7; ++i) await page.keyboard.press("ArrowLeft");
  await saved(page);
  const text = unique("D’un autre");
  await give("AddExchange", { id: `other-${process.pid}-1`, question: q, text, first: true });
  await soon("it is there", async () => (await field(page, 0).inputValue()) === text);
  await page.keyboard.type("(ici)");
  await becomes(`${text} | Ma ligne que (ici)j’écris`);
});

test("two who rewrite one line: the last stands, the other is told and loses nothing", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  await page.keyboard.type("Ma version");
  await saved(page);
  const { id } = await lineOf("Ma version");
  await give("CorrectExchange", { id, text: "La sienne" });
  await page.locator("#rewritten").getByText("Un autre secrétaire a réécrit cette ligne").waitFor();
  assert.equal(await field(page, 0).inputValue(), "La sienne");
  await fine(page, "rewritten");
  await page.getByRole("button", { name: "Remettre ma version" }).click();
  await becomes("La sienne | Ma version");
  await page.locator("#rewritten").waitFor({ state: "hidden" });
});

test("a line that another scribe takes away while it is written keeps its words", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  await page.keyboard.type("Début");
  await saved(page);
  const { id } = await lineOf("Début");
  await page.route("**/api/events**", (route) => route.abort());
  await give("WithdrawExchange", { id });
  await page.keyboard.type(" et suite");
  await page.locator("#rewritten").getByText("Début et suite").waitFor();
  await page.unroute("**/api/events**");
  await page.getByRole("button", { name: "Remettre ma version" }).click();
  await becomes("Début et suite");
});

test("the room's question is followed, one that is chosen stays, a line is ended where it began", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await command("GoToQuestion", { question: questions[1].id });
  await page.getByRole("heading", { name: questions[1].title }).waitFor();
  await page.locator(`[data-act="question-${q}"]`).click();
  await page.getByRole("heading", { name: questions[0].title }).waitFor();
  await command("GoToQuestion", { question: questions[2].id });
  await tail(page).focus();
  await page.keyboard.type("Pour la première");
  await becomes("Pour la première");
  await page.getByRole("button", { name: "Suivre la salle" }).click();
  await page.getByRole("heading", { name: questions[2].title }).waitFor();
  await tail(page).focus();
  await page.keyboard.type("Commencé ici");
  await command("GoToQuestion", { question: q });
  await page.getByRole("button", { name: "La salle est à la question 1" }).waitFor();
  await page.keyboard.type(", fini ici");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: questions[0].title }).waitFor();
  await page.keyboard.type("Et la suite");
  await becomes("Pour la première | Et la suite");
  await becomes("Commencé ici, fini ici", questions[2].id);
});

for (const [name, viewport] of Object.entries({ tablet, "320 px": { width: 320, height: 640 } })) {
  test(`another question is chosen below the lines on ${name}, whatever is shown of this one`, { skip }, async (t) => {
    await empty();
    const page = await scribing(t, viewport);
    for (const [at, part] of ["said", "partners", "papers", "hands"].entries()) {
      await view(page, part);
      await page.getByRole("button", { name: "Autre question" }).click();
      await page.locator(`[data-act="question-${questions[(at % 2) + 1].id}"]`).click();
      await page.getByRole("heading", { name: questions[(at % 2) + 1].title }).waitFor();
      await soon("the question is in sight", () => page.evaluate(() => scrollY === 0));
    }
  });
}

test("the scribe's own steps are undone and done again, saying which", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await tail(page).focus();
  await page.keyboard.type("À garder");
  await saved(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("De trop");
  await saved(page);
  await page.keyboard.press("Alt+z");
  await becomes("À garder");
  await page.getByRole("button", { name: "Rétablir : nouvelle ligne" }).click();
  await becomes("À garder | De trop");
});

test("sources and partners' words are entered several in a row, corrected and withdrawn", { skip }, async (t) => {
  await empty();
  const page = await scribing(t);
  await view(page, "partners");
  await page.locator("#addSource").click();
  const title = unique("Entretien");
  await page.locator("#field-title").fill(title);
  await page.locator("#field-who").fill("directrice d’école");
  await page.getByRole("radio", { name: "Oui, avec son rôle" }).check();
  await fine(page, "source");
  await page.keyboard.press("Enter");
  await page.locator("#sources").getByText(title).waitFor();
  await page.locator("#addQuotation").click();
  await page.locator("#field-text").fill("« Ça a commencé avec le CLAS »");
  await page.locator("#field-heading").fill("Les dispositifs");
  await page.locator("#field-timecode").fill("4-31");
  await fine(page, "quotation");
  await page.locator("#field-text").press("Enter");
  await page.locator("#sheet .sent").waitFor();
  await page.keyboard.type("Après, la maison de quartier");
  await page.keyboard.press("Enter");
  await page.locator("#quotations").getByText("Après, la maison de quartier").waitFor();
  await page.getByRole("button", { name: "Fermer" }).click();
  const said = async () => (await state()).records.quotations.map(({ text, heading, timecode, source }) => [text, heading, timecode, Boolean(source)]);
  assert.deepEqual(await said(), [["Ça a commencé avec le CLAS", "Les dispositifs", "04-31", true], ["Après, la maison de quartier", "Les dispositifs", "", true]]);
  await page.getByRole("button", { name: "Corriger : Après, la maison de quartier" }).click();
  await page.locator("#field-text").fill("Après, avec la maison de quartier");
  await page.locator("#sheet .main").click();
  await page.locator("#quotations").getByText("Après, avec la maison").waitFor();
  await page.getByRole("button", { name: "Retirer : Ça a commencé" }).click();
  await page.locator("#sheet").getByRole("button", { name: "Retirer" }).click();
  await soon("one left", async () => (await said()).length === 1);
  await page.locator("#sources li").filter({ hasText: title }).getByRole("button").click();
  await page.getByRole("radio", { name: "Non : rien" }).check();
  await page.locator("#sheet .main").click();
  await soon("no", async () => (await state()).records.sources.find((one) => one.title === title).consent === "no");
});

test("paper notes go in one after the other without a tap, and raised hands are counted", { skip }, async (t) => {
  await empty();
  const page = await scribing(t, tablet);
  await view(page, "papers");
  await page.keyboard.press("Alt+p");
  await page.getByRole("radio", { name: circles[0].name }).check();
  const texts = [unique("Papier un"), unique("Papier deux")];
  await page.locator("#field-text").focus();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
    await page.locator("#papers li").filter({ hasText: text }).getByText("papier", { exact: true }).waitFor();
  }
  const [note] = await kept(texts[1]);
  assert.equal(note.circle, circles[0].id);
  assert.equal(note.origin, "paper");
  await page.getByRole("button", { name: "Fermer" }).click();
  await room(0, "sharing");
  await command("SetVoting", { question: q, dots: 3, on: "notes" });
  await room(0, "voting");
  await view(page, "hands");
  await page.getByRole("button", { name: `Une main de plus : ${texts[0]}` }).click();
  await page.getByRole("button", { name: `Une main de moins : ${texts[0]}` }).waitFor();
  await soon("a hand", async () => (await state()).desk.vote.choices.find((one) => one.words === texts[0]).hands === 1);
  await fine(page, "hands");
  assert.equal(await page.locator("[data-act=vote-again], [data-act=on-themes]").count(), 0);
  await room(0, "sharing");
});

test("participants see nothing of what the scribe takes down", { skip }, async (t) => {
  await empty();
  const text = unique("Entre nous");
  const person = await joined(t);
  const seen = [];
  person.on("response", async (answer) => seen.push(await answer.text().catch(() => "")));
  person.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => seen.push(String(payload))));
  await person.reload();
  await give("AddExchange", { id: `hidden-${process.pid}`, question: q, text });
  await person.reload();
  await person.locator("#room").waitFor();
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.ok(seen.length > 3);
  assert.ok(!seen.some((one) => one.includes(text)));
});

for (const [name, viewport] of Object.entries({ "320 px": { width: 320, height: 640 }, tablet, laptop, "1024 px": { width: 1024, height: 768 } })) {
  test(`every part is fine at ${name}`, { skip }, async (t) => {
    await empty();
    const deep = ["Une situation de crise : blocus, agressions, violences extrêmes", "des tensions avec les parents", "Anticonstitutionnellementanticonstitutionnellement"];
    let parent;
    for (const [at, text] of deep.entries()) {
      const id = `deep-${process.pid}-${name.length}-${viewport.width}-${at}`;
      await give("AddExchange", { id, question: q, text, ...(parent ? { parent } : {}), ...(at === 1 ? { verbatim: true, timecode: "13-10" } : { kind: at ? "to_do" : "decided" }) });
      parent = id;
    }
    const page = await scribing(t, viewport);
    await soon("drawn", async () => (await page.locator("#lines textarea").count()) === 4);
    await fine(page, `said ${name}`);
    await page.locator("summary").click();
    await fine(page, `keys ${name}`);
    for (const part of ["partners", "papers", "hands"]) {
      await view(page, part);
      await fine(page, `${part} ${name}`);
    }
    const cut = await page.evaluate(() => [...document.querySelectorAll("#lines textarea")].filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    assert.equal(cut, 0, "a line is cut");
  });
}

test("the page complained about nothing", { skip }, () => assert.deepEqual(complaints, []));
