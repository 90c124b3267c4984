// A text file as people have them: UTF-8, UTF-16 with its mark, or Windows' own Western one.

/** Its text, or null: it is none (a Word file, a picture). @param {Blob} file @returns {Promise<string | null>} */
export async function textOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [one, two] = bytes;
  const wide = one === 0xff && two === 0xfe ? "utf-16le" : one === 0xfe && two === 0xff ? "utf-16be" : "";
  const text = wide ? new TextDecoder(wide).decode(bytes) : eightBits(bytes);
  return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? null : text.replace(/\r\n?/g, "\n");
}

/** @param {Uint8Array} bytes */
function eightBits(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
