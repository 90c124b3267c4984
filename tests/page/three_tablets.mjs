// Three tablets at an insecure origin against the real program; tests/system/tablets_test.sh calls it with
// GRAPPE_PROGRAM, GRAPPE_FILE and GRAPPE_CODE. Prints "ok …" and "not ok …" lines.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { launch, say, serve } from "./tablets.mjs";

const { GRAPPE_PROGRAM, GRAPPE_FILE, GRAPPE_CODE } = process.env;
const notes = [1, 2].map((n) =>
  readFileSync(new URL(`../../assets/demo/question_${n}.txt`, import.meta.url), "utf8").trim().split(/ [-–] /).map((text) => text.trim()));

async function phase(question, name) {
  const run = spawn(GRAPPE_PROGRAM, ["phase", GRAPPE_FILE, "--question", String(question), name], { stdio: "ignore" });
  const [code] = await once(run, "exit");
  if (code !== 0) throw new Error(`phase ${question} ${name}: ${code}`);
}

let { server, port } = await serve();
const address = `http://10.1.2.3:${port}/`;
const browser = await launch();
try {
  const tablets = [];
  for (let i = 0; i < 3; ++i) {
    const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: "fr-FR", hasTouch: true });
    context.setDefaultTimeout(20000);
    const page = await context.newPage();
    await page.goto(`${address}#${GRAPPE_CODE}`);
    await page.locator("#circles button").nth(i).click();
    await page.locator("#text").waitFor();
    tablets.push({ context, page });
  }
  say(!(await tablets[0].page.evaluate(() => window.isSecureContext)), "three tablets join at an insecure origin");

  const write = async (tablet, text) => {
    await tablet.page.locator("#text").fill(text);
    await tablet.page.locator("#send").click();
    await tablet.page.locator("#notes .card").filter({ hasText: text }).first().waitFor({ state: "attached" });
  };
  const settled = async (tablet) => {
    await tablet.page.locator("#notes .card.pending").first().waitFor({ state: "detached" });
  };
  for (let i = 0; i < notes[0].length; ++i) {
    if (i === 4) await tablets[1].context.setOffline(true);
    await write(tablets[i % 3], notes[0][i]);
    if (i === 10) await tablets[1].context.setOffline(false);
  }
  for (const tablet of tablets) await settled(tablet);
  say(true, "one goes offline, comes back, and its notes leave by themselves");

  await phase(1, "closed");
  const before = Date.now();
  await phase(2, "writing");
  await tablets[2].page.getByText("Quelles sont les entrées").first().waitFor();
  say(Date.now() - before < 2000, "the question on the tablet follows the wall");

  for (let i = 0; i < notes[1].length; ++i) {
    if (i === 8) {
      server.kill("SIGKILL");
      await once(server, "exit");
    }
    await write(tablets[i % 3], notes[1][i]);
    if (i === 14) ({ server } = await serve(port));
  }
  for (const tablet of tablets) await settled(tablet);
  say(true, "the server is killed and comes back: what was written meanwhile leaves by itself");
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
}
