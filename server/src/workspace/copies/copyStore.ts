// The saved copies of a workspace: which source has which, and their texts made ready for checks. Texts of articles are asked for
// again when they are needed; those of other documents are kept.

import type { Interval } from '../../dates/calendar/reading';
import type { Steps } from '../../syntax/steps';
import type { FileId } from '../account';
import type { FileFacts, SourceFact, Summary } from '../facts';
import { optionsFor, type ReadingOptions } from '../summary';
import { type CopyFailure, type CopyId, type CopyReading, type CopyText, copyIdOf } from './copy';
import { type CopyEntry, CopyIndex, type SourceCopies, type SourceLink } from './copyIndex';
import { type PreparedCopy, preparedArticle, preparedDocument, preparedText, publicationDay } from './preparedCopy';

/** What rules and features may ask of the copies of a workspace. */
export interface CopyLookup {
  readonly isEmpty: boolean;
  copiesOf(source: SourceFact, digest: FileId): SourceCopies;
  /** Whether some source that `file` lists has a copy; costs no text. */
  isCopied(file: FileId, summary: Summary): boolean;
  entry(id: CopyId): CopyEntry | undefined;
  /** The copy made ready, or why it cannot be. */
  prepared(id: CopyId): PreparedCopy | CopyFailure;
  /** The copy made ready; undefined when there is none, or it cannot be read. */
  readable(id: CopyId | undefined): PreparedCopy | undefined;
  /** When the document was published; undefined when it does not say. */
  publishedOn(id: CopyId): Interval | undefined;
}

/** UTF-16 units of copies that stay ready: those that an open digest of many sources cites. */
const maxPreparedUnits = 3_000_000;

/** UTF-16 units of a document that nobody waits for: about thirty pages. */
const minLong = 80_000;

export class CopyStore implements CopyLookup {
  /** Grows whenever a copy comes, goes or changes. */
  revision = 0;
  private readonly index = new CopyIndex();
  private readonly documents = new Map<CopyId, CopyText>();
  /** Least recently used first. */
  private readonly ready = new Map<CopyId, PreparedCopy>();
  private readyUnits = 0;

  constructor(
    private readonly options: ReadingOptions,
    private readonly articleOf: (file: FileId) => FileFacts | undefined,
    private readonly summaryOf: (file: FileId) => Summary | undefined,
  ) {}

  get isEmpty(): boolean {
    return this.index.isEmpty;
  }

  /** An article came, changed in what others see of it, or went. @returns the digests that are concerned */
  replaceArticle(file: FileId, before: Summary | undefined, after: Summary | undefined): Set<FileId> {
    const concerned = this.index.replace(file, before, after);
    if (concerned.size > 0) this.revision++;
    return concerned;
  }

  /** The text of an article is another one. @returns the digests that cite it */
  textChanged(file: FileId): Set<FileId> {
    const concerned = this.index.citing(file);
    if (concerned.size > 0) this.revision++;
    this.forget(file);
    return concerned;
  }

  /** Takes what an importer has read of a file; undefined when the file is gone. @returns the digests that are concerned */
  replaceDocuments(
    file: FileId,
    reading: CopyReading | undefined,
    prepared?: ReadonlyMap<CopyId, PreparedCopy>,
  ): Set<FileId> {
    for (const id of this.index.idsIn(file)) {
      this.documents.delete(id);
      this.forget(id);
    }
    const entries: CopyEntry[] = [];
    if (reading && 'notChecked' in reading) {
      entries.push({ id: file, file, title: '', addresses: [], publisher: '', failure: reading.notChecked });
    }
    for (const copy of reading && 'copies' in reading ? reading.copies : []) {
      const id = copyIdOf(file, copy);
      this.documents.set(id, copy);
      const ready = prepared?.get(id);
      if (ready) this.keep(id, ready);
      const day = publicationDay(copy, optionsFor(file, this.options))?.first;
      entries.push({ id, file, title: copy.title, addresses: copy.addresses, publisher: copy.publisher ?? '', day });
    }
    this.revision++;
    return this.index.replaceCopies(file, entries);
  }

  /** Makes long documents of a file ready, to be given to `replaceDocuments`. Short ones are made when somebody asks. */
  *prepareInSteps(file: FileId, reading: CopyReading): Steps<ReadonlyMap<CopyId, PreparedCopy>> {
    const made = new Map<CopyId, PreparedCopy>();
    for (const copy of 'copies' in reading ? reading.copies : []) {
      if (copy.text.length < minLong) continue;
      const prepared = preparedDocument(copy, optionsFor(file, this.options));
      yield* prepared.makeReady();
      made.set(copyIdOf(file, copy), prepared);
    }
    return made;
  }

  replaceLinks(list: FileId, links: readonly SourceLink[] | undefined): Set<FileId> {
    this.revision++;
    return this.index.replaceLinks(list, links);
  }

  /** Files that links name and that nobody has read. */
  missingFiles(): FileId[] {
    return [...this.index.linkedFiles()].filter((file) => this.index.idsIn(file).length === 0);
  }

  copiesOf(source: SourceFact, digest: FileId): SourceCopies {
    return this.index.copiesOf(source, digest);
  }

  isCopied(file: FileId, summary: Summary): boolean {
    return summary.kind === 'digest' && this.index.isCopied(file, summary);
  }

  entry(id: CopyId): CopyEntry | undefined {
    return this.index.entry(id);
  }

  prepared(id: CopyId): PreparedCopy | CopyFailure {
    const known = this.ready.get(id);
    if (known) {
      this.ready.delete(id);
      this.ready.set(id, known);
      return known;
    }
    const failure = this.index.entry(id)?.failure;
    if (failure) return failure;
    const document = this.documents.get(id);
    const article = document ? undefined : this.articleOf(id);
    if (!document && !article) return 'unreadable';
    const options = optionsFor(id, this.options);
    const made = document
      ? preparedDocument(document, options)
      : article?.article.kind === 'other'
        ? preparedText(article.article, options)
        : preparedArticle(article as FileFacts, options);
    this.keep(id, made);
    return made;
  }

  publishedOn(id: CopyId): Interval | undefined {
    const document = this.documents.get(id);
    if (!document) return this.summaryOf(id)?.dateline;
    const day = publicationDay(document, optionsFor(id, this.options));
    if (day) return day;
    return this.readable(id)?.dates().published;
  }

  readable(id: CopyId | undefined): PreparedCopy | undefined {
    const prepared = id === undefined ? undefined : this.prepared(id);
    return typeof prepared === 'string' ? undefined : prepared;
  }

  private keep(id: CopyId, copy: PreparedCopy): void {
    this.ready.set(id, copy);
    this.readyUnits += copy.text.length;
    for (const oldest of this.ready.keys()) {
      if (this.readyUnits <= maxPreparedUnits || oldest === id) break;
      this.forget(oldest);
    }
  }

  private forget(id: CopyId): void {
    this.readyUnits -= this.ready.get(id)?.text.length ?? 0;
    this.ready.delete(id);
  }
}
