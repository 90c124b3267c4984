// The partners' words: sources, each with who speaks and what they allow, and exact quotations from them by theme.
import { $, make, show } from "../dom.js";
import { button, redraw } from "../facilitator/rows.js";
import { choose, fill } from "../facilitator/sheet.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { readCode } from "./timecode.js";

/** @typedef {import("./model.js").Quotation} Quotation */
/** @typedef {import("./model.js").Source} Source */

/** @type {Record<string, string>} */
const consents = { yes: "consent.yes", anonymous: "consent.anonymous", no: "consent.no", unknown: "consent.unknown" };

export class Partners {
  /** @param {import("../facilitator/orders.js").Orders} orders @param {import("./model.js").Records} records
   * @param {import("./place.js").Place} place */
  constructor(orders, records, place) {
    this.orders = orders;
    this.records = records;
    this.place = place;
    /** What the next quotation most likely is of. */
    this.heading = "";
    this.source = "";
    $("addSource").dataset.act = "add-source";
    $("addQuotation").dataset.act = "add-quotation";
    $("addSource").onclick = () => this.enterSource();
    $("addQuotation").onclick = () => this.enterQuotation();
  }

  /** @param {Source} [source] that is corrected */
  enterSource(source) {
    const id = source ? source.id : newId();
    const fields = [
      { name: "title", label: say("source.title"), value: source?.title, most: 500 },
      { name: "who", label: say("source.who"), value: source?.who, most: 500 },
      { name: "date", label: say("source.date"), value: source?.date, most: 120 },
      { name: "place", label: say("source.place"), value: source?.place, most: 120 },
      { name: "consent", label: say("source.consent"), value: source?.consent || "unknown", options: Object.entries(consents).map(([value, key]) => ({ value, label: say(key) })) },
    ];
    fill(say(source ? "source.edit" : "source.add"), say("sheet.save"), fields, async (values) => {
      const given = await this.orders.give(source ? "CorrectSource" : "AddSource", { id, ...values }, say("source.saved"));
      if (given && !source) this.source = id;
      return given;
    });
  }

  /** @param {Quotation} [quotation] that is corrected */
  enterQuotation(quotation) {
    const { question } = this.place;
    if (!question) return;
    let id = quotation ? quotation.id : newId();
    const sources = [...this.records.sources.values()].map(({ id: value, title, who }) => ({ value, label: who ? `${title} · ${who}` : title }));
    const chosen = quotation ? quotation.source || "" : this.records.sources.has(this.source) ? this.source : "";
    const fields = [
      { name: "text", label: say("quote.text"), rows: 3, value: quotation?.text, most: 3900 },
      { name: "heading", label: say("quote.heading"), value: quotation ? quotation.heading : this.heading, most: 500 },
      { name: "timecode", label: say("quote.code"), value: quotation?.timecode, most: 12 },
      { name: "source", label: say("quote.source"), value: chosen, options: [...sources, { value: "", label: say("quote.no_source") }] },
    ];
    const send = async (/** @type {Record<string, string>} */ { text, heading, timecode, source }) => {
      const code = readCode(timecode);
      if (code === null) {
        this.orders.tell(say("code.wrong", { code: timecode }), true);
        return false;
      }
      const words = text.replace(/^\s*[«“"]\s*/, "").replace(/\s*[»”"]\s*$/, "");
      const about = { id, heading, text: words, timecode: code, ...(source ? { source } : {}) };
      const given = await (quotation
        ? this.orders.give("CorrectQuotation", about, say("quote.saved"))
        : this.orders.give("AddQuotation", { ...about, question: question.id }, say("quote.saved")));
      if (given && !quotation) {
        this.heading = heading;
        this.source = source;
        id = newId();
      }
      return given;
    };
    fill(say(quotation ? "quote.edit" : "quote.add"), say("sheet.save"), fields, send, quotation ? {} : { again: say("quote.saved"), keeps: ["heading"] });
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
    const whose = [source && (source.who || source.title), quotation.timecode].filter(Boolean).join(" · ");
    const text = quotation.erased ? say("line.erased") : `« ${quotation.text} »`;
    return {
      key: quotation.id, looks: [text, whose, say("quote.edit")],
      build: () => make("li", { className: "quotation" },
        make("div", { className: "words" }, make("p", { textContent: text, dir: "auto" }), make("small", { textContent: whose || say("quote.no_source") })),
        make("div", { className: "acts" },
          button("quote-edit-" + quotation.id, "", () => this.enterQuotation(this.records.quotations.get(quotation.id)), { picture: "pen", look: "soft square", name: say("quote.edit_this", { text: quotation.text }) }),
          button("quote-gone-" + quotation.id, "", () => this.withdraw(quotation), { picture: "bin", look: "soft square", name: say("quote.withdraw_this", { text: quotation.text }) }))),
    };
  }

  draw() {
    const { id } = this.place;
    const all = [...this.records.quotations.values()].filter((one) => one.question === id);
    const headings = [...new Set(all.map(({ heading }) => heading))].sort((one, other) => Number(Boolean(one)) - Number(Boolean(other)));
    show($("noQuotations"), !all.length);
    const groups = headings.map((heading) => {
      const rows = all.filter((one) => one.heading === heading).map((one) => this.row(one));
      return {
        key: "h-" + heading, looks: rows.map(({ key, looks }) => [key, looks]),
        build: () => make("li", { className: "heading" }, ...(heading ? [make("h3", { textContent: heading, dir: "auto" })] : []), make("ul", {}, ...rows.map(({ build }) => build()))),
      };
    });
    redraw($("quotations"), groups);
    const sources = [...this.records.sources.values()];
    show($("noSources"), !sources.length);
    redraw($("sources"), sources.map((source) => ({
      key: source.id, looks: [source, say("source.edit")],
      build: () => make("li", { className: "quotation" },
        make("div", { className: "words" }, make("strong", { textContent: source.title, dir: "auto" }),
          make("small", { textContent: [source.who, source.date, source.place].filter(Boolean).join(" · ") }),
          make("small", { textContent: say(consents[source.consent]) })),
        make("div", { className: "acts" }, button("source-" + source.id, "", () => this.enterSource(this.records.sources.get(source.id)), { picture: "pen", look: "soft square", name: say("source.edit_this", { title: source.title }) }))),
    })));
  }
}
