// What holds of every state of the page, whoever looks at it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No axe violation, nothing wider than the screen, nothing to tap under 44 px. */
export async function fine(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window["axe"].run({ resultTypes: ["violations"] }));
  assert.deepEqual(violations.map(({ id, nodes }) => `${what}: ${id} ${nodes.map((node) => node.html).join(" ")}`), []);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(wider <= 0, `${what} scrolls sideways by ${wider} px`);
  const small = await page.evaluate(() => [...document.querySelectorAll("button, select, input, textarea")]
    .map((node) => ({ name: node.id || node.textContent, ...node.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width && (width < 43.9 || height < 43.9)).map(({ name, width, height }) => `${name} ${width}x${height}`));
  assert.deepEqual(small, [], what);
}
