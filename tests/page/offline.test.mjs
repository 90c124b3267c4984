import assert from "node:assert/strict";
import { test } from "node:test";
import { address, card, joined, kept, loseAnswers, post, room, shown, unique } from "./room.mjs";

test("without a network notes wait in words, outlive a reload, and arrive exactly once", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const texts = ["La volonté", "Lien de confiance", "Invitation dans la cour d’école"].map(unique);
  await page.route("**/api/**", (route) => route.abort());
  await page.routeWebSocket(/api\/live/, (socket) => socket.close());
  for (const text of texts) await post(page, text);
  await page.locator("#banner").getByText("3 post-its en attente").waitFor();
  await shown(page, "Ils partiront seuls, dès que le réseau de la salle revient.").waitFor();
  await page.reload();
  await page.locator("#banner").getByText("3 post-its en attente").waitFor();
  await page.locator("#toMine").click();
  assert.equal(await page.locator(".pending").getByText("en attente").count(), 3);
  assert.equal((await kept(texts[0])).length, 0);
  await page.unroute("**/api/**");
  await page.locator("#banner").waitFor({ state: "hidden" });
  await page.locator(".state").getByText("posé", { exact: true }).nth(2).waitFor();
  for (const text of texts) assert.equal((await kept(text)).length, 1);
});

test("a tunnel in the middle of a meeting loses nothing", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const first = unique("Avant"), second = unique("Dedans"), third = unique("Corrigé dedans");
  await post(page, first);
  await page.locator("#toMine .count").filter({ hasText: "1" }).waitFor();
  await page.context().setOffline(true);
  await page.locator("#banner").getByText("Le réseau de la salle est parti").waitFor();
  await post(page, second);
  await page.locator("#toMine").click();
  await card(page, first).getByText("posé", { exact: true }).waitFor();
  await card(page, first).getByRole("button", { name: "Corriger" }).click();
  await page.locator("#text").fill(third);
  await page.locator("#send").click();
  await card(page, third).getByText("correction en attente").waitFor();
  await page.context().setOffline(false);
  await page.locator("#banner").waitFor({ state: "hidden" });
  await card(page, third).getByText("posé", { exact: true }).waitFor();
  assert.deepEqual([(await kept(first)).length, (await kept(second)).length, (await kept(third)).length], [0, 1, 1]);
});

test("an answer that got lost leads to no second note", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("Faire le premier pas");
  const lost = await loseAnswers(page, 2);
  await post(page, text);
  await page.locator("#toMine").click();
  await page.waitForResponse((answer) => answer.url().endsWith("/api/notes") && answer.status() === 201);
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  assert.deepEqual(lost, [201, 201]);
  assert.equal(await card(page, text).count(), 1);
  assert.equal((await kept(text)).length, 1);
});

test("an answer lost together with the page leads to no second note", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("Prendre conscience de l’intérêt commun");
  let reloaded = false;
  const lost = await loseAnswers(page, Infinity, () => reloaded);
  const stored = page.waitForEvent("requestfailed");
  await post(page, text);
  await stored;
  page.once("framenavigated", () => (reloaded = true));
  const answered = page.waitForResponse((answer) => answer.url().endsWith("/api/notes") && answer.status() === 201);
  await page.reload();
  await answered;
  assert.ok(lost.length >= 1);
  assert.equal((await kept(text)).length, 1);
});

test("a note that was withdrawn before it ever left is never sent", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const sent = [];
  page.on("request", (request) => request.url().includes("/api/notes") && sent.push(request.method()));
  await page.context().setOffline(true);
  await page.locator("#banner").getByText("Le réseau de la salle est parti").waitFor();
  // The first is being tried when the second waits behind it.
  const first = unique("En route"), second = unique("Jamais partie");
  await post(page, first);
  await post(page, second);
  await page.locator("#toMine").click();
  await card(page, second).getByRole("button", { name: "Retirer" }).click();
  await page.locator(".leaving").waitFor();
  await page.context().setOffline(false);
  await card(page, first).getByText("posé", { exact: true }).waitFor();
  await page.locator(".leaving").waitFor({ state: "detached", timeout: 15000 });
  assert.deepEqual([(await kept(first)).length, (await kept(second)).length], [1, 0]);
  assert.ok(!sent.includes("DELETE"));
});

test("a draft outlives a reload", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  await page.locator("#text").fill("Profiter de la visite de la maison de quar");
  await page.reload();
  await page.locator("#text").waitFor();
  assert.equal(await page.locator("#text").inputValue(), "Profiter de la visite de la maison de quar");
});

test("two tabs of one phone send one note", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("Brocante");
  await page.context().setOffline(true);
  await page.locator("#banner").getByText("Le réseau de la salle est parti").waitFor();
  await post(page, text);
  await page.locator("#banner").getByText("1 post-it en attente").waitFor();
  await page.context().setOffline(false);
  const second = await page.context().newPage();
  await second.goto(address);
  await second.locator("#toMine .count").filter({ hasText: "1" }).waitFor();
  await second.locator("#toMine").click();
  await card(second, text).getByText("posé", { exact: true }).waitFor();
  await page.locator("#banner").waitFor({ state: "hidden" });
  assert.equal((await kept(text)).length, 1);
});

test("without IndexedDB the outbox still outlives a reload", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { get: () => undefined }));
  await page.reload();
  const text = unique("Fête de quartier");
  await page.route("**/api/notes", (route) => route.abort());
  await post(page, text);
  await page.locator("#banner").getByText("1 post-it en attente").waitFor();
  await page.reload();
  await page.unroute("**/api/notes");
  await page.locator("#toMine").click();
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  assert.equal((await kept(text)).length, 1);
});

test("a browser that keeps nothing is told so, and still posts", async (t) => {
  await room(0, "writing");
  const blank = () => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
    Object.defineProperty(window, "localStorage", { get: () => { throw new Error("private"); } });
  };
  const page = await joined(t, { blank });
  await page.addInitScript(blank);
  await page.reload();
  await page.locator("#circles button").first().click();
  await shown(page, "Gardez cette page ouverte").waitFor();
  const text = unique("Kermesse");
  await post(page, text);
  await page.locator("#toMine .count").filter({ hasText: "1" }).waitFor();
  await page.locator("#toMine").click();
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  assert.equal((await kept(text)).length, 1);
});
