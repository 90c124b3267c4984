// Types ten bullets into the scribe's page of a running wall, which is killed and comes back meanwhile. For
// tests/system/scribe_test.sh.
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

const { GRAPPE_ADDRESS: address, GRAPPE_PIN: pin, GRAPPE_WATCHER: watcher } = process.env;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox"] });
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "fr-FR" })).newPage();
page.setDefaultTimeout(30000);
await page.goto(address + "scribe");
await page.locator("#pin").fill(pin);
await page.keyboard.press("Enter");
await page.locator("#record").click();
await page.locator("#record").click();
await page.getByRole("button", { name: "Il en est à un autre moment" }).click();
await page.locator("#field-code").fill("15-10");
await page.locator("#sheet .main").click();
await page.locator("#sheet").waitFor({ state: "hidden" });
await page.locator("#recordTime").getByText(/^15-1/).waitFor();
await page.locator("#lines textarea").last().focus();
const { keyboard } = page;
/** @param {string[]} keys what is typed, or [a key] */
const write = async (...keys) => {
  for (const key of keys) await (key.startsWith("[") ? keyboard.press(key.slice(1, -1)) : keyboard.type(key));
};
await write("Les transitions scolaires", "[Enter]", "[Tab]", "maternelle, CP", "[Enter]", "CM2, sixième", "[Enter]", "[Shift+Tab]");
await write("Une activité complémentaire à ce que l’école fait", "[Enter]", "[Tab]", "[Alt+v]", "Ils ont proposé de venir à l’école");
// The wall falls in the middle of a word; its watcher starts another.
const wall = execFileSync("pgrep", ["-P", String(watcher)], { encoding: "utf8" }).trim().split("\n")[0];
process.kill(Number(wall), "SIGKILL");
console.log("ok the wall is killed while the scribe writes");
await write("[Enter]", "[Shift+Tab]", "Une situation de crise", "[Enter]", "[Tab]", "des tensions avec les parents", "[Enter]", "[Tab]", "L’école ne peut plus avancer", "[Alt+v]");
const code = page.locator("#lines li").filter({ has: page.locator("textarea:focus") }).locator(".code");
await code.fill("36-14");
await keyboard.press("Enter");
await write("[Enter]", "[Shift+Tab]", "[Shift+Tab]", "Les réseaux : REAAP, PRE");
// A last one, put before the one that was the last.
await write("[Enter]", "L’accueil des nouveaux maîtres", "[Alt+ArrowUp]");
await page.locator("#saved").getByText("Tout est enregistré").waitFor();
console.log("ok the lines that waited came to the wall that came back");
await page.reload();
await page.locator("#lines textarea").nth(10).waitFor();
await browser.close();
