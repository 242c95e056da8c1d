// provenance/timeline: the timeline of the workspace, kept file by file. A client that asks again gets what has changed since, and is
// notified once when there is something to ask for.

import { ProtocolNotificationType } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { fileTimeline } from '../features/timeline/fileTimeline';
import type { FileContradiction, TimelineFile } from '../features/timeline/model';
import type { Steps } from '../syntax/steps';
import type { FileId } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { requestType } from './handlers/requests';

export const timelineParams = z.object({ since: z.optional(z.int()) });
export type TimelineParams = z.infer<typeof timelineParams>;

export interface TimelineAnswer {
  /** To be sent as `since` the next time. */
  readonly revision: number;
  /** Folders are still being read; the notification follows when they have been. */
  readonly reading: boolean;
  /** These are all files, not only what has changed. */
  readonly whole: boolean;
  /** `uri` is the client's own name for the file; `file` and the references between files are only to be compared. */
  readonly files: readonly (TimelineFile & { readonly uri: string })[];
  /** Files that add nothing any more. */
  readonly removed: readonly FileId[];
  /** How many files were left out, because the others have as much as one timeline can show. */
  readonly leftOut: number;
}

export const timelineRequest = requestType<TimelineParams, TimelineAnswer>('provenance/timeline');
export const timelineChanged = new ProtocolNotificationType<Record<string, never>, void>('provenance/timelineChanged');

/** So many accounts are kept for a timeline; a picture of more shows nothing to anybody. */
const maxItems = 20_000;

export const noTimeline: TimelineAnswer = {
  revision: 0,
  reading: false,
  whole: true,
  files: [],
  removed: [],
  leftOut: 0,
};

/** What an archive adds to a timeline. Functions that need no `this`. */
export interface ArchivedTimeline {
  readonly contradictionsIn: (facts: FileFacts) => readonly FileContradiction[];
  /** The names of its articles. */
  readonly articles: () => Iterable<FileId>;
  readonly article: (file: FileId) => TimelineFile | undefined;
}

interface Part {
  /** The revision at which it became what it is. */
  readonly revision: number;
  readonly timeline: TimelineFile | undefined;
}

export class TimelineParts {
  private readonly parts = new Map<FileId, Part>();
  private readonly stale = new Set<FileId>();
  private revision = 0;
  private items = 0;
  /** Nobody has asked yet, and nothing is kept for nobody. */
  private isWanted = false;
  private isNotified = false;

  /**
   * @param notify called once after an answer, when it is no longer true
   * @param archive what an archive says of open documents, and its articles
   */
  constructor(
    private readonly notify: () => void,
    private readonly archive: ArchivedTimeline,
  ) {}

  /** What these files add may be different now. */
  touch(files: Iterable<FileId>): void {
    if (!this.isWanted) return;
    for (const file of files) this.stale.add(file);
    this.wake();
  }

  /** Folders have been read: requests made meanwhile can be answered. */
  readingEnded(files: Iterable<FileId>): void {
    if (!this.isWanted) return;
    this.isNotified = false;
    this.touch(files);
    this.wake();
  }

  private wake(): void {
    if (this.isNotified) return;
    this.isNotified = true;
    this.notify();
  }

  /** An answer while folders are read, when nearly every file touches the others: nothing yet. */
  whileReading(): TimelineAnswer {
    this.isWanted = true;
    this.isNotified = true;
    return { ...noTimeline, reading: true };
  }

  /**
   * Brings everything up to date, a file at a time, and answers.
   * @param viewNow asked again for each file, because edits come in meanwhile
   */
  *update(
    viewNow: () => WorkspaceView,
    { since }: TimelineParams,
    uriOf: (file: FileId) => string,
  ): Steps<TimelineAnswer> {
    this.isNotified = false;
    if (!this.isWanted) for (const file of [...viewNow().files(), ...this.archive.articles()]) this.stale.add(file);
    this.isWanted = true;
    const before = this.revision++;
    let leftOut = 0;
    for (const file of [...this.stale]) {
      if (!this.hasRoomFor(file)) {
        if (viewNow().summary(file)?.accounts.length) leftOut++;
        continue;
      }
      // Before it is read: what touches it meanwhile makes it stale again.
      this.stale.delete(file);
      const { article, contradictionsIn } = this.archive;
      this.keep(file, article(file) ?? (yield* fileTimeline(viewNow(), file, contradictionsIn)));
    }
    return this.answer(since !== undefined && since <= before ? since : undefined, uriOf, leftOut);
  }

  private hasRoomFor(file: FileId): boolean {
    return this.items < maxItems || this.parts.get(file)?.timeline !== undefined;
  }

  private keep(file: FileId, timeline: TimelineFile | undefined): void {
    const known = this.parts.get(file);
    if (!known && !timeline) return;
    this.items += (timeline?.items.length ?? 0) - (known?.timeline?.items.length ?? 0);
    this.parts.set(file, { revision: this.revision, timeline });
  }

  private answer(since: number | undefined, uriOf: (file: FileId) => string, leftOut: number): TimelineAnswer {
    const files: (TimelineFile & { uri: string })[] = [];
    const removed: FileId[] = [];
    for (const [file, { revision, timeline }] of this.parts) {
      if (since !== undefined && revision <= since) continue;
      if (timeline) files.push({ ...timeline, uri: uriOf(file) });
      else if (since !== undefined) removed.push(file);
    }
    return { revision: this.revision, reading: false, whole: since === undefined, files, removed, leftOut };
  }
}
