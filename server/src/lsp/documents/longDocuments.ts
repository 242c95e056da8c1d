// Open documents that are too long to be read while a request waits. They are read in slices, the longest only after a pause
// in typing; until then the workspace keeps their last reading.

import type { Steps } from '../../syntax/steps';
import type { FileId } from '../../workspace/account';
import type { FileFacts } from '../../workspace/facts';
import type { Environment, Timer } from '../environment';
import { runInSlices, type SlicedWork, type Traffic } from '../slices';

/** In UTF-16 units. Shorter documents are read in some milliseconds, when the workspace is used. */
export const longText = 100_000;
/** Longer documents are read after a pause. Read-only requests are answered from the last reading meanwhile. */
export const hugeText = 500_000;
const pauseMilliseconds = 300;

interface LongDocument {
  isHuge: boolean;
  /** It has been read since it was opened, though perhaps not as it is now. */
  wasRead: boolean;
  /** The reading in progress; undefined when the current text has been read. */
  reading: { cancel(): void } | undefined;
  waiters: (() => void)[];
}

export interface LongDocumentsEvents {
  /** Begins to read the current text of a document. */
  read(file: FileId): Steps<FileFacts>;
  done(file: FileId, facts: FileFacts, wasHuge: boolean): void;
  failed(error: unknown): void;
}

export class LongDocuments {
  private readonly documents = new Map<FileId, LongDocument>();

  constructor(
    private readonly environment: Pick<Environment, 'now' | 'soon' | 'later'>,
    private readonly traffic: Traffic,
    private readonly events: LongDocumentsEvents,
  ) {}

  /** A document was opened, or has another text now. @param length of the text */
  changed(file: FileId, length: number): void {
    const document = this.documents.get(file) ?? { isHuge: false, wasRead: false, reading: undefined, waiters: [] };
    this.documents.set(file, document);
    document.reading?.cancel();
    document.isHuge = length > hugeText;
    const read = () => {
      document.reading = this.startReading(file, document);
    };
    // Nothing shows a document that has not been read at all, so the first reading waits for nothing.
    if (document.isHuge && document.wasRead) document.reading = this.environment.later(pauseMilliseconds, read);
    else read();
  }

  /** The document was closed, is short now, or does not count any more. */
  forget(file: FileId): void {
    const document = this.documents.get(file);
    if (!document) return;
    this.documents.delete(file);
    document.reading?.cancel();
    settle(document);
  }

  /** Whether the workspace has the document as it is now. True of all that are not long. */
  isCurrent(file: FileId): boolean {
    return this.documents.get(file)?.reading === undefined;
  }

  /**
   * What an answer about a document has to wait for; undefined when it can be given at once.
   * @param mustBeCurrent the last reading is not enough, as for an edit
   */
  whenRead(file: FileId, mustBeCurrent: boolean): Promise<void> | undefined {
    const document = this.documents.get(file);
    if (!document?.reading || (document.isHuge && document.wasRead && !mustBeCurrent)) return undefined;
    return new Promise((resolve) => document.waiters.push(resolve));
  }

  private startReading(file: FileId, document: LongDocument): Timer | SlicedWork {
    const steps = this.events.read(file);
    const finished = (facts: FileFacts) => {
      document.reading = undefined;
      document.wasRead = true;
      this.events.done(file, facts, document.isHuge);
    };
    const failed = (error: unknown) => {
      document.reading = undefined;
      settle(document);
      this.events.failed(error);
    };
    const work = (function* () {
      finished(yield* steps);
      settle(document);
    })();
    return runInSlices(this.environment, this.traffic, work, failed);
  }
}

function settle(document: LongDocument): void {
  const { waiters } = document;
  document.waiters = [];
  for (const resolve of waiters) resolve();
}
