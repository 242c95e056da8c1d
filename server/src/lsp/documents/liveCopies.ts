// Saved copies of an editor's folders that are no articles: the lists that name them, read at once, and documents and bibliographies,
// read one after another in the background, because a page or a PDF takes longer than anybody waits.

import { linksOfRecords } from '../../settings/copies/recordLinks';
import { readSourceList } from '../../settings/copies/sourceList';
import { isSourceList } from '../../settings/copies/sourceListName';
import type { Steps } from '../../syntax/steps';
import type { FileId } from '../../workspace/account';
import { isRecordName, type RecordReading } from '../../workspace/copies/recordNames';
import type { ChangeResult, Workspace } from '../../workspace/workspace';
import type { CopyReader, Environment, Timer } from '../environment';

/** Open documents hear at this distance of the copies that have come. */
const openMilliseconds = 300;

export interface LiveCopiesEvents {
  applied(applied: ChangeResult): void;
  /** More copies of the sources of these digests may come soon: they need not be checked before they are named as touched. */
  postponed(files: Iterable<FileId>): void;
  isOpen(file: FileId): boolean;
  failed(error: unknown): void;
  /** Runs long work beside requests. */
  inSlices<T>(steps: Steps<T>): Promise<T>;
  /** What is wrong with a list, in one line. */
  trouble(line: string): void;
}

export class LiveCopies {
  private readonly lists = new Map<FileId, string>();
  /** Documents that are known, and those that wait to be read. */
  private readonly documents = new Set<FileId>();
  private readonly waiting = new Set<FileId>();
  private isReading = false;
  /** Digests that copies have come for. Thousands of digests may list sources with titles that begin alike, so they are checked once, at the end. */
  private readonly touched = new Set<FileId>();
  private openTimer: Timer | undefined;

  /** @param workspace the one of now */
  constructor(
    private readonly reader: CopyReader | undefined,
    private readonly later: Environment['later'],
    private readonly workspace: () => Workspace,
    private readonly events: LiveCopiesEvents,
  ) {}

  /** Whether a file is a list of copies, or a document that may be one. */
  takes(file: FileId): boolean {
    return isSourceList(file) || (this.reader?.takes(file) ?? false);
  }

  knows(file: FileId): boolean {
    return this.lists.has(file) || this.documents.has(file);
  }

  /** Nothing waits to be read or to be told of. */
  get isAtRest(): boolean {
    return !this.isReading && this.waiting.size === 0 && this.touched.size === 0;
  }

  /** Lists and documents that are known. */
  files(): FileId[] {
    return [...this.lists.keys(), ...this.documents];
  }

  /** The workspace is another one: everything has to be read again. */
  forget(): void {
    this.lists.clear();
    this.documents.clear();
  }

  /** Takes the text of a list; undefined when it is gone. */
  takeList(file: FileId, text: string | undefined): void {
    if (this.lists.get(file) === text) return;
    if (text === undefined) this.lists.delete(file);
    else this.lists.set(file, text);
    const read = text === undefined ? undefined : readSourceList(file, text);
    const name = file.slice(file.lastIndexOf('/') + 1);
    for (const { line, message } of read?.complaints ?? []) this.events.trouble(`${name}:${line}: ${message}`);
    const workspace = this.workspace();
    this.events.applied(workspace.takeLinks(file, read?.links));
    for (const missing of workspace.copies.missingFiles()) if (!workspace.has(missing)) this.look(missing, true);
  }

  /** A document came, changed or went. It is read when those before it have been read. */
  look(file: FileId, isThere: boolean): void {
    if (!this.reader) return;
    if (!isThere) {
      this.waiting.delete(file);
      if (!this.documents.delete(file)) return;
      if (isRecordName(file)) this.takeRecords(file, undefined);
      else this.events.applied(this.workspace().takeCopy(file, undefined));
      return;
    }
    this.waiting.add(file);
    if (!this.isReading) this.readWaiting(this.reader).catch((error) => this.events.failed(error));
  }

  private async readWaiting(reader: CopyReader): Promise<void> {
    this.isReading = true;
    try {
      for (const file of this.waiting) {
        this.waiting.delete(file);
        if (isRecordName(file)) this.takeRecords(file, await reader.readRecords(file));
        else await this.readDocument(file, reader);
      }
    } finally {
      this.isReading = false;
      this.reportTouched(() => true);
    }
  }

  private async readDocument(file: FileId, reader: CopyReader): Promise<void> {
    const reading = await reader.read(file);
    if (reading) this.documents.add(file);
    else this.documents.delete(file);
    const prepared = reading && (await this.events.inSlices(this.workspace().copies.prepareInSteps(file, reading)));
    const { touched } = this.workspace().takeCopy(file, reading, prepared);
    for (const digest of touched) this.touched.add(digest);
    this.events.postponed(touched);
    this.openTimer ??= this.later(openMilliseconds, () => {
      this.openTimer = undefined;
      this.reportTouched((digest) => this.events.isOpen(digest));
    });
  }

  private reportTouched(isDue: (digest: FileId) => boolean): void {
    const touched = new Set([...this.touched].filter(isDue));
    for (const digest of touched) this.touched.delete(digest);
    if (touched.size > 0 || this.isAtRest) this.events.applied({ changed: new Set(), touched });
  }

  /** A bibliography was read, or is gone. */
  private takeRecords(file: FileId, reading: RecordReading | undefined): void {
    const workspace = this.workspace();
    if (reading) this.documents.add(file);
    if (reading && 'trouble' in reading) {
      this.events.trouble(`${workspace.displayName(file)}: ${reading.trouble}`);
    }
    const records = reading && 'records' in reading ? reading.records : undefined;
    this.events.applied(workspace.takeRecords(file, records));
    const links = records && linksOfRecords(file, records);
    this.events.applied(workspace.takeLinks(file, links?.length ? links : undefined));
    for (const missing of workspace.copies.missingFiles()) if (!workspace.has(missing)) this.look(missing, true);
  }
}
