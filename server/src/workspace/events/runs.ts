// Files of which many entries are off alike: one finding for all of them instead of one for each.

import type { Contradiction } from '../contradiction';

/** So many entries that are off alike are no coincidence. */
const fewestInRun = 3;

/** A contradiction with the signed distance between the two dates that it is about. */
export interface Measured {
  readonly contradiction: Contradiction;
  /** What must be added to the date here to get the other: "+1 year", "-10 days". Equal for entries that are off alike. */
  readonly offset: string;
}

/**
 * Joins the contradictions of a file whose entries are off by the same offset.
 * @param measured in order of `here.ordinal`, all of one file
 * @param agreeing how many entries of the file agree with other files
 * @param between accounts of the file between two ordinals that nothing is known of: they are taken to be off as well
 */
export function joinRuns(
  measured: readonly Measured[],
  agreeing: () => number,
  between: (from: number, to: number) => readonly number[],
): Contradiction[] {
  const byOffset = new Map<string, Measured[]>();
  for (const one of measured) byOffset.set(one.offset, [...(byOffset.get(one.offset) ?? []), one]);
  const joined = new Map<Contradiction, Contradiction | undefined>();
  for (const run of byOffset.values()) {
    if (run.length < fewestInRun || run.length <= agreeing()) continue;
    const all = run.map((one) => one.contradiction);
    for (const one of all) joined.set(one, undefined);
    const [first] = all;
    if (first) joined.set(first, oneFor(first, all, between));
  }
  return measured.flatMap(({ contradiction }) =>
    joined.has(contradiction) ? (joined.get(contradiction) ?? []) : contradiction,
  );
}

function oneFor(
  first: Contradiction,
  all: readonly Contradiction[],
  between: (from: number, to: number) => readonly number[],
): Contradiction {
  const { file } = first.here;
  const ordinals = new Set(all.map((one) => one.here.ordinal));
  const last = Math.max(...ordinals);
  for (const ordinal of between(first.here.ordinal, last)) ordinals.add(ordinal);
  // The first entry's own partner comes first, because the message sets these two against each other.
  const strongest = all.slice(1).sort((a, b) => b.confidence - a.confidence);
  const doubtful = all.filter((one) => one.weak);
  const weak = 2 * doubtful.length > all.length;
  return {
    ...first,
    others: [first, ...strongest].flatMap((one) => one.others.slice(0, 1)),
    confidence: Math.max(...all.map((one) => one.confidence)),
    weak,
    doubts: weak ? (doubtful[0]?.doubts ?? []) : [],
    reasons: [`${all.length} entries of this file are off by the same amount`, ...first.reasons],
    rivals: [],
    scope: 'file',
    run: [...ordinals].sort((a, b) => a - b).map((ordinal) => ({ file, ordinal })),
  };
}
