// Where partners' words come from: what each source is, who speaks in it and what they allow, and the way to its text.
import { $, make, show } from "../dom.js";
import { button, redraw } from "../facilitator/rows.js";
import { fill } from "../facilitator/sheet.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { consentNames, sourceKinds } from "./names.js";

/** @typedef {import("./model.js").Source} Source */

export const longest = 400000; // bytes, as the wall takes them

const consents = ["yes", "anonymous", "no", "unknown"];
const kinds = ["interview", "document", "practice"];

export class Sources {
  /** @param {import("../facilitator/orders.js").Orders} orders @param {import("./model.js").Records} records
   * @param {import("./reader.js").Reader} reader */
  constructor(orders, records, reader) {
    this.orders = orders;
    this.records = records;
    this.reader = reader;
    /** The latest that was added: the next quotation most likely is of it. */
    this.latest = "";
    $("addSource").dataset.act = "add-source";
    $("addSource").onclick = () => this.enter();
  }

  /** @param {Source} [source] that is corrected */
  enter(source) {
    const id = source ? source.id : newId();
    const practice = { field: "kind", value: "practice" };
    const fields = [
      { name: "kind", label: say("source.kind"), value: source?.kind || "interview", options: kinds.map((value) => ({ value, label: say(sourceKinds[value]) })) },
      { name: "title", label: say("source.title"), value: source?.title, most: 500 },
      { name: "who", label: say("source.who"), value: source?.who, most: 500 },
      { name: "place", label: say("source.place"), value: source?.place, most: 120 },
      { name: "date", label: say("source.date"), value: source?.date, most: 120 },
      { name: "actions", label: say("source.actions"), value: source?.actions, rows: 3, when: practice },
      { name: "relations", label: say("source.relations"), value: source?.relations, rows: 3, when: practice },
      ...(source ? [] : [{ name: "text", label: say("source.text"), help: say("source.text_help"), rows: 4, most: 0, file: say("source.file") }]),
      { name: "consent", label: say("source.consent"), value: source?.consent || "unknown", options: consents.map((value) => ({ value, label: say(consentNames[value]) })) },
    ];
    const about = source && source.bytes ? say("source.text_stays") : "";
    fill(say(source ? "source.edit" : "source.add"), say("sheet.save"), fields, (values) => this.send(id, Boolean(source), values), { about });
  }

  /** @param {string} id @param {boolean} corrects @param {Record<string, string>} values */
  async send(id, corrects, values) {
    if (!values.title) {
      this.orders.tell(say("source.no_title"), true);
      return false;
    }
    /** @type {Record<string, string>} */
    const fields = { id, ...values };
    if (values.text) {
      fields.text = values.text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f]/g, " ");
      const bytes = new TextEncoder().encode(fields.text).length;
      if (bytes > longest) {
        this.orders.tell(say("source.too_long", { kb: Math.ceil(bytes / 1000), most: longest / 1000 }), true);
        return false;
      }
    }
    const given = await this.orders.give(corrects ? "CorrectSource" : "AddSource", fields, say("source.saved"));
    if (given && !corrects) this.latest = id;
    return given;
  }

  /** @param {Source} source */
  row(source) {
    const title = source.erased ? say("source.erased") : source.title;
    const facts = [say(sourceKinds[source.kind]), source.who, source.place, source.date].filter(Boolean).join(" · ");
    const about = [["source.actions_are", source.actions], ["source.relations_are", source.relations]].filter(([, text]) => text);
    return {
      key: source.id, looks: [source, say("source.edit")],
      build: () => make("li", { className: "quotation source" },
        make("div", { className: "words" }, make("strong", { textContent: title, dir: "auto" }), make("small", { textContent: facts, dir: "auto" }),
          ...about.map(([key, text]) => make("p", { textContent: say(key, { text }), dir: "auto" })),
          ...(source.erased ? [] : [make("small", { textContent: say(consentNames[source.consent]), className: source.consent === "no" ? "wrong" : "" })])),
        make("div", { className: "acts" },
          ...(source.bytes ? [button("read-" + source.id, say("source.read"), () => this.reader.open(source.id), { picture: "book", name: say("source.read_this", { title }) })] : []),
          ...(source.erased ? [] : [button("source-" + source.id, "", () => this.enter(this.records.sources.get(source.id)), { picture: "pen", look: "soft square", name: say("source.edit_this", { title }) })]))),
    };
  }

  draw() {
    const sources = [...this.records.sources.values()];
    show($("noSources"), !sources.length);
    redraw($("sources"), sources.map((source) => this.row(source)));
  }
}
