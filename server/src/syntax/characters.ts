// Classes of UTF-16 code units for the scanners of this layer. They do not depend on a locale.

/** A space within a line: blank, tab, no-break and other Unicode spaces, zero-width space, byte order mark. */
export function isInlineSpace(code: number): boolean {
  if (code < 0x80) return code <= 0x20 && (code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c);
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0x85
  );
}

/** Either half of a line ending. */
export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** A space or a line ending. */
export function isSpace(code: number): boolean {
  return isLineBreak(code) || isInlineSpace(code);
}

/** `0` to `9`. Digits of other scripts number no source. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Hyphen, non-breaking hyphen, figure, en and em dash, horizontal bar, minus: every character that people type for a dash. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xff0d;
}

/** A letter of any script. A surrogate counts as one, so that no character is cut in two. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  if (code <= 0x2bff || (code >= 0x3000 && code <= 0x303f)) return false;
  return code < 0xfe00 || (code >= 0xff21 && code <= 0xffdc && code !== 0xff3f);
}

/** A letter that has a different lower-case form. */
export function isUpperCase(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (!isLetter(code)) return false;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
}

/** A letter that has a different upper-case form. */
export function isLowerCase(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (!isLetter(code)) return false;
  const letter = String.fromCharCode(code);
  return letter.toUpperCase() !== letter;
}

/** A quotation mark or apostrophe, straight or curly, single or double, or an angle quote. */
export function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb;
}

/** The first offset in `from..to` that holds no space, or `to`. */
export function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `from..to` without the spaces there. */
export function dropSpaces(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The first offset from `from` on, at most `to`, that holds no digit. */
export function skipDigits(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** The first offset from `from` on, at most `to`, that holds no space within a line. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isInlineSpace(text.charCodeAt(at))) at++;
  return at;
}
