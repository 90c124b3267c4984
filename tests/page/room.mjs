// What the tests share: a room to join and phones to hold. The room is the server in memory or, with GRAPPE_URL,
// GRAPPE_CODE and GRAPPE_PIN set, a running `grappe serve`.
import { after } from "node:test";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright-core";
import { MockServer } from "./mock_server.mjs";

const real = process.env.GRAPPE_URL;
/** Null against a real server. */
export const mock = real ? null : await new MockServer().start();
/** As phones see it: an address without https, on which browsers withhold much. */
export const address = real ? real.replace(/\/?(#.*)?$/, "/") : `http://10.1.2.3:${mock.port}/`;
const reached = address.replace("10.1.2.3", "127.0.0.1");
export const code = real ? process.env.GRAPPE_CODE : mock.code;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--host-resolver-rules=MAP 10.1.2.3 127.0.0.1"],
});
/** @type {string[]} what browsers complained about */
export const complaints = [];

after(async () => {
  await browser.close();
  if (mock) await mock.stop();
});

/** A device that asks too much is told when to ask again. */
export async function ask(method, path, body, token) {
  for (;;) {
    const answer = await fetch(reached + "api/" + path, {
      method,
      headers: { ...(body ? { "Content-Type": "application/json" } : {}), ...(token ? { Authorization: "Bearer " + token } : {}) },
      body: body && JSON.stringify(body),
    });
    const json = await answer.json();
    if (answer.ok) return json;
    if (answer.status !== 429) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
    await setTimeout(1000 * Number(answer.headers.get("Retry-After")));
  }
}

const { token } = await ask("POST", "join", { pin: real ? process.env.GRAPPE_PIN : mock.pin });
export const facilitator = token;
export const circles = (await ask("GET", "room")).circles;
export const state = () => ask("GET", "state", null, token);
export const questions = (await state()).questions;

export const recapParts = async () => (await ask("GET", "recap", null, token)).parts;

/** What the facilitator asks for. */
export const command = (name, fields) => ask("POST", "commands", { command: name, v: 1, ...fields }, token);

/** Brings the room to a question (0, 1…) in a phase. */
export async function room(number, phase, rules = { open_writing: false, notes_stopped: false }) {
  const question = questions[number].id;
  await ask("POST", "commands", { command: "SetPhase", v: 1, question, phase }, token);
  await ask("POST", "commands", { command: "SetQuestionRules", v: 1, question, ...rules }, token);
  await ask("POST", "commands", { command: "GoToQuestion", v: 1, question }, token);
}

/** All notes that the server holds with this text. */
export const kept = async (text) => (await state()).notes.filter((note) => note.text === text);

let written = 0;
/** A text that no other test writes. */
export const unique = (text) => `${text} (${process.pid}, ${++written})`;

export async function phone(t, options = {}) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "fr-FR", hasTouch: true, ...options });
  context.setDefaultTimeout(30000);
  t.after(() => context.close());
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource") && !message.text().startsWith("WebSocket")) complaints.push(message.text());
  });
  return page;
}

/** A phone that has scanned the code and chosen the circle. */
export async function joined(t, options = {}, circle = 2) {
  const page = await phone(t, options);
  await page.goto(`${address}#${code}`);
  await page.locator("#circles button").nth(circle).click();
  await page.locator("#room").waitFor();
  return page;
}

export async function post(page, text) {
  await page.locator("#text").fill(text);
  await page.locator("#send").click();
}

/** Where the words stand on the screen; the region for screen readers may say them too. */
export const shown = (page, words, options) =>
  page.getByText(words, options).and(page.locator(":not(#live)")).first();

/** The cards that show this text, in "my notes". */
export const card = (page, text) => page.locator("#notes .card").filter({ hasText: text });

/** Milliseconds until it stands on the page. */
export async function until(locator) {
  const before = performance.now();
  await locator.waitFor();
  return performance.now() - before;
}

/** Lets writes reach the server and loses the answers, `times` of them or until it is over. */
export async function loseAnswers(page, times, isOver = () => false) {
  const lost = [];
  await page.route("**/api/notes**", async (route) => {
    if (lost.length >= times || isOver()) return route.continue();
    const answer = await route.fetch({ url: route.request().url().replace("10.1.2.3", "127.0.0.1") });
    lost.push(answer.status());
    await route.abort();
  });
  return lost;
}
