// Three devices at an insecure origin write a hundred notes each while the real program is killed ten times;
// tests/system/outbox_test.sh calls it with GRAPPE_PROGRAM, GRAPPE_FILE and GRAPPE_CODE, and compares the file.
// Prints "ok …" and "not ok …" lines.
import { once } from "node:events";
import { launch, say, serve } from "./tablets.mjs";

const { GRAPPE_CODE } = process.env;
const devices = 3, notes = 100, kills = 10;

let { server, port } = await serve();
const address = `http://10.1.2.3:${port}/`;
const browser = await launch();
/** Notes that stand in the devices' fields' place: written, whether sent or not. */
let written = 0;
/** Called with every note that is written. @type {(() => void)[]} */
let waiting = [];
const wrote = () => {
  written += 1;
  for (const wake of waiting.splice(0)) wake();
};

/** A device writes one note after the other, as fast as its page takes them. */
async function write(page, device) {
  for (let n = 1; n <= notes; n++) {
    await page.locator("#text").fill(`appareil ${device} post-it ${n}`);
    await page.locator("#send").click();
    // It has left the field, and the outbox has it.
    await page.locator("#notes .card").first().filter({ hasText: new RegExp(`appareil ${device} post-it ${n}(?!\\d)`) }).waitFor({ state: "attached" });
    wrote();
  }
}

try {
  const pages = [];
  for (let i = 0; i < devices; i++) {
    const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: "fr-FR", hasTouch: true, reducedMotion: "reduce" });
    context.setDefaultTimeout(60000);
    const page = await context.newPage();
    await page.goto(`${address}#${GRAPPE_CODE}`);
    await page.locator("#circles button").nth(i).click();
    await page.locator("#text").waitFor();
    pages.push(page);
  }
  say(!(await pages[0].evaluate(() => window.isSecureContext)), "three devices join at an insecure origin");

  const writing = Promise.all(pages.map((page, i) => write(page, i + 1)));
  writing.catch(() => {}); // told below, where it is awaited
  let killed = 0;
  for (; killed < kills; killed++) {
    // Spread over the whole writing, each at another moment of an order's way.
    const next = Math.floor(((killed + 0.5) * devices * notes) / kills);
    while (written < next) await Promise.race([new Promise((resolve) => waiting.push(() => resolve(0))), writing]);
    server.kill("SIGKILL");
    await once(server, "exit");
    ({ server } = await serve(port));
  }
  await writing;
  say(killed === kills && written === devices * notes, `killed ${killed} times while ${written} notes were written`);
  for (const page of pages) {
    await page.locator("#notes .card.pending").first().waitFor({ state: "detached", timeout: 120000 });
    await page.locator("#mineTitle .count").filter({ hasText: String(notes) }).waitFor();
  }
  say(true, "every device says that all its notes are posted");
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
}
