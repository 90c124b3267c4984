import assert from "node:assert/strict";
import { test } from "node:test";
import { address, circles, code, joined, phone, room, shown } from "./room.mjs";

test("a scanned address joins with one tap on a circle", async (t) => {
  await room(0, "writing");
  const page = await phone(t);
  await page.goto(`${address}#${code}`);
  await page.getByRole("button", { name: circles[2].name }).click();
  await page.locator("#text").waitFor();
  assert.equal(await page.locator("#circle").innerText(), circles[2].name);
  assert.equal(await page.evaluate("isSecureContext") && !address.includes("127.0.0.1"), false);
});

test("a typed address asks for the code first, and goes on at the fourth digit", async (t) => {
  const page = await phone(t);
  await page.goto(address);
  const field = page.getByLabel("Le code de la salle");
  assert.equal(await field.getAttribute("inputmode"), "numeric");
  await field.waitFor();
  await field.pressSequentially(code);
  await page.locator("#circles button").first().click();
  await page.locator("#room").waitFor();
});

test("a wrong code says so and leaves the field ready for the next try", async (t) => {
  const page = await phone(t);
  await page.goto(address);
  const wrong = code === "1111" ? "2222" : "1111";
  await page.locator("#digits:focus").pressSequentially(wrong);
  await shown(page, "Ce n’est pas le code de cette salle").waitFor();
  await page.locator("#digits:focus").pressSequentially(code);
  await page.locator("#circles").waitFor();
});

test("a wrong code in the address is told after the tap, never left hanging", async (t) => {
  const page = await phone(t);
  await page.goto(`${address}#${code === "1111" ? "2222" : "1111"}`);
  await page.locator("#circles button").first().click();
  await page.locator("#codeWrong").waitFor();
});

test("the circle can be changed without losing the device's notes", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  await page.locator("#text").fill("Le premier pas");
  await page.keyboard.press("Control+Enter");
  await page.locator("#toMine .count").filter({ hasText: "1" }).waitFor();
  await page.locator("#circle").click();
  await page.locator("#circles button").nth(1).click();
  await page.locator("#circle").filter({ hasText: circles[1].name }).waitFor();
  await page.locator("#toMine .count").filter({ hasText: "1" }).waitFor();
});

test("a browser in English gets English, and a choice of language stays", async (t) => {
  await room(0, "writing");
  const page = await phone(t, { locale: "en-GB" });
  await page.goto(`${address}#${code}`);
  await shown(page, "You are here for…").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await page.locator("#join").getByLabel("Language").selectOption("fr");
  await shown(page, "Vous représentez…").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "fr");
  await page.reload();
  await shown(page, "Vous représentez…").waitFor();
  await page.locator("#join").getByLabel("Langue").selectOption("en");
  await page.locator("#circles button").nth(0).click();
  await page.getByRole("button", { name: "Post", exact: true }).waitFor();
});

test("a browser in another language gets the room's", async (t) => {
  const page = await phone(t, { locale: "de-DE" });
  await page.goto(`${address}#${code}`);
  await shown(page, "Vous représentez…").waitFor();
});

test("a room that does not answer is awaited, and the page goes on by itself", async (t) => {
  const page = await phone(t);
  await page.route("**/api/room", (route) => route.abort());
  await page.goto(`${address}#${code}`);
  await shown(page, "Le réseau de la salle ne répond pas").waitFor();
  await page.unroute("**/api/room");
  await page.locator("#circles button").first().waitFor();
});
