// Files of which many entries are off alike: one finding for all of them instead of one for each.

import { addTo, maxOf } from '../../syntax/lists';
import type { Contradiction } from '../contradiction';

/** So many entries that are off alike are a run. */
const minInRun = 3;

/** A contradiction with the signed distance between the two dates that it is about. */
export interface SignedContradiction {
  readonly contradiction: Contradiction;
  /** What must be added to the date here to get the other: "+1 year", "-10 days". Equal for entries that are off alike. */
  readonly offset: string;
  /** What they describe comes back every year. */
  readonly recurs: boolean;
  /** See `LevelContext`. */
  readonly isOfSeries: boolean;
}

/** What the run of a file has to be asked for, by ordinals of its accounts. */
export interface RunContext {
  /** Whether an account is an entry: only entries bound a run. */
  isEntry(ordinal: number): boolean;
  /** The first day of an account. */
  dayOf(ordinal: number): number | undefined;
  /** How many entries from one to the other agree with other files. */
  agreeing(from: number, to: number): number;
  /** Entries between two that follow each other in a run of which nothing is known, and whose dates stand between theirs. */
  unknown(from: number, to: number): readonly number[];
}

/** Neighbouring days are set apart by time zones and filing, each by itself. */
export function mayBeOffAlike(offset: string): boolean {
  return !/^-?1 days$/.test(offset);
}

/**
 * Joins the contradictions of a file whose entries are off by the same offset.
 * @param measured in order of `here.ordinal`, all of one file
 */
export function joinRuns(measured: readonly SignedContradiction[], surroundings: RunContext): Contradiction[] {
  const byOffset = new Map<string, SignedContradiction[]>();
  for (const one of measured) {
    if (mayBeOffAlike(one.offset)) addTo(byOffset, one.offset, one);
  }
  const joined = new Map<Contradiction, Contradiction | undefined>();
  for (const [offset, run] of byOffset) {
    const entries = run.map(({ contradiction }) => contradiction.here.ordinal).filter(surroundings.isEntry);
    const [from, to] = [entries[0], entries.at(-1)];
    if (entries.length < minInRun || from === undefined || to === undefined) continue;
    if (entries.length <= surroundings.agreeing(from, to)) continue;
    const inside = run.filter(
      ({ contradiction: { here } }) => from <= here.ordinal || !surroundings.isEntry(here.ordinal),
    );
    for (const { contradiction } of inside) joined.set(contradiction, undefined);
    const first = run.find(({ contradiction }) => contradiction.here.ordinal === from);
    if (first) joined.set(first.contradiction, contradictionOfRun(first, inside, entries, offset, surroundings));
  }
  return measured.flatMap(({ contradiction }) =>
    joined.has(contradiction) ? (joined.get(contradiction) ?? []) : contradiction,
  );
}

function contradictionOfRun(
  { contradiction: first }: SignedContradiction,
  run: readonly SignedContradiction[],
  entries: readonly number[],
  offset: string,
  surroundings: RunContext,
): Contradiction {
  const { file } = first.here;
  const all = run.map(({ contradiction }) => contradiction);
  const ordinals = new Set(all.map(({ here }) => here.ordinal));
  // Between entries of which the year is wrong, one of the same wrong year is most likely wrong, too.
  if (/years$/.test(offset)) {
    for (const [at, to] of entries.entries()) {
      const before = entries[at - 1];
      if (before !== undefined) for (const ordinal of surroundings.unknown(before, to)) ordinals.add(ordinal);
    }
  }
  // The first entry's own partner comes first, because the message sets these two against each other.
  const strongest = all.filter((one) => one !== first).sort((a, b) => b.confidence - a.confidence);
  const others = [first, ...strongest].flatMap((one) => one.others.slice(0, 1));
  const doubts = doubtsAboutRun(run, new Set(all.flatMap((one) => one.others.map((other) => other.file))).size);
  return {
    ...first,
    others,
    confidence: maxOf(all.map((one) => one.confidence)),
    level:
      isSeries(run, offset) || areOfOneDay(entries, offset, surroundings)
        ? 'hint'
        : doubts.length > 0
          ? 'information'
          : 'warning',
    doubts,
    reasons: [`${all.length} entries of this file are off by the same amount`, ...first.reasons],
    rivals: [],
    scope: 'file',
    run: [...ordinals].sort((a, b) => a - b).map((ordinal) => ({ file, ordinal })),
  };
}

function doubtsAboutRun(run: readonly SignedContradiction[], files: number): string[] {
  const doubts = [
    2 * run.filter(({ recurs }) => recurs).length > run.length && 'most of what they describe comes back every year',
    files < 2 && 'only one other file has other dates',
  ];
  return doubts.filter((doubt) => doubt !== false);
}

/** What a series says four weeks later it says of several entries. Only a wrong year is on every line. */
function isSeries(run: readonly SignedContradiction[], offset: string): boolean {
  return !/years$/.test(offset) && run.every(({ isOfSeries }) => isOfSeries);
}

/** All that one release or one day has is off by as much against another one: those are two days, and no slips. Only a wrong year is on every line. */
function areOfOneDay(entries: readonly number[], offset: string, { dayOf }: RunContext): boolean {
  return !/years$/.test(offset) && new Set(entries.map(dayOf)).size === 1;
}
