// provenance/status: what has been read, and what was not checked and why.

import { ProtocolNotificationType } from 'vscode-languageserver';
import type { Settings } from '../settings/settings';
import type { Steps } from '../syntax/steps';
import type { FileId } from '../workspace/account';
import type { WorkspaceView } from '../workspace/workspace';
import { ContradictionCount } from './contradictionCount';
import type { Environment, Timer } from './environment';

export interface Status {
  /** Folders are being read. */
  readonly reading: boolean;
  readonly files: number;
  readonly digests: number;
  /** Pairs of dates that are listed among the problems because both cannot be true; null before they have been counted. */
  readonly contradictions: number | null;
  /** What was not checked, each in one line with its reason; the first few of them. */
  readonly notChecked: readonly string[];
  /** How many there are in all. */
  readonly notCheckedCount: number;
}

export const statusNotification = new ProtocolNotificationType<Status, void>('provenance/status');

const maxLines = 20;
const pauseMilliseconds = 200;

/** What a status is made of. */
export interface StatusSources {
  readonly isReading: () => boolean;
  readonly view: () => WorkspaceView;
  readonly settings: () => Settings;
  /** Files that could not be read, with the reason, and the archive if it cannot be asked. */
  readonly unread: () => Iterable<string>;
  /** How many contradictions with an archive are listed. */
  readonly archived: () => number;
  readonly inSlices: (steps: Steps<void>) => Promise<void>;
  readonly send: (status: Status) => void;
}

export class StatusReporter {
  /** Somebody stopped the reading of folders. */
  wasStopped = false;
  private sent = '';
  private waiting: Timer | undefined;
  private readonly count: ContradictionCount;

  constructor(
    private readonly environment: Pick<Environment, 'later'>,
    private readonly isShown: boolean,
    private readonly sources: StatusSources,
  ) {
    const { view, isReading, inSlices } = sources;
    const counted = () => this.update();
    this.count = new ContradictionCount(environment, { view, isReading, inSlices, counted });
  }

  /** Something may be different, and contradictions may be in these files: says so soon, once. */
  update(...files: readonly Iterable<FileId>[]): void {
    if (!this.isShown) return;
    for (const some of files) this.count.touch(some);
    this.waiting ??= this.environment.later(pauseMilliseconds, () => {
      this.waiting = undefined;
      const status = this.current();
      const written = JSON.stringify(status);
      if (written === this.sent) return;
      this.sent = written;
      this.sources.send(status);
    });
  }

  private current(): Status {
    const view = this.sources.view();
    const lines = [
      ...(this.sources.settings().scope === 'open'
        ? ['Files that are not open: the setting provenance.scope is “open”']
        : []),
      ...(this.wasStopped ? ['The rest of the folder: reading it was stopped'] : []),
      ...this.sources.unread(),
    ];
    return {
      reading: this.sources.isReading(),
      files: view.fileCount,
      digests: view.digestCount,
      contradictions: this.count.value === undefined ? null : this.count.value + this.sources.archived(),
      notChecked: lines.slice(0, maxLines),
      notCheckedCount: lines.length,
    };
  }
}

/** "Read 312 files (41 digests) in 0.8 s." */
export function summaryOfReading({ fileCount, digestCount }: WorkspaceView, milliseconds: number): string {
  const number = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
  return `Read ${number(fileCount, 'file')} (${number(digestCount, 'digest')}) in ${(milliseconds / 1000).toFixed(1)} s.`;
}
