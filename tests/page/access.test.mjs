import assert from "node:assert/strict";
import { test } from "node:test";
import { fine } from "./fine.mjs";
import { address, card, code, command, complaints, joined, phone, post, questions, room, state, unique } from "./room.mjs";

for (const [name, viewport] of [["a phone", { width: 360, height: 740 }], ["320 px", { width: 320, height: 568 }], ["a tablet", { width: 1024, height: 768 }], ["a phone on its side", { width: 740, height: 360 }], ["a desk at 200 %", { width: 640, height: 400 }], ["a small phone on its side", { width: 640, height: 320 }]]) {
  test(`every state is accessible and fits ${name}`, async (t) => {
    await room(0, "waiting");
    const page = await phone(t, { viewport, reducedMotion: "reduce" });
    await page.goto(address);
    await page.locator("#digits").fill(code === "1111" ? "2222" : "1111");
    await page.locator("#codeWrong").waitFor();
    await fine(page, "wrong code");
    await page.locator("#digits").fill(code);
    await page.locator("#circles button").first().waitFor();
    await fine(page, "circles");
    await page.locator("#circles button").nth(2).click();
    await page.locator("#rest").waitFor();
    await fine(page, "waiting");
    await room(0, "writing");
    await page.locator("#text").fill("La volonté ".repeat(47));
    await fine(page, "writing, too long");
    const long = unique("Anticonstitutionnellement".repeat(8));
    await post(page, long);
    await card(page, long).getByText("posé", { exact: true }).waitFor({ state: "attached" });
    const read = async () => (await page.locator("#toMine").isVisible()) && page.locator("#toMine").click();
    await read();
    await fine(page, "my notes");
    await page.locator("[data-act=correct]").first().click();
    await fine(page, "correcting");
    await page.locator("#cancel").click();
    await page.locator("[data-act=withdraw]").first().click();
    await page.locator("[data-act=undo]").waitFor();
    await fine(page, "withdrawn");
    await page.locator("[data-act=undo]").click();
    if (await page.locator("#toWrite").isVisible()) await page.locator("#toWrite").click();
    await page.context().setOffline(true);
    await post(page, "en attente");
    await page.locator("#banner").getByText("1 post-it en attente").waitFor();
    await fine(page, "offline");
    await read();
    await fine(page, "offline, my notes");
    await page.context().setOffline(false);
    await page.locator("#banner").waitFor({ state: "hidden" });
    if (await page.locator("#toWrite").isVisible()) await page.locator("#toWrite").click();
    await page.locator("#hand").click();
    await page.locator("#ready").click();
    await fine(page, "signs");
    await command("SetDeviceReading", { question: questions[0].id, on: true });
    await room(0, "sharing");
    await page.locator("#toRead").click();
    await page.locator("#posts .card").first().waitFor();
    await fine(page, "reading the wall");
    await command("OpenTheme", { id: `theme-fits-${process.pid}-${viewport.width}-${viewport.height}`, question: questions[0].id, title: "Anticonstitutionnellement".repeat(4), notes: [], seat: null });
    const seen = (await state()).notes.find((note) => note.text === long).id;
    await command("OpenTheme", { id: `theme-fits-too-${process.pid}-${viewport.width}-${viewport.height}`, question: questions[0].id, title: "Anticonstitutionnellement ".repeat(4), notes: [seen], seat: null });
    await page.locator("#renew").waitFor();
    await fine(page, "the wall has changed");
    await page.locator("#leaveWall").click();
    await read();
    await card(page, long).locator(".where").filter({ hasText: "Anticonstitutionnellement" }).waitFor({ state: "attached" });
    await fine(page, "my notes on the wall");
    for (const media of [{ contrast: "more" }, { contrast: null, forcedColors: "active" }]) {
      await page.emulateMedia(/** @type {any} */ (media));
      await fine(page, JSON.stringify(media));
    }
    await page.emulateMedia({ forcedColors: null });
    await page.locator("#hand").dispatchEvent("click");
    await command("SetDeviceReading", { question: questions[0].id, on: false });
    await room(0, "closed");
    if (await page.locator("#toWrite").isVisible()) await page.locator("#toWrite").click();
    await page.locator("#rest").getByText("La question est close.").waitFor();
    await fine(page, "closed");
  });
}

test("with a keyboard open the field and its button stay in sight", async (t) => {
  await room(0, "writing");
  for (const viewport of [{ width: 360, height: 400 }, { width: 740, height: 180 }, { width: 640, height: 160 }]) {
    const page = await joined(t, { viewport });
    await page.locator("#text").click();
    for (const id of ["#text", "#send"]) {
      const box = await page.locator(id).boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= viewport.height, `${id} at ${viewport.width}x${viewport.height}`);
    }
  }
});

test("where the person chose the colours, each circle's mark still shows against its ground", async (t) => {
  await room(0, "writing");
  for (const colorScheme of /** @type {const} */ (["dark", "light"])) {
    const page = await phone(t, { forcedColors: "active", colorScheme });
    await page.goto(`${address}#${code}`);
    await page.locator("#circles button").first().waitFor();
    const pairs = await page.evaluate(() => [...document.querySelectorAll("#circles .mark")].map((node) => [getComputedStyle(node).fill, getComputedStyle(node.closest("button")).backgroundColor]));
    assert.ok(pairs.length >= 3);
    const light = (color) => color.match(/\d+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0) / 3;
    for (const [fill, ground] of pairs) assert.ok(Math.abs(light(fill) - light(ground)) > 120, `${colorScheme}: ${fill} on ${ground}`);
  }
});

test("what changes is said in one polite live region", async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  assert.equal(await page.locator("[aria-live], [role=status], [role=alert]").count(), 1);
  await post(page, unique("Dit"));
  await page.getByRole("status").filter({ hasText: "Post-it posé" }).waitFor({ state: "attached" });
});

test("no browser complained about anything", () => assert.deepEqual(complaints, []));
