// What the tests with the real program and several devices share: the program itself, and the browser.
import { spawn } from "node:child_process";
import { chromium } from "playwright-core";

const { GRAPPE_PROGRAM, GRAPPE_FILE } = process.env;

/** @param {any} good @param {string} name */
export const say = (good, name) => {
  console.log(`${good ? "ok" : "not ok"} ${name}`);
  if (!good) process.exitCode = 1;
};

/** Starts the server and waits until it says that it listens. @param {string} [port] */
export async function serve(port) {
  const server = spawn(GRAPPE_PROGRAM, ["serve", GRAPPE_FILE, "--bind", "127.0.0.1", "--host", "10.1.2.3", "--pin", "246810", ...(port ? ["--port", port] : [])],
    { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  const listening = new Promise((resolve, reject) => {
    server.stdout.on("data", (part) => {
      said += part;
      const found = /127\.0\.0\.1:(\d+)/.exec(said);
      if (found) resolve(found[1]);
    });
    server.on("exit", () => reject(new Error("the server did not start")));
  });
  return { server, port: await listening };
}

/** At an address without https, on which browsers withhold much. */
export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--host-resolver-rules=MAP 10.1.2.3 127.0.0.1"] });
