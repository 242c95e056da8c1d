// The days of named periods: weeks, quarters, seasons, decades, and what "early", "mid" and "late" leave of them.

import { addMonths, civilOf, dayOf, mondayOf, monthInterval, yearInterval } from './calendar';
import { Part, Unit } from './lexicon';
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

/** The `unit` that `day` lies in, moved by `shift` units. */
export function unitPeriod(day: Day, unit: number, shift: number): Period {
  const { year, month } = civilOf(day);
  switch (unit) {
    case Unit.day:
      return exact({ first: day + shift, last: day + shift }, 'day');
    case Unit.week: {
      const first = mondayOf(day) + 7 * shift;
      return exact({ first, last: first + 6 }, 'week');
    }
    case Unit.workweek: {
      const first = mondayOf(day) + 7 * shift;
      return exact({ first, last: first + 4 }, 'days');
    }
    case Unit.weekend: {
      const first = mondayOf(day) + 7 * shift + 5;
      return exact({ first, last: first + 1 }, 'days');
    }
    case Unit.fortnight: {
      const first = mondayOf(day) + 14 * shift;
      return exact({ first, last: first + 13 }, 'days');
    }
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

/** The day `count` units away; months and years keep the day of the month. */
export function moveBy(day: Day, unit: number, count: number): Day {
  switch (unit) {
    case Unit.day:
      return day + count;
    case Unit.week:
    case Unit.weekend:
    case Unit.workweek:
      return day + 7 * count;
    case Unit.fortnight:
      return day + 14 * count;
    case Unit.month:
      return addMonths(day, count);
    case Unit.quarter:
      return addMonths(day, 3 * count);
    case Unit.decade:
      return addMonths(day, 120 * count);
    case Unit.century:
      return addMonths(day, 1200 * count);
    default:
      return addMonths(day, 12 * count);
  }
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

/** The named part of `whole`. Edges inside the whole are soft; the outer edges stay where they are. */
export function partOf(whole: Period, part: number): Period {
  switch (whole.precision) {
    case 'month':
      return monthPart(whole, part);
    case 'year':
      return byShare(whole, part, 'year-part', YEAR_SHARES);
    case 'week':
      return byShare(whole, part, 'days', WEEK_SHARES);
    case 'decade':
      return byShare(whole, part, 'year', DECADE_SHARES);
    case 'century':
      return byShare(whole, part, 'decade', CENTURY_SHARES);
    default:
      return byDays(whole, part);
  }
}

/** First and last day of the month for the core and for the hull; 31 stands for the month's end. */
const MONTH_PARTS: Readonly<Record<number, readonly [number, number, number, number]>> = {
  [Part.early]: [1, 10, 1, 15],
  [Part.start]: [1, 10, 1, 15],
  [Part.mid]: [11, 20, 8, 24],
  [Part.middle]: [11, 20, 8, 24],
  [Part.late]: [21, 31, 16, 31],
  [Part.end]: [21, 31, 16, 31],
  [Part.start + 10]: [1, 15, 1, 16],
  [Part.end + 10]: [16, 31, 15, 31],
};

function monthPart(month: Period, part: number): Period {
  const [from, to, hullFrom, hullTo] = MONTH_PARTS[part] ?? [1, 31, 1, 31];
  const at = (day: number) => Math.min(month.first + day - 1, month.last);
  return soft({ first: at(from), last: at(to) }, { first: at(hullFrom), last: at(hullTo) }, 'month-part');
}

type Shares = Readonly<Record<number, readonly [number, number, number, number]>>;

/** In months of the year, counted from 0: core from, core to, hull from, hull to. */
const YEAR_SHARES: Shares = {
  [Part.early]: [0, 4, 0, 6],
  [Part.start]: [0, 3, 0, 6],
  [Part.mid]: [4, 8, 3, 9],
  [Part.middle]: [4, 8, 3, 9],
  [Part.late]: [8, 12, 6, 12],
  [Part.end]: [9, 12, 6, 12],
  [Part.start + 10]: [0, 6, 0, 6],
  [Part.end + 10]: [6, 12, 6, 12],
};
/** In days of the week. */
const WEEK_SHARES: Shares = {
  [Part.early]: [0, 3, 0, 4],
  [Part.start]: [0, 3, 0, 4],
  [Part.mid]: [1, 4, 1, 5],
  [Part.middle]: [1, 4, 1, 5],
  [Part.late]: [3, 7, 2, 7],
  [Part.end]: [3, 7, 2, 7],
  [Part.start + 10]: [0, 4, 0, 4],
  [Part.end + 10]: [3, 7, 3, 7],
};
/** In years of the decade. */
const DECADE_SHARES: Shares = {
  [Part.early]: [0, 4, 0, 5],
  [Part.start]: [0, 3, 0, 5],
  [Part.mid]: [4, 7, 3, 8],
  [Part.middle]: [4, 7, 3, 8],
  [Part.late]: [6, 10, 5, 10],
  [Part.end]: [7, 10, 5, 10],
  [Part.start + 10]: [0, 5, 0, 5],
  [Part.end + 10]: [5, 10, 5, 10],
};
/** In years of the century. */
const CENTURY_SHARES: Shares = {
  [Part.early]: [0, 34, 0, 50],
  [Part.start]: [0, 20, 0, 50],
  [Part.mid]: [34, 67, 25, 75],
  [Part.middle]: [34, 67, 25, 75],
  [Part.late]: [67, 100, 50, 100],
  [Part.end]: [80, 100, 50, 100],
  [Part.start + 10]: [0, 50, 0, 50],
  [Part.end + 10]: [50, 100, 50, 100],
};

function byShare(whole: Period, part: number, precision: Precision, shares: Shares): Period {
  const [from, to, hullFrom, hullTo] = shares[part] ?? [0, 1, 0, 1];
  const at = (share: number) =>
    whole.precision === 'week'
      ? whole.first + share
      : whole.precision === 'year'
        ? addMonths(whole.first, share)
        : addMonths(whole.first, share * 12);
  return soft({ first: at(from), last: at(to) - 1 }, { first: at(hullFrom), last: at(hullTo) - 1 }, precision);
}

/** Thirds of any other period, with the hull half of it. */
function byDays(whole: Period, part: number): Period {
  const length = whole.last - whole.first + 1;
  const at = (share: number) => whole.first + Math.round(length * share);
  const precision = length > 200 ? 'year-part' : length > 31 ? 'month' : 'days';
  const halves = part >= 10;
  const kind = part % 10;
  if (kind === Part.early || kind === Part.start)
    return soft(
      { first: whole.first, last: at(halves ? 1 / 2 : 1 / 3) - 1 },
      { first: whole.first, last: at(1 / 2) - 1 },
      precision,
    );
  if (kind === Part.mid || kind === Part.middle)
    return soft({ first: at(1 / 3), last: at(2 / 3) - 1 }, { first: at(1 / 4), last: at(3 / 4) - 1 }, precision);
  return soft(
    { first: at(halves ? 1 / 2 : 2 / 3), last: whole.last },
    { first: at(1 / 2), last: whole.hull.last },
    precision,
  );
}

function soft(core: Interval, hull: Interval, precision: Precision): Period {
  return { ...core, precision, approximate: true, hull };
}

/** "around" widens what it stands before: a day by three, a month by half of one, a year by five. */
export function around(period: Period): Period {
  const { first, last } = period;
  switch (period.precision) {
    case 'day':
    case 'days':
    case 'week':
      return soft({ first, last }, { first: first - 3, last: last + 3 }, period.precision);
    case 'month':
    case 'month-part':
      return soft({ first, last }, { first: first - 15, last: last + 15 }, period.precision);
    case 'quarter':
    case 'season':
    case 'half':
      return soft({ first, last }, { first: addMonths(first, -3), last: addMonths(last, 3) }, period.precision);
    case 'century':
      return soft({ first, last }, { first: addMonths(first, -240), last: addMonths(last, 240) }, period.precision);
    default:
      return soft({ first, last }, { first: addMonths(first, -60), last: addMonths(last, 60) }, period.precision);
  }
}
