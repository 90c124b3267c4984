// The words of a page in one language, from /strings/LANGUAGE/PART.json; asked for as keys without their part's prefix,
// which the first part that has them is asked for.
import { small } from "./keep.js";

/** A language is added here and in assets/strings/. @type {Record<string, string>} */
export const languages = { fr: "Français", en: "English", tr: "Türkçe", ar: "العربية", pt: "Português", es: "Español" };

/** Those of whoever leads the meeting: fewer than the participants'. */
export const leadingLanguages = { fr: languages.fr, en: languages.en };

const rightToLeft = new Set(["ar"]);

/** @type {Record<string, string | Record<string, string>>} */
let texts = {};
let prefixes = ["page."];
let rules = new Intl.PluralRules("fr");

/** The person's choice, or else the browser's languages, or else the room's; one of `known`.
 * @param {string} room @param {Record<string, string>} known */
export function pickLanguage(room = "fr", known = languages) {
  const wanted = [small.get("language") || "", ...navigator.languages, room, "fr"];
  return wanted.map((one) => one.slice(0, 2)).find((one) => one in known) || "fr";
}

/** @param {string} language @param {string[]} parts */
export async function speak(language, ...parts) {
  const [first = "page"] = parts;
  const read = (parts.length ? parts : [first]).map(async (part) => {
    const answer = await fetch(`strings/${language}/${part}.json`);
    if (!answer.ok) throw new Error(`no strings for ${language}`);
    return answer.json();
  });
  texts = Object.assign({}, ...(await Promise.all(read)));
  prefixes = (parts.length ? parts : [first]).map((part) => part + ".");
  rules = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language) ? "rtl" : "ltr";
}

/** The text of a key, its {places} filled; `n` also chooses the plural. A missing key shows itself.
 * @param {string} key @param {Record<string, string | number>} [places] */
export function say(key, places = {}) {
  const found = prefixes.map((prefix) => texts[prefix + key]).find(Boolean) || texts[key] || key;
  const text = typeof found === "string" ? found : found[rules.select(Number(places.n))] || found.other;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(places[name]));
}
