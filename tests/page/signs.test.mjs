import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, circles, command, facilitator, joined, questions, room, state } from "./room.mjs";

const raised = async () => (await state()).signs.hands.find(({ circle }) => circle === circles[2].id)?.hands || 0;
const ready = async () => (await state()).signs.ready;

/** Until it is so. @returns {Promise<number>} the milliseconds it took */
async function soon(what, holds, most = 10000) {
  const begin = Date.now();
  while (Date.now() - begin < most) {
    if (await holds()) return Date.now() - begin;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(what);
}
/** Nobody of the tests before is still counted as here. */
const quiet = () => soon("no signs of others", async () => !(await raised()) && !(await ready()), 60000);
const pressed = (page, id, on = true) => page.locator(`#${id}[aria-pressed=${on}]`).waitFor();

test("a hand and being done reach the facilitator within a second, and go as they came", async (t) => {
  await room(0, "writing");
  await quiet();
  const page = await joined(t);
  await page.locator("#hand").click();
  await pressed(page, "hand");
  assert.ok((await soon("a hand", async () => (await raised()) === 1)) < 1000);
  await page.locator("#ready").click();
  await pressed(page, "ready");
  assert.ok((await soon("ready", async () => (await ready()) === 1)) < 1000);
  await page.locator("#hand").click();
  await pressed(page, "hand", false);
  await soon("no hand", async () => (await raised()) === 0);
  assert.equal(await ready(), 1);
  await page.locator("#ready").click();
  await soon("not ready", async () => (await ready()) === 0);
});

test("who was done is not once the phase or the question changes; a hand stays up", async (t) => {
  await room(0, "writing");
  await quiet();
  const page = await joined(t);
  await page.locator("#ready").click();
  await page.locator("#hand").click();
  await soon("ready", async () => (await ready()) === 1);
  await command("SetPhase", { question: questions[0].id, phase: "sharing" });
  await pressed(page, "ready", false);
  await command("SetPhase", { question: questions[0].id, phase: "writing" });
  await soon("a hand", async () => (await raised()) === 1);
  assert.equal(await ready(), 0);
  await page.locator("#ready").click();
  await soon("ready again", async () => (await ready()) === 1);
  await room(1, "writing");
  await pressed(page, "ready", false);
  await pressed(page, "hand");
  await soon("nobody is ready", async () => (await ready()) === 0);
  await page.locator("#hand").click();
});

test("the facilitator lowers all hands, on the phones too", async (t) => {
  await room(0, "writing");
  await quiet();
  const page = await joined(t);
  await page.locator("#hand").click();
  await soon("a hand", async () => (await raised()) === 1);
  await ask("POST", "hands", {}, facilitator);
  await pressed(page, "hand", false);
  await page.getByRole("status").filter({ hasText: "L’animation a baissé les mains." }).waitFor({ state: "attached" });
  assert.equal(await raised(), 0);
  await page.locator("#hand").click();
  await soon("it can be raised again", async () => (await raised()) === 1);
  await page.locator("#hand").click();
});

test("signs are told again after a reload and after the network was gone", async (t) => {
  await room(0, "writing");
  await quiet();
  const page = await joined(t);
  await page.locator("#hand").click();
  await page.locator("#ready").click();
  await soon("both", async () => (await ready()) === 1 && (await raised()) === 1);
  await page.reload();
  await pressed(page, "hand");
  await pressed(page, "ready");
  await soon("both after a reload", async () => (await ready()) === 1 && (await raised()) === 1);
  await page.context().setOffline(true);
  await page.locator("#banner").waitFor();
  await page.locator("#hand").click();
  await pressed(page, "hand", false);
  await page.context().setOffline(false);
  await page.locator("#banner").waitFor({ state: "hidden" });
  await soon("what was done meanwhile", async () => (await ready()) === 1 && (await raised()) === 0);
  await page.locator("#ready").click();
});

test("a phone that missed the lowering puts its hand down when it comes back", async (t) => {
  await room(0, "writing");
  await quiet();
  const page = await joined(t);
  await page.locator("#hand").click();
  await soon("a hand", async () => (await raised()) === 1);
  await page.context().setOffline(true);
  await page.locator("#banner").waitFor();
  await ask("POST", "hands", {}, facilitator);
  await page.context().setOffline(false);
  await pressed(page, "hand", false);
  assert.equal(await raised(), 0);
});
