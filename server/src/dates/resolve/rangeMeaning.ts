// Gives ranges their meaning: each end completes what the other lacks, and a range that ends before it begins is impossible.

import { civilOf } from '../calendar/calendar';
import type { Period } from '../calendar/periods';
import { type Anchor, precisions } from '../calendar/reading';
import { formatInterval } from '../calendar/wordedDates';
import {
  type Expression,
  lacksYear,
  type OffsetExpression,
  orderInYear,
  type RangeExpression,
  withYear,
  writtenYear,
} from '../grammar/expression';
import { Direction } from '../lexer/lexicon';
import { completeYear, monthlessDay } from './completeDates';
import {
  type Base,
  isImpossible,
  type Meaning,
  meant,
  type Outcome,
  plain,
  type ResolveContext,
  withAnchor,
} from './meaning';
import type { Resolver } from './relativeMeaning';

export function rangeMeaning(range: RangeExpression, from: ResolveContext, resolve: Resolver): Outcome {
  const [near, far] = shareYear(range.from, range.to);
  if (lacksYear(near) && lacksYear(far) && monthlessDay(near) === undefined) {
    // The range is completed as a whole: one that holds the day of writing is the current one.
    const turn = turnsYear(near, far) ? 1 : 0;
    const inYear = (year: number) => {
      const known = { ...range, from: withYear(near, year), to: withYear(far, year + turn) };
      return meant(rangeMeaning(known, from, resolve));
    };
    return completeYear(inYear, from, undefined) ?? impossibleInAnyYear(near, far, from, resolve);
  }
  const start = resolve(near, from);
  if (start === undefined || isImpossible(start)) return start;
  const end = farMeaning(near, far, start, from, resolve);
  if (end === undefined || isImpossible(end)) return end;
  if (end.last < start.first) {
    // "from 2009 until this year" depends on when that was written.
    if (end.anchor !== undefined) return undefined;
    return { impossible: 'reversed-range', why: `${formatInterval(end)} is before ${formatInterval(start)}` };
  }
  return { ...plain(spanning(start, end)), anchor: start.anchor ?? end.anchor, ends: [start, end] };
}

/** A range that no year makes possible: "Oct 5-3", "June 31 to July 2". */
function impossibleInAnyYear(near: Expression, far: Expression, from: ResolveContext, resolve: Resolver): Outcome {
  const wrong = [near, far].map((end) => resolve(end, from)).find(isImpossible);
  if (wrong !== undefined) return wrong;
  const bothDays = near.type === 'day' && far.type === 'day';
  const reversed = bothDays && near.month === far.month && near.day > far.day;
  return reversed ? { impossible: 'reversed-range', why: 'it ends before it begins' } : undefined;
}

/** The far end lends its year to the near one, and the near end to the far one when only it has a year. */
function shareYear(near: Expression, far: Expression): readonly [Expression, Expression] {
  const [nearYear, farYear] = [writtenYear(near), writtenYear(far)];
  const turn = turnsYear(near, far) ? 1 : 0;
  if (nearYear === undefined && farYear !== undefined) return [withYear(near, farYear - turn), far];
  if (nearYear !== undefined && farYear === undefined) return [near, withYear(far, nearYear + turn)];
  return [near, far];
}

/** "Nov-Feb": the far end is in the next year. Days of one month stay in their year, so that "Oct 5-3" remains wrong. */
function turnsYear(near: Expression, far: Expression): boolean {
  const [a, b] = [orderInYear(near), orderInYear(far)];
  return a !== undefined && b !== undefined && a > b;
}

/** The far end, counted from the near one: "from Friday to Monday", "from October to March". */
function farMeaning(
  near: Expression,
  far: Expression,
  start: Meaning,
  from: ResolveContext,
  resolve: Resolver,
): Outcome {
  if (lacksYear(far)) {
    const { year } = civilOf(start.first);
    return withAnchor(resolve(withYear(far, year + (turnsYear(near, far) ? 1 : 0)), from), start.anchor);
  }
  // "between the last quarter of 2004 and the previous year": the year before 2004.
  const countsFromStart =
    (far.type === 'which' && far.fromNarrative) || (far.type === 'offset' && far.from === undefined && !isFromNow(far));
  if (countsFromStart) {
    const base: Base = {
      anchor: start.anchor ?? beginningOf(start),
      interval: { first: start.first, last: start.last },
    };
    return withAnchor(resolve(far, { ...from, lastDate: base, lastYear: base }), start.anchor);
  }
  if (far.type !== 'weekday' || far.which !== undefined || far.week !== undefined) return resolve(far, from);
  const anchor = start.anchor ?? beginningOf(start);
  const speech = { anchor, interval: { first: start.first, last: start.first } };
  return withAnchor(resolve(far, { ...from, speech, future: true }), start.anchor);
}

function beginningOf({ first }: Meaning): Anchor {
  return { kind: 'narrative', day: first, why: 'the beginning of the range' };
}

function isFromNow({ direction }: OffsetExpression): boolean {
  return direction === Direction.ago || direction === Direction.fromNow;
}

function spanning(start: Meaning, end: Meaning): Period {
  const coarser =
    precisions[Math.max(precisions.indexOf(start.precision), precisions.indexOf(end.precision))] ?? 'days';
  const interval = { first: start.first, last: Math.max(start.last, end.last) };
  const hull = { first: Math.min(start.hull.first, start.first), last: Math.max(end.hull.last, interval.last) };
  const precision = coarser === 'day' && interval.first !== interval.last ? 'days' : coarser;
  return { ...interval, precision, approximate: start.approximate || end.approximate, hull };
}
