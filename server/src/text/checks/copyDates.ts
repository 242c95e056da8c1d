// What every search among the dates of a copy needs, made once for the copy: a digest may have thousands of dates, and the copy as many.

import { civilOf } from '../../dates/calendar/calendar';
import { gapInDays, lengthInDays } from '../../dates/calendar/interval';
import type { DateReading, Interval } from '../../dates/calendar/reading';
import { keptFor } from '../../syntax/keptFor';
import type { Span } from '../../syntax/span';
import type { SentenceTerms } from './sentenceTerms';

/** A copy made ready for dates. */
export interface DatedText {
  readonly text: string;
  /** In order of offset. */
  readonly readings: readonly DateReading[];
  /** When it was published, and where that stands; without it relative dates were not read. */
  readonly published: (Interval & Partial<Span>) | undefined;
  /** Without that day: days and months that name no year, in one that means nothing. */
  readonly yearless: readonly DateReading[];
  readonly sentences: SentenceTerms;
}

export type Claimed = Pick<
  DateReading,
  'first' | 'last' | 'hull' | 'precision' | 'approximate' | 'ends' | 'anchor' | 'text'
>;

/** More dates of a copy are not compared. */
export const maxReadings = 4000;

/** A date of a copy, or an end of a range there. */
interface CopyDate {
  readonly reading: DateReading;
  readonly season: string | undefined;
  /** As of `openMonthOf`. */
  readonly month: number;
}

/** The dates of a copy in order, each range before its ends. */
const datesOf = keptFor(({ text, readings }: DatedText): readonly CopyDate[] =>
  readings
    .slice(0, maxReadings)
    .map((reading) => withWeek(text, reading))
    .flatMap((reading) => (reading.ends ? [reading, ...reading.ends] : [reading]))
    .map((reading) => ({ reading, season: seasonOf(reading), month: openMonthOf(reading) })),
);

/** All of them. */
export const readingsOf = keptFor((copy: DatedText): readonly DateReading[] =>
  datesOf(copy).map(({ reading }) => reading),
);

/** The different years in which they begin, in the order in which the copy names them. */
export const yearsOf = keptFor((copy: DatedText): ReadonlySet<number> => {
  return new Set(copy.readings.slice(0, maxReadings).map(({ first }) => civilOf(first).year));
});

/** Those that may be the date of a claim, or stand in its place: within `days` of it, alike in another year, or years as it is one. */
export function datesNear(copy: DatedText, claimed: Claimed, days: number): readonly DateReading[] {
  const season = seasonOf(claimed);
  const month = lengthInDays(claimed) <= 31 ? civilOf(claimed.first).month : 0;
  const mayMove = isYearlessPeriod(claimed);
  const isYear = isWholeYear(claimed);
  const near: DateReading[] = [];
  for (const date of datesOf(copy)) {
    const { reading } = date;
    const isNear =
      gapInDays(reading.hull, claimed.hull) <= days ||
      mayMove ||
      (date.month > 0 && month > 0 && (lengthInDays(reading) > 31 || (date.month - month + 13) % 12 <= 2)) ||
      (season !== undefined && date.season === season) ||
      (isYear && isWholeYear(reading));
    if (isNear) near.push(reading);
  }
  return near;
}

export function isWholeYear(interval: Interval): boolean {
  return lengthInDays(interval) === 365 || lengthInDays(interval) === 366;
}

/** "The summer", "the end of October": without its year. */
export function isYearlessPeriod(claimed: Claimed): boolean {
  return isYearless(claimed) && lengthInDays(claimed) > 31 && lengthInDays(claimed) < 200;
}

export function isYearless({ anchor, text }: Pick<DateReading, 'anchor' | 'text'>): boolean {
  return anchor !== undefined && !/\d{4}/.test(text);
}

const months = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/** The month, from 1 on, of a date that names it, but no year; otherwise 0. "Last November" says which. */
export function openMonthOf(reading: DateReading): number {
  const isOpen = isYearless(reading) && months.test(reading.text) && !/\b(?:last|this|next)\b/i.test(reading.text);
  return isOpen ? civilOf(reading.first).month : 0;
}

/** Of a season that names no year. */
export function seasonOf({ anchor, text }: Pick<DateReading, 'anchor' | 'text'>): string | undefined {
  if (anchor === undefined || /\d/.test(text)) return undefined;
  return season.exec(text)?.[0].toLowerCase().replace('fall', 'autumn');
}

const season = /\b(?:spring|summer|autumn|fall|winter)\b/i;

/** "On Monday week": a week behind the Monday that comes next. */
function withWeek(text: string, reading: DateReading): DateReading {
  if (!/day$/i.test(reading.text) || !/^ week\b(?!['’-])/.test(text.slice(reading.end, reading.end + 6)))
    return reading;
  const later = ({ first, last }: Interval) => ({ first: first + 7, last: last + 7 });
  return { ...reading, ...later(reading), hull: later(reading.hull) };
}
