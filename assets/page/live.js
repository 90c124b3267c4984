// Follows the room: pushes over the WebSocket, GET state to catch up, and every 2 s while there is no WebSocket.
import { jitter } from "./text.js";

export class Live {
  /** @param {import("./session.js").Session} session
   * @param {(news: any, whole: boolean) => void} onNews whole: from GET state, everything there is
   * @param {(reachable: boolean) => void} onReach */
  constructor(session, onNews, onReach) {
    this.session = session;
    this.onNews = onNews;
    this.onReach = onReach;
    this.seq = 0;
    /** @type {WebSocket | null} */
    this.socket = null;
    this.pushing = false;
    this.asking = false;
    this.fails = 0;
    this.silent = 0;
    this.timer = 0;
    this.connectAt = 0;
    /** What this page tells of itself, to the room's facilitator as one among many: how many of its post-its wait,
     * and the signs its person gives. @type {() => {waiting: number, hand?: number | null, ready?: string}} */
    this.pulse = () => ({ waiting: 0 });
    this.roundTrip = 0;
    this.told = "";
    this.telling = 0;
    /** Until the page can take what it is told, whatever the browser announces before. */
    this.held = false;
    addEventListener("online", () => this.wake());
    addEventListener("pageshow", () => this.wake());
    addEventListener("offline", () => this.reach(false));
    document.addEventListener("visibilitychange", () => document.hidden || this.wake());
  }

  /** Asks at once how things are. */
  wake() {
    if (this.held) return;
    this.fails = this.silent = this.connectAt = 0;
    this.poll();
  }

  /** @param {boolean} reachable */
  reach(reachable) {
    // A socket into a network that is gone would stay silent for minutes.
    if (!reachable && this.socket) this.socket.close();
    this.onReach(reachable);
  }

  async poll() {
    if (this.asking || !this.session.token) return;
    this.asking = true;
    clearTimeout(this.timer);
    const asked = performance.now();
    const { status, body } = await this.session.request("GET", "state");
    this.roundTrip = status === 200 ? Math.ceil(performance.now() - asked) : 0;
    this.asking = false;
    let wait = 0;
    if (status === 200) {
      this.silent = 0;
      this.seq = body.seq;
      this.onNews(body, true);
      this.reach(true);
      this.connect();
      this.tell();
      // The server's pings do not reach scripts: now and then see that the pushes have missed nothing.
      const rest = this.connectAt - Date.now();
      wait = this.pushing ? 25000 : rest > 0 && rest < 2000 ? rest : 2000;
    } else {
      if (status === 0) this.reach(false);
      wait = Math.min(8000, 1000 * 2 ** this.silent++);
    }
    this.timer = window.setTimeout(() => this.poll(), jitter(wait));
  }

  /** Says how this device is, soon: what changes back at once is not told. @param {number} [wait] milliseconds */
  tell(wait = 1500) {
    if (this.telling && wait) return;
    clearTimeout(this.telling);
    this.telling = window.setTimeout(() => {
      this.telling = 0;
      const pulse = JSON.stringify({ ...this.pulse(), roundTrip: this.roundTrip });
      if (!this.socket || !this.pushing || pulse === this.told) return;
      this.told = pulse;
      this.socket.send(pulse);
    }, wait);
  }

  connect() {
    if (this.socket || Date.now() < this.connectAt) return;
    const socket = new WebSocket(location.origin.replace("http", "ws") + "/api/live");
    this.socket = socket;
    this.told = "";
    const patience = setTimeout(() => socket.close(), 8000);
    socket.onopen = () => socket.send(JSON.stringify({ token: this.session.token, after: this.seq }));
    socket.onmessage = ({ data }) => {
      const news = JSON.parse(data);
      clearTimeout(patience);
      const first = !this.pushing;
      this.pushing = true;
      this.fails = 0;
      this.seq = news.seq;
      this.onNews(news, false);
      this.tell(first ? 0 : undefined);
    };
    socket.onclose = () => {
      clearTimeout(patience);
      this.socket = null;
      this.connectAt = Date.now() + jitter(Math.min(30000, 250 * 2 ** this.fails++));
      if (!this.pushing) return;
      this.pushing = false;
      this.poll();
    };
  }
}
