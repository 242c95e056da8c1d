// A text as its letters and digits alone, folded, with the way back to the text: the form in which quotations are sought. Quotation
// marks, dashes, hyphens, spaces, line ends, case and accents make no difference in it.

import { firstEndingAfter, type Span } from '../../syntax/span';
import { digit, foldLetter, letterClass, outside } from '../letters';

/** The letters of a text. Offsets of letters count in `letters`, all others in the text. */
export interface LetterText {
  readonly letters: string;
  /** Where each letter stands in the text. */
  readonly offsets: Uint32Array;
  /** 1 where a letter begins a word. */
  readonly starts: Uint8Array;
}

/** Ligatures that PDF files keep as one character. */
const ligatures: Readonly<Record<number, string>> = {
  64256: 'ff',
  64257: 'fi',
  64258: 'fl',
  64259: 'ffi',
  64260: 'ffl',
  64261: 'st',
  64262: 'st',
};

/**
 * The letters and digits of `span`. A point between digits stays, because "1.5" is not "15"; a citation such as `[3]` is left out.
 * @param skip spans that no reader hears, in order: addresses and marks of Markdown
 */
export function lettersOf(text: string, span: Span, skip: readonly Span[] = []): LetterText {
  const codes = new Uint16Array((span.end - span.start) * 3);
  const offsets = new Uint32Array(codes.length);
  const starts = new Uint8Array(codes.length);
  let length = 0;
  let inWord = false;
  let next = firstEndingAfter(skip, span.start);
  const add = (code: number, at: number) => {
    codes[length] = code;
    offsets[length] = at;
    starts[length++] = inWord ? 0 : 1;
    inWord = true;
  };
  for (let at = span.start; at < span.end; at++) {
    const skipped = skip[next];
    if (skipped && at >= skipped.start) {
      // What takes a place of its own parts the words around it; a mark of emphasis inside a word does not.
      if (skipped.end - skipped.start > 3) inWord = false;
      at = Math.max(at, skipped.end) - 1;
      next++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (isInvisible(code)) continue;
    const kind = letterClass(code);
    if (kind === outside) {
      if (code === 0x5b) {
        const end = citationEnd(text, at);
        if (end > 0) at = end - 1;
      } else if (code === 46 && isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) {
        add(46, at);
        continue;
      } else if (code === 44 && isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) continue;
      inWord = false;
    } else {
      const ligature = code >= 0xfb00 && code <= 0xfb06 ? ligatures[code] : undefined;
      if (ligature) for (const letter of ligature) add(letter.charCodeAt(0), at);
      else add(foldLetter(code), at);
    }
  }
  return {
    letters: stringOf(codes.subarray(0, length)),
    offsets: offsets.slice(0, length),
    starts: starts.slice(0, length),
  };
}

/** The letters of a text that was read in pieces, in order. */
export function joinLetters(parts: readonly LetterText[]): LetterText {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const length = parts.reduce((sum, { letters }) => sum + letters.length, 0);
  const [offsets, starts] = [new Uint32Array(length), new Uint8Array(length)];
  let at = 0;
  for (const part of parts) {
    offsets.set(part.offsets, at);
    starts.set(part.starts, at);
    at += part.letters.length;
  }
  return { letters: parts.map(({ letters }) => letters).join(''), offsets, starts };
}

/** Where the words of a text begin among its letters, in order. */
export function wordStartsOf({ starts }: LetterText): Uint32Array {
  const found = new Uint32Array(starts.length);
  let count = 0;
  for (let index = 0; index < starts.length; index++) if (starts[index] === 1) found[count++] = index;
  return found.slice(0, count);
}

/** The place in the text of the letters `from` to `to` (excluded). */
export function spanOfLetters({ offsets }: LetterText, from: number, to: number): Span {
  const start = offsets[from] ?? 0;
  return { start, end: to > from ? (offsets[to - 1] ?? start) + 1 : start };
}

/** Behind a citation that opens at `at`: "[3]", "[12]", "[a]"; 0 when none does. */
function citationEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && end - at <= 4 && isDigitAt(text, end)) end++;
  return end > at + 1 && text.charCodeAt(end) === 0x5d ? end + 1 : 0;
}

/** Soft hyphens, joiners, combining accents: no letters, and no gaps between letters. */
function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

function isDigitAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && letterClass(text.charCodeAt(at)) === digit;
}

const maxCodes = 8192;

function stringOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += maxCodes) {
    parts.push(String.fromCharCode(...codes.subarray(at, at + maxCodes)));
  }
  return parts.join('');
}
