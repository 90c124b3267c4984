// Recaps that the kiosk makes, one at a time for the whole room: ordered, waited for, stopped.

const patience = 180000; // milliseconds, for a long meeting on a slow machine
const busyFor = 15000; // while somebody else's is being made

/** @typedef {{file?: Response, stopped?: boolean, refused?: any}} Made what was made; or that it was stopped, or why there is none (null: nobody answered) */

/** @param {number} time milliseconds */
const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));

export class RecapJobs {
  /** @param {import("./session.js").Session} session @param {() => void} changed told of each step */
  constructor(session, changed) {
    this.session = session;
    this.changed = changed;
    this.share = 0;
    this.job = 0;
    this.stopped = false;
  }

  /** @param {{format: string, page?: number}} order @returns {Promise<Made>} */
  async make(order) {
    this.share = 0;
    this.stopped = false;
    const ordered = await this.order(order);
    if (ordered.status !== 202) return { refused: ordered.status ? ordered.body : null };
    this.job = ordered.body.job;
    const made = await this.fetch(this.job);
    this.job = 0;
    return made;
  }

  /** @param {{format: string, page?: number}} order */
  async order(order) {
    const until = Date.now() + busyFor;
    for (;;) {
      const answer = await this.session.request("POST", "recap", order);
      if (answer.status !== 503 || Date.now() > until || this.stopped) return answer;
      await wait(500);
    }
  }

  /** @param {number} job @returns {Promise<Made>} */
  async fetch(job) {
    const until = Date.now() + patience;
    for (let pause = 100; Date.now() < until; pause = Math.min(pause * 2, 1000)) {
      await wait(pause);
      try {
        const answer = await fetch("api/recap?job=" + job, { headers: { Authorization: "Bearer " + this.session.token }, cache: "no-store" });
        if (answer.status === 200) return { file: answer };
        if (answer.status === 202) this.tell((await answer.json()).share);
        else if (answer.status !== 429) return this.stopped ? { stopped: true } : { refused: await answer.json() };
      } catch {} // the network: the file stays at the kiosk, and is asked for again
    }
    return { refused: null };
  }

  /** @param {number} share */
  tell(share) {
    if (share === this.share) return;
    this.share = share;
    this.changed();
  }

  stop() {
    this.stopped = true;
    if (this.job) this.session.request("DELETE", "recap?job=" + this.job);
  }
}
