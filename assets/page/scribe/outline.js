// What was said, as an outline: the wall's lines with what this device did since laid over them. Values and pure functions;
// the rules are those of core/workshop/outline.h.

/** @typedef {{id: string, question: string, parent: string | null, text: string, timecode: string, verbatim: boolean, kind: string, erased?: boolean, draft?: boolean}} Line */
/** @typedef {{question: string, parent?: string | null, after?: string | null, first?: boolean}} Place */
/** @typedef {{command: string, id: string, fields: Record<string, any>}} Step */

/** Past the last of those under it. @param {Line[]} lines @param {number} at */
export function endOf(lines, at) {
  const inside = new Set([lines[at].id]);
  let end = at + 1;
  for (; end < lines.length && inside.has(lines[end].parent || ""); ++end) inside.add(lines[end].id);
  return end;
}

/** Those of one parent, in order. @param {Line[]} lines @param {string | null} parent */
export const under = (lines, parent) => lines.filter((line) => line.parent === parent);

/** @param {Line[]} lines @param {string} id */
export function depthOf(lines, id) {
  let depth = 0;
  for (let line = lines.find((one) => one.id === id); line && line.parent; ++depth) {
    const { parent } = line;
    line = lines.find((one) => one.id === parent);
  }
  return depth;
}

/** Where lines come to stand; what a place names and has gone gives the nearest. @param {Line[]} lines @param {Place} place */
function spotOf(lines, { parent = null, after = null, first = false }) {
  const top = parent ? lines.findIndex((line) => line.id === parent) : -1;
  const siblings = under(lines, top < 0 ? null : parent);
  const before = first ? undefined : siblings.find((line) => line.id === after) || siblings[siblings.length - 1];
  return { at: before ? endOf(lines, lines.indexOf(before)) : top + 1, parent: top < 0 ? null : parent };
}

/** @param {Line[]} lines @param {Line} line @param {Place} place */
export function added(lines, line, place) {
  const { at, parent } = spotOf(lines, place);
  return [...lines.slice(0, at), { ...line, parent }, ...lines.slice(at)];
}

/** @param {Line[]} lines @param {string} id @returns {[Line[], Line[]]} those with all under it, and the others */
export function takenOut(lines, id) {
  const at = lines.findIndex((line) => line.id === id);
  if (at < 0) return [[], lines];
  const end = endOf(lines, at);
  return [lines.slice(at, end), [...lines.slice(0, at), ...lines.slice(end)]];
}

/** @param {Line[]} lines @param {Line[]} moved the first with those under it @param {Place} place */
export function putIn(lines, moved, place) {
  const { at, parent } = spotOf(lines, place);
  const [top, ...rest] = moved;
  return [...lines.slice(0, at), { ...top, question: place.question, parent }, ...rest.map((line) => ({ ...line, question: place.question })), ...lines.slice(at)];
}

/** @param {Line[]} lines @param {string} id */
export function without(lines, id) {
  const gone = lines.find((line) => line.id === id);
  return gone ? lines.filter((line) => line !== gone).map((line) => (line.parent === id ? { ...line, parent: gone.parent } : line)) : lines;
}

/** A question's lines once the steps are taken that the wall has not told of yet.
 * @param {string} question @param {Map<string, Line[]>} told by question @param {Step[]} steps @returns {Line[]} */
export function laidOver(question, told, steps) {
  const all = new Map([...told].map(([id, lines]) => [id, lines]));
  const of = (/** @type {string} */ id) => [...all].find(([, lines]) => lines.some((line) => line.id === id))?.[0];
  for (const { command, id, fields } of steps) {
    const where = of(id);
    const lines = where ? all.get(where) || [] : [];
    if (command === "AddExchange") {
      if (where) continue;
      const { text = "", timecode = "", verbatim = false, kind = "said" } = fields;
      all.set(fields.question, added(all.get(fields.question) || [], { id, question: fields.question, parent: null, text, timecode, verbatim, kind, draft: fields.draft }, /** @type {Place} */ (fields)));
    } else if (!where) continue;
    else if (command === "CorrectExchange") all.set(where, lines.map((line) => (line.id === id ? { ...line, ...fields } : line)));
    else if (command === "WithdrawExchange") all.set(where, without(lines, id));
    else if (command === "PlaceExchange") {
      const [moved, rest] = takenOut(lines, id);
      all.set(where, rest);
      const { question: to, parent = null, after = null } = fields;
      all.set(to, putIn(all.get(to) || [], moved, { question: to, parent, after, first: !after }));
    }
  }
  return all.get(question) || [];
}

/** Where a line goes that nests: last under the one before it on its level. @param {Line[]} lines @param {string} id @returns {Place | null} */
export function deeper(lines, id) {
  const line = lines.find((one) => one.id === id);
  if (!line) return null;
  const siblings = under(lines, line.parent);
  const before = siblings[siblings.indexOf(line) - 1];
  if (!before) return null;
  const last = under(lines, before.id).pop();
  return { question: line.question, parent: before.id, after: last ? last.id : null };
}

/** Un-nested: just after what it stood under. @param {Line[]} lines @param {string} id @returns {Place | null} */
export function shallower(lines, id) {
  const line = lines.find((one) => one.id === id);
  const parent = line && lines.find((one) => one.id === line.parent);
  return line && parent ? { question: line.question, parent: parent.parent, after: parent.id } : null;
}

/** One place up or down among those of its level. @param {Line[]} lines @param {string} id @param {number} by -1 or 1 @returns {Place | null} */
export function shifted(lines, id, by) {
  const line = lines.find((one) => one.id === id);
  if (!line) return null;
  const siblings = under(lines, line.parent).filter((one) => !one.draft || one === line);
  const at = siblings.indexOf(line) + by;
  if (at < 0 || at >= siblings.length) return null;
  const after = by > 0 ? siblings[at] : siblings[at - 1];
  return { question: line.question, parent: line.parent, after: after ? after.id : null };
}

/** Where the line that follows on Enter stands. @param {Line[]} lines @param {string} id @returns {Place} */
export function following(lines, id) {
  const line = /** @type {Line} */ (lines.find((one) => one.id === id));
  const { question } = line;
  return under(lines, id).length ? { question, parent: id, first: true } : { question, parent: line.parent, after: id };
}
