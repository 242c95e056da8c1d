// Counts in a claim: how many of what, with the bounds that the words leave open; shares, money and votes among them. Dates and times
// are none.

import { wordSet } from '../syntax/wordSet';
import type { Exactness } from './checks/figureBounds';
import { type Figure, figuresIn, isRange } from './checks/figures';
import { isDayOfMonth, isYearOrTime } from './checks/figureText';
import { abstaining, against, fateNear, inFavour, killed } from './countFates';
import { distances, durations, headAfter, headOfWhole, isPerson, peopleUnit, unitOf, voters } from './countNouns';
import { type CountWord, countWordsIn } from './countWords';
import { isOpener } from './numberedNames';
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
  /** Where the words around it begin and end, for `contextOf`: no further than to the next count. */
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
  const figures = figuresIn(text, { start: 0, end: text.length });
  if (figures.length === 0) return [];
  const words = countWordsIn(text);
  const counts: Count[] = [];
  let [read, at] = [0, 0];
  for (const [index, figure] of figures.entries()) {
    if (figure.start < read) continue;
    at = wordFrom(words, at, figure.start);
    const behind = wordFrom(words, at, figure.end);
    for (const count of voteAt(text, words, at) ?? [countAt({ text, words, figures, index, at, behind })]) {
      if (!count) continue;
      counts.push(count);
      read = count.end;
    }
  }
  return counts.map((count, at) => {
    // One phrase gives the two sides of a vote.
    if (count.unit === voteUnit) return count;
    const [before, after] = [counts[at - 1]?.end ?? 0, counts[at + 1]?.start ?? text.length];
    return {
      ...count,
      aroundStart: Math.max(count.aroundStart, Math.min(before, count.start)),
      aroundEnd: Math.min(count.aroundEnd, Math.max(after, count.end)),
    };
  });
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

/** "Apollo 11 comes down", "a Boeing 777 vanishes"; but "in Marlow 46 spectators are hurt". */
function isInName(words: readonly CountWord[], at: number): boolean {
  const isCapital = (index: number) => /^\p{Lu}/u.test(words[index]?.text ?? '') && !words[index + 1]?.apart;
  if (!/^\d+$/.test(words[at]?.text ?? '') || !isCapital(at - 1) || isOpener(words[at - 1]?.lower ?? '')) return false;
  let first = at - 1;
  while (isCapital(first - 1)) first--;
  if (words[first - 1]?.lower === 'the') first -= 2;
  const isPlace = /^(?:in|at|near|outside|around|from|on)$/.test(words[first - 1]?.lower ?? words[first]?.lower ?? '');
  return !isPlace && !/^(?:million|billion|thousand|hundred)$/.test(words[at + 1]?.lower ?? '');
}

const yearLike = /^(?:1[5-9]|20|21)\d\d$/;

/** A figure among the others of its text, with the words at its number and behind it. */
interface Place {
  readonly text: string;
  readonly words: readonly CountWord[];
  readonly figures: readonly Figure[];
  readonly index: number;
  readonly at: number;
  readonly behind: number;
}

function countAt(place: Place): Count | undefined {
  const { text, words, figures, index, at, behind } = place;
  const figure = figures[index] as Figure;
  const { kind, plain, start, end } = figure;
  if (kind === 'money') return countOf(place, behind - 1, { value: plain, unit: hashOf(figure.unit), fate: 0 });
  if (kind === 'share') {
    // "At half past six"
    if (figure.isSmallWord && !/^ of\b/.test(text.slice(end, end + 4))) return undefined;
    const isPoints = /points?$/i.test(text.slice(start, end));
    const count = countOf(place, behind - 1, { value: plain, unit: isPoints ? percentUnit + 8 : percentUnit, fate: 0 });
    const slack = figure.isSmallWord ? 3 : 0.5;
    return { ...count, low: count.low - slack, high: count.high + slack };
  }
  if (
    kind === 'ordinal' ||
    yearLike.test(text.slice(start, end)) ||
    isYearOrTime(text, figure) ||
    isDayOfMonth(text, figure) ||
    isTailOfYears(text, figures[index - 1], figure)
  )
    return undefined;
  if (words[at - 1]?.lower === 'magnitude' && !words[at]?.apart && figure.plain < 10)
    return { ...countOf(place, at, { value: plain, unit: magnitudeUnit, fate: 0 }), low: plain, high: plain };
  if (
    figure.isName ||
    isInName(words, at) ||
    figure.isLabel ||
    plain < 2 ||
    (/[\p{L}%°:/-]/u.test(text.charAt(end)) && kind === 'count')
  )
    return undefined;
  if (kind === 'measure' && /\p{L}$/u.test(text.slice(start, end)) && /\d\p{L}+$/u.test(text.slice(start, end)))
    return undefined;
  const unitWord = kind === 'measure' ? words[behind - 1] : words[behind];
  if (unitWord && !unitWord.apart && durations.has(unitWord.lower))
    return durationAt(place, kind === 'measure' ? behind - 1 : behind);
  const isPart = words[behind]?.lower === 'of' && !words[behind]?.apart;
  const from = kind === 'measure' ? behind - 1 : behind;
  const head = isPart && kind !== 'measure' ? headOfWhole(words, behind + 1) : headAfter(words, from);
  if (head < 0)
    return isToll(words, at)
      ? countOf(place, behind - 1, { value: plain, unit: peopleUnit, fate: killed, isPerson: true })
      : undefined;
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
  return countOf(place, head, {
    value: plain,
    unit: mayVote && (fate === inFavour || fate === against || fate === abstaining) ? voteUnit : unitOf(noun),
    fate,
    isPart: isPart && kind !== 'measure',
    isPerson: isPerson(noun),
  });
}

/** "the death toll rises to 19": a number of the dead that no noun follows. */
function isToll(words: readonly CountWord[], at: number): boolean {
  return (
    words.slice(Math.max(0, at - 8), at).some(({ lower }) => lower === 'toll') &&
    /^(?:to|at|is|was|now|of|reach(?:es|ed))$/.test(words[at - 1]?.lower ?? '')
  );
}

interface CountParts {
  readonly value: number;
  readonly unit: number;
  readonly fate: number;
  readonly isPart?: boolean;
  readonly isPerson?: boolean;
  readonly isTime?: boolean;
}

/** @param last the last word of the count */
function countOf(
  { words, figures, index, at, text }: Place,
  last: number,
  { value, unit, fate, isPart = false, isPerson = false, isTime = false }: CountParts,
): Count {
  const figure = figures[index] as Figure;
  const before = figures[index - 1];
  const lower = before && isEndOfRange(text, before, figure) ? before : undefined;
  const { low, high } = lower ? { low: lower.plain, high: value } : boundsOf(value, figure.exactness);
  return {
    start: lower?.start ?? figure.saidFrom,
    end: Math.max(figure.end, words[last]?.end ?? 0),
    numberStart: words[at]?.start ?? figure.start,
    value,
    low,
    high,
    unit,
    fate,
    isPart: isPart || isOfWhole(words, at),
    isPerson,
    isTime,
    aroundStart: words[Math.max(0, at - wordsAround)]?.start ?? 0,
    aroundEnd: words[Math.min(words.length - 1, last + wordsAround)]?.end ?? 0,
  };
}

/** "20 to 30", "between 20 and 30", "20 or 30"; but "$242B or 80%" gives one thing in two units. */
function isEndOfRange(text: string, before: Figure, figure: Figure): boolean {
  if (before.plain > figure.plain) return false;
  return (
    isRange(text, before, figure) || (before.kind === figure.kind && text.slice(before.end, figure.start) === ' or ')
  );
}

/** "the 2024–25 season" */
function isTailOfYears(text: string, before: Figure | undefined, figure: Figure): boolean {
  return before !== undefined && yearLike.test(text.slice(before.start, before.end)) && isRange(text, before, figure);
}

/** Round numbers are round: "11,000" admits whatever it may have been rounded from, within a tenth. */
function boundsOf(value: number, exactness: Exactness): { readonly low: number; readonly high: number } {
  let unit = 1;
  while (value > 0 && Number.isInteger(value) && value % (unit * 10) === 0) unit *= 10;
  const slack = unit === 1 ? 0 : Math.min(unit / 2, value / 10);
  switch (exactness) {
    case 'more':
      return { low: value - slack, high: Number.POSITIVE_INFINITY };
    case 'less':
      return { low: 0, high: value + slack };
    case 'nearly':
      return { low: value * 0.85, high: value + slack };
    case 'about':
      return { low: value * 0.85, high: value * 1.15 };
    default:
      return { low: value - slack, high: value + slack };
  }
}

/** "Of the injured 21 are still in hospital": the sentence begins with the whole, not far before. */
function isOfWhole(words: readonly CountWord[], at: number): boolean {
  const from = (words[at]?.start ?? 0) - reachBefore;
  let first = at;
  while (first > 0 && !words[first]?.apart && (words[first - 1]?.start ?? 0) >= from) first--;
  return first < at && words[first]?.text === 'Of';
}

/** So many words on either side of a count say what is counted. */
const wordsAround = 10;
const percentUnit = hashOf('percent');
const voteUnit = stemmedHash('votes');
const magnitudeUnit = unitOf('magnitude');

/** Behind a length of time, or before it, these say when something was and not how long it took. */
const whenBehind = wordSet('later earlier ago before after old since from early late ahead until of away left');
const whenBefore = wordSet('first next past previous every another time');

/** "after 51 hours", "for 8 years": how long it took. @param noun the index of the unit */
function durationAt(place: Place, noun: number): Count | undefined {
  const { text, words, figures, index, at } = place;
  const figure = figures[index] as Figure;
  // What somebody is quoted with is compared word by word elsewhere.
  const before = text.slice(Math.max(0, figure.start - reachBefore), figure.start);
  if (before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0) return undefined;
  if (whenBehind.has(words[noun + 1]?.lower ?? '') || isPartOfTime(words, at)) return undefined;
  const [two, one] = [words[at - 2]?.lower ?? '', words[at - 1]?.lower ?? ''];
  // "will last 10 days", but "the last 10 days".
  if (whenBefore.has(one) || whenBefore.has(two) || (one === 'last' && /^(?:the|its|their|his|her)$/.test(two)))
    return undefined;
  const range = figures[index - 1];
  if (range && isEndOfRange(text, range, figure)) return undefined;
  return countOf(place, noun, { value: figure.plain, unit: unitOf(words[noun]?.lower ?? ''), fate: 0, isTime: true });
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
  // "backed the merger, 18 to 9", "elected (54–31)"
  const isTally = word.apart && /^(?:[.,;)]|$)/.test(text.slice(word.start + written[0].length));
  const isTold = near.some(({ lower }) => voting.test(lower));
  const before = words[at - 1]?.lower ?? '';
  if (!isTold || !(isVote || isTally || /^(?:by|vot\w*|parliament|council|senate|down)$/.test(before)))
    return undefined;
  const isRefused = near.some(({ lower }) => refusing.test(lower));
  const [first, second] = [written[1], written[4]].map((digits) => Number((digits ?? '').replaceAll(',', '')));
  const other = [at + 1, at + 2, at + 3].find((index) => /^\d/.test(words[index]?.text ?? ''));
  if (other === undefined || first === undefined || second === undefined) return undefined;
  const firstEnd = written[2] === undefined ? at : at + 1;
  return [
    voteOf(words, at, firstEnd, first, isRefused ? against : inFavour),
    voteOf(words, other, other, second, isRefused ? inFavour : against),
  ];
}

function voteOf(words: readonly CountWord[], at: number, last: number, value: number, fate: number): Count {
  const [first, end] = [words[at]?.start ?? 0, words[last]?.end ?? 0];
  return {
    start: first,
    end,
    numberStart: first,
    value,
    low: value,
    high: value,
    unit: voteUnit,
    fate,
    isPart: false,
    isPerson: false,
    isTime: false,
    aroundStart: words[Math.max(0, at - wordsAround)]?.start ?? 0,
    aroundEnd: words[Math.min(words.length - 1, last + wordsAround)]?.end ?? 0,
  };
}
