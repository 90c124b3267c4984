import assert from "node:assert/strict";
import { test } from "node:test";
import { joined, questions, room, shown, until } from "./room.mjs";

test("the question and its phase follow the wall within a second", async (t) => {
  await room(0, "waiting");
  const page = await joined(t);
  await shown(page, "La suite s’ouvrira ici, toute seule.").waitFor();
  await room(0, "writing");
  assert.ok((await until(page.locator("#text"))) < 1000);
  await room(1, "writing");
  assert.ok((await until(page.getByRole("heading", { name: questions[1].title }))) < 1000);
  await room(1, "closed");
  assert.ok((await until(page.locator("#rest").getByText("La question est close."))) < 1000);
  await room(1, "writing");
  await page.locator("#text").waitFor();
});

test("a draft stays with its question when the room moves on", async (t) => {
  await room(0, "writing");
  await room(1, "waiting");
  await room(0, "writing");
  const page = await joined(t);
  await page.locator("#text").fill("à moitié");
  await room(1, "writing");
  await page.getByRole("heading", { name: questions[1].title }).waitFor();
  assert.equal(await page.locator("#text").inputValue(), "");
  await page.locator("#toMine").click();
  await page.locator(".draft").getByText("à moitié").waitFor();
  await room(0, "writing");
  await page.getByRole("heading", { name: questions[0].title }).waitFor();
  assert.equal(await page.locator("#text").inputValue(), "à moitié");
});

test("where notes are stopped the page says that they are on the wall", async (t) => {
  await room(0, "sharing", { open_writing: false, notes_stopped: true });
  const page = await joined(t);
  await shown(page, "Les post-its sont sur le mur").waitFor();
  await room(0, "sharing");
  await page.locator("#text").waitFor();
});
