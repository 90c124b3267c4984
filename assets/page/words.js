// The words of the page in one language, from /strings/LANGUAGE/page.json; typed as keys without their "page." prefix.
import { small } from "./keep.js";

/** A language is added here and in assets/strings/. @type {Record<string, string>} */
export const languages = { fr: "Français", en: "English", tr: "Türkçe", ar: "العربية", pt: "Português", es: "Español" };

const rightToLeft = new Set(["ar"]);

/** @type {Record<string, string | Record<string, string>>} */
let texts = {};
let rules = new Intl.PluralRules("fr");

/** The person's choice, or else the browser's languages, or else the room's. @param {string} room */
export function pickLanguage(room = "fr") {
  const wanted = [small.get("language") || "", ...navigator.languages, room, "fr"];
  return wanted.map((one) => one.slice(0, 2)).find((one) => one in languages) || "fr";
}

/** @param {string} language */
export async function speak(language) {
  const answer = await fetch(`strings/${language}/page.json`);
  if (!answer.ok) throw new Error(`no strings for ${language}`);
  texts = await answer.json();
  rules = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language) ? "rtl" : "ltr";
}

/** The text of a key, its {places} filled; `n` also chooses the plural. A missing key shows itself.
 * @param {string} key @param {Record<string, string | number>} [places] */
export function say(key, places = {}) {
  const found = texts["page." + key] || key;
  const text = typeof found === "string" ? found : found[rules.select(Number(places.n))] || found.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(places[name]));
}
