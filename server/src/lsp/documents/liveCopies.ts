// Saved copies of an editor's folders that are no articles: the lists that name them, read at once, and documents and bibliographies,
// read one after another in the background, because a page or a PDF takes longer than anybody waits.

import { linksOfRecords } from '../../settings/copies/recordLinks';
import { readSourceList } from '../../settings/copies/sourceList';
import { isSourceList } from '../../settings/copies/sourceListName';
import type { Steps } from '../../syntax/steps';
import type { FileId } from '../../workspace/account';
import { isRecordName, type RecordReading } from '../../workspace/copies/recordNames';
import type { ChangeResult, Workspace } from '../../workspace/workspace';
import type { CopyReader } from '../environment';

export interface LiveCopiesEvents {
  applied(applied: ChangeResult): void;
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

  /** @param workspace the one of now */
  constructor(
    private readonly reader: CopyReader | undefined,
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
    if (!this.isReading) void this.readWaiting(this.reader);
  }

  private async readWaiting(reader: CopyReader): Promise<void> {
    this.isReading = true;
    for (const file of this.waiting) {
      this.waiting.delete(file);
      if (isRecordName(file)) {
        this.takeRecords(file, await reader.readRecords(file));
        continue;
      }
      const reading = await reader.read(file);
      if (reading) this.documents.add(file);
      else this.documents.delete(file);
      const prepared = reading && (await this.events.inSlices(this.workspace().copies.prepareInSteps(file, reading)));
      this.events.applied(this.workspace().takeCopy(file, reading, prepared));
    }
    this.isReading = false;
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
