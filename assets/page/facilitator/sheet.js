// A sheet over the page: one thing to fill in, or one thing to choose. The browser keeps the focus in it and gives it
// back; Escape and "Annuler" close it.
import { $, make, show } from "../dom.js";
import { say } from "../words.js";
import { textOf } from "../text_file.js";

/** `when`: shown, and sent, while another field has this value. `file`: the word of a button that reads a text file into it;
 * `most` of 0: as long as one likes.
 * @typedef {{name: string, label: string, value?: string, rows?: number, most?: number, number?: boolean, help?: string, file?: string,
 *   when?: {field: string, value: string}, options?: {value: string, label: string, mark?: Node}[]}} Field */

/** @param {string} title @param {(Node | string)[]} body */
function open(title, ...body) {
  const sheet = $("sheet");
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  const cancel = make("button", { type: "button", className: "soft", textContent: say("sheet.cancel"), onclick: () => sheet.close() });
  sheet.replaceChildren(make("h2", { id: "sheetTitle", textContent: title }), ...body, make("div", { className: "foot" }, cancel));
  sheet.onclose = () => {
    if (back && back.isConnected) back.focus();
    else if (back && back.dataset.act) {
      const same = /** @type {HTMLElement | null} */ (document.querySelector(`[data-act="${back.dataset.act}"]`));
      if (same) same.focus();
    }
  };
  // Beside the sheet; a handler that returned false would keep its buttons from doing anything.
  sheet.onclick = (/** @type {Event} */ event) => void (event.target === sheet && sheet.close());
  if (!sheet.open) sheet.showModal();
  return sheet;
}

/** @param {Field} field */
function control(field) {
  if (field.options) {
    const group = make("fieldset", {}, make("legend", { textContent: field.label }));
    for (const { value, label, mark } of field.options) {
      const input = make("input", { type: "radio", name: field.name, value, checked: value === field.value });
      group.append(make("label", { className: "pick" }, input, ...(mark ? [mark] : []), make("span", { textContent: label, dir: "auto" })));
    }
    return group;
  }
  const props = { id: "field-" + field.name, name: field.name, value: field.value || "", dir: "auto", ...(field.most === 0 ? {} : { maxLength: field.most || 4000 }) };
  const input = field.rows ? make("textarea", { ...props, rows: field.rows }) : make("input", { ...props, type: "text", autocomplete: "off" });
  if (field.number) input.inputMode = "numeric";
  const box = make("div", { className: "field" }, make("label", { htmlFor: props.id, textContent: field.label }), input);
  if (field.help) {
    box.append(make("small", { id: props.id + "-help", textContent: field.help }));
    input.setAttribute("aria-describedby", props.id + "-help");
  }
  if (field.file) box.append(fileButton(field.file, input));
  return box;
}

/** @param {string} words @param {HTMLTextAreaElement} into */
function fileButton(words, into) {
  const file = make("input", { type: "file", accept: ".txt,.md,text/plain", hidden: true });
  const pick = make("button", { type: "button", className: "soft", textContent: words, onclick: () => file.click() });
  file.onchange = async () => {
    const [chosen] = file.files;
    const wrong = into.form && into.form.querySelector(".wrong");
    if (!chosen || !wrong) return;
    const text = await textOf(chosen);
    show(wrong, text === null);
    wrong.textContent = text === null ? say("source.not_text", { name: chosen.name }) : "";
    if (text !== null) into.value = text;
    file.value = "";
    (text === null ? pick : into).focus();
  };
  return make("div", {}, file, pick);
}

/** Shows those fields that fit what is chosen; the others are not sent. @param {HTMLFormElement} form @param {Field[]} fields */
function fit(form, fields) {
  for (const [at, { when }] of fields.entries()) {
    if (!when) continue;
    const box = /** @type {HTMLElement} */ (form.children[at]);
    const on = new FormData(form).get(when.field) === when.value;
    show(box, on);
    for (const one of box.querySelectorAll("input, textarea")) /** @type {any} */ (one).disabled = !on;
  }
}

/** Fields and one button; the sheet stays, with what was typed, until `send` says that it went well. With `again` it
 * stays after that too, says `again`, and Enter sends: what was chosen stays chosen, and those of `keeps` written.
 * @param {string} title @param {string} go the button's word @param {Field[]} fields
 * @param {(values: Record<string, string>) => Promise<boolean | string>} send a string: said in place of `again`
 * @param {{again?: string, keeps?: string[], about?: string}} [more] `about`: what to know before filling it in */
export function fill(title, go, fields, send, { again = "", keeps = [], about = "" } = {}) {
  const button = make("button", { className: "main", textContent: go });
  const form = make("form", { method: "dialog", noValidate: true }, ...fields.map(control), make("p", { className: "wrong", hidden: true }), make("p", { className: "sent", hidden: true, textContent: "✓ " + again }), button);
  const sheet = open(title, ...(about ? [make("p", { className: "about", textContent: about })] : []), form);
  fit(form, fields);
  form.onchange = () => fit(form, fields);
  form.onsubmit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    button.disabled = true;
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
    show(form.querySelector(".wrong"), false);
    show(form.querySelector(".sent"), false);
    const sent = await send(values);
    button.disabled = false;
    if (sent && !again) return sheet.close();
    if (!sent) return;
    show(form.querySelector(".sent"), true);
    form.querySelector(".sent").textContent = "✓ " + (typeof sent === "string" ? sent : again);
    for (const field of form.querySelectorAll("input[type=text], textarea")) if (!keeps.includes(field.name)) field.value = "";
    form.querySelector("textarea, input[type=text]").focus();
  };
  if (again) {
    form.onkeydown = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      if (!button.disabled) form.requestSubmit();
    };
  }
  const first = form.querySelector("input[type=text], textarea");
  if (first) first.focus();
}

/** One tap chooses. @param {string} title @param {string} text what it is about, in people's words
 * @param {{label: string, act: () => void, quiet?: boolean}[]} options */
export function choose(title, text, options) {
  const list = make("ul", { className: "options" });
  const about = make("p", { className: "about", textContent: text, dir: "auto" });
  const sheet = open(title, ...(text ? [about] : []), list);
  for (const { label, act, quiet } of options) {
    const button = make("button", { type: "button", className: quiet ? "option quiet" : "option", textContent: label, dir: "auto" });
    button.onclick = () => {
      sheet.close();
      act();
    };
    list.append(make("li", {}, button));
  }
}
