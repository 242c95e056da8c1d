// Runs digests through the whole pipeline and counts what is said of their dates.

import type { Contradiction } from '../../server/src/index/contradiction';
import { Workspace } from '../../server/src/index/workspace';
import { asDigest, type Shift, type Timeline, type TimelineEntry } from './timelines';

/** One contradiction between two entries, by file and by place among the entries of the timeline; seen from either side. */
export interface Reported {
  readonly files: readonly [string, string];
  readonly entries: readonly [TimelineEntry | undefined, TimelineEntry | undefined];
  readonly weak: boolean;
  readonly confidence: number;
  readonly gapDays: number;
}

export interface Run {
  readonly entries: number;
  readonly reported: readonly Reported[];
  /** Problems as a reader sees them: one for each place that is marked. */
  readonly problems: readonly Contradiction[];
}

/** All contradictions among digests made of these timelines. */
export function contradictionsAmong(timelines: readonly Timeline[]): Run {
  const byFile = new Map(timelines.map((timeline, at) => [`${timeline.teller}#${at}`, timeline]));
  const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
  workspace.apply([...byFile].map(([file, timeline]) => ({ file, text: asDigest(timeline) })));
  const problems: Contradiction[] = [];
  const reported = new Map<string, Reported>();
  for (const file of byFile.keys()) {
    for (const found of workspace.events.contradictionsOf(file)) {
      problems.push(found);
      const runners = found.scope === 'file' ? found.run : [found.here];
      for (const [at, other] of found.others.entries()) {
        const here = found.scope === 'file' ? (runners[at] ?? found.here) : found.here;
        const pair = [`${here.file}:${here.ordinal}`, `${other.file}:${other.ordinal}`].sort().join(' ');
        const known = reported.get(pair);
        if (known && !known.weak) continue;
        reported.set(pair, {
          files: [here.file, other.file],
          entries: [entryOf(byFile, here), entryOf(byFile, other)],
          weak: found.weak,
          confidence: found.confidence,
          gapDays: found.gapDays,
        });
      }
    }
  }
  const entries = timelines.reduce((sum, timeline) => sum + timeline.entries.length, 0);
  return { entries, reported: [...reported.values()], problems };

  /** Entries come first among the accounts of a file, in order; claims inside them have none of their own. */
  function entryOf(files: ReadonlyMap<string, Timeline>, ref: { file: string; ordinal: number }) {
    return files.get(ref.file)?.entries[ref.ordinal];
  }
}

export interface MovedScore {
  readonly shift: Shift;
  readonly moved: number;
  readonly found: number;
  readonly asWarnings: number;
}
