// How the room is: devices, disk, address, and how evenly its circles speak. Asked for while somebody looks at it.
import { $, make, show } from "../dom.js";
import { say } from "../words.js";
import { markOf, tintOf } from "./marks.js";
import { redraw } from "./rows.js";

/** @typedef {{circle: string | null, joined: number, here: number, wrote: number}} Voice */
/** @typedef {{code: string | null, devices: number, silent: number, waiting: number, slowest: number | null, disk: number | null, address: string | null, circles: Voice[]}} Health */

const often = 3000;
const little = 500e6; // bytes: the disk is nearly full

export class Hall {
  /** @param {import("./session.js").Session} session @param {import("./model.js").Meeting} meeting */
  constructor(session, meeting) {
    this.session = session;
    this.meeting = meeting;
    /** @type {Health | null} */
    this.health = null;
    setInterval(() => this.ask(), often);
  }

  async ask() {
    if (document.hidden || !this.session.token) return;
    const { status, body } = await this.session.request("GET", "health");
    if (status !== 200) return;
    this.health = body;
    this.draw();
  }

  /** @param {number} bytes */
  size(bytes) {
    const giga = bytes / 1e9;
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: giga < 10 ? 1 : 0 });
    return say("room.disk_left", { size: number.format(giga) });
  }

  /** Where the room finds the page: as this device found it, unless it is the kiosk itself. */
  get address() {
    const local = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
    return local && this.health && this.health.address ? this.health.address.replace(/^http:\/\/|\/$/g, "") : location.host;
  }

  draw() {
    const { health, meeting } = this;
    const devices = health ? health.devices : meeting.devices;
    $("devices").textContent = say("room.devices", { n: devices });
    if (show($("silent"), health && health.silent) && health) $("silent").textContent = say("room.silent", { n: health.silent });
    /** @type {[string, string, boolean][]} */
    const facts = [
      [say("room.address"), this.address, false],
      [say("room.code"), (health && health.code) || say("room.unknown"), false],
      [say("room.here"), say("room.devices", { n: devices }), false],
    ];
    if (health) {
      facts.push([say("room.waiting"), health.waiting ? say("room.waiting_some", { n: health.waiting }) : say("room.waiting_none"), health.waiting > 0]);
      if (health.silent) facts.push([say("room.gone"), say("room.silent", { n: health.silent }), true]);
      facts.push([say("room.slowest"), health.slowest === null ? say("room.unknown") : say("room.trip", { n: health.slowest }), health.slowest !== null && health.slowest > 2000]);
      if (health.disk !== null) facts.push([say("room.disk"), this.size(health.disk), health.disk < little]);
    }
    redraw($("facts"), facts.map(([name, value, bad]) => ({
      key: name, looks: [value, bad],
      build: () => make("div", {}, make("dt", { textContent: name }), make("dd", { textContent: value, className: bad ? "wrong" : "" })),
    })));
    this.drawVoices();
  }

  drawVoices() {
    const { current } = this.meeting;
    const shares = current ? this.meeting.shares(current.id) : new Map();
    const voices = this.health ? this.health.circles : [];
    redraw($("voices"), voices.map(({ circle, joined, wrote }) => {
      const known = this.meeting.circle(circle);
      const name = known ? known.name : say("voices.nobody");
      const share = shares.get(circle) || 0;
      return {
        key: circle || "nobody", looks: [name, joined, wrote, share, say("voices.wrote", { n: wrote, m: joined })],
        build: () => {
          const shape = markOf(known);
          shape.setAttribute("aria-hidden", "true");
          const bar = make("progress", { max: 100, value: share });
          bar.setAttribute("aria-hidden", "true");
          return make("li", { className: tintOf(known) }, shape, make("span", { className: "words" }, make("strong", { textContent: name }), make("small", { textContent: say("voices.wrote", { n: wrote, m: joined }) })), make("b", { textContent: say("voices.share", { n: share }) }), bar);
        },
      };
    }));
  }
}
