// The days of named periods: weeks, quarters, seasons, decades, and what "early", "mid" and "late" leave of them.

import { Part, Unit } from '../lexer/lexicon';
import { addMonths, civilOf, dayOf, mondayOf, monthInterval, yearInterval } from './calendar';
import type { Day, Interval, Precision } from './reading';

/** An interval, what it is, and how far its soft edges reach. */
export interface Period extends Interval {
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly hull: Interval;
}

export function exact(interval: Interval, precision: Precision): Period {
  const { first, last } = interval;
  return { first, last, precision, approximate: false, hull: { first, last } };
}

/** `count` days from `first` on. */
function daysFrom(first: Day, count: number, precision: Precision = 'days'): Period {
  return exact({ first, last: first + count - 1 }, precision);
}

/** The `unit` that `day` lies in, moved by `shift` units. */
export function unitPeriod(day: Day, unit: number, shift: number): Period {
  const { year, month } = civilOf(day);
  switch (unit) {
    case Unit.day:
      return exact({ first: day + shift, last: day + shift }, 'day');
    case Unit.week:
      return daysFrom(mondayOf(day) + 7 * shift, 7, 'week');
    case Unit.workweek:
      return daysFrom(mondayOf(day) + 7 * shift, 5);
    case Unit.weekend:
      return daysFrom(mondayOf(day) + 7 * shift + 5, 2);
    case Unit.fortnight:
      return daysFrom(mondayOf(day) + 14 * shift, 14);
    case Unit.month:
      return exact(monthInterval(year, month + shift), 'month');
    case Unit.quarter:
      return exact(monthInterval(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * shift, 3), 'quarter');
    case Unit.decade: {
      const from = Math.floor(year / 10) * 10 + 10 * shift;
      return exact(yearInterval(from, from + 9), 'decade');
    }
    case Unit.century: {
      const from = Math.floor(year / 100) * 100 + 100 * shift;
      return exact(yearInterval(from, from + 99), 'century');
    }
    default:
      return exact(yearInterval(year + shift), 'year');
  }
}

const daysIn: Readonly<Record<number, number>> = {
  [Unit.day]: 1,
  [Unit.week]: 7,
  [Unit.weekend]: 7,
  [Unit.workweek]: 7,
  [Unit.fortnight]: 14,
};
const monthsIn: Readonly<Record<number, number>> = { [Unit.quarter]: 3, [Unit.decade]: 120, [Unit.century]: 1200 };

/** The day `count` units away; months and years keep the day of the month. */
export function moveBy(day: Day, unit: number, count: number): Day {
  if (unit === Unit.month) return addMonths(day, Math.trunc(count)) + Math.round((count % 1) * 30);
  const days = daysIn[unit];
  if (days !== undefined) return day + Math.round(days * count);
  return addMonths(day, Math.round((monthsIn[unit] ?? 12) * count));
}

/** Spring begins in March: the meteorological season, softly up to the end of the astronomical one. */
export function seasonPeriod(year: number, season: number): Period {
  const core = monthInterval(year, season * 3, 3);
  const astronomicalEnd = [dayOf(year, 6, 21), dayOf(year, 9, 23), dayOf(year, 12, 21), dayOf(year + 1, 3, 20)][
    season - 1
  ];
  return {
    ...core,
    precision: 'season',
    approximate: true,
    hull: { first: core.first, last: astronomicalEnd ?? core.last },
  };
}

/** Where a part begins and ends in its whole, and where its hull does. Ends are not included. */
type Shares = readonly [from: number, to: number, hullFrom: number, hullTo: number];
type PartTable = Readonly<Record<number, Shares>>;

/** In days of the month, counted from 0; 31 stands for the month's end. */
const monthParts: PartTable = {
  [Part.early]: [0, 10, 0, 15],
  [Part.start]: [0, 10, 0, 15],
  [Part.mid]: [10, 20, 7, 24],
  [Part.late]: [20, 31, 15, 31],
  [Part.end]: [20, 31, 15, 31],
  [Part.firstHalf]: [0, 15, 0, 16],
  [Part.secondHalf]: [15, 31, 14, 31],
};
/** In months of the year. */
const yearParts: PartTable = {
  [Part.early]: [0, 4, 0, 6],
  [Part.start]: [0, 3, 0, 6],
  [Part.mid]: [4, 8, 3, 9],
  [Part.late]: [8, 12, 6, 12],
  [Part.end]: [9, 12, 6, 12],
  [Part.firstHalf]: [0, 6, 0, 6],
  [Part.secondHalf]: [6, 12, 6, 12],
};
/** In days of the week. */
const weekParts: PartTable = {
  [Part.early]: [0, 3, 0, 4],
  [Part.start]: [0, 3, 0, 4],
  [Part.mid]: [1, 4, 1, 5],
  [Part.late]: [3, 7, 2, 7],
  [Part.end]: [3, 7, 2, 7],
  [Part.firstHalf]: [0, 4, 0, 4],
  [Part.secondHalf]: [3, 7, 3, 7],
};
/** In years of the decade. */
const decadeParts: PartTable = {
  [Part.early]: [0, 4, 0, 5],
  [Part.start]: [0, 3, 0, 5],
  [Part.mid]: [4, 7, 3, 8],
  [Part.late]: [6, 10, 5, 10],
  [Part.end]: [7, 10, 5, 10],
  [Part.firstHalf]: [0, 5, 0, 5],
  [Part.secondHalf]: [5, 10, 5, 10],
};
/** In years of the century. */
const centuryParts: PartTable = {
  [Part.early]: [0, 34, 0, 50],
  [Part.start]: [0, 20, 0, 50],
  [Part.mid]: [34, 67, 25, 75],
  [Part.late]: [67, 100, 50, 100],
  [Part.end]: [80, 100, 50, 100],
  [Part.firstHalf]: [0, 50, 0, 50],
  [Part.secondHalf]: [50, 100, 50, 100],
};
/** In twelfths of any other period. */
const otherParts: PartTable = yearParts;

/**
 * The named part of `whole`; `named` is a value of `Part`. Edges inside the whole are soft: the hull says how far the words
 * can be stretched. The outer edges stay where they are.
 */
export function partOf(whole: Period, named: number): Period {
  const part = named === Part.middle ? Part.mid : named;
  switch (whole.precision) {
    case 'month':
      return cut(whole, monthParts[part], 'month-part', (share) => Math.min(whole.first + share, whole.last + 1));
    case 'year':
      return cut(whole, yearParts[part], 'year-part', (share) => addMonths(whole.first, share));
    case 'week':
      return cut(whole, weekParts[part], 'days', (share) => whole.first + share);
    case 'decade':
      return cut(whole, decadeParts[part], 'year', (share) => addMonths(whole.first, share * 12));
    case 'century':
      return cut(whole, centuryParts[part], 'decade', (share) => addMonths(whole.first, share * 12));
    default: {
      const length = whole.last - whole.first + 1;
      const precision = length > 200 ? 'year-part' : length > 31 ? 'month' : 'days';
      // A third of a season or quarter is a month.
      const months = whole.precision === 'season' || whole.precision === 'quarter';
      return cut(whole, otherParts[part], precision, (share) =>
        months && share % 4 === 0 ? addMonths(whole.first, share / 4) : whole.first + Math.round((length * share) / 12),
      );
    }
  }
}

function cut(whole: Period, shares: Shares | undefined, precision: Precision, dayAt: (share: number) => Day): Period {
  if (shares === undefined) return whole;
  const [from, to, hullFrom, hullTo] = shares;
  const core = { first: dayAt(from), last: Math.max(dayAt(from), dayAt(to) - 1) };
  return soft(core, { first: dayAt(hullFrom), last: Math.max(core.last, dayAt(hullTo) - 1) }, precision);
}

function soft({ first, last }: Interval, hull: Interval, precision: Precision): Period {
  return { first, last, precision, approximate: true, hull };
}

/** "around" widens what it stands before: a day by three, a month by half of one, a year by five. */
export function around(period: Period): Period {
  const { precision, hull } = period;
  const days = slackDays[precision];
  if (days !== undefined) return soft(period, { first: hull.first - days, last: hull.last + days }, precision);
  const months = slackMonths[precision] ?? 60;
  return soft(period, { first: addMonths(hull.first, -months), last: addMonths(hull.last, months) }, precision);
}

const slackDays: Readonly<Partial<Record<Precision, number>>> = {
  day: 3,
  days: 3,
  week: 3,
  month: 15,
  'month-part': 15,
};
const slackMonths: Readonly<Partial<Record<Precision, number>>> = { quarter: 3, season: 3, half: 3, century: 240 };
