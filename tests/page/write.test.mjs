import assert from "node:assert/strict";
import { test } from "node:test";
import { card, joined, kept, post, room, shown, unique } from "./room.mjs";

test("several notes in a row need no tap in between: the field keeps the focus", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const texts = ["Un projet", "Des intentions claires", "La volonté"].map(unique);
  await page.locator("#text").click();
  for (const text of texts) {
    await page.keyboard.type(text);
    await page.locator("#send").tap();
    await page.locator("#text:focus").waitFor();
    assert.equal(await page.locator("#text").inputValue(), "");
  }
  await page.locator("#toMine .count").filter({ hasText: "3" }).waitFor();
  for (const text of texts) assert.equal((await kept(text)).length, 1);
  await page.locator("#toMine").click();
  assert.deepEqual(await page.locator("#notes .card > p").allInnerTexts(), texts.reverse());
  assert.equal(await page.locator(".state").getByText("posé", { exact: true }).count(), 3);
});

test("what people write is text, whatever it looks like", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("<img src=x onerror=alert(1)> & « l’école »");
  await post(page, text);
  await page.locator("#toMine").click();
  await card(page, text).waitFor();
  assert.equal(await page.locator("#notes img").count(), 0);
});

test("the field says what is left near 500 characters, and a text that is too long stays", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  await page.locator("#text").fill("é".repeat(430));
  assert.equal(await page.locator("#left").innerText(), "");
  await page.locator("#text").fill("👩‍👩‍👧‍👦".repeat(499));
  await shown(page, "Il reste 1 caractère", { exact: true }).waitFor();
  await page.locator("#text").fill("a".repeat(502));
  await page.locator("#left").filter({ hasText: "2 caractères de trop" }).waitFor();
  await page.locator("#send").click();
  await page.locator("#live").filter({ hasText: "2 caractères de trop" }).waitFor({ state: "attached" });
  assert.equal((await page.locator("#text").inputValue()).length, 502);
  assert.equal(await page.locator("#toMine .count").innerText(), "0");
});

test("one's own note can be corrected, and the draft of the next one stays", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const before = unique("Le café"), after = unique("Le café des parents");
  await post(page, before);
  await page.locator("#text").fill("la suite");
  await page.locator("#toMine").click();
  await card(page, before).getByRole("button", { name: "Corriger" }).click();
  await page.locator("#text").fill(after);
  await page.locator("#send").click();
  await card(page, after).getByText("posé", { exact: true }).waitFor();
  assert.equal((await kept(before)).length, 0);
  assert.equal((await kept(after)).length, 1);
  await page.locator("#toWrite").click();
  assert.equal(await page.locator("#text").inputValue(), "la suite");
});

test("withdrawing asks nothing and can be taken back", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("Crise");
  await post(page, text);
  await page.locator("#toMine").click();
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  await card(page, text).getByRole("button", { name: "Retirer" }).click();
  await page.locator(".leaving").getByRole("button", { name: "Annuler" }).click();
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  assert.equal((await kept(text)).length, 1);
});

test("a withdrawn note leaves once the time to take it back is over, also across a reload", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("PRE");
  await post(page, text);
  await page.locator("#toMine").click();
  await card(page, text).getByRole("button", { name: "Retirer" }).click();
  await page.locator(".leaving").waitFor();
  await page.reload();
  const answer = page.waitForResponse((one) => one.request().method() === "DELETE", { timeout: 15000 });
  await page.locator("#toMine").click();
  await page.locator(".leaving").waitFor();
  assert.equal((await answer).status(), 200);
  await page.locator(".leaving").waitFor({ state: "detached" });
  assert.equal((await kept(text)).length, 0);
});

test("a refused correction says why and its text comes back", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const before = unique("Liaison"), after = unique("Liaison CM2/6ème");
  await post(page, before);
  await page.locator("#toMine").click();
  await card(page, before).getByRole("button", { name: "Corriger" }).click();
  await page.locator("#text").fill(after);
  await page.route("**/api/notes/**", (route) => route.fulfill({ status: 409, contentType: "application/json", body: '{"code": "not_now", "message": "…"}' }));
  await page.locator("#send").click();
  const refused = page.locator(".refused");
  await refused.getByText("Pas corrigé. C’est trop tard").waitFor();
  await card(page, before).getByText("posé", { exact: true }).waitFor();
  await refused.getByRole("button", { name: "Reprendre le texte" }).click();
  assert.equal(await page.locator("#text").inputValue(), after);
  assert.equal(await refused.count(), 0);
});

test("a note for a closed question is kept as late, and said kindly", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("Encore une idée");
  await page.locator("#text").fill(text);
  await room(0, "closed");
  await shown(page, "Votre brouillon est gardé").waitFor();
  await page.locator("#reread").click();
  await page.locator(".draft").getByRole("button", { name: "Poser" }).click();
  await card(page, text).getByText("tardif, gardé pour l’animation").waitFor();
  assert.equal((await kept(text)).length, 1);
});

test("the keyboard alone does everything", async (t) => {
  await room(0, "writing");
  const page = await joined(t, { viewport: { width: 1024, height: 768 }, hasTouch: false });
  const text = unique("REAAP");
  await page.locator("#text:focus").waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
  await page.locator("#send:focus").waitFor();
  await page.keyboard.press("Enter");
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  await page.locator("#text:focus").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.locator("#hand:focus").waitFor();
  await page.keyboard.press("Space");
  await page.locator("#hand[aria-pressed=true]:focus").waitFor();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.locator("#ready:focus").waitFor();
  await page.keyboard.press("Tab");
  await page.locator("[data-act=correct]:focus").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.locator("[data-act=undo]:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("#notes button:focus").waitFor();
  await card(page, text).getByText("posé", { exact: true }).waitFor();
});
