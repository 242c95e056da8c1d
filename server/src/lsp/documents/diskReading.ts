// The reading of whole folders, at the start and when settings or folders change, and of single files that may have changed.
// It runs in slices, so that no request waits, with progress that the user can cancel.

import type { CancellationToken } from 'vscode-languageserver';
import { uriIn } from '../../settings/uris';
import { append } from '../../syntax/lists';
import type { Steps } from '../../syntax/steps';
import type { FileId } from '../../workspace/account';
import type { Environment } from '../environment';
import { runInSlices, type SlicedWork, type Traffic } from '../slices';
import type { LiveWorkspace } from './liveWorkspace';

/** The progress that a user can watch and cancel. */
export interface Progress {
  readonly token: CancellationToken;
  begin(title: string, percentage?: number, message?: string, cancellable?: boolean): void;
  report(percentage: number, message: string): void;
  done(): void;
}

export interface DiskReadingEvents {
  /** Whole folders are going to be read; `ended` follows. */
  started(): void;
  /**
   * All files of the folders have been found and stamped, and none has been read. What this does is done before that, in steps.
   * @returns the files to read first
   */
  found(): Steps<readonly FileId[]>;
  /** @param complete it was not cancelled */
  ended(complete: boolean, milliseconds: number): void;
  trouble(line: string): void;
  failed(error: unknown): void;
  /** Asks the client to show progress; the answer may be late or missing. */
  openProgress(): Promise<Progress>;
}

const millisecondsBetweenReports = 100;

export class DiskReading {
  private readonly files = new Set<FileId>();
  private folders: string[] = [];
  private walking: Iterator<void> | undefined;
  /** Whole folders are being read. */
  readingFolders = false;
  private work: SlicedWork | undefined;
  private progress: Progress | undefined;
  private reported = 0;
  private started = 0;

  constructor(
    private readonly environment: Environment,
    private readonly traffic: Traffic,
    private readonly live: LiveWorkspace,
    private readonly events: DiskReadingEvents,
  ) {}

  /** Reads everything in the scope, from the beginning if a reading is in progress, and forgets all other files. */
  readAll(): void {
    this.folders = [];
    this.walking = undefined;
    for (const file of this.live.closedFiles()) if (!this.live.scope.takesFromDisk(file)) this.files.add(file);
    this.readFolders(this.live.scope.foldersToRead());
    // With other settings an open file may say something else without an edit, of which a client that pulls does not know. While
    // folders are read, whatever changes is reported at the end.
    this.live.takeEdits();
  }

  /** Reads folders in addition to a reading in progress. */
  readFolders(folders: readonly string[]): void {
    append(this.folders, folders);
    if (!this.readingFolders) {
      this.readingFolders = true;
      this.started = this.environment.now();
      this.events.started();
      this.showProgress();
    }
    this.run(false);
  }

  /** Looks at single files: at once, unless they are more than one slice can hold. */
  readFiles(files: Iterable<FileId>): void {
    for (const file of files) this.files.add(file);
    if (this.files.size > 0) this.run(true);
  }

  /** Stops the reading of folders; what has been read stays. */
  stop(): void {
    this.folders = [];
    this.walking = undefined;
    this.endFolders(false);
  }

  private run(now: boolean): void {
    if (this.work) return;
    const steps = this.steps();
    const failed = (error: unknown) => {
      this.work = undefined;
      this.events.failed(error);
      if (this.files.size > 0 || this.folders.length > 0 || this.walking) this.run(false);
      else this.endFolders(false);
    };
    const work = runInSlices(this.environment, this.traffic, steps, failed, now);
    if (!work.over) this.work = work;
  }

  private *steps(): Generator<void> {
    for (;;) {
      const [file] = this.files;
      if (file !== undefined) {
        this.files.delete(file);
        this.live.checkDisk(file);
      } else if (this.walking) {
        const walking = this.walking;
        if (walking.next().done && this.walking === walking) this.walking = undefined;
      } else if (this.folders.length > 0) {
        this.walking = this.walk(this.folders.splice(0));
      } else break;
      yield;
    }
    this.work = undefined;
    this.endFolders(true);
  }

  private *walk(folders: readonly string[]): Generator<void> {
    const { scope } = this.live;
    const found = new Set<FileId>();
    for (const folder of folders) yield* this.find(folder, found);
    const first = (yield* this.events.found()).filter((file) => found.has(file));
    let read = 0;
    for (const file of new Set([...first, ...found])) {
      this.live.checkDisk(file, scope);
      this.reportProgress(++read, found.size);
      yield;
    }
    // Known files that were not found are gone. They are checked anyway, because they may have been added meanwhile.
    for (const file of this.live.filesInSome(new Set(folders))) {
      if (!found.has(file)) this.live.checkDisk(file);
      yield;
    }
  }

  private *find(folder: string, found: Set<FileId>): Generator<void> {
    const { scope } = this.live;
    for (const step of this.environment.files.walk(folder, scope.filterBelow(folder))) {
      if (step.kind === 'looking') yield;
      else if (step.kind === 'trouble') this.events.trouble(`${step.path || folder}: ${step.reason}`);
      else {
        const name = uriIn(folder, step.path);
        const file = step.real === undefined ? name : this.live.names.fileBehind(name, step.real);
        found.add(file);
        this.live.stamp(file);
      }
      if (found.size % 100 === 0) yield;
    }
  }

  private endFolders(complete: boolean): void {
    if (!this.readingFolders) return;
    this.readingFolders = false;
    this.progress?.done();
    this.progress = undefined;
    this.events.ended(complete, this.environment.now() - this.started);
  }

  private showProgress(): void {
    this.events.openProgress().then(
      (progress) => {
        progress.begin('Reading articles', 0, undefined, true);
        if (!this.readingFolders || this.progress) {
          progress.done();
          return;
        }
        this.progress = progress;
        progress.token.onCancellationRequested(() => this.stop());
      },
      () => {},
    );
  }

  private reportProgress(read: number, of: number): void {
    const now = this.environment.now();
    if (now - this.reported < millisecondsBetweenReports) return;
    this.reported = now;
    this.progress?.report((100 * read) / of, `${read} of ${of} files`);
  }
}
