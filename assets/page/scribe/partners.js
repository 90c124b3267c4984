// The partners' words by theme: exact ones, with the source that proves them, and what was said in other words.
import { $, make, show } from "../dom.js";
import { button, redraw } from "../facilitator/rows.js";
import { choose, fill } from "../facilitator/sheet.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { manners, savedAs } from "./names.js";
import { readCode } from "./timecode.js";

/** @typedef {import("./model.js").Quotation} Quotation */

/** What a quotation is, as its readers are told: none of these is "words of which nothing more is known".
 * @param {Quotation} quotation @param {import("./model.js").Records} records */
export function stands({ paraphrase, origin, passage, source }, records) {
  if (paraphrase) return "reworded";
  if (origin === "source" && passage) return "proved";
  const from = source && records.sources.get(source);
  return from && from.bytes ? "not_found" : "";
}

export class Partners {
  /** @param {import("../facilitator/orders.js").Orders} orders @param {import("./model.js").Records} records
   * @param {import("./place.js").Place} place @param {import("./sources.js").Sources} sources */
  constructor(orders, records, place, sources) {
    this.orders = orders;
    this.records = records;
    this.place = place;
    this.sources = sources;
    /** What the next quotation most likely is of. */
    this.heading = "";
    $("addQuotation").dataset.act = "add-quotation";
    $("addQuotation").onclick = () => this.enter();
  }

  /** @param {Quotation} [quotation] that is corrected */
  enter(quotation) {
    const { question } = this.place;
    if (!question) return;
    let id = quotation ? quotation.id : newId();
    const sources = [...this.records.sources.values()].filter(({ erased }) => !erased).map(({ id: value, title, who }) => ({ value, label: who ? `${title} · ${who}` : title }));
    const { latest } = this.sources;
    const chosen = quotation ? quotation.source || "" : this.records.sources.has(latest) ? latest : "";
    const fields = [
      { name: "text", label: say(quotation?.paraphrase ? "quote.text_reworded" : "quote.text"), rows: 3, value: quotation?.text, most: 3900 },
      { name: "heading", label: say("quote.heading"), value: quotation ? quotation.heading : this.heading, most: 500 },
      { name: "timecode", label: say("quote.code"), value: quotation?.timecode, most: 12 },
      { name: "source", label: say("quote.source"), value: chosen, options: [...sources, { value: "", label: say(quotation && quotation.origin !== "oral" ? "quote.no_source" : "quote.oral") }] },
      ...(quotation ? [] : [{ name: "manner", label: say("quote.manner"), value: "exact", options: Object.entries(manners).map(([value, key]) => ({ value, label: say(key) })) }]),
    ];
    const send = async (/** @type {Record<string, string>} */ { text, heading, timecode, source, manner }) => {
      const code = readCode(timecode);
      if (code === null) {
        this.orders.tell(say("code.wrong", { code: timecode }), true);
        return false;
      }
      const words = text.replace(/^\s*[«“"]\s*/, "").replace(/\s*[»”"]\s*$/, "");
      const about = { id, heading, text: words, timecode: code, ...(source ? { source } : {}) };
      const became = await (quotation
        ? this.give("CorrectQuotation", about)
        : this.give("AddQuotation", { ...about, question: question.id, paraphrase: manner === "reworded", ...(source ? {} : { origin: "oral" }) }));
      if (became && !quotation) {
        this.heading = heading;
        this.sources.latest = source;
        id = newId();
      }
      return became;
    };
    const proved = quotation && stands(quotation, this.records) === "proved";
    fill(say(quotation ? "quote.edit" : "quote.add"), say("sheet.save"), fields, send, quotation ? { about: proved ? say("quote.proved_help") : "" } : { again: say("quote.saved"), keeps: ["heading"] });
  }

  /** In words what it became on the wall, or false. @param {string} command @param {Record<string, any>} fields @returns {Promise<string | false>} */
  async give(command, fields) {
    if (!(await this.orders.give(command, fields))) return false;
    await this.records.reached(this.orders.seq);
    const one = this.records.quotations.get(fields.id);
    const what = one ? stands(one, this.records) : "";
    const words = say(what ? savedAs[what] : "quote.saved");
    this.orders.tell(words);
    return words;
  }

  /** @param {Quotation} quotation */
  withdraw(quotation) {
    choose(say("quote.withdraw_title"), quotation.text, [
      { label: say("quote.withdraw"), act: () => this.orders.give("WithdrawQuotation", { id: quotation.id }, say("quote.withdrawn")) },
    ]);
  }

  /** @param {Quotation} quotation */
  row(quotation) {
    const source = quotation.source ? this.records.sources.get(quotation.source) : null;
    const from = source ? (source.erased ? say("source.erased") : source.who || source.title) : quotation.origin === "oral" ? say("quote.oral") : "";
    const whose = [from, quotation.timecode].filter(Boolean).join(" · ");
    const what = quotation.erased ? "" : stands(quotation, this.records);
    const text = quotation.erased ? say("line.erased") : quotation.paraphrase ? quotation.text : `« ${quotation.text} »`;
    return {
      key: quotation.id, looks: [text, whose, what, quotation.origin, say("quote.edit")],
      build: () => {
        const words = make("div", { className: "words" }, make("p", { textContent: text, dir: "auto" }));
        if (what === "reworded") words.append(make("small", { className: "reworded", textContent: say("quote.reworded") }));
        words.append(make("small", { textContent: whose || say("quote.no_source"), dir: "auto" }));
        if (what === "proved") words.append(make("small", { className: "proved", textContent: "✓ " + say("quote.proved") }));
        if (what === "not_found") words.append(make("small", { textContent: say("quote.not_found") }));
        return make("li", { className: what === "reworded" ? "quotation other-words" : "quotation" }, words,
          make("div", { className: "acts" },
            ...(quotation.erased ? [] : [button("quote-edit-" + quotation.id, "", () => this.enter(this.records.quotations.get(quotation.id)), { picture: "pen", look: "soft square", name: say("quote.edit_this", { text: quotation.text }) })]),
            button("quote-gone-" + quotation.id, "", () => this.withdraw(quotation), { picture: "bin", look: "soft square", name: say("quote.withdraw_this", { text: quotation.text }) })));
      },
    };
  }

  draw() {
    const { id } = this.place;
    const all = this.records.quotationsOf(id);
    const headings = this.records.headingsOf(id).sort((one, other) => Number(Boolean(one)) - Number(Boolean(other)));
    show($("noQuotations"), !all.length);
    redraw($("quotations"), headings.map((heading) => {
      const rows = all.filter((one) => one.heading === heading).map((one) => this.row(one));
      return {
        key: "h-" + heading, looks: rows.map(({ key, looks }) => [key, looks]),
        build: () => make("li", { className: "heading" }, ...(heading ? [make("h3", { textContent: heading, dir: "auto" })] : []), make("ul", {}, ...rows.map(({ build }) => build()))),
      };
    }));
  }
}
