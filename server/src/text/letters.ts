// Characters for matching: which belong to words, and their folding without case and accents.

/** `letterClass` of a character: not part of a word. */
export const outside = 0;
export const lower = 1;
export const upper = 2;
export const digit = 3;

const tableSize = 0x250;
const classes = new Uint8Array(tableSize);
const folded = new Uint16Array(tableSize);

for (let code = 0; code < tableSize; code++) {
  const char = String.fromCharCode(code);
  const small = char.toLowerCase();
  if (code >= 48 && code <= 57) classes[code] = digit;
  else if (char.toUpperCase() !== small) classes[code] = char === small ? lower : upper;
  const base = small.normalize('NFD').charCodeAt(0);
  folded[code] = special(small) ?? base;
}

/** Letters that Unicode does not decompose: "Łódź", "Tromsø", "Erdoğan" and "ı". */
function special(letter: string): number | undefined {
  const at = 'łøđðħıŧæœßþ'.indexOf(letter);
  return at < 0 ? undefined : 'loddhitaost'.charCodeAt(at);
}

/** Class of a UTF-16 unit. Letters beyond Latin (Cyrillic, Arabic, Han) all count as `lower`. */
export function letterClass(code: number): number {
  if (code < tableSize) return classes[code] ?? outside;
  if (code < 0x2000) return lower;
  if (code < 0x2c00) return outside;
  return code >= 0x3000 && code <= 0x303f ? outside : lower;
}

/** The unit without case and accent. */
export function foldLetter(code: number): number {
  return code < tableSize ? (folded[code] ?? code) : code >= 0x410 && code <= 0x42f ? code + 32 : code;
}
