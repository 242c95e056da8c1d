// Runs digests through the whole pipeline and counts the reports on their dates.

import { contradictoryDates } from '../../server/src/rules/contradictory-dates';
import { withoutDistinguished } from '../../server/src/rules/contradictory-dates/distinguished';
import { checkFile } from '../../server/src/rules/runRules';
import { fittedCoefficients } from '../../server/src/text/coefficients';
import type { Coefficients } from '../../server/src/text/confidence';
import type { AccountRef, FileId } from '../../server/src/workspace/account';
import type { Contradiction, Level } from '../../server/src/workspace/contradiction';
import type { WorkspaceView } from '../../server/src/workspace/workspace';
import { workspaceOfTexts } from '../support/workspace';
import { asDigest, type Timeline, type TimelineEntry } from './timelines';

/** One contradiction between two entries, by file and by place among the entries of the timeline; seen from either side. */
export interface Reported {
  readonly files: readonly [string, string];
  readonly entries: readonly [TimelineEntry | undefined, TimelineEntry | undefined];
  readonly weak: boolean;
  readonly level: Level;
  readonly confidence: number;
  readonly gapDays: number;
}

/** Entries of one file that one problem reports to be off alike. */
export interface OffAlike {
  readonly entries: ReadonlySet<TimelineEntry>;
  /** One of them and what it is held against. */
  readonly first: readonly [here: TimelineEntry, other: TimelineEntry];
  readonly weak: boolean;
}

export interface Run {
  readonly entries: number;
  readonly reported: readonly Reported[];
  readonly offAlike: readonly OffAlike[];
  /** Problems as a reader sees them: one for each place that is marked. */
  readonly problems: readonly Contradiction[];
}

let coefficientsFor: ((topic: string) => Coefficients) | undefined;

/** Judges everything that `use` asks for by other coefficients than those of the product: by those of the first timeline's topic. */
export function judgedBy<T>(coefficientsOf: (topic: string) => Coefficients, use: () => T): T {
  const product: Coefficients = { ...fittedCoefficients };
  coefficientsFor = coefficientsOf;
  try {
    return use();
  } finally {
    coefficientsFor = undefined;
    Object.assign(fittedCoefficients, product);
  }
}

/** The contradictions of a file as its problems show them: what a rule tells apart is gone, and what it doubts is a hint. */
function shownIn(workspace: WorkspaceView, file: FileId): Contradiction[] {
  const facts = workspace.facts(file);
  if (!facts) return [];
  const shown = new Map<number, Level>();
  for (const { span, severity } of checkFile(workspace, file, {}, { rules: [contradictoryDates] }))
    if (severity !== 'error' && !isSurer(shown.get(span.start), severity)) shown.set(span.start, severity);
  return workspace.events.contradictionsOf(file).flatMap((found) => {
    const contradiction = withoutDistinguished(facts, workspace, found);
    const level = shown.get(facts.accountPlaces[found.here.ordinal]?.date.start ?? -1);
    return contradiction && level ? [{ ...contradiction, level }] : [];
  });
}

const levels: readonly (Level | undefined)[] = [undefined, 'hint', 'information', 'warning'];

function isSurer(a: Level | undefined, b: Level): boolean {
  return levels.indexOf(a) > levels.indexOf(b);
}

/** All contradictions among digests made of these timelines. */
export function contradictionsAmong(timelines: readonly Timeline[]): Run {
  if (coefficientsFor) Object.assign(fittedCoefficients, coefficientsFor(timelines[0]?.topic ?? ''));
  const byFile = new Map(timelines.map((timeline, at) => [`${timeline.author}#${at}`, timeline]));
  const texts = new Map([...byFile].map(([file, timeline]) => [file, asDigest(timeline)]));
  const workspace = workspaceOfTexts(texts);
  const problems: Contradiction[] = [];
  const reported = new Map<string, Reported>();
  const offAlike: OffAlike[] = [];
  for (const file of byFile.keys()) {
    for (const found of shownIn(workspace, file)) {
      problems.push(found);
      if (found.scope === 'file') addRun(found);
      for (const [at, other] of found.others.entries()) {
        const here = found.scope === 'file' && at > 0 ? partnerOf(other, found) : found.here;
        const pair = [`${here.file}:${here.ordinal}`, `${other.file}:${other.ordinal}`].sort().join(' ');
        const known = reported.get(pair);
        if (known && !known.weak) continue;
        reported.set(pair, {
          files: [here.file, other.file],
          entries: [entryOf(here), entryOf(other)],
          weak: found.level !== 'warning',
          level: found.level,
          confidence: found.confidence,
          gapDays: found.gapDays,
        });
      }
    }
  }
  const entries = timelines.reduce((sum, timeline) => sum + timeline.entries.length, 0);
  return { entries, reported: [...reported.values()], offAlike, problems };

  function addRun({ here, others, run, level }: Contradiction): void {
    const [mine, theirs] = [entryOf(here), others[0] && entryOf(others[0])];
    if (!mine || !theirs) return;
    const off = run.map(entryOf).filter((entry) => entry !== undefined);
    offAlike.push({ entries: new Set(off), first: [mine, theirs], weak: level !== 'warning' });
  }

  /** One problem for a whole file names who it is held against, but not which entry is: the one that is likest. */
  function partnerOf(other: AccountRef, { here, run }: Contradiction): AccountRef {
    const likeness = (one: AccountRef) => workspace.events.weigh(one, other)?.confidence ?? 0;
    return run.reduce((best, one) => (likeness(one) > likeness(best) ? one : best), here);
  }

  /** The entry that an account is, or stands in. */
  function entryOf(ref: AccountRef): TimelineEntry | undefined {
    const entry = workspace.facts(ref.file)?.accountPlaces[ref.ordinal]?.entry;
    return entry === undefined ? undefined : byFile.get(ref.file)?.entries[entry];
  }
}
