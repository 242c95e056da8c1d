// The signals of pairs of timeline entries, for fitting and judging the odds apart from the index that normally asks for them.

import { actOf } from '../../server/src/matching/acts';
import { type Setting, type Signals, signalsOf } from '../../server/src/matching/confidence';
import { comparePair, measurePair, type TermKnowledge } from '../../server/src/matching/pair';
import { termsOf } from '../../server/src/matching/terms';
import { termWeight } from '../../server/src/matching/weights';
import { gapInDays, likelyError, overlap } from '../../server/src/temporal/interval';
import type { Timeline, TimelineEntry } from './timelines';

/** Two timelines side by side. */
export class TimelinePair {
  private readonly left: readonly Int32Array[];
  private readonly right: readonly Int32Array[];
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
    const [mine, theirs] = [this.a[row], this.b[column]] as [TimelineEntry, TimelineEntry];
    const gapDays = gapInDays(mine, theirs);
    const setting: Setting = {
      gapDays,
      slip: gapDays > 0 ? likelyError(mine, theirs) : undefined,
      firstIsEarlier: mine.first < theirs.first,
      lead: gapDays > 0 ? this.lead(row, column) : 1,
      uncovered: gapDays > 0 && !covers(this.a, theirs) && !covers(this.b, mine),
    };
    const evidence = comparePair(this.left[row] as Int32Array, this.right[column] as Int32Array, this.knowledge);
    return signalsOf(evidence, setting);
  }

  /** See `Setting.lead`. */
  private lead(row: number, column: number): number {
    const [mine, theirs] = [this.a[row], this.b[column]] as [TimelineEntry, TimelineEntry];
    let best = 0;
    this.b.forEach((other, at) => {
      if (overlap(other, mine) && !overlap(other, theirs)) best = Math.max(best, this.strength(row, at));
    });
    this.a.forEach((other, at) => {
      if (overlap(other, theirs) && !overlap(other, mine)) best = Math.max(best, this.strength(at, column));
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

function covers(entries: readonly TimelineEntry[], entry: TimelineEntry): boolean {
  return entries.some(({ first }) => first <= entry.last) && entries.some(({ last }) => last >= entry.first);
}
