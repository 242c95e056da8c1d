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

/** From zero to nineteen. */
export const smallNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** From twenty to ninety. */
export const tensNumbers = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numberWords = new Map([
  ...smallNumbers.map((word, at): [string, number] => [word, at]),
  ...tensNumbers.map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['dozen', 12] as const,
]);

/** The value of a number word: "seven", "forty-one"; undefined for other words, and for "one", which is mostly no count. */
export function spelledNumber(lower: string): number | undefined {
  if (lower === 'one' || lower === 'zero') return undefined;
  const whole = numberWords.get(lower);
  if (whole !== undefined) return whole;
  const hyphen = lower.search(/[-‐‑]/);
  if (hyphen < 0) return undefined;
  const [ten, one] = [numberWords.get(lower.slice(0, hyphen)), numberWords.get(lower.slice(hyphen + 1))];
  return ten !== undefined && ten >= 20 && one !== undefined && one > 0 && one < 10 ? ten + one : undefined;
}

/** Begins a number: whole runs of digits, so that none is begun in its middle, and number words. */
export const numberStarts = new RegExp(
  `\\d[\\d,.]*|\\b(?:${[...smallNumbers.slice(2), ...tensNumbers, 'dozen'].join('|')}|half|(?:a|one|two|three)[ -](?:thirds?|quarters?))\\b`,
  'gi',
);
