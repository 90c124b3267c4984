// Time codes as the recap writes them: minutes and seconds of the recording, 36-14. Pure.

/** @param {number} ms */
export function codeOf(ms) {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}-${String(seconds % 60).padStart(2, "0")}`;
}

/** As it was typed (36-14, 36:14, 36 14, 3614), or null: that is none. @param {string} text */
export function readCode(text) {
  const typed = text.trim();
  if (!typed) return "";
  const found = /^(\d{1,3})\s*[-:' ]\s*(\d{1,2})$/.exec(typed) || /^(\d{1,3})(\d{2})$/.exec(typed);
  if (!found || Number(found[2]) > 59) return null;
  return `${found[1].padStart(2, "0")}-${found[2].padStart(2, "0")}`;
}

/** Milliseconds. @param {string} code of readCode */
export function msOf(code) {
  const [minutes, seconds] = code.split("-").map(Number);
  return (60 * minutes + seconds) * 1000;
}
