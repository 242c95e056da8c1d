// The proleptic Gregorian calendar as whole days: conversions, lengths, weekdays, ISO form. No time of day, no time zone.

import type { Day, Interval } from './reading';

/** A day by its parts: `month` 1 to 12, `day` 1 to 31. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const daysIn400Years = 146_097;
/** Days from 1 March of year 0 to 1 January 1970. */
const daysToEpoch = 719_468;

/** The leap-year rule of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 28 to 31; 0 when `month` is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of a civil date that exists; `month` and `day` beyond their range carry over. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const before = daysBeforeMonth[m - 1] ?? 0;
  const leap = m > 2 && isLeapYear(y) ? 1 : 0;
  const p = y - 1;
  return p * 365 + Math.floor(p / 4) - Math.floor(p / 100) + Math.floor(p / 400) + before + leap + day - 719_163;
}

/**
 * Year, month and day of `day`. The arithmetic counts years from 1 March, so that the leap day comes last
 * (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function civilOf(day: Day): CivilDay {
  const z = day + daysToEpoch;
  const era = Math.floor(z / daysIn400Years);
  const ofEra = z - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 0 (Sunday) to 6 (Saturday). 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** Monday of the week of `day`, as ISO 8601 counts weeks. */
export function mondayOf(day: Day): Day {
  return day - ((weekdayOf(day) + 6) % 7);
}

/** Monday of week `number` of `year`, as ISO 8601 counts: week 1 holds 4 January. */
export function mondayOfWeek(year: number, number: number): Day {
  return mondayOf(dayOf(year, 1, 4)) + (number - 1) * 7;
}

/** The day `months` later, or the last day of that month when it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const civil = civilOf(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayOf(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

export function yearInterval(year: number, last = year): Interval {
  return { first: dayOf(year, 1, 1), last: dayOf(last, 12, 31) };
}

/** `month` beyond 1 to 12 carries over into other years. */
export function monthInterval(year: number, month: number, months = 1): Interval {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + months, 1) - 1 };
}

/** Easter Sunday of the western churches (the anonymous Gregorian algorithm, Nature, 20 April 1876). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  return dayOf(year, month, ((d + e - 7 * f + 114) % 31) + 1);
}

/** `2025-12-13`. Years before 1 are counted as ISO 8601 does, 44 BC as `-0043`; beyond four digits they have six and a sign. */
export function isoDay(day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  return `${isoYear(year)}-${twoDigits(month)}-${twoDigits(ofMonth)}`;
}

export function isoYear(year: number): string {
  const digits = String(Math.abs(year));
  if (Math.abs(year) > 9999) return `${year < 0 ? '-' : '+'}${digits.padStart(6, '0')}`;
  return `${year < 0 ? '-' : ''}${digits.padStart(4, '0')}`;
}

/** The day of `2025-12-13`, or undefined when `text` is not a day of the calendar in that form. */
export function dayFromIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}

export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** English name of `month`, 1 to 12. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? '';
}

/** English name of `weekday`, 0 (Sunday) to 6 (Saturday). */
export function weekdayName(weekday: number): string {
  return weekdayNames[weekday] ?? '';
}
