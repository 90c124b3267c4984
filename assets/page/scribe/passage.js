// A source's text as it is read and chosen from: places in it count JavaScript's characters, the wall's passages bytes of
// UTF-8. Values and pure functions; what a word is, is core/base/text.h's.

/** @typedef {{from: number, to: number}} Span */

const letter = "[\\p{L}\\p{Mn}\\p{Mc}\\p{N}]";
const other = "[^\\p{L}\\p{Mn}\\p{Mc}\\p{N}]";
const ofWord = new RegExp(letter, "u");
/** What belongs to the sign before it: accents, a tone of skin, the rest of a joined emoji or flag. */
const clings = /[\p{M}\p{EMod}\u200d\ufe0f]/u;
const flag = /\p{RI}/u;
const longest = 600; // characters looked at for one word

/** @param {string} text @param {number} at */
function before(text, at) {
  const low = at > 1 && /[\udc00-\udfff]/.test(text[at - 1]);
  return text.slice(at - (low ? 2 : 1), at);
}

/** @param {string} text @param {number} at */
const after = (text, at) => (at < text.length ? String.fromCodePoint(Number(text.codePointAt(at))) : "");

/** Whether a cut there would go through a word or a sign. @param {string} text @param {number} at */
function joined(text, at) {
  if (at <= 0 || at >= text.length) return false;
  if (/[\udc00-\udfff]/.test(text[at]) && /[\ud800-\udbff]/.test(text[at - 1])) return true;
  const left = before(text, at);
  const right = after(text, at);
  return (ofWord.test(left) && ofWord.test(right)) || clings.test(right) || left === "\u200d" || (flag.test(left) && flag.test(right));
}

/** The paragraphs that say something. @param {string} text @returns {Span[]} */
export function paragraphs(text) {
  /** @type {Span[]} */
  const all = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end < 0 ? text.length : end;
    if (text.slice(from, to).trim()) all.push({ from, to });
    from = to + 1;
  }
  return all;
}

/** Whole words, without white space around them; null where no word is in it.
 * @param {string} text @param {number} start @param {number} end @returns {Span | null} */
export function widened(text, start, end) {
  let from = Math.max(0, Math.min(start, end));
  let to = Math.min(text.length, Math.max(start, end));
  while (from < to && /\s/.test(text[from])) ++from;
  while (to > from && /\s/.test(text[to - 1])) --to;
  if (!ofWord.test(text.slice(from, to))) return null;
  while (joined(text, from)) --from;
  while (joined(text, to)) ++to;
  return { from, to };
}

/** The words of it as a quotation has them: on one line, the French spaces kept.
 * @param {string} text @param {Span} span */
export const wordsOf = (text, { from, to }) => text.slice(from, to).replace(/\s*[\r\n]\s*/g, " ").replace(/[ \t]{2,}/g, " ");

const steps = {
  from: {
    back: new RegExp(`${letter}+${other}*$`, "u"),
    on: new RegExp(`^${letter}*${other}+(?=${letter})`, "u"),
  },
  to: {
    back: new RegExp(`(?<=${letter})${other}+${letter}+${other}*$`, "u"),
    on: new RegExp(`^${other}*${letter}+`, "u"),
  },
};

/** One edge a word back or on; null where there is none to go to.
 * @param {string} text @param {Span} span @param {"from" | "to"} edge @param {number} by -1 or 1 @returns {Span | null} */
export function moved(text, { from, to }, edge, by) {
  const back = by < 0;
  const [low, high] = edge === "from" ? (back ? [Math.max(0, from - longest), from] : [from, to]) : back ? [from, to] : [to, Math.min(text.length, to + longest)];
  const found = steps[edge][back ? "back" : "on"].exec(text.slice(low, high));
  if (!found) return null;
  const at = back ? high - found[0].length : low + found[0].length;
  return edge === "from" ? widened(text, at, to) : widened(text, from, at);
}

/** Where bytes of the text's UTF-8 stand in it. @param {string} text @param {number[]} bytes @returns {Map<number, number>} */
export function placesOf(text, bytes) {
  const places = new Map();
  let at = 0;
  let byte = 0;
  for (const wanted of [...new Set(bytes)].sort((one, two) => one - two)) {
    while (byte < wanted && at < text.length) {
      const code = Number(text.codePointAt(at));
      byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      at += code > 0xffff ? 2 : 1;
    }
    places.set(wanted, at);
  }
  return places;
}

/** A paragraph cut where what was taken begins and ends. @param {Span} paragraph @param {Span[]} taken
 * @returns {(Span & {taken: boolean})[]} */
export function pieces({ from, to }, taken) {
  const inside = taken.filter((one) => one.from < to && one.to > from);
  const cuts = [...new Set([from, to, ...inside.flatMap((one) => [one.from, one.to])])].filter((at) => at >= from && at <= to).sort((one, two) => one - two);
  /** @type {(Span & {taken: boolean})[]} */
  const all = [];
  for (const [i, at] of cuts.slice(0, -1).entries()) {
    const is = inside.some((one) => one.from <= at && one.to > at);
    const last = all[all.length - 1];
    if (last && last.taken === is) last.to = cuts[i + 1];
    else all.push({ from: at, to: cuts[i + 1], taken: is });
  }
  return all;
}
