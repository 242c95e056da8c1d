// Counts in a claim: how many of what, with the bounds that the words leave open; shares, money and votes among them. Dates and times
// are none.

import { wordSet } from '../syntax/wordSet';
import { boundsOf, qualifierBefore } from './countBounds';
import { abstaining, against, fateNear, inFavour } from './countFates';
import { distances, durations, headAfter, headOfWhole, isPerson, stops, unitOf, voters } from './countNouns';
import { type CountWord, countWordsIn, numberStarts, spelledNumber } from './countWords';
import { isLabel } from './numberedNames';
import { readFigure } from './numbers';
import { figureMark, identityOf, isModal, nameMark, termsOf } from './terms';
import { hashOf, stemmedHash } from './wordHash';

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
  /** What became of them ("killed", "returned"), or how they voted, when a word nearby says so; 0 otherwise. */
  readonly fate: number;
  /** Whether people are counted. */
  readonly isPerson: boolean;
  /** "22 of the trucks": a part of something that may be counted whole elsewhere. */
  readonly isPart: boolean;
  /** "after 51 hours": how long something took. */
  readonly isTime: boolean;
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
    .filter((term) => (term & (nameMark | figureMark)) === 0 && !isModal(identityOf(term)) && identityOf(term) !== unit)
    .map(identityOf);
}

/** Every count in `text`, in order. Takes linear time. */
export function countsIn(text: string): Count[] {
  const counts: Count[] = [];
  let all: readonly CountWord[] | undefined;
  let [read, first, at, end] = [0, 0, 0, 0];
  for (const { index } of text.matchAll(numberStarts)) {
    if (index < read || isYear(text, index)) continue;
    all ??= countWordsIn(text);
    at = wordFrom(all, at, index);
    if (all[at]?.start !== index) continue;
    // The words around are all that matters, and most of a text stands far from its numbers.
    first = wordFrom(all, first, index - reachBefore);
    end = wordFrom(all, end, index + reachBehind);
    const words = all.slice(first, end);
    const found = voteAt(text, words, at - first) ?? [
      moneyAt(text, words, at - first) ??
        shareAt(text, words, at - first) ??
        magnitudeAt(text, words, at - first) ??
        durationAt(text, words, at - first) ??
        countAt(text, words, at - first),
    ];
    for (const count of found) {
      if (!count) continue;
      counts.push(count);
      read = count.end;
    }
  }
  return counts;
}

/** The first word from the one at `from` on that begins at `offset` or behind it. */
function wordFrom(words: readonly CountWord[], from: number, offset: number): number {
  let at = from;
  while ((words[at]?.start ?? offset) < offset) at++;
  return at;
}

/** Counts of units that the text counts once: with two, it is unclear which one to compare with another text's. */
export function singleCountsIn(text: string): readonly Count[] {
  const all = countsIn(text);
  if (all.length < 2) return all;
  const uses = new Map<number, number>();
  for (const count of all) uses.set(kindOf(count), (uses.get(kindOf(count)) ?? 0) + 1);
  return all.filter((count) => uses.get(kindOf(count)) === 1);
}

/** Equal for counts of one thing that met one fate. */
export function kindOf({ unit, fate }: Pick<Count, 'unit' | 'fate'>): number {
  return Math.imul(unit, 31) + Math.imul(fate, 7919);
}

const reachBefore = 90;
const reachBehind = 130;

/** Most numbers of a text are years, and no share of anything. */
function isYear(text: string, at: number): boolean {
  return (
    yearLike.test(text.slice(at, at + 14)) &&
    !/^.{4}(?:\s?%|\sper)/.test(text.slice(at, at + 8)) &&
    !currencies[text.charAt(at - 1)]
  );
}

const yearLike = /^(?:1[5-9]|20|21)\d\d(?![\d,.]\d)\b(?! (?:million|billion|thousand))/;

/** Quickly rejects what is no count: money, names with numbers, and years. */
function mayCount(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  // $ # / : - and the hyphens of Unicode
  if (before === 36 || before === 35 || before === 47 || before === 58 || before === 45) return false;
  if (before === 0x2010 || before === 0x2011 || before === 163 || before === 0x20ac || before === 165) return false;
  return !yearLike.test(text.slice(at, at + 14));
}

function countAt(text: string, words: readonly CountWord[], at: number): Count | undefined {
  const word = words[at];
  if (!word || !mayCount(text, word.start)) return undefined;
  const value = valueAt(text, words, at);
  if (!value) return undefined;
  const behind = at + value.words;
  const isPart = words[behind]?.lower === 'of' && !words[behind]?.apart;
  const head = isPart ? headOfWhole(words, behind + 1) : headAfter(words, behind);
  if (head < 0) return undefined;
  const noun = words[head]?.lower ?? '';
  const mayVote = voters.has(noun) || noun === 'votes';
  const fate = fateNear(words, at, head, { mayVote, isDistance: distances.has(noun) });
  // "by 149 votes" is a majority, and no side's votes.
  if (
    noun === 'votes' &&
    words[at - 1]?.lower === 'by' &&
    !/^(?:for|against|in|to)$/.test(words[head + 1]?.lower ?? '')
  )
    return undefined;
  const lower = lowerEndBefore(text, words, at);
  return countOf(words, at, head, {
    value: value.value,
    lower,
    unit: mayVote && (fate === inFavour || fate === against || fate === abstaining) ? voteUnit : unitOf(noun),
    fate,
    isPart,
    isPerson: isPerson(noun),
  });
}

interface CountParts {
  readonly value: number;
  readonly lower?: number | undefined;
  readonly unit: number;
  readonly fate: number;
  readonly isPart?: boolean;
  readonly isPerson?: boolean;
  readonly isTime?: boolean;
}

/** @param at the word with the number, and `last` the last one of the count */
function countOf(
  words: readonly CountWord[],
  at: number,
  last: number,
  { value, lower, unit, fate, isPart = false, isPerson = false, isTime = false }: CountParts,
): Count {
  const word = words[at] as CountWord;
  const qualifier = qualifierBefore(words, at);
  const first = words[lower === undefined ? at - qualifier.words : at - 2] ?? word;
  return {
    start: first.start,
    end: words[last]?.end ?? word.end,
    numberStart: word.start,
    value,
    ...(lower === undefined ? boundsOf(value, qualifier.kind) : { low: lower, high: value }),
    unit,
    fate,
    isPart: isPart || isOfWhole(words, at),
    isPerson,
    isTime,
    aroundStart: words[Math.max(0, at - wordsAround)]?.start ?? 0,
    aroundEnd: words[Math.min(words.length - 1, last + wordsAround)]?.end ?? 0,
  };
}

/** "Of the injured 21 are still in hospital": the sentence begins with the whole. */
function isOfWhole(words: readonly CountWord[], at: number): boolean {
  let first = at;
  while (first > 0 && !words[first]?.apart) first--;
  return first < at && words[first]?.text === 'Of';
}

/** So many words on either side of a count say what is counted. */
const wordsAround = 10;
const percentUnit = hashOf('percent');
const voteUnit = stemmedHash('votes');
const currencies: Readonly<Record<string, number>> = {
  $: unitOf('dollars'),
  '€': unitOf('euros'),
  '£': unitOf('pounds'),
  '¥': unitOf('yen'),
};

/** "$20bn", "€3.5 million". */
function moneyAt(text: string, words: readonly CountWord[], at: number): Count | undefined {
  const word = words[at];
  const unit = word && currencies[text.charAt(word.start - 1)];
  if (!word || unit === undefined) return undefined;
  const { value, end } = readFigure(text, word.start);
  const last = words.findLastIndex((one) => one.start < end);
  const count = countOf(words, at, Math.max(at, last), { value, unit, fate: 0 });
  return count.start === word.start ? { ...count, start: word.start - 1 } : count;
}

/** "62 per cent", "62%", "two thirds of". */
function shareAt(text: string, words: readonly CountWord[], at: number): Count | undefined {
  const word = words[at];
  if (!word) return undefined;
  const written = /^(?:(\d+(?:\.\d+)?)\s?%|(\d+(?:\.\d+)?|\p{L}+(?:-\p{L}+)?) per\s?cent(?:age points?)?\b)/iu.exec(
    text.slice(word.start, word.start + 40),
  );
  const fraction = written
    ? undefined
    : /^(half|(?:a|one|two|three)[ -](?:third|quarter)s?)(?= of\b)/i.exec(text.slice(word.start, word.start + 24));
  const value = written
    ? Number(written[1] ?? written[2]) || spelledNumber((written[2] ?? '').toLowerCase())
    : fractions.get(fraction?.[1]?.toLowerCase().replace('-', ' ') ?? '');
  if (value === undefined) return undefined;
  const isPoints = /points?$/i.test(written?.[0] ?? '');
  const end = word.start + (written ?? fraction ?? [''])[0].length;
  const last = words.findLastIndex((one) => one.end <= end);
  const count = countOf(words, at, Math.max(at, last), {
    value,
    unit: isPoints ? percentUnit + 8 : percentUnit,
    fate: 0,
  });
  if (fraction) return { ...count, low: Math.min(count.low, value - 3), high: Math.max(count.high, value + 3) };
  return { ...count, end: Math.max(count.end, end), low: count.low - 0.5, high: count.high + 0.5 };
}

const fractions = new Map([
  ['half', 50],
  ['a third', 33.3],
  ['one third', 33.3],
  ['two thirds', 66.7],
  ['a quarter', 25],
  ['one quarter', 25],
  ['three quarters', 75],
]);

const magnitudeUnit = unitOf('magnitude');

/** "magnitude 6.8", "of magnitude 7.8": the strength of an earthquake. */
function magnitudeAt(text: string, words: readonly CountWord[], at: number): Count | undefined {
  const word = words[at];
  if (!word || words[at - 1]?.lower !== 'magnitude' || word.apart || !/^\d(?:\.\d)?$/.test(word.text)) return undefined;
  if (!standsAlone(text, word)) return undefined;
  const value = Number(word.text);
  return { ...countOf(words, at, at, { value, unit: magnitudeUnit, fate: 0 }), low: value, high: value };
}

/** Behind a length of time, or before it, these say when something was and not how long it took. */
const whenBehind = wordSet('later earlier ago before after old since from early late ahead until of');
const whenBefore = wordSet('first next past previous every another time');

/** "after 51 hours", "for 8 years": how long it took. */
function durationAt(text: string, words: readonly CountWord[], at: number): Count | undefined {
  const [word, noun] = [words[at], words[at + 1]];
  if (!word || !noun || noun.apart || !durations.has(noun.lower) || !mayCount(text, word.start)) return undefined;
  // What somebody is quoted with is compared word by word elsewhere.
  const before = text.slice(Math.max(0, word.start - reachBefore), word.start);
  if (before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0) return undefined;
  const value = valueAt(text, words, at);
  if (value?.words !== 1 || whenBehind.has(words[at + 2]?.lower ?? '') || isPartOfTime(words, at)) return undefined;
  const [two, one] = [words[at - 2]?.lower ?? '', words[at - 1]?.lower ?? ''];
  // "will last 10 days", but "the last 10 days".
  if (whenBefore.has(one) || whenBefore.has(two) || (one === 'last' && /^(?:the|its|their|his|her)$/.test(two)))
    return undefined;
  if (lowerEndBefore(text, words, at) !== undefined) return undefined;
  return countOf(words, at, at + 1, { value: value.value, unit: unitOf(noun.lower), fate: 0, isTime: true });
}

/** "three days and 20 minutes" */
function isPartOfTime(words: readonly CountWord[], at: number): boolean {
  const joined = (index: number) => words[index]?.lower === 'and' && !words[index]?.apart;
  return (
    (joined(at + 2) && durations.has(words[at + 4]?.lower ?? '')) ||
    (joined(at - 1) && durations.has(words[at - 2]?.lower ?? ''))
  );
}

/** What is decided against: then the first number of "188 votes to 120" is of those who are against. */
const refusing = /^(?:reject|defeat|block|vote[sd]?_down|fail|throw|turn)/;
const voting =
  /^(?:vot|back|approv|pass|accept|adopt|agree|elect|reject|defeat|block|decid|decision|ratif|fail|confirm|senate|parliament|council)/;

/** "by 188 votes to 120", "votes 11 to 3", "57-41": two counts, one of each side. */
function voteAt(text: string, words: readonly CountWord[], at: number): readonly Count[] | undefined {
  const word = words[at];
  if (!word) return undefined;
  const written = /^(\d{1,3}(?:,\d{3})*)( votes?)?( to |[-–‑])(\d{1,3}(?:,\d{3})*)\b(?![\d%]|[-–]\d)( votes?)?/.exec(
    text.slice(word.start, word.start + 40),
  );
  if (!written) return undefined;
  const near = words.slice(Math.max(0, at - 12), at + 16);
  const isVote = written[2] !== undefined || written[5] !== undefined;
  const isTold = near.some(({ lower }) => voting.test(lower));
  const before = words[at - 1]?.lower ?? '';
  if (
    !isTold ||
    !(isVote || before === 'by' || /^vot/.test(before) || /^(?:by|vot\w*|parliament|council|senate|down)$/.test(before))
  )
    return undefined;
  const isRefused = near.some(({ lower }) => refusing.test(lower));
  const [first, second] = [written[1], written[4]].map((digits) => Number((digits ?? '').replaceAll(',', '')));
  const end = word.start + written[0].length;
  const other = words.findIndex((one, index) => index > at && one.end <= end && /^\d/.test(one.text));
  if (other < 0 || first === undefined || second === undefined) return undefined;
  const firstEnd = written[2] === undefined ? at : at + 1;
  return [
    countOf(words, at, firstEnd, { value: first, unit: voteUnit, fate: isRefused ? against : inFavour }),
    countOf(words, other, other, { value: second, unit: voteUnit, fate: isRefused ? inFavour : against }),
  ].map((count) => ({ ...count, low: count.value, high: count.value }));
}

const magnitudes = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);

/** The number at `at` and how many words it takes; undefined for years, money, shares, ordinals and parts of names. */
function valueAt(
  text: string,
  words: readonly CountWord[],
  at: number,
): { readonly value: number; readonly words: number } | undefined {
  const word = words[at];
  if (!word) return undefined;
  const next = words[at + 1];
  const magnitude = next && !next.apart ? magnitudes.get(next.lower) : undefined;
  let value = spelledNumber(word.lower);
  if (value === undefined) {
    if (!/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(word.text) || word.text.length > 15) return undefined;
    if (!standsAlone(text, word)) return undefined;
    value = Number(word.text.replaceAll(',', ''));
    if (/^(?:1[5-9]|20|21)\d\d$/.test(word.text) && !magnitude) return undefined;
  }
  if (value < 2 || isPartOfName(words, at) || isLabel(text, word, 0)) return undefined;
  return magnitude ? { value: value * magnitude, words: 2 } : { value, words: 1 };
}

/** Not "$20", "KN-25", "24-hour", "5%", "7:30", "3rd", "52km". */
function standsAlone(text: string, { start, end }: CountWord): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (/[\p{L}\p{N}$€£¥#:/.‐‑-]/u.test(before)) return false;
  if (/[\p{L}\p{N}%°:/‐‑–-]/u.test(after)) return false;
  return !/^\s?(?:per\s?cent|percent|a\.m|p\.m|am\b|pm\b)/i.test(text.slice(end, end + 9));
}

const months =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const openers = wordSet(
  'the a an in on at by for from to of and or with about around some over under nearly almost roughly approximately only ' +
    'just up at least most more less fewer than another all its their his her these those while when after kills kill',
);

/** "Flight 370", "Apollo 11", "May 3": a number behind a capitalised word is part of a name or a date. */
function isPartOfName(words: readonly CountWord[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (after && !after.apart && months.test(after.lower)) return true;
  if (!before || words[at]?.apart) return false;
  if (months.test(before.lower)) return true;
  // "The state lends Pell 75 million marks", "off Alder Point six boats sink": no name has such a number.
  if (/^\p{Ll}|,\d{3}/u.test(words[at]?.text ?? '') || (after && !after.apart && magnitudes.has(after.lower)))
    return false;
  // "In Marlow 46 spectators are hurt": the place comes first, and belongs to no number.
  let first = at - 1;
  while (/^\p{Lu}/u.test(words[first - 1]?.text ?? '') && !words[first]?.apart) first--;
  if (words[first - 1]?.lower === 'the') first -= 2;
  if (/^(?:in|at|near|outside|around|from|on)$/.test(words[first]?.lower ?? '')) return false;
  return /^\p{Lu}/u.test(before.text) && !openers.has(before.lower) && !stops.has(before.lower);
}

/** The 20 of "between 20 and 30" and "20 to 30"; undefined when the number at `at` ends no range. */
function lowerEndBefore(text: string, words: readonly CountWord[], at: number): number | undefined {
  const joint = words[at - 1]?.lower;
  const isRange = joint === 'to' || joint === 'or' || (joint === 'and' && words[at - 3]?.lower === 'between');
  const lower = isRange ? valueAt(text, words, at - 2) : undefined;
  return lower?.words === 1 ? lower.value : undefined;
}
