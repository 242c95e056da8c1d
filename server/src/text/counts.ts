// Counts in a claim: how many of what, with the bounds that the words leave open. Money, shares, dates and times are none.

import { wordSet } from '../syntax/wordSet';
import { digit, letterClass, outside } from './letters';
import { figureMark, identityOf, nameMark, termsOf } from './terms';
import { stemmedHash } from './wordHash';

/** "more than 11,000 combat personnel". Offsets are UTF-16 in the text that was read. */
export interface Count {
  readonly start: number;
  readonly end: number;
  /** Where the digits, or the number word, begin. */
  readonly numberStart: number;
  readonly value: number;
  /** All values that the words admit; `high` may be infinite. */
  readonly low: number;
  readonly high: number;
  /** What is counted, by a hash that is equal for forms of one word. */
  readonly unit: number;
  /** What became of them ("killed", "returned"), when a word nearby says so; 0 otherwise. */
  readonly fate: number;
  /** Where the words around it begin and end, for `contextOf`. */
  readonly aroundStart: number;
  readonly aroundEnd: number;
}

/**
 * Words near a count, without names, figures and what is counted, by hashes that are equal for forms of one word.
 * @param text the one that the count was found in
 */
export function contextOf(text: string, { aroundStart, aroundEnd, unit }: Count): number[] {
  return [...termsOf(text.slice(aroundStart, aroundEnd))]
    .filter((term) => (term & (nameMark | figureMark)) === 0 && identityOf(term) !== unit)
    .map(identityOf);
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** A comma, full stop, semicolon or dash stands between it and the word before. */
  readonly apart: boolean;
}

/** Every count in `text`, in order. Takes linear time. */
export function countsIn(text: string): Count[] {
  const counts: Count[] = [];
  for (const { index } of text.matchAll(numberStarts)) {
    if (!mayCount(text, index)) continue;
    // The words around are all that matters, and most of a text stands far from its numbers.
    const from = Math.max(0, index - reachBefore);
    const words = wordsIn(text.slice(from, index + reachBehind));
    const at = words.findIndex((word) => word.start === index - from);
    const count = at >= 0 && countAt(text.slice(from, index + reachBehind), words, at);
    if (count) counts.push(shifted(count, from));
  }
  return counts;
}

/** Counts of units that the text counts once: with two, it is unclear which one to compare with another text's. */
export function singleCountsIn(text: string): readonly Count[] {
  const all = countsIn(text);
  if (all.length < 2) return all;
  const uses = new Map<number, number>();
  for (const { unit } of all) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  return all.filter(({ unit }) => uses.get(unit) === 1);
}

/** Whole runs of digits, so that none is begun in its middle. */
const numberStarts = /\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;
const reachBefore = 48;
const reachBehind = 96;

function shifted(count: Count, by: number): Count {
  return {
    ...count,
    start: count.start + by,
    end: count.end + by,
    numberStart: count.numberStart + by,
    aroundStart: count.aroundStart + by,
    aroundEnd: count.aroundEnd + by,
  };
}

/** Refuses what is no count at the first look: money, names with numbers, and the years and days of dates. */
function mayCount(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  // $ # / : - and the hyphens of Unicode
  if (before === 36 || before === 35 || before === 47 || before === 58 || before === 45) return false;
  if (before === 0x2010 || before === 0x2011 || before === 163 || before === 0x20ac || before === 165) return false;
  return !/^(?:1[5-9]|20|21)\d\d(?![\d,.]\d)\b(?! (?:million|billion|thousand))/.test(text.slice(at, at + 14));
}

/** Words and numbers, in order. "11,000" is one; so are "pro-Russian" and "crew's". */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
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

function countAt(text: string, words: readonly Word[], at: number): Count | undefined {
  const word = words[at];
  const value = word && valueAt(text, words, at);
  if (!word || !value) return undefined;
  const head = headAfter(words, at + value.words);
  if (head < 0) return undefined;
  const unit = unitOf(words[head]?.lower ?? '');
  const qualifier = qualifierBefore(words, at);
  const lower = lowerEndBefore(text, words, at);
  const firstWord = words[lower ? at - 2 : at - qualifier.words] ?? word;
  return {
    start: firstWord.start,
    end: words[head]?.end ?? word.end,
    numberStart: word.start,
    value: value.value,
    ...(lower ? { low: lower, high: value.value } : boundsOf(value.value, qualifier.kind)),
    unit,
    fate: fateNear(words, at, head),
    aroundStart: words[Math.max(0, at - 5)]?.start ?? 0,
    aroundEnd: words[Math.min(words.length - 1, head + 5)]?.end ?? 0,
  };
}

const numberWords = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, index) => [
    word,
    index + 2,
  ]),
);
const magnitudes = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** The number at `at` and how many words it takes; undefined for years, money, shares, ordinals and parts of names. */
function valueAt(
  text: string,
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly words: number } | undefined {
  const word = words[at];
  if (!word) return undefined;
  const next = words[at + 1];
  const magnitude = next && !next.apart ? magnitudes.get(next.lower) : undefined;
  const spelled = numberWords.get(word.lower);
  let value = spelled;
  if (value === undefined) {
    if (!/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(word.text) || word.text.length > 15) return undefined;
    if (!standsAlone(text, word)) return undefined;
    value = Number(word.text.replaceAll(',', ''));
    if (/^(?:1[5-9]|20|21)\d\d$/.test(word.text) && !magnitude) return undefined;
  }
  if (isPartOfName(words, at) || value < 2) return undefined;
  return magnitude ? { value: value * magnitude, words: 2 } : { value, words: 1 };
}

/** Not "$20", "KN-25", "24-hour", "5%", "7:30", "3rd", "52km". */
function standsAlone(text: string, { start, end }: Word): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[\p{L}\p{N}$€£¥#:/.‐‑-]/u.test(before)) return false;
  if (/[\p{L}\p{N}%°:/‐‑–-]/u.test(after)) return false;
  return !/^\s?(?:per\s?cent|percent|a\.m|p\.m|am\b|pm\b)/i.test(text.slice(end, end + 9));
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*$/;
const openers = wordSet(
  'the a an in on at by for from to of and or with about around some over under nearly almost roughly approximately only ' +
    'just up at least most more less fewer than another all its their his her these those while when after kills kill',
);

/** "Flight 370", "Apollo 11", "May 3": a number behind a capitalised word is part of a name or a date. */
function isPartOfName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (after && !after.apart && months.test(after.lower)) return true;
  if (!before || words[at]?.apart) return false;
  if (months.test(before.lower)) return true;
  return /^\p{Lu}/u.test(before.text) && !openers.has(before.lower) && !stops.has(before.lower);
}

/** What is counted though it has no plural in s. */
const collectives = wordSet('people personnel police men women children staff crew aircraft troops cattle sheep');
/** What people are counted as when no noun follows: "11 dead". */
const states = wordSet('dead killed injured wounded missing hurt arrested detained hospitalised hospitalized');
/** Plurals that measure and do not count: their figures belong to other questions. */
const measures = wordSet(
  'seconds minutes hours days weeks months years decades centuries times dollars euros pounds yen percent points degrees ' +
    'others thousands hundreds millions billions dozens ways reasons kinds sorts types series',
);
const stops = wordSet(
  'and or but in on at by for from to with as is are was were be been has have had will would that which who after before ' +
    'since while when than into over under during through against between more less',
);

/** The index of the noun that is counted, at most five words on; -1 when none is sure. */
function headAfter(words: readonly Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + 5); at++) {
    const word = words[at];
    if (!word || (word.apart && at > from) || stops.has(word.lower) || /^\d/.test(word.text)) break;
    if (word.apart) return -1;
    if (collectives.has(word.lower)) return at;
    if (/^\p{Ll}/u.test(word.text) && /[^su’']s$/.test(word.text) && word.text.length > 3) {
      return measures.has(word.lower) ? -1 : at;
    }
  }
  const first = words[from];
  return first && !first.apart && states.has(first.lower) ? from : -1;
}

function unitOf(word: string): number {
  const [term] = termsOf(word);
  return term === undefined ? stemmedHash(word) : identityOf(term);
}

type Qualifier = 'none' | 'about' | 'at-least' | 'at-most' | 'nearly';

const qualifiers: ReadonlyMap<string, Qualifier> = new Map<string, Qualifier>([
  ['more than', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['at least', 'at-least'],
  ['upwards of', 'at-least'],
  ['as many as', 'at-most'],
  ['no more than', 'at-most'],
  ['fewer than', 'at-most'],
  ['less than', 'at-most'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['over', 'at-least'],
  ['exceeding', 'at-least'],
  ['another', 'about'],
  ['under', 'at-most'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
]);

/** The longest that stands there: "no more than" is not "more than". */
function qualifierBefore(words: readonly Word[], at: number): { readonly kind: Qualifier; readonly words: number } {
  let written = '';
  let longest: { readonly kind: Qualifier; readonly words: number } = unqualified;
  for (let length = 1; length <= 3 && length <= at; length++) {
    written = `${words[at - length]?.lower}${length > 1 ? ' ' : ''}${written}`;
    const kind = qualifiers.get(written);
    if (kind) longest = { kind, words: length };
  }
  return longest;
}

const unqualified = { kind: 'none', words: 0 } as const;

/** The 20 of "between 20 and 30" and "20 to 30"; undefined when the number at `at` ends no range. */
function lowerEndBefore(text: string, words: readonly Word[], at: number): number | undefined {
  const joint = words[at - 1]?.lower;
  const isRange = joint === 'to' || joint === 'or' || (joint === 'and' && words[at - 3]?.lower === 'between');
  const lower = isRange ? valueAt(text, words, at - 2) : undefined;
  return lower?.words === 1 ? lower.value : undefined;
}

/** Round numbers are round: "11,000" admits whatever it may have been rounded from, within a tenth. */
function boundsOf(value: number, qualifier: Qualifier): { readonly low: number; readonly high: number } {
  let unit = 1;
  while (Number.isInteger(value) && value % (unit * 10) === 0) unit *= 10;
  const slack = unit === 1 ? 0 : Math.min(unit / 2, value / 10);
  switch (qualifier) {
    case 'at-least':
      return { low: value - slack, high: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { low: 0, high: value + slack };
    case 'nearly':
      return { low: value * 0.85, high: value + slack };
    case 'about':
      return { low: value * 0.85, high: value * 1.15 };
    default:
      return { low: value - slack, high: value + slack };
  }
}

/** Words for what became of people, one group a line; equal within a group. */
const fates = `kill kills killed killing dead die dies died death deaths slain
injure injures injured injuring wound wounds wounded wounding hurt
missing
arrest arrests arrested arresting detain detains detained detaining
rescue rescues rescued rescuing save saves saved
evacuate evacuates evacuated evacuating displace displaced
return returns returned returning
send sends sent deploy deploys deployed dispatch dispatches dispatched depart departs departed
release releases released free freed
sack sacks sacked dismiss dismissed fire fires fired
hire hires hired recruit recruits recruited
destroy destroys destroyed damage damages damaged`;

const fateOf = new Map(
  fates.split('\n').flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index + 1])),
);

/** The nearest word of fate to the count: inside it, or up to five words before or behind. */
function fateNear(words: readonly Word[], at: number, head: number): number {
  for (let inside = at; inside <= head; inside++) {
    const fate = fateOf.get(words[inside]?.lower ?? '');
    if (fate) return fate;
  }
  for (let away = 1; away <= 5; away++) {
    const fate = fateOf.get(words[at - away]?.lower ?? '') ?? fateOf.get(words[head + away]?.lower ?? '');
    if (fate) return fate;
  }
  return 0;
}
