// A sheet over the page: one thing to fill in, or one thing to choose. The browser keeps the focus in it and gives it
// back; Escape and "Annuler" close it.
import { $, make, show } from "../dom.js";
import { say } from "../words.js";

/** @typedef {{name: string, label: string, value?: string, rows?: number, most?: number, number?: boolean, options?: {value: string, label: string, mark?: Node}[]}} Field */

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
  const props = { id: "field-" + field.name, name: field.name, value: field.value || "", maxLength: field.most || 4000, dir: "auto" };
  const input = field.rows ? make("textarea", { ...props, rows: field.rows }) : make("input", { ...props, type: "text", autocomplete: "off" });
  if (field.number) input.inputMode = "numeric";
  return make("div", { className: "field" }, make("label", { htmlFor: props.id, textContent: field.label }), input);
}

/** Fields and one button; the sheet stays, with what was typed, until `send` says that it went well. With `again` it
 * stays after that too, says `again`, and Enter sends: what was chosen stays chosen, and those of `keeps` written.
 * @param {string} title @param {string} go the button's word @param {Field[]} fields
 * @param {(values: Record<string, string>) => Promise<boolean>} send
 * @param {{again?: string, keeps?: string[]}} [more] */
export function fill(title, go, fields, send, { again = "", keeps = [] } = {}) {
  const button = make("button", { className: "main", textContent: go });
  const form = make("form", { method: "dialog", noValidate: true }, ...fields.map(control), make("p", { className: "wrong", hidden: true }), make("p", { className: "sent", hidden: true, textContent: "✓ " + again }), button);
  const sheet = open(title, form);
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
