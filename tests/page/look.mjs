// Takes pictures of every state of the page, to be looked at: node look.mjs [FOLDER [phone|tablet|narrow|large|side|zoomed|keyboard]]
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { MockServer } from "./mock_server.mjs";

const folder = process.argv[2] || new URL("../../build/page-pictures", import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const server = await new MockServer().start();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: ["--no-sandbox", "--host-resolver-rules=MAP 10.1.2.3 127.0.0.1"] });
const address = `http://10.1.2.3:${server.port}/`;
const texts = ["Café des parents", "Association représentant des parents d’élèves", "Profiter de la visite de la maison de quartier avec des classes"];
const waiting = ["La volonté", "Les réunions école et famille au sein de locaux neutres", "La confiance que les parents ont retrouvé avec les représentants de l’EN grâce au café des parents"];

const only = process.argv[3];
for (const [name, viewport, scale] of [["phone", { width: 360, height: 740 }, 2], ["tablet", { width: 1024, height: 768 }, 1], ["large", { width: 390, height: 844 }, 1], ["upright", { width: 820, height: 1180 }, 1], ["narrow", { width: 320, height: 568 }, 2], ["side", { width: 740, height: 360 }, 1], ["zoomed", { width: 640, height: 400 }, 1], ["keyboard", { width: 360, height: 400 }, 2]]) {
  if (only && only !== name) continue;
  server.notes.clear();
  server.questions.forEach((q) => (q.phase = "waiting"));
  server.current = 1;
  server.themes = [];
  server.devices.clear();
  server.questions.forEach((q) => ((q.devicesRead = false), (q.notesStopped = false), (q.guide = "")));
  const context = await browser.newContext({ viewport, deviceScaleFactor: scale, locale: "fr-FR", hasTouch: name !== "zoomed", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && console.log(name, message.text()));
  page.on("pageerror", (error) => console.log(name, error.stack));
  const shot = async (what) => {
    await page.screenshot({ path: `${folder}/${name}-${what}.png` });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(name, what, "scrolls sideways by", wide);
  };
  const mine = async () => (await page.locator("#toMine").isVisible()) && page.locator("#toMine").click();
  const back = async () => (await page.locator("#toWrite").isVisible()) && page.locator("#toWrite").click();
  const change = (act) => {
    act();
    server.changed();
    for (const note of server.notes.values()) note.changed = server.seq;
    for (const entry of server.sockets) server.push(entry);
  };

  await page.goto(address);
  await page.locator("#digits").waitFor();
  await shot("code");
  await page.locator("#digits").fill("1111");
  await page.locator("#codeWrong").waitFor();
  await shot("wrong");
  await page.goto(address + "#4827");
  await page.reload();
  await page.locator("#circles button").first().waitFor();
  await shot("choose");
  await page.locator("#circles button").nth(2).click();
  await page.locator("#rest").waitFor();
  await shot("waiting");
  change(() => (server.questions[1].phase = "writing"));
  await page.locator("#text").waitFor();
  await shot("write-empty");
  for (const text of texts) {
    await page.locator("#text").fill(text);
    await page.keyboard.press("Control+Enter");
    await page.locator("#toMine .count, #mineTitle .count").first().filter({ hasText: String(texts.indexOf(text) + 1) }).waitFor({ state: "attached" });
  }
  await page.locator("#text").fill("Profiter de la visite de la maison de quar");
  await shot("write");
  await page.locator("#text").fill("La volonté ".repeat(43));
  await shot("write-limit");
  await page.locator("#text").fill("La volonté ".repeat(50));
  await shot("write-over");
  await page.locator("#text").fill("");
  await mine();
  await shot("mine");
  await page.locator("[data-act=withdraw]").nth(1).click();
  await page.locator(".leaving").waitFor();
  await shot("mine-withdrawn");
  await page.locator("[data-act=undo]").click();
  await page.locator("[data-act=correct]").first().click();
  await shot("correct");
  await page.locator("#cancel").click();
  await back();
  await context.setOffline(true);
  for (const text of waiting) {
    await page.locator("#text").fill(text);
    await page.keyboard.press("Control+Enter");
  }
  await page.locator("#banner").filter({ hasText: "3" }).waitFor();
  await shot("offline-write");
  await mine();
  await shot("offline-mine");
  await context.setOffline(false);
  await page.locator(".pending").first().waitFor({ state: "detached" });
  await back();
  await page.locator("#text").fill("Un brouillon");
  change(() => (server.questions[1].phase = "closed"));
  await page.locator("#rest").waitFor();
  await shot("closed");
  if (await page.locator("#reread").isVisible()) await page.locator("#reread").click();
  await page.locator("[data-act=send]").click();
  await page.locator(".late").first().waitFor();
  await shot("closed-mine");
  change(() => {
    server.questions[2].phase = "writing";
    server.questions[2].guide = "Pensez à ce qui a tenu dans le temps, et à ce qui s’est arrêté.";
    server.current = 2;
  });
  await page.locator("#text").waitFor();
  await page.locator("#text").fill("Une équipe stable");
  await page.keyboard.press("Control+Enter");
  await page.locator("#flash").filter({ hasText: "✓" }).waitFor();
  await shot("next-question");
  change(() => (server.questions[2].notesStopped = true, server.questions[2].phase = "sharing"));
  await page.locator("#rest").waitFor();
  await shot("sharing");
  const many = [...waiting, ...texts, "PRE", "CLAS", "Une équipe stable, qui reste d’une année sur l’autre, et qui connaît les familles par leur prénom", "La volonté", "Se connaître"];
  change(() => {
    const [token] = [...server.devices].find(([, { role }]) => role === "participant");
    const ids = Array.from({ length: 34 }, (_, i) => "more" + i);
    ids.forEach((id, i) => {
      const circle = "pupil" + (i % 4);
      server.devices.set(circle, { role: "participant", circle: server.circles[i % 4].id });
      server.notes.set(id, { id, question: "question3", text: many[i % many.length], token: i === 3 ? token : circle, at: Date.now(), arrived: server.seq, changed: server.seq, late: false, hidden: false, withdrawn: false, placed: false });
    });
    server.themes = [
      { question: "question3", title: "Se retrouver dans le quartier", notes: ids.slice(0, 4) },
      { question: "question3", title: "La confiance que les parents ont retrouvée avec les représentants de l’école", notes: ids.slice(4, 9) },
      { question: "question3", title: "Dispositifs", notes: ids.slice(9, 31) },
    ];
    server.questions[2].notesStopped = false;
    server.questions[2].devicesRead = true;
  });
  await page.locator("#toRead").waitFor();
  await page.locator("#text").fill("Profiter de la visite");
  await page.locator("#hand").click();
  await page.locator("#ready").click();
  await shot("sharing-signs");
  await page.locator("#toRead").click();
  await page.locator("#posts .card").first().waitFor();
  await shot("reading");
  await page.locator("#later").click();
  await page.locator("#pageOf").filter({ hasText: "2" }).waitFor();
  await page.locator("#posts .card").nth(3).scrollIntoViewIfNeeded();
  change(() => (server.themes[2].title = "Les dispositifs qui existent"));
  await page.locator("#renew").waitFor();
  await shot("reading-changed");
  await page.locator("#leaveWall").click();
  await mine();
  await shot("mine-on-wall");
  await back();
  await page.locator("#room .globe select").selectOption("ar");
  await page.locator("html[lang=ar]").waitFor();
  await shot("arabic");
  await page.locator("#toRead").click();
  await page.locator("#posts .card").first().waitFor();
  await shot("arabic-reading");
  await page.locator("#leaveWall").click();
  await page.locator("#room .globe select").selectOption("fr");
  await page.emulateMedia({ contrast: "more" });
  await shot("contrast");
  await page.emulateMedia({ contrast: null, forcedColors: "active", colorScheme: "dark" });
  await page.locator("#toRead").click();
  await page.locator("#posts .card").first().waitFor();
  await shot("forced-reading");
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  await context.close();
}
await browser.close();
await server.stop();
