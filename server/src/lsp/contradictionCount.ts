// How many contradictions the workspace has that are listed among its problems: the number on the views of an editor. Counted file by file, in
// slices, and again only where something has changed.

import { contradictionsOf } from '../features/timeline/fileTimeline';
import type { Steps } from '../syntax/steps';
import type { FileId } from '../workspace/account';
import type { WorkspaceView } from '../workspace/workspace';
import type { Environment, Timer } from './environment';

/** A count follows the typing at this distance. */
const pauseMilliseconds = 400;

/** What is counted, and how the work is done. */
export interface CountSources {
  /** Asked again for each file, because edits come in meanwhile. */
  readonly view: () => WorkspaceView;
  /** True while folders are being read, when nearly every file touches the others. */
  readonly isReading: () => boolean;
  readonly inSlices: (steps: Steps<void>) => Promise<void>;
  readonly counted: () => void;
}

export class ContradictionCount {
  /** Undefined before the first count. */
  value: number | undefined;
  private readonly stale = new Set<FileId>();
  /** The pairs that each file names, by file. */
  private readonly pairs = new Map<FileId, readonly string[]>();
  private waiting: Timer | undefined;
  private isCounting = false;

  constructor(
    private readonly environment: Pick<Environment, 'later'>,
    private readonly sources: CountSources,
  ) {}

  /** The contradictions of these files may be others now. */
  touch(files: Iterable<FileId>): void {
    for (const file of files) this.stale.add(file);
    this.wake();
  }

  private wake(): void {
    if (this.isCounting || this.sources.isReading()) return;
    this.waiting ??= this.environment.later(pauseMilliseconds, () => {
      this.waiting = undefined;
      if (this.sources.isReading()) return;
      this.isCounting = true;
      void this.sources
        .inSlices(this.count())
        .catch(() => {})
        .then(() => {
          this.isCounting = false;
          if (this.stale.size > 0) this.wake();
        });
    });
  }

  private *count(): Steps<void> {
    for (const file of [...this.stale]) {
      // Before it is looked at: what touches it meanwhile makes it stale again.
      this.stale.delete(file);
      const found = yield* this.pairsOf(file);
      if (found.length > 0) this.pairs.set(file, found);
      else this.pairs.delete(file);
    }
    const count = new Set([...this.pairs.values()].flat()).size;
    if (count === this.value) return;
    this.value = count;
    this.sources.counted();
  }

  /** Names of the pairs, the same from both files; hints are no problems. */
  private *pairsOf(file: FileId): Steps<readonly string[]> {
    const view = this.sources.view();
    if (view.events.contradictionsOf(file).length === 0) return [];
    yield;
    const facts = view.facts(file);
    if (!facts) return [];
    const found = yield* contradictionsOf(view, facts);
    return found
      .filter(({ level }) => level !== 'hint')
      .map(({ ordinal, other }) => [`${file} ${ordinal}`, `${other.file} ${other.ordinal}`].sort().join('\n'));
  }
}
