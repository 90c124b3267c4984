// The page in each of its languages, on the narrowest phone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { languages } from "../../assets/page/words.js";
import { fine } from "./fine.mjs";
import { address, code, joined, phone, post, room, unique } from "./room.mjs";

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
    await page.locator("#toWrite").click();
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
