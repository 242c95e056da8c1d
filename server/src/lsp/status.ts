// provenance/status: what has been read, and what was not checked and why.

import { ProtocolNotificationType } from 'vscode-languageserver';
import type { Settings } from '../settings/settings';
import type { WorkspaceView } from '../workspace/workspace';
import type { Environment, Timer } from './environment';

export interface Status {
  /** Folders are being read. */
  readonly reading: boolean;
  readonly files: number;
  readonly digests: number;
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
  /** Files that could not be read, with the reason. */
  readonly unread: () => Iterable<string>;
  readonly send: (status: Status) => void;
}

export class StatusReporter {
  /** Somebody stopped the reading of folders. */
  wasStopped = false;
  private sent = '';
  private waiting: Timer | undefined;

  constructor(
    private readonly environment: Pick<Environment, 'later'>,
    private readonly isShown: boolean,
    private readonly sources: StatusSources,
  ) {}

  /** Something may be different: says so soon, once. */
  update(): void {
    if (!this.isShown) return;
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
    let digests = 0;
    for (const file of view.files()) if (view.summary(file)?.kind === 'digest') digests++;
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
      digests,
      notChecked: lines.slice(0, maxLines),
      notCheckedCount: lines.length,
    };
  }
}
