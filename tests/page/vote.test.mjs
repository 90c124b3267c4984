import assert from "node:assert/strict";
import { test } from "node:test";
import { fine } from "./fine.mjs";
import { ask, command, joined, mock, questions, room, shown, unique } from "./room.mjs";

// The server in memory knows no votes.
const skip = mock ? "needs a running grappe serve" : false;
const question = questions[1].id;
let made = 0;

/** The second question, open to vote on two headings; what they are called. */
async function voting(page) {
  await room(1, "sharing");
  const titles = [unique("La confiance"), unique("Le quartier")];
  made += 1;
  await command("SetLens", { question, headings: titles.map((title, at) => ({ id: `heading-${process.pid}-${made}-${at}`, title })) });
  await room(1, "voting");
  const standing = await ask("GET", "vote", null, await page.evaluate(() => JSON.parse(localStorage.getItem("grappe.session")).token));
  if (standing.vote.open) await command("CountVotes", { question });
  await command("VoteAgain", { question });
  return titles;
}
const row = (page, title) => page.locator("#choices li").filter({ hasText: title });
const points = (page, title) => row(page, title).locator("b").textContent();

test("points are given, taken back, never more than there are, and shown to all once counted", { skip }, async (t) => {
  const page = await joined(t);
  const [confiance, quartier] = await voting(page);
  await shown(page, "Il vous reste 3 points").waitFor();
  const more = (title) => row(page, title).getByRole("button", { name: "Un point de plus" });
  await more(confiance).click();
  await more(confiance).click();
  await more(quartier).click();
  await shown(page, "Il vous reste 0 point").waitFor();
  assert.ok(await more(quartier).isDisabled());
  await row(page, quartier).getByRole("button", { name: "Un point de moins" }).click();
  await shown(page, "Il vous reste 1 point").waitFor();
  await fine(page, "voting");
  await page.reload();
  await shown(page, "Il vous reste 1 point").waitFor();
  assert.equal(await points(page, confiance), "2");

  const other = await joined(t, {}, 1);
  await shown(other, "Il vous reste 3 points").waitFor();
  assert.equal(await points(other, confiance), "0");
  await row(other, quartier).getByRole("button", { name: "Un point de plus" }).click();
  await shown(other, "Il vous reste 2 points").waitFor();
  await shown(other, "Vote secret. Vous pouvez changer d’avis jusqu’à la fin.").waitFor();

  await command("CountVotes", { question });
  await shown(page, "Le vote est terminé.").waitFor();
  await row(page, confiance).getByText("2 points").waitFor();
  await row(other, quartier).getByText("1 point").waitFor();
  await fine(page, "counted");
});

test("points given while the network is away leave when it is back, also after a reload", { skip }, async (t) => {
  const page = await joined(t);
  const [confiance] = await voting(page);
  await shown(page, "Il vous reste 3 points").waitFor();
  await page.route("**/api/vote", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await row(page, confiance).getByRole("button", { name: "Un point de plus" }).click();
  await shown(page, "Vos points partent dès que le réseau de la salle revient.").waitFor();
  await page.unroute("**/api/vote");
  await page.reload();
  await shown(page, "Vote secret. Vous pouvez changer d’avis jusqu’à la fin.").waitFor();
  assert.equal(await points(page, confiance), "1");
  await command("CountVotes", { question });
  await row(page, confiance).getByText("1 point").waitFor();
});

test("all are asked to look up, and go on writing where they were", { skip }, async (t) => {
  await room(0, "writing");
  const page = await joined(t);
  await page.locator("#text").fill("à moitié");
  await command("FreezeDevices", { frozen: true });
  await page.getByRole("heading", { name: "Levez les yeux" }).waitFor();
  assert.equal(await page.locator("#room").evaluate((node) => node.inert), true);
  await fine(page, "look up");
  await command("FreezeDevices", { frozen: false });
  await page.getByRole("heading", { name: "Levez les yeux" }).waitFor({ state: "hidden" });
  assert.equal(await page.locator("#text").inputValue(), "à moitié");
  await page.locator("#text").click();
});
