// Heads of entries that name no date: a weekday of the days around another date, or a step from the entry before.

import { weekdayWords } from '../../syntax/dateShape';
import type { Span } from '../../syntax/span';
import { isoDay, weekdayOf } from '../calendar/calendar';
import type { Anchor, DateReading } from '../calendar/reading';
import { formatDay } from '../calendar/wordedDates';
import { lookUp } from '../lexer/lexicon';
import type { EntryHead } from './entryHead';
import { elsewhere } from './joinedDates';

/** The words of such a head. Exactly one of `weekday` (0 is Sunday) and `steps` (days from the entry before) is there. */
export interface WordedHead extends Span {
  readonly weekday: number | undefined;
  readonly steps: number | undefined;
  /** Where the claim begins. */
  readonly claim: number;
}

const opening = '^[*_`\\s]*';
const closing = '(?=[*_`]{0,3}(?::[*_`]{0,3}(?:\\s|$)|\\s?[–—|]|\\s-\\s|[ \\t]*(?:\\n|$)))';
const isClosed = new RegExp(`^${closing}`);
const stepPattern = new RegExp(
  `${opening}(?:(?:the )?(same|next|following) (?:day|morning|afternoon|evening|night)|(?:later )?(that) (?:same )?(?:day|morning|afternoon|evening|night))${closing}`,
  'i',
);
const maxWords = 60;

/** The head that `place` begins with, if it names a weekday or a step and a colon, a dash or a bar sets it off. */
export function wordedHead(text: string, place: Span): WordedHead | undefined {
  const written = text.slice(place.start, Math.min(place.end, place.start + maxWords));
  const words = weekdayWords.exec(written);
  const named = words && isClosed.test(written.slice(words[0].length)) ? words : null;
  const step = named ? null : stepPattern.exec(written);
  const [whole] = named ?? step ?? [];
  if (whole === undefined) return undefined;
  const end = place.start + whole.length;
  const behind = /^[\s*_`:|–—-]*/.exec(text.slice(end, Math.min(place.end, end + 12)))?.[0].length ?? 0;
  const word = named?.[1];
  const weekday = word === undefined ? undefined : lookUp(word, 0, word.length);
  if (named && weekday?.kind !== 'weekday') return undefined;
  const steps = step ? (/^(?:next|following)$/i.test(step[1] ?? '') ? 1 : 0) : undefined;
  const start = place.start + (/^[*_`\s]*/.exec(whole)?.[0].length ?? 0);
  return { start, end, weekday: weekday?.value, steps, claim: end + behind };
}

/** What such a head means; undefined where nothing says it. */
export function readWorded(text: string, place: Span, words: WordedHead, base: WeekdayBase): EntryHead | undefined {
  if (words.steps !== undefined) return base.previous && headOfSteps(text, place, words, base.previous);
  return words.weekday === undefined ? undefined : headOfWeekday(text, place, words, base);
}

/** The head of a step: a day counted from the one `previous`; undefined where that is no single day. */
function headOfSteps(text: string, place: Span, words: WordedHead, previous: DateReading): EntryHead | undefined {
  if (previous.precision !== 'day') {
    if (words.steps !== 0) return undefined;
    const date = elsewhere(previous, words.start, words.end);
    return { date, impossible: undefined, claim: { start: Math.min(words.claim, place.end), end: place.end } };
  }
  const day = previous.first + (words.steps ?? 0);
  const why = `the date of the entry before, ${formatDay(previous.first)}`;
  return headOn(text, place, words, day, { kind: 'narrative', day: previous.first, why });
}

/** What a weekday is counted from. */
export interface WeekdayBase {
  /** What stands above the entry. */
  readonly context: DateReading | undefined;
  /** The day of writing, where the text says it. */
  readonly anchor: Anchor | undefined;
  /** The entry before. */
  readonly previous: DateReading | undefined;
}

/** So many days lie in a week that is named by its days. */
const maxWeek = 8;
/** So far ahead of the entry before, or of a day in a heading, a weekday may lie; else it is the last one before. */
const aheadOfEntry = 4;
const aheadOfHeading = 2;

/** The head of a weekday; undefined where nothing says of which week it is. */
function headOfWeekday(
  text: string,
  place: Span,
  words: WordedHead,
  { context, anchor, previous }: WeekdayBase,
): EntryHead | undefined {
  const weekday = words.weekday ?? 0;
  const isWeek = context !== undefined && context.precision !== 'day' && context.last - context.first < maxWeek;
  if (context && !isWeek && context.precision !== 'day') return undefined;
  if (context && isWeek) {
    const day = context.first + ((weekday - weekdayOf(context.first) + 7) % 7);
    const why = `the days above, ${formatDay(context.first)} to ${formatDay(context.last)}`;
    return day > context.last
      ? undefined
      : headOn(text, place, words, day, { kind: 'narrative', day: context.first, why });
  }
  if (anchor?.kind === 'dateline' && (!context || context.first === anchor.day)) {
    const day = anchor.day - ((weekdayOf(anchor.day) - weekday + 7) % 7);
    return headOn(text, place, words, day, anchor);
  }
  if (!context) return undefined;
  const isNear = previous?.precision === 'day' && Math.abs(previous.first - context.first) < maxWeek;
  const base = isNear ? previous.first : context.first;
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  const day = base + (ahead <= (isNear ? aheadOfEntry : aheadOfHeading) ? ahead : ahead - 7);
  const why = `the day above, ${formatDay(context.first)}`;
  return headOn(text, place, words, day, { kind: 'narrative', day: context.first, why });
}

function headOn(text: string, place: Span, words: WordedHead, day: number, anchor: Anchor): EntryHead {
  const days = { first: day, last: day };
  const { start, end } = words;
  const date: DateReading = {
    ...days,
    start,
    end,
    text: text.slice(start, end),
    precision: 'day',
    approximate: false,
    hull: days,
    edtf: isoDay(day),
    anchor,
    weekday: undefined,
    otherOrder: undefined,
  };
  return { date, impossible: undefined, claim: { start: Math.min(words.claim, place.end), end: place.end } };
}
