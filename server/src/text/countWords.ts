// A text as words and numbers, in which counts are read.

import { digit, letterClass, outside } from './letters';

export interface CountWord {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** A comma, full stop, semicolon or dash stands between it and the word before. */
  readonly apart: boolean;
}

/** Words and numbers, in order. "11,000" is one; so are "pro-Russian" and "crew's". Takes linear time. */
export function countWordsIn(text: string): CountWord[] {
  const words: CountWord[] = [];
  let apart = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = letterClass(code);
    if (kind === outside) {
      apart ||= separators.has(code);
      at++;
      continue;
    }
    const start = at;
    at = kind === digit ? endOfNumber(text, at) : endOfWord(text, at);
    const word = text.slice(start, at);
    words.push({ text: word, lower: word.toLowerCase(), start, end: at, apart });
    apart = false;
  }
  return words;
}

/** Behind the last digit of a number that begins at `at`; commas and points inside it are its own. */
function endOfNumber(text: string, at: number): number {
  let end = at + 1;
  for (let next = end; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (letterClass(code) === digit) end = next + 1;
    else if (code !== comma && code !== point) break;
  }
  return end;
}

/** Behind a word that begins at `at`: letters, digits and apostrophes, and what hyphens join to it. */
function endOfWord(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (letterClass(code) !== outside || code === apostrophe || code === 0x2019) end++;
    else if (isHyphen(code) && end + 1 < text.length && letterClass(text.charCodeAt(end + 1)) !== outside) end += 2;
    else break;
  }
  return end;
}

const [comma, point, apostrophe] = [44, 46, 39];

function isHyphen(code: number): boolean {
  return code === 45 || code === 0x2010 || code === 0x2011;
}

const separators: ReadonlySet<number> = new Set([...',.;:!?()–—"“”'].map((mark) => mark.charCodeAt(0)));
