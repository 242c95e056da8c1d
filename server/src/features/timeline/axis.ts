// The calendar below a timeline: at which days lines are drawn and what stands beside them. Days and labels only; no pixels but their number.

import { addMonths, civilOf, dayOf, mondayOf, monthName } from '../../dates/calendar/calendar';
import type { Day, Interval } from '../../dates/calendar/reading';

/** One line of the calendar. */
export interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** A month or year that stands above several ticks. */
export interface Period extends Interval {
  readonly label: string;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** Empty when the ticks are years. */
  readonly periods: readonly Period[];
}

/** The words of its labels. */
export interface AxisWords {
  /** The name of a month, from 1. */
  month(month: number): string;
  beforeChrist(year: number): string;
}

const english: AxisWords = { month: monthName, beforeChrist: (year) => `${year} BC` };

interface Step {
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly count: number;
  /** About how long it is. */
  readonly days: number;
}

const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const steps: readonly Step[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'week', count: 1, days: 7 },
  { unit: 'month', count: 1, days: 30.44 },
  { unit: 'month', count: 3, days: 91.3 },
  ...years.map((count): Step => ({ unit: 'year', count, days: count * 365.25 })),
];
/** More lines than any width has room for. */
const maxTicks = 400;

/**
 * @param view the days that are seen
 * @param dayWidth pixels that a day takes
 * @param options `minSpacing`: pixels that a label needs; `words`: in which the labels are written
 */
export function axisFor(
  view: Interval,
  dayWidth: number,
  { minSpacing = 64, words = english }: { readonly minSpacing?: number; readonly words?: AxisWords } = {},
): Axis {
  const step = steps.find(({ days }) => days * dayWidth >= minSpacing) ?? (steps.at(-1) as Step);
  const ticks: Tick[] = [];
  for (let day = firstTick(view.first, step); day <= view.last && ticks.length < maxTicks; day = next(day, step)) {
    ticks.push({ day, label: labelOf(day, step, words) });
  }
  return { ticks, periods: periodsOf(view, step, words) };
}

function firstTick(day: Day, { unit, count }: Step): Day {
  const { year, month } = civilOf(day);
  if (unit === 'day') return Math.floor(day);
  if (unit === 'week') return mondayOf(Math.floor(day));
  if (unit === 'month') return dayOf(year, month - ((month - 1) % count), 1);
  return dayOf(year < 1 ? 1 - Math.ceil((1 - year) / count) * count : Math.max(1, year - (year % count)), 1, 1);
}

function next(day: Day, { unit, count }: Step): Day {
  if (unit === 'day') return day + count;
  if (unit === 'week') return day + 7 * count;
  if (unit === 'month') return addMonths(day, count);
  const { year } = civilOf(day);
  // There is no year 0: behind 10 BC, in steps of ten, comes AD 10, and 10 BC is the year -9.
  const after = year < 1 ? year + count : year - (year % count) + count;
  return dayOf(year < 1 && after > 0 ? count : after, 1, 1);
}

function labelOf(day: Day, { unit }: Step, words: AxisWords): string {
  const { year, month, day: ofMonth } = civilOf(day);
  if (unit === 'year') return yearLabel(year, words);
  const short = words.month(month).slice(0, 3);
  return unit === 'month' ? short : `${ofMonth} ${short}`;
}

function yearLabel(year: number, words: AxisWords): string {
  return year < 1 ? words.beforeChrist(1 - year) : String(year);
}

function periodsOf(view: Interval, { unit }: Step, words: AxisWords): Period[] {
  if (unit === 'year') return [];
  const months = unit === 'month' ? 12 : 1;
  const start = civilOf(view.first);
  let first = dayOf(start.year, months === 12 ? 1 : start.month, 1);
  const periods: Period[] = [];
  while (first <= view.last && periods.length < maxTicks) {
    const after = addMonths(first, months);
    const { year, month } = civilOf(first);
    const label = months === 12 ? yearLabel(year, words) : `${words.month(month)} ${yearLabel(year, words)}`;
    periods.push({ first, last: after - 1, label });
    first = after;
  }
  return periods;
}
