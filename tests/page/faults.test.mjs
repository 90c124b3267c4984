// What the page does when the server misbehaves in ways that only a server in one's own hand can: always against the
// server in memory.
import assert from "node:assert/strict";
import { test } from "node:test";
import { card, joined, kept, mock, post, room, unique, until } from "./room.mjs";

test("without a WebSocket the page asks every two seconds", async (t) => {
  mock.faults.noSocket = true;
  t.after(() => (mock.faults.noSocket = false));
  await room(0, "waiting");
  const page = await joined(t);
  await page.locator("#rest").waitFor();
  await room(0, "writing");
  assert.ok((await until(page.locator("#text"))) < 4000);
});

test("a server that forgot the device is joined again silently, then gets the note", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  for (const [token, device] of mock.devices) if (device.role === "participant") mock.devices.delete(token);
  const text = unique("Ouvrir l’école aux parents");
  await post(page, text);
  await page.locator("#toMine").click();
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  assert.equal((await kept(text)).length, 1);
});

test("a server that stops and starts again is found again, with every note once", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("Chasse au trésor");
  const { port } = mock;
  await mock.stop();
  await page.locator("#banner").getByText("Le réseau de la salle est parti").waitFor();
  await post(page, text);
  await page.locator("#banner").getByText("1 post-it en attente").waitFor();
  await mock.start(port);
  await page.locator("#banner").waitFor({ state: "hidden", timeout: 20000 });
  assert.equal((await kept(text)).length, 1);
});

test("a room with a new code asks for it once, and keeps what waits", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const tries = [];
  page.on("request", (request) => request.url().endsWith("/api/join") && tries.push(request.postData()));
  for (const [token, device] of mock.devices) if (device.role === "participant") mock.devices.delete(token);
  const before = mock.code;
  t.after(() => (mock.code = before));
  mock.code = "9051";
  const text = unique("Après la pause");
  await post(page, text);
  await page.locator("#circles button").nth(1).click(); // the address still holds the old code
  await page.locator("#codeWrong").waitFor();
  await page.locator("#digits").pressSequentially("9051");
  await page.locator("#circles button").nth(1).click();
  await page.locator("#toMine").click();
  await card(page, text).getByText("posé", { exact: true }).waitFor();
  assert.equal((await kept(text)).length, 1);
  assert.equal(tries.length, 4, "one silent try, one tap, the new code, the circle");
});

test("a full queue is tried again after the time it asks for", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  const text = unique("CLAS");
  Object.assign(mock.faults, { refuse: { status: 503, code: "busy", retryAfter: 1 }, times: 1 });
  const before = Date.now();
  await post(page, text);
  await page.locator("#banner").getByText("1 post-it en attente").waitFor();
  await page.locator("#banner").waitFor({ state: "hidden" });
  assert.ok(Date.now() - before >= 1000, "came back before Retry-After");
  assert.equal((await kept(text)).length, 1);
});
