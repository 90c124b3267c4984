// The way in of whoever leads or takes notes: the PIN once, then a token that this device keeps until it leaves.
import { small } from "../keep.js";
import { call } from "../session.js";

export class Session {
  /** @param {"facilitator" | "scribe"} [role] */
  constructor(role = "facilitator") {
    this.role = role;
    this.token = String(small.json(role).token || "");
    /** The room no longer knows this device. */
    this.onLost = () => {};
  }

  /** @param {string} pin */
  async enter(pin) {
    const answer = await call("POST", "join", { pin, role: this.role });
    if (answer.status === 200) this.keep(answer.body.token);
    return answer;
  }

  /** @param {string} token empty: forgets it */
  keep(token) {
    this.token = token;
    small.set(this.role, JSON.stringify({ token }));
  }

  /** @param {string} method @param {string} path @param {any} [body] @returns {Promise<import("../session.js").Answer>} */
  async request(method, path, body) {
    const { token } = this;
    const answer = await call(method, path, body, token);
    if (answer.status === 401 && token && token === this.token) {
      this.keep("");
      this.onLost();
    }
    return answer;
  }
}
