// Keeps the meeting as the wall has it: a push says that something changed, the events say what.
import { Live } from "../live.js";

/** Between two looks at the events: a room that writes fast must not use up what one device may ask. */
const pace = 450;

export class Follow {
  /** @param {import("./session.js").Session} session @param {import("./model.js").Meeting} meeting
   * @param {() => void} onChange */
  constructor(session, meeting, onChange) {
    this.session = session;
    this.meeting = meeting;
    this.onChange = onChange;
    this.reachable = true;
    this.asking = false;
    this.again = false;
    this.notBefore = 0;
    this.timer = 0;
    this.live = new Live(/** @type {any} */ (session), (news, whole) => this.news(news, whole), (reachable) => this.reach(reachable));
  }

  wake() {
    this.live.wake();
  }

  /** @param {boolean} reachable */
  reach(reachable) {
    if (this.reachable === reachable) return;
    this.reachable = reachable;
    this.onChange();
  }

  /** @param {any} news @param {boolean} whole */
  news(news, whole) {
    if (!this.session.token) return;
    if (whole) this.meeting.take(news, Date.now());
    if (news.question) this.meeting.devices = news.question.devices;
    if (news.signs) this.meeting.signs = news.signs;
    if (news.seq > this.meeting.seq) this.look();
    this.onChange();
  }

  /** Asks what changed, soon. */
  look() {
    this.again = true;
    if (this.asking || this.timer) return;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.fetch();
    }, Math.max(0, this.notBefore - Date.now()));
  }

  async fetch() {
    this.asking = true;
    this.again = false;
    this.notBefore = Date.now() + pace;
    const { status, body, retryAfter } = await this.session.request("GET", "events?after=" + this.meeting.seq);
    this.asking = false;
    if (status === 200) {
      if (body.seq < this.meeting.seq) {
        this.meeting.seq = 0; // another file was put in its place: all is new
        return this.live.wake();
      }
      this.meeting.apply(body, Date.now());
      this.reach(true);
      this.again = this.again || body.more;
      this.onChange();
    } else if (status === 0) {
      this.reach(false);
    } else if (this.session.token) {
      this.notBefore = Date.now() + 1000 * (retryAfter || 1);
      this.again = true;
    }
    if (this.again) this.look();
  }
}
