// Many files as one: applies changes file by file and answers what holds across them.

import type { FileId } from './account';
import type { EventIndex } from './contradiction';
import type { FileFacts, Summary } from './facts';
import type { SourceIndex } from './sources';

/** A file's new text, or its end (`text: undefined`). `pin` keeps its facts in memory (open in an editor). */
export interface Change {
  readonly file: FileId;
  readonly text: string | undefined;
  readonly pin?: boolean;
}

export interface Applied {
  /** Files whose own text changed. */
  readonly changed: ReadonlySet<FileId>;
  /** Files whose cross-file problems may differ from before; includes the changed ones whose summary differs. */
  readonly touched: ReadonlySet<FileId>;
}

export interface WorkspaceOptions {
  readonly numericOrder: 'month-first' | 'day-first';
  /** Text of a file that is not pinned, read again on demand; undefined when it cannot be read. */
  readonly readText: (file: FileId) => string | undefined;
}

/** What rules and features may ask. Everything is synchronous, so one answer always sees one state. */
export interface WorkspaceView {
  /** Grows with every change that was not empty. */
  readonly revision: number;
  readonly fileCount: number;
  files(): Iterable<FileId>;
  summary(file: FileId): Summary | undefined;
  /** Full facts; of a file that is not pinned they are made again from its text and kept only for a while. */
  facts(file: FileId): FileFacts | undefined;
  readonly sources: SourceIndex;
  readonly events: EventIndex;
  /** A short name for messages ("kursk-rotation.txt"). */
  displayName(file: FileId): string;
}
