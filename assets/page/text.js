// Text as people count it, and ids made on the device.

export const limit = 500;

const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("und", { granularity: "grapheme" }) : null;

/** User-perceived characters. Without Intl.Segmenter: marks, joined emoji and flags are counted as one each.
 * @param {string} text @param {Intl.Segmenter | null} [by] */
export function graphemes(text, by = segmenter) {
  if (by) return [...by.segment(text)].length;
  const single = /\r\n|\p{RI}\p{RI}|[^](?:[\p{M}\p{EMod}\ufe0f]|\u200d[^]?)*/gu;
  return (text.match(single) || []).length;
}

/** 120 random bits; crypto.randomUUID is missing on http:// addresses. */
export function newId() {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => letters[byte & 63]).join("");
}

/** Milliseconds, stretched by up to a half, so that a roomful of phones does not come back at once.
 * @param {number} ms */
export const jitter = (ms) => ms * (1 + Math.random() / 2);
