import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, card, circles, code, command, joined, post, questions, room, shown, unique } from "./room.mjs";

const reads = (on, number = 0) => command("SetDeviceReading", { question: questions[number].id, on });
let made = 0;
const newId = (kind) => `${kind}-read-${process.pid}-${++made}`;

/** Post-its as if others in the room had written them, under a theme of their own. @returns the theme's id */
async function theme(title, texts, number = 0) {
  const { token } = await ask("POST", "join", { code, circle: circles[1].id });
  const notes = [];
  for (const text of texts) {
    const id = newId("note");
    await ask("POST", "notes", { id, question: questions[number].id, text }, token);
    notes.push(id);
  }
  const id = newId("theme");
  await command("OpenTheme", { id, question: questions[number].id, title, notes, seat: null });
  return id;
}

/** Turns pages until the heading is there. */
async function seek(page, title) {
  for (let turns = 0; turns < 60; turns++) {
    await page.locator("#posts section").first().waitFor();
    if (await page.locator("#posts h3").filter({ hasText: title }).count()) return;
    const before = await page.locator("#pageOf").textContent();
    await page.locator("#later").click();
    await page.locator("#pageOf").filter({ hasNotText: before || "" }).waitFor();
  }
  assert.fail(`no page has ${title}`);
}

test("nothing of the others' can be read until the facilitator lets the phones read, and then by one's own act", async (t) => {
  await room(0, "sharing");
  await reads(false);
  const title = unique("Se retrouver");
  const [first, second] = [unique("Le café"), unique("La brocante")];
  await theme(title, [first, second]);
  const page = await joined(t);
  await page.locator("#text").waitFor();
  assert.equal(await page.locator("#toRead").isVisible(), false);
  await reads(true);
  await page.locator("#toRead").waitFor();
  assert.equal(await page.locator("#wall").isVisible(), false);
  await page.locator("#toRead").click();
  await seek(page, title);
  const section = page.locator("#posts section").filter({ hasText: title });
  assert.deepEqual(await section.locator(".card > p").allTextContents(), [first, second]);
  assert.equal(await section.locator(".who").first().textContent(), circles[1].name);
  assert.equal(await section.locator(".mark").count(), 2);
  await page.locator("#leaveWall").click();
  await page.locator("#text").waitFor();
  await page.locator("#toRead").click();
  await page.locator("#posts .card").first().waitFor();
  await reads(false);
  await page.locator("#wall").waitFor({ state: "hidden" });
  await page.getByRole("status").filter({ hasText: "La lecture sur les téléphones est terminée." }).waitFor({ state: "attached" });
});

test("what is being read stays as it is until the reader asks, also where it was scrolled to", async (t) => {
  await room(0, "sharing");
  await reads(true);
  const title = unique("Ce qui bouge");
  const id = await theme(title, Array.from({ length: 12 }, (_, n) => unique("Une idée " + n)));
  const page = await joined(t, { reducedMotion: "reduce" });
  await page.locator("#toRead").click();
  await seek(page, title);
  const ninth = page.locator("#posts section").filter({ hasText: title }).locator(".card").nth(8);
  await ninth.evaluate((node) => node.scrollIntoView({ block: "center" }));
  const before = await ninth.boundingBox();
  const renamed = unique("Ce qui a bougé");
  await command("RenameTheme", { id, title: renamed });
  await page.locator("#renew").waitFor();
  assert.deepEqual(await ninth.boundingBox(), before);
  assert.equal(await page.getByRole("heading", { name: renamed }).count(), 0);
  await page.locator("#renew").click();
  await page.getByRole("heading", { name: renamed }).waitFor();
  await page.locator("#renew").waitFor({ state: "hidden" });
  await reads(false);
});

test("the room's next question closes what is being read, and what was half written is still there", async (t) => {
  await room(0, "sharing");
  await reads(true);
  await theme(unique("Avant"), [unique("Une idée")]);
  const page = await joined(t);
  await page.locator("#text").fill("à moitié");
  await page.locator("#toRead").click();
  await page.locator("#posts .card").first().waitFor();
  await room(1, "writing");
  await page.locator("#wall").waitFor({ state: "hidden" });
  await page.locator("#text").waitFor();
  await room(0, "sharing");
  await page.locator("#toRead").waitFor();
  assert.equal(await page.locator("#text").inputValue(), "à moitié");
  await reads(false);
});

test("one's own notes say whether they are on the wall, and under which theme, as it is now", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("À voir au mur");
  const sent = page.waitForRequest((request) => request.url().endsWith("/api/notes") && request.method() === "POST");
  await post(page, text);
  const id = JSON.parse((await sent).postData() || "{}").id;
  await page.locator("#toMine").click();
  await card(page, text).getByText("pas encore au mur", { exact: true }).waitFor();
  await room(0, "sharing");
  await card(page, text).locator(".where").filter({ hasText: /^sur le mur/ }).waitFor();
  const title = unique("Un thème");
  const theme = newId("theme");
  await command("OpenTheme", { id: theme, question: questions[0].id, title, notes: [id], seat: null });
  await card(page, text).getByText(`sur le mur\u00a0: ${title}`, { exact: true }).waitFor();
  const renamed = unique("Un thème mieux dit");
  await command("RenameTheme", { id: theme, title: renamed });
  await card(page, text).getByText(`sur le mur\u00a0: ${renamed}`, { exact: true }).waitFor();
  await room(0, "writing");
  await card(page, text).getByText("pas encore au mur", { exact: true }).waitFor();
});
