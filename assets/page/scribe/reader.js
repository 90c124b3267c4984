// A source's text to be read, and words chosen in it: by mouse, finger or keyboard, a whole paragraph with one tap, an edge
// a word further with another. What was taken is marked.
import { $, icon, make, show } from "../dom.js";
import { button, redraw } from "../facilitator/rows.js";
import { newId } from "../text.js";
import { say } from "../words.js";
import { Picked } from "./picked.js";
import { paragraphs, pieces, placesOf, widened, wordsOf } from "./passage.js";

/** @typedef {import("./passage.js").Span} Span */

const shortTitle = 60; // characters of a paragraph in its button's name

export class Reader {
  /** @param {import("../facilitator/orders.js").Orders} orders @param {import("./model.js").Records} records
   * @param {import("./place.js").Place} place */
  constructor(orders, records, place) {
    this.orders = orders;
    this.records = records;
    this.place = place;
    /** @type {import("./partners.js").Partners} */
    this.partners; // given once it is made
    this.id = "";
    this.text = "";
    /** @type {Span[]} */
    this.paragraphs = [];
    /** @type {Span | null} */
    this.span = null;
    document.addEventListener("selectionchange", () => $("reader").open && this.selected());
  }

  /** @param {string} id of a source */
  async open(id) {
    const { status, body } = await this.orders.session.request("GET", "sources/" + encodeURIComponent(id));
    if (status !== 200) {
      if (status !== 401) this.orders.tell(status === 0 ? say("order.away") : this.orders.refusal(body), true);
      return;
    }
    this.id = id;
    this.text = body.text;
    this.paragraphs = paragraphs(body.text);
    this.span = null;
    this.build(body);
    this.draw();
    $("reader").showModal();
    $("passages").focus();
  }

  /** @param {{title: string, consent: string, erased: boolean}} source */
  build({ title, consent, erased }) {
    const dialog = $("reader");
    const back = /** @type {HTMLElement | null} */ (document.activeElement);
    dialog.onclose = () => {
      if (back && back.isConnected) back.focus();
      this.lay(null);
      dialog.replaceChildren();
    };
    this.picked = new Picked(this.records, this.place, () => this.take(), (span) => this.point(span));
    const warning = erased ? "read.erased" : !this.text ? "read.empty" : consent === "no" ? "read.consent_no" : consent === "unknown" ? "read.consent_unknown" : "";
    const warns = make("p", { className: consent === "no" || erased ? "warns strong" : "warns", hidden: !warning });
    if (warning) warns.append(icon("alert"), make("span", { textContent: say(warning) }));
    const close = button("close-reader", say("read.close"), () => dialog.close(), { picture: "close" });
    dialog.replaceChildren(
      make("header", {}, make("h2", { id: "readerTitle", textContent: erased ? say("source.erased") : title, dir: "auto" }), close), warns,
      make("div", { className: "sides" }, make("div", { id: "passages", tabIndex: 0, role: "region", ariaLabel: say("read.text") }), this.picked.node));
    show(this.picked.node, this.text);
  }

  /** Of this source, what was taken: in the text's characters. @returns {Span[]} */
  get taken() {
    const found = [...this.records.quotations.values()].flatMap(({ source, passage }) => (source === this.id && passage ? [passage] : []));
    const places = placesOf(this.text, found.flatMap(({ begin, end }) => [begin, end]));
    return found.map(({ begin, end }) => ({ from: places.get(begin) || 0, to: places.get(end) || 0 }));
  }

  /** What the page's selection holds of the text. */
  selected() {
    const selection = document.getSelection();
    if (!selection || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode($("passages"))) return;
    const inside = this.nodes().filter((node) => range.intersectsNode(node));
    if (!inside.length) return;
    const [first, last] = [inside[0], inside[inside.length - 1]];
    const start = this.startOf(first) + (range.startContainer === first ? range.startOffset : 0);
    const end = this.startOf(last) + (range.endContainer === last ? range.endOffset : last.length);
    if (end > start) this.choose(widened(this.text, start, end));
  }

  /** The texts of the page that are the source's own. @returns {Text[]} */
  nodes() {
    return [...$("passages").querySelectorAll("[data-from]")].map((one) => one.firstChild);
  }

  /** @param {Text} node */
  startOf(node) {
    return Number(/** @type {HTMLElement} */ (node.parentElement).dataset.from);
  }

  /** @param {Span | null} span */
  choose(span) {
    if (!span || (this.span && span.from === this.span.from && span.to === this.span.to)) return;
    const first = !this.span;
    this.span = span;
    this.lay(span);
    this.picked?.show(this.text, span);
    if (first) this.reveal(span);
  }

  /** By a button: the browser's own selection goes, or, where nothing else can show it, follows. @param {Span | null} span */
  point(span) {
    const selection = document.getSelection();
    this.choose(span);
    const range = span && this.rangeOf(span);
    if (!selection || !range) return;
    if ("highlights" in CSS) selection.removeAllRanges();
    else selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  /** What is beside the text has grown over it. @param {Span} span */
  reveal(span) {
    const box = $("passages");
    const words = this.rangeOf(span)?.getBoundingClientRect();
    if (!words) return;
    const { top, bottom } = box.getBoundingClientRect();
    box.scrollTop += Math.max(0, Math.min(words.bottom + 12 - bottom, words.top - 12 - top));
  }

  /** @param {Span} span */
  rangeOf({ from, to }) {
    const range = document.createRange();
    const nodes = this.nodes();
    const first = nodes.filter((node) => this.startOf(node) <= from).pop();
    const last = nodes.filter((node) => this.startOf(node) < to).pop();
    if (!first || !last) return null;
    range.setStart(first, Math.min(from - this.startOf(first), first.length));
    range.setEnd(last, Math.min(to - this.startOf(last), last.length));
    return range;
  }

  /** Shown while the caret is in a field; a browser that cannot has its own selection, and the words beside.
   * @param {Span | null} span */
  lay(span) {
    if (!("highlights" in CSS)) return;
    const range = span && this.rangeOf(span);
    if (range) CSS.highlights.set("picked", new Highlight(range));
    else CSS.highlights.delete("picked");
  }

  async take() {
    const { span, picked } = this;
    if (!span || !picked) return;
    const { question, heading } = picked.values();
    const text = wordsOf(this.text, span);
    picked.wait(true);
    const became = await this.partners.give("AddQuotation", { id: newId(), question, heading, text, origin: "source", source: this.id });
    picked.wait(false);
    if (!became || !$("reader").open) return;
    this.span = null;
    this.lay(null);
    document.getSelection()?.removeAllRanges();
    picked.taken(became);
    this.draw();
  }

  /** @param {Span} paragraph @param {Span[]} taken */
  row(paragraph, taken) {
    const { text } = this;
    const parts = pieces(paragraph, taken);
    const start = text.slice(paragraph.from, paragraph.to).trim();
    const name = say("read.whole", { text: start.length > shortTitle ? [...start].slice(0, shortTitle).join("") + "…" : start });
    return {
      key: String(paragraph.from), looks: [this.id, parts, name],
      build: () => make("div", { className: "paragraph" },
        make("p", { dir: "auto" }, ...parts.flatMap(({ from, to, taken: is }) => {
          const words = make(is ? "mark" : "span", { textContent: text.slice(from, to) });
          words.dataset.from = String(from);
          return is ? [words, make("small", { className: "already", textContent: say("read.taken") })] : [words];
        })),
        button("whole-" + paragraph.from, "", () => this.point(widened(text, paragraph.from, paragraph.to)), { picture: "add", look: "soft square", name })),
    };
  }

  draw() {
    if (!this.id || !$("passages")) return;
    const box = $("passages");
    const { scrollTop } = box;
    const { taken } = this;
    const before = box.firstChild;
    redraw(box, this.paragraphs.map((one) => this.row(one, taken)));
    if (before) box.scrollTop = scrollTop;
    this.lay(this.span);
    this.picked?.draw();
  }
}
