// The wall's post-its on one's own device, a page at a time, where whoever leads allows it. What is being read never
// moves: once the wall has changed a button says so, and the next page turned is a fresh one.
import { $, announce, icon, make, mark, show } from "./dom.js";
import { say } from "./words.js";

/** @typedef {import("./model.js").Question} Question */
/** @typedef {{text: string, circle: string | null, times: number, erased: boolean}} Post */
/** @typedef {{question: string, reading: string, page: number, of: number, notes: number, themes: {title: string | null, notes: number, continued: boolean, posts: Post[]}[]}} Page */

/** Between two looks at a wall that changes all the time. */
const pace = 2000;

export class Reading {
  /** @param {import("./session.js").Session} session @param {() => void} onChange */
  constructor(session, onChange) {
    this.session = session;
    this.onChange = onChange;
    this.isOpen = false;
    /** @type {Page | null} */
    this.page = null;
    /** The same page as the wall has it now, where it is another. @type {Page | null} */
    this.fresh = null;
    /** The version of the wall that was looked at last. */
    this.known = "";
    /** @type {Question | null} */
    this.question = null;
    this.failed = false;
    this.asking = false;
    this.timer = 0;
    this.drawn = "";
    $("toRead").onclick = () => this.open();
    $("leaveWall").onclick = () => this.close(true);
    $("earlier").onclick = () => this.page && this.turn(this.page.page - 1);
    $("later").onclick = () => this.page && this.turn(this.page.page + 1);
    $("renew").onclick = () => this.page && this.turn(this.page.page);
  }

  open() {
    this.isOpen = true;
    this.page = this.fresh = null;
    this.onChange();
    this.turn(1);
  }

  /** @param {boolean} [byHand] */
  close(byHand = false) {
    clearTimeout(this.timer);
    this.timer = 0;
    this.isOpen = false;
    this.page = this.fresh = null;
    this.onChange();
    scrollTo(0, 0);
    if (byHand) $("toRead").focus();
  }

  /** The room moved on, or may no longer read: the page goes with it. @param {Question | null} question */
  follow(question) {
    const before = this.question;
    this.question = question;
    if (!this.isOpen) return;
    const votes = (/** @type {Question | null} */ one) => Boolean(one && one.vote && one.vote.open);
    const moved = !question || !before || question.id !== before.id || (votes(question) && !votes(before));
    if (moved || !question.reading) {
      this.close();
      if (!moved) announce(say("read.ended"));
    } else if (question.reading !== this.known) {
      this.timer = this.timer || window.setTimeout(() => this.look(), pace);
    }
  }

  /** The network came back. */
  wake() {
    if (this.isOpen && this.failed) this.turn(this.page ? this.page.page : 1);
  }

  /** @param {number} number @returns {Promise<Page | null>} */
  async ask(number) {
    const { status, body } = await this.session.request("GET", "wall?page=" + number);
    this.failed = status !== 200;
    if (status === 409 && this.isOpen) this.close(); // the push that says so is on its way
    if (status !== 200 || !this.isOpen) return null;
    this.known = body.reading;
    return body;
  }

  /** @param {number} number */
  async turn(number) {
    if (this.asking) return;
    this.asking = true;
    const page = await this.ask(number);
    this.asking = false;
    if (page) {
      this.page = page;
      this.fresh = null;
    }
    if (!this.isOpen) return;
    this.onChange();
    if (!page) return;
    scrollTo(0, 0);
    $("wallTitle").focus();
    announce(say("read.page", { n: page.page, m: page.of }));
  }

  /** Is what is being read still how it stands on the wall? */
  async look() {
    this.timer = 0;
    if (!this.page || this.asking) return;
    const page = await this.ask(this.page.page);
    if (!page || !this.page) return;
    const same = (/** @type {Page} */ one) => JSON.stringify([one.page, one.of, one.themes]);
    const before = this.fresh;
    this.fresh = same(page) === same(this.page) ? null : page;
    if (this.fresh && !before) announce(say("read.changed"));
    this.onChange();
  }

  /** @param {Post} post @param {import("./model.js").Circle[]} circles */
  card(post, circles) {
    const circle = circles.find(({ id }) => id === post.circle);
    const { shape, look, tint } = mark(circle ? circle.slot : 5);
    const words = make("p", { textContent: post.erased ? say("read.erased") : post.text, dir: "auto" });
    const times = post.times > 1 ? [make("b", { className: "times", textContent: "×" + post.times, ariaLabel: say("read.times", { n: post.times }), role: "img" })] : [];
    const who = make("span", { className: "who" }, icon(shape, look), make("span", { textContent: circle ? circle.name : say("read.nobody") }));
    return make("li", { className: `card ${post.erased ? "erased" : tint}` }, words, make("div", {}, who, ...times));
  }

  /** True if it takes the place of the question's own part. @param {import("./model.js").Circle[]} circles */
  draw(circles) {
    show($("toRead"), this.question && this.question.reading && !this.isOpen);
    const { page } = this;
    if (!show($("wall"), this.isOpen)) return false;
    $("wallHelp").textContent = page ? (page.notes ? "" : say("read.none")) : say(this.failed ? "link.silent" : "read.coming");
    show($("wallHelp"), $("wallHelp").textContent);
    const drawn = JSON.stringify([page, circles, document.documentElement.lang]);
    if (drawn !== this.drawn) {
      this.drawn = drawn;
      $("posts").replaceChildren(...(page ? page.themes : []).map((theme) => {
        const name = theme.title === null ? say("read.unsorted") : theme.title || say("read.unnamed");
        const heading = make("h3", {}, make("span", { textContent: theme.continued ? say("read.continued", { title: name }) : name, dir: "auto" }), " ", make("b", { className: "many", textContent: String(theme.notes) }));
        return make("section", { className: theme.title === null ? "unsorted" : "" }, heading, make("ul", {}, ...theme.posts.map((post) => this.card(post, circles))));
      }));
    }
    show($("renew"), this.fresh);
    if (show($("turns"), page && page.of > 1) && page) {
      $("pageOf").textContent = say("read.page", { n: page.page, m: page.of });
      $("earlier").disabled = page.page < 2;
      $("later").disabled = page.page >= page.of;
    }
    return true;
  }
}
