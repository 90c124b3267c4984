// The page in each of its languages, on the narrowest phone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { languages } from "../../assets/page/words.js";
import { fine } from "./fine.mjs";
import { address, code, command, joined, phone, post, questions, room, state, unique } from "./room.mjs";

const texts = (language) => JSON.parse(readFileSync(new URL(`../../assets/strings/${language}/page.json`, import.meta.url), "utf8"));
const narrow = (language) => ({ viewport: { width: 320, height: 568 }, locale: language, reducedMotion: "reduce" });

for (const language of Object.keys(languages)) {
  const words = texts(language);
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  test(`${language}: each text that counts has the forms of the language`, () => {
    for (const [key, text] of Object.entries(words)) {
      if (typeof text === "string") continue;
      // "Many" of French, Spanish and Portuguese is for millions.
      for (const form of categories.filter((one) => one !== "many" || language === "ar")) assert.ok(text[form], `${key}: ${form}`);
    }
  });

  test(`${language}: a phone in that language is spoken to in it, and nothing runs over`, async (t) => {
    // The wall is empty: no theme takes the post-it in.
    for (const { id, hidden } of (await state()).notes) if (!hidden) await command("HideNote", { id });
    await room(1, "writing");
    const page = await phone(t, narrow(language));
    await page.goto(address);
    await page.getByText(words["page.code.title"]).waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.equal(await page.locator("html").getAttribute("dir"), language === "ar" ? "rtl" : "ltr");
    await fine(page, `${language} code`);
    await page.locator("#digits").fill(code);
    await page.keyboard.press("Enter");
    await page.getByText(words["page.circle.title"]).waitFor();
    await fine(page, `${language} circles`);
    await page.locator("#circles button").nth(2).click();
    await page.locator("#text").waitFor();
    await page.locator("#text").fill("Café ".repeat(101));
    await fine(page, `${language} too long`);
    await post(page, unique("Café des parents"));
    await page.locator("#toMine").click();
    await page.getByText(words["page.note.posted"]).first().waitFor();
    await fine(page, `${language} mine`);
    await page.locator("#notes .where").getByText(words["page.note.not_yet"], { exact: true }).first().waitFor();
    await page.locator("#toWrite").click();
    await page.getByRole("button", { name: words["page.hand.raise"] }).click();
    await page.getByRole("button", { name: words["page.ready.say"] }).click();
    await fine(page, `${language} signs`);
    await page.locator("#hand").click();
    await command("SetDeviceReading", { question: questions[1].id, on: true });
    await room(1, "sharing");
    await page.getByRole("button", { name: words["page.read.open"] }).click();
    await page.getByText(words["page.read.unsorted"]).last().waitFor();
    await page.getByRole("heading", { name: words["page.read.title"] }).waitFor();
    await fine(page, `${language} reading`);
    await page.getByRole("button", { name: words["page.read.close"] }).click();
    await page.locator("#toMine").click();
    await page.locator("#notes .where").getByText(words["page.note.on_wall"], { exact: true }).first().waitFor();
    await fine(page, `${language} on the wall`);
    await page.locator("#toWrite").click();
    await command("SetDeviceReading", { question: questions[1].id, on: false });
    await room(1, "writing");
    await page.context().setOffline(true);
    await post(page, unique("Sans réseau"));
    await page.locator("#banner").waitFor();
    await fine(page, `${language} away`);
    await page.context().setOffline(false);
    await page.locator("#banner").waitFor({ state: "hidden" });
    await room(1, "closed");
    await page.locator("#rest").waitFor();
    await fine(page, `${language} closed`);
  });
}

test("the language can be changed on the way in, and is kept", async (t) => {
  await room(1, "writing");
  const page = await joined(t);
  await page.locator("#circle").click();
  await page.locator("#language").selectOption("ar");
  await page.getByText(texts("ar")["page.circle.title"]).waitFor();
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  await page.reload();
  await page.locator("#room").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "ar");
});

test("the language can be changed in the room at any time, and what is typed stays", async (t) => {
  await room(1, "writing");
  const page = await joined(t, { viewport: { width: 320, height: 568 } });
  await page.locator("#text").fill("à moitié écrit");
  for (const language of Object.keys(languages).reverse()) {
    await page.locator("#room").getByRole("combobox").selectOption(language);
    await page.getByRole("button", { name: texts(language)["page.write.send"], exact: true }).waitFor();
    assert.equal(await page.locator("#text").inputValue(), "à moitié écrit");
    assert.equal(await page.locator("html").getAttribute("lang"), language);
  }
  await page.locator("#room").getByRole("combobox").selectOption("tr");
  await page.reload();
  await page.getByRole("button", { name: texts("tr")["page.write.send"], exact: true }).waitFor();
  assert.equal(await page.locator("#text").inputValue(), "à moitié écrit");
});
