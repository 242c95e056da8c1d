// The signals of pairs of timeline entries, for fitting and judging the coefficients apart from the index that normally asks for them.

import { gapInDays, lengthInDays, likelyError, overlap } from '../../server/src/dates/calendar/interval';
import type { Interval } from '../../server/src/dates/calendar/reading';
import { actOf } from '../../server/src/text/acts';
import { type Setting, type Signals, signalsOf } from '../../server/src/text/confidence';
import { comparePair, measurePair, type PairEvidence, type TermKnowledge } from '../../server/src/text/pair';
import { termsOf } from '../../server/src/text/terms';
import { termWeight } from '../../server/src/text/weights';
import { moved, shifts, type Timeline, type TimelineEntry } from './timelines';

/** Two timelines side by side. */
export class TimelinePair {
  private readonly left: readonly (readonly number[])[];
  private readonly right: readonly (readonly number[])[];
  private readonly knowledge: TermKnowledge;
  private readonly strengths: Float64Array;

  constructor(
    readonly a: readonly TimelineEntry[],
    readonly b: readonly TimelineEntry[],
  ) {
    this.left = a.map((entry) => termsOf(entry.text));
    this.right = b.map((entry) => termsOf(entry.text));
    const counts = new Map<number, number>();
    for (const terms of [...this.left, ...this.right]) {
      for (const term of terms) counts.set(term & ~7, (counts.get(term & ~7) ?? 0) + 1);
    }
    const total = a.length + b.length - 2;
    this.knowledge = {
      weight: (identity, own) => termWeight((counts.get(identity) ?? 0) - own, total),
      act: actOf,
    };
    this.strengths = new Float64Array(a.length * b.length);
    for (const [row, mine] of this.left.entries()) {
      for (const [column, theirs] of this.right.entries()) {
        const { shared, likeness, sharedTerms } = measurePair(mine, theirs, this.knowledge);
        this.strengths[row * b.length + column] = sharedTerms < 2 ? 0 : shared * likeness;
      }
    }
  }

  strength(row: number, column: number): number {
    return this.strengths[row * this.b.length + column] ?? 0;
  }

  /** Signals of one pair. */
  signals(row: number, column: number): Signals {
    const [mine, theirs] = this.entriesAt(row, column);
    return signalsOf(this.evidence(row, column), this.setting(row, column, mine, theirs));
  }

  /** Signals of one pair with the date of one of the two moved, by each of the shifts. */
  movedSignals(row: number, column: number): Signals[] {
    const [mine, theirs] = this.entriesAt(row, column);
    const evidence = this.evidence(row, column);
    const forward = (row + column) % 2 === 1;
    return shifts.map((shift) => {
      const [a, b] =
        (row + 3 * column) % 4 < 2 ? [moved(mine, shift, forward), theirs] : [mine, moved(theirs, shift, forward)];
      return signalsOf(evidence, this.setting(row, column, a, b));
    });
  }

  private entriesAt(row: number, column: number): [mine: TimelineEntry, theirs: TimelineEntry] {
    return [this.a[row] as TimelineEntry, this.b[column] as TimelineEntry];
  }

  private evidence(row: number, column: number): PairEvidence {
    return comparePair(this.left[row] as readonly number[], this.right[column] as readonly number[], this.knowledge);
  }

  /** @param mine what stands in the row, maybe on another date; `theirs` alike */
  private setting(row: number, column: number, mine: TimelineEntry, theirs: TimelineEntry): Setting {
    const gapDays = gapInDays(mine, theirs);
    return {
      gapDays,
      named: false,
      unitDays: Math.max(lengthInDays(mine), lengthInDays(theirs)),
      slip: gapDays > 0 ? likelyError(mine, theirs) : undefined,
      firstIsEarlier: mine.first < theirs.first,
      margin: gapDays > 0 ? this.margin(row, column, mine, theirs) : 1,
      ...sharedTimeOf([mine, this.a], [theirs, this.b]),
      localDensity: Math.sqrt(entriesAround(mine, row, this.a) * entriesAround(theirs, column, this.b)),
    };
  }

  /** See `Setting.margin`. */
  private margin(row: number, column: number, mine: TimelineEntry, theirs: TimelineEntry): number {
    let best = 0;
    this.b.forEach((other, at) => {
      if (at !== column && overlap(other, mine) && !overlap(other, theirs))
        best = Math.max(best, this.strength(row, at));
    });
    this.a.forEach((other, at) => {
      if (at !== row && overlap(other, theirs) && !overlap(other, mine))
        best = Math.max(best, this.strength(at, column));
    });
    const strength = this.strength(row, column);
    return strength === 0 ? -1 : Math.max(-1, (strength - best) / strength);
  }
}

/** Every two timelines of a list. */
export function* eachTwo(timelines: readonly Timeline[]): Generator<readonly [Timeline, Timeline]> {
  for (const [at, first] of timelines.entries()) {
    for (const second of timelines.slice(at + 1)) yield [first, second];
  }
}

type Side = readonly [entry: TimelineEntry, timeline: readonly TimelineEntry[]];

/** As in `workspace/events/times`: times without the first and the last entry. */
function sharedTimeOf([mine, a]: Side, [theirs, b]: Side): Pick<Setting, 'sharedTime' | 'uncovered'> {
  const [one, other] = [timeOf(a), timeOf(b)];
  if (!one || !other) return { sharedTime: 1, uncovered: false };
  const days = Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1;
  const sharedTime = Math.max(0, days) / Math.min(lengthInDays(one), lengthInDays(other));
  return { sharedTime, uncovered: sharedTime < 2 / 3 && !overlap(one, theirs) && !overlap(other, mine) };
}

/** As in `workspace/events/times`: the entry itself, wherever it was moved, and the others around it. */
function entriesAround(entry: TimelineEntry, place: number, timeline: readonly TimelineEntry[]): number {
  if (lengthInDays(entry) > 3) return 1;
  return 1 + timeline.filter((other, at) => at !== place && gapInDays(other, entry) <= 1).length;
}

function timeOf(entries: readonly TimelineEntry[]): Interval | undefined {
  const firsts = entries.map(({ first }) => first).sort((x, y) => x - y);
  const lasts = entries.map(({ last }) => last).sort((x, y) => y - x);
  const [first, last] = [firsts[1], lasts[1]];
  return first === undefined || last === undefined || entries.length < 5
    ? undefined
    : { first, last: Math.max(first, last) };
}
