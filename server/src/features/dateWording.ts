// Days and intervals in words: for hovers, hints and details of symbols.

import { civilOf, isoDay, weekdayName, weekdayOf } from '../dates/calendar/calendar';
import { openEdge } from '../dates/calendar/edtf';
import type { DateReading, Day, Precision } from '../dates/calendar/reading';
import { formatDay, formatInterval } from '../dates/calendar/wordedDates';

const precisionWords: Readonly<Record<Precision, string>> = {
  day: 'a day',
  days: 'several days',
  week: 'a week',
  'month-part': 'part of a month',
  month: 'a month',
  quarter: 'a quarter',
  season: 'a season',
  half: 'half a year',
  'year-part': 'part of a year',
  year: 'a year',
  decade: 'a decade',
  century: 'a century',
};

/** "part of a month" */
export function precisionInWords(precision: Precision): string {
  return precisionWords[precision];
}

/** "Friday, 12 December 2025" */
export function dayInWords(day: Day): string {
  return `${weekdayName(weekdayOf(day))}, ${formatDay(day)}`;
}

/** A date as the author wrote it, or in words where it was completed: below a line with only a day, an entry has only its time. */
export function dateInName(reading: DateReading): string {
  return reading.anchor ? formatInterval(reading) : reading.text;
}

/** Nobody asks for the weekdays on which a month or a year begins and ends. */
const maxWithWeekdays = 27;

/** The days of a reading: "Friday, 12 December 2025", "from … to … (10 days)", "1 January 2019 to 31 December 2019 (365 days)". */
export function daysInWords(reading: Pick<DateReading, 'first' | 'last' | 'edtf'>): string {
  const { first, last } = reading;
  const open = openEdge(reading);
  if (open === 'end') return `from ${dayInWords(first)} on`;
  if (open === 'start') return `until ${dayInWords(last)}`;
  if (first === last) return dayInWords(first);
  const inWords = last - first < maxWithWeekdays ? dayInWords : formatDay;
  return `${inWords(first)} to ${inWords(last)} (${(last - first + 1).toLocaleString('en')} days)`;
}

/** The meaning of a vague date in as little space as possible: "2025-08-01 … 08-10", "~" in front when the edges are soft, "2019-01-01 …". */
export function intervalInBrief(reading: Pick<DateReading, 'first' | 'last' | 'approximate' | 'edtf'>): string {
  const mark = reading.approximate ? '~' : '';
  const first = isoDay(reading.first);
  const open = openEdge(reading);
  if (open === 'end') return `${mark}${first} …`;
  if (open === 'start') return `${mark}… ${isoDay(reading.last)}`;
  if (reading.first === reading.last) return `${mark}${first}`;
  const last = isoDay(reading.last);
  const sameYear = civilOf(reading.first).year === civilOf(reading.last).year;
  return `${mark}${first} … ${sameYear ? last.slice(-5) : last}`;
}
