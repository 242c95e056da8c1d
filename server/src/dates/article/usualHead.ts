// Reads the heads that nearly all timeline entries have ("Dec 12, 2025 – ...", "12 December 2025: ...", "June 2024 - ...",
// "2025-12-13: ...") in one pass, because a cold run reads tens of thousands. Anything else is left to the grammar, which
// would read these the same way.

import { dayOf, daysInMonth, isoYear, MONTH_NAMES, monthInterval, twoDigits } from '../calendar/calendar';
import type { DateReading } from '../calendar/reading';
import { classOf, DASH, DIGIT, LETTER, SPACE } from '../lexer/characters';
import { lookUp, type WordKind } from '../lexer/lexicon';

const COMMA = 44;
const POINT = 46;
const COLON = 58;

/** The date that begins at `start`, if it has a usual form and is followed by a dash or colon and plain words. */
export function readUsualHead(text: string, start: number, end: number): DateReading | undefined {
  const kind = classOf(text.charCodeAt(start));
  if (kind === LETTER) return readMonthFirst(text, start, end);
  return kind === DIGIT ? readDigitsFirst(text, start, end) : undefined;
}

/** "Dec. 12, 2025", "Dec 12 2025", "June 2024" */
function readMonthFirst(text: string, start: number, end: number): DateReading | undefined {
  const month = monthAt(text, start);
  if (month === 0) return undefined;
  const word = wordEnd(text, start);
  const at = text.charCodeAt(word) === POINT && word - start < 5 ? word + 1 : word;
  if (text.charCodeAt(at) !== 32) return undefined;
  const first = digitsEnd(text, at + 1);
  const length = first - at - 1;
  if (length === 4) return finish(text, start, first, end, numberAt(text, at + 1, first), month, 0);
  if ((length !== 1 && length !== 2) || numberAt(text, at + 1, first) === 0) return undefined;
  const gap = text.charCodeAt(first) === COMMA ? first + 1 : first;
  if (text.charCodeAt(gap) !== 32) return undefined;
  const stop = digitsEnd(text, gap + 1);
  if (stop - gap !== 5) return undefined;
  return finish(text, start, stop, end, numberAt(text, gap + 1, stop), month, numberAt(text, at + 1, first));
}

/** "12 December 2025", "2025-12-13" */
function readDigitsFirst(text: string, start: number, end: number): DateReading | undefined {
  const first = digitsEnd(text, start);
  if (first - start === 4) return readIso(text, start, end);
  if (first - start > 2 || text.charCodeAt(first) !== 32 || numberAt(text, start, first) === 0) return undefined;
  const month = monthAt(text, first + 1);
  if (month === 0) return undefined;
  const word = wordEnd(text, first + 1);
  const gap = text.charCodeAt(word) === POINT && word - first < 6 ? word + 1 : word;
  if (text.charCodeAt(gap) !== 32) return undefined;
  const stop = digitsEnd(text, gap + 1);
  if (stop - gap !== 5) return undefined;
  return finish(text, start, stop, end, numberAt(text, gap + 1, stop), month, numberAt(text, start, first));
}

function readIso(text: string, start: number, end: number): DateReading | undefined {
  if (text.charCodeAt(start + 4) !== 45 || text.charCodeAt(start + 7) !== 45) return undefined;
  if (digitsEnd(text, start + 5) !== start + 7 || digitsEnd(text, start + 8) !== start + 10) return undefined;
  const [year, month, day] = [
    numberAt(text, start, start + 4),
    numberAt(text, start + 5, start + 7),
    numberAt(text, start + 8, start + 10),
  ];
  return day === 0 ? undefined : finish(text, start, start + 10, end, year, month, day);
}

/** The reading, if the date exists and the claim follows behind a dash or colon. `day` is 0 for a whole month. */
function finish(
  text: string,
  start: number,
  stop: number,
  end: number,
  year: number,
  month: number,
  day: number,
): DateReading | undefined {
  if (stop > end || year < 1000 || year >= 2200 || month < 1 || month > 12) return undefined;
  if (day > daysInMonth(year, month) || !claimFollows(text, stop, end)) return undefined;
  const whole = day === 0;
  const first = dayOf(year, month, whole ? 1 : day);
  const last = whole ? monthInterval(year, month).last : first;
  const monthText = `${isoYear(year)}-${twoDigits(month)}`;
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    first,
    last,
    precision: whole ? 'month' : 'day',
    approximate: false,
    hull: { first, last },
    edtf: whole ? monthText : `${monthText}-${twoDigits(day)}`,
    anchor: undefined,
    weekday: undefined,
    otherOrder: undefined,
  };
}

/** A dash with spaces or a colon, and behind it a word that goes on with no date, so that the head ends here. */
function claimFollows(text: string, stop: number, end: number): boolean {
  let at = stop;
  if (text.charCodeAt(at) === COLON) at++;
  else {
    if (text.charCodeAt(at) !== 32) return false;
    at++;
    if (classOf(text.charCodeAt(at)) !== DASH || NO_DASH.has(text.charCodeAt(at))) return false;
    at++;
  }
  if (text.charCodeAt(at) !== 32 || at + 1 >= end) return false;
  const next = at + 1;
  const kind = classOf(text.charCodeAt(next));
  if (kind === DIGIT || kind === SPACE || kind === DASH) return false;
  if (kind !== LETTER) return true;
  if (OPEN_END_WORD.test(text.slice(next, next + 8))) return false;
  const word = lookUp(text, next, wordEnd(text, next));
  return word === undefined || !DATE_STARTS.has(word.kind);
}

/** A tilde and an arrow join dates, and do not part one from its claim. */
const NO_DASH = new Set([0x7e, 0x2192]);

/** "June 2024 – present: ..." */
const OPEN_END_WORD = /^(?:present|now|today|ongoing|current|to |date)/i;

/** Words that a second date can begin with, so that the dash may join the two. */
const DATE_STARTS: ReadonlySet<WordKind> = new Set([
  'month',
  'weekday',
  'ordinal',
  'cardinal',
  'part',
  'half-word',
  'season',
  'decade-word',
  'quarter-letter',
  'half-letter',
  'around',
  'holiday',
  'unit',
  'calendar-word',
  'which',
  'day-word',
  'era',
] as const);

const THREE_LETTERS = new Map(MONTH_NAMES.map((name, index) => [keyOf(name.toLowerCase(), 0), index + 1]));

function keyOf(text: string, at: number): number {
  return ((text.charCodeAt(at) | 32) << 16) | ((text.charCodeAt(at + 1) | 32) << 8) | (text.charCodeAt(at + 2) | 32);
}

/** 1 to 12 for the name of a month or its usual abbreviation at `start`, else 0. */
function monthAt(text: string, start: number): number {
  const month = THREE_LETTERS.get(keyOf(text, start));
  if (month === undefined) return 0;
  const length = wordEnd(text, start) - start;
  if (length === 3) return month;
  const name = MONTH_NAMES[month - 1] ?? '';
  if (length !== name.length && !(month === 9 && length === 4)) return 0;
  for (let i = 3; i < length; i++) if ((text.charCodeAt(start + i) | 32) !== name.charCodeAt(i)) return 0;
  return month;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (classOf(text.charCodeAt(at)) === LETTER) at++;
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (at - start < 5 && classOf(text.charCodeAt(at)) === DIGIT) at++;
  return at;
}

function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
