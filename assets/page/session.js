// Who this device is in the room, and the way to the server. Answers are values: status 0 is "nobody answered".
import { small } from "./keep.js";

/** @typedef {{status: number, body: any, retryAfter: number}} Answer */

/** @param {string} method @param {string} path @param {any} [body] @param {string} [token] @returns {Promise<Answer>} */
export async function call(method, path, body, token) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 10000);
  /** @type {Record<string, string>} */
  const headers = {};
  if (body) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = "Bearer " + token;
  try {
    const answer = await fetch("api/" + path, {
      method, headers, body: body && JSON.stringify(body), cache: "no-store", signal: stop.signal,
    });
    // An answer that is not JSON comes from something else on the network, such as a Wi-Fi's own welcome page.
    return { status: answer.status, body: await answer.json(), retryAfter: Number(answer.headers.get("Retry-After")) || 0 };
  } catch {
    return { status: 0, body: null, retryAfter: 0 };
  } finally {
    clearTimeout(timer);
  }
}

export class Session {
  constructor() {
    const kept = small.json("session");
    this.token = String(kept.token || "");
    this.code = String(kept.code || "");
    this.circle = String(kept.circle || "");
    /** The circle that is being joined. */
    this.choice = "";
    /** Joining anew was refused: the room has another code ("" is left of it), or no longer that circle.
     * @type {(code: string) => void} */
    this.onLost = () => {};
    /** The server knows this device under a new token: what it wrote before is no longer its own. */
    this.onNew = () => {};
    /** @type {Promise<boolean> | null} */
    this.rejoining = null;
  }

  /** @param {string} code @param {string} [circle] @returns {Promise<Answer>} */
  async join(code, circle) {
    const answer = await call("POST", "join", circle ? { code, circle } : { code }, this.token);
    if (answer.status === 401 && this.token) {
      this.token = "";
      return this.join(code, circle);
    }
    if (answer.status === 200) {
      if (this.token !== answer.body.token) this.onNew();
      this.token = answer.body.token;
      this.code = code;
      this.circle = circle || "";
      small.set("session", JSON.stringify({ token: this.token, code, circle: this.circle }));
    }
    return answer;
  }

  /** With the device's token; a forgotten one is silently replaced, once.
   * @param {string} method @param {string} path @param {any} [body] */
  async request(method, path, body) {
    const token = this.token;
    const answer = await call(method, path, body, token);
    if (answer.status !== 401) return answer;
    if (this.rejoining || token === this.token) {
      this.rejoining = this.rejoining || this.rejoin().finally(() => (this.rejoining = null));
      if (!(await this.rejoining)) return answer;
    }
    return call(method, path, body, this.token);
  }

  async rejoin() {
    this.token = "";
    const { code } = this;
    if (!code) return false;
    const { status } = await this.join(code, this.circle);
    if (status >= 400 && status < 429) {
      this.code = ""; // the person joins next: a wrong code is not tried again and again
      this.onLost(status === 403 ? "" : code);
    }
    return status === 200;
  }
}
