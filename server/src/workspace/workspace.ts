// The workspace: applies changes file by file, and answers questions about all files.
//
// The class is mutable and every call synchronous, so an answer sees exactly one state; the facts it hands out are immutable.

import { citedClaims } from '../text/checks/claims';
import type { Account, FileId } from './account';
import type { EventIndex } from './contradiction';
import { ClaimChecks } from './copies/claimChecks';
import type { CopyReading } from './copies/copy';
import type { SourceLink } from './copies/copyIndex';
import { type CopyLookup, CopyStore } from './copies/copyStore';
import type { PreparedCopy } from './copies/preparedCopy';
import { RecordIndex, type RecordLookup, type SourceRecord } from './copies/records';
import type { Corpus } from './corpus';
import { Events } from './events';
import type { FileFacts, Summary } from './facts';
import { FigureIndex, type FigureLookup } from './figureIndex';
import { fileNameOf } from './fileName';
import { IntentionalMarks, type IntentionalView, type Mark } from './intentional';
import { QuoteIndex, type QuoteLookup } from './quotes';
import { FileClaims } from './reviews/fileClaims';
import type { Review } from './reviews/review';
import { ReviewIndex, type ReviewLookup } from './reviews/reviewIndex';
import { type ReviewState, reviewStates } from './reviews/reviewStates';
import { SourceIndex, type SourceLookup } from './sourceIndex';
import { StringPool } from './stringPool';
import { factsOnDemand, keepEqualParts, makeFacts, pooled, type ReadingOptions } from './summary';

/** A file's new text, or its removal (`text: undefined`). */
export interface Change {
  readonly file: FileId;
  readonly text: string | undefined;
  /** Keeps the file's facts in memory, as for one that is open in an editor. Default false. */
  readonly pin?: boolean;
  /** What was read from `text` elsewhere, in steps, with the same options. */
  readonly facts?: FileFacts;
}

export interface ChangeResult {
  /** Files whose text changed, and files that were added or removed. */
  readonly changed: ReadonlySet<FileId>;
  /** Files whose cross-file problems may have changed, including changed files with another summary. */
  readonly touched: ReadonlySet<FileId>;
}

export interface WorkspaceOptions extends ReadingOptions {
  /** Text of a file that is not pinned, read again on demand; undefined when it cannot be read. */
  readonly readText: (file: FileId) => string | undefined;
  /** A short name for messages. Default, also where it gives none: `fileNameOf`. */
  readonly displayName?: (file: FileId) => string | undefined;
  /** What the files are taken from, where that is more than they are. */
  readonly corpus?: Corpus | undefined;
}

/** What rules and features may ask. Everything is synchronous, so one answer always sees one state. */
export interface WorkspaceView {
  /** Grows with every change that was not empty. */
  readonly revision: number;
  readonly fileCount: number;
  /** How many of them are digests. */
  readonly digestCount: number;
  files(): Iterable<FileId>;
  has(file: FileId): boolean;
  summary(file: FileId): Summary | undefined;
  /** Full facts. Those of a file that is not pinned are made again from its text and kept only for a while. */
  facts(file: FileId): FileFacts | undefined;
  readonly sources: SourceLookup;
  readonly events: EventIndex;
  readonly quotes: QuoteLookup;
  readonly figures: FigureLookup;
  /** The saved copies of sources. */
  readonly copies: CopyLookup;
  /** What bibliographies say of sources. */
  readonly records: RecordLookup;
  /** The quotations, figures and dates of a digest against the copies of what it cites; the same object until something changes. */
  checksOf(facts: FileFacts): ClaimChecks;
  /** The claims of a file that cite something, in their own words; the same object until its text changes. */
  claimsOf(facts: FileFacts): FileClaims;
  /** What people have signed off. */
  readonly reviews: ReviewLookup;
  /** The reviews of claims of a file, and whether they still hold; the same array until something changes. */
  reviewsOf(facts: FileFacts): readonly ReviewState[];
  /** What somebody has marked as intended. */
  readonly intentional: IntentionalView;
  /** The facts of a file if it had another text. Nothing is stored. */
  reread(file: FileId, text: string): FileFacts;
  /** A short name for messages ("kursk-rotation.txt"). */
  displayName(file: FileId): string;
}

/** How many files that are not pinned keep their facts: enough for the related places of one finding, which are at most twenty. */
const recentFacts = 32;

export class Workspace implements WorkspaceView {
  revision = 0;
  digestCount = 0;
  readonly sources = new SourceIndex();
  readonly intentional = new IntentionalMarks();
  readonly events: Events;
  readonly quotes: QuoteIndex;
  readonly figures: FigureIndex;
  readonly copies: CopyStore;
  readonly records = new RecordIndex();
  readonly reviews: ReviewIndex;
  private readonly claims = new WeakMap<FileFacts, FileClaims>();
  /** Reviews of files, with the revision that they are of. */
  private readonly reviewed = new WeakMap<
    FileFacts,
    { readonly revision: number; readonly states: readonly ReviewState[] }
  >();
  /** Checks of files, with the state of the copies that they are of. */
  private readonly checks = new WeakMap<FileFacts, { readonly revision: number; readonly checks: ClaimChecks }>();
  private readonly summaries = new Map<FileId, Summary>();
  /** Files with sections whose numbers follow another order than the list. */
  private readonly reordered = new Set<FileId>();
  private readonly pool = new StringPool();
  private readonly pinned = new Map<FileId, FileFacts>();
  /** Least recently used first. */
  private readonly recent = new Map<FileId, FileFacts>();
  /** Made from a text that was read on demand. It may be newer than what the indices know, so that its coming is still news. */
  private readonly onDemand = new WeakSet<FileFacts>();

  constructor(private readonly options: WorkspaceOptions) {
    const { corpus } = options;
    this.events = new Events(this.intentional, corpus);
    this.quotes = new QuoteIndex(corpus);
    this.figures = new FigureIndex(corpus);
    this.copies = new CopyStore(
      options,
      (file) => this.facts(file),
      (file) => this.summaries.get(file),
    );
    this.reviews = new ReviewIndex(this);
  }

  get fileCount(): number {
    return this.summaries.size;
  }

  /** Applies changes in order. The cost grows with the changed and affected files, not with the workspace. */
  apply(changes: readonly Change[]): ChangeResult {
    const changed = new Set<FileId>();
    const touched = new Set<FileId>();
    for (const change of changes) {
      const taken = change.text === undefined ? undefined : this.take(change, change.text);
      if (taken === 'same') continue;
      if (!taken && !this.summaries.has(change.file)) continue;
      changed.add(change.file);
      const cameOrWent = this.summaries.has(change.file) !== (taken !== undefined);
      this.replaceSummary(change.file, taken?.summary, touched);
      for (const file of this.reviews.fileChanged(change.file, cameOrWent)) touched.add(file);
      for (const digest of this.copies.textChanged(change.file)) touched.add(digest);
    }
    if (changed.size > 0) this.revision++;
    for (const file of [...touched])
      for (const suppressionFile of this.intentional.suppressionFilesAbout(file)) touched.add(suppressionFile);
    return { changed, touched };
  }

  /**
   * Replaces the marks of a suppression file; none when it is gone.
   * @returns the suppression file as changed; the files whose contradictions may be different now as touched
   */
  mark(suppressionFile: FileId, marks: readonly Mark[] | undefined): ChangeResult {
    const files = this.intentional.replaceMarks(suppressionFile, marks, this.accountsByFile());
    this.events.forget(files);
    this.revision++;
    const others = [...files].flatMap((file) => [...this.intentional.suppressionFilesAbout(file)]);
    return { changed: new Set([suppressionFile]), touched: new Set([suppressionFile, ...files, ...others]) };
  }

  /**
   * Adds a file that was read elsewhere, with the same options: its summary instead of its text. The text is read again when
   * its facts are needed.
   */
  adopt(file: FileId, summary: Summary): ChangeResult {
    const kept = this.own(file, summary);
    const touched = new Set<FileId>();
    this.pinned.delete(file);
    this.recent.delete(file);
    const isNew = !this.summaries.has(file);
    this.replaceSummary(file, kept, touched);
    for (const other of this.reviews.fileChanged(file, isNew)) touched.add(other);
    for (const digest of this.copies.textChanged(file)) touched.add(digest);
    this.revision++;
    return { changed: new Set([file]), touched };
  }

  /**
   * Takes what an importer has read of a saved copy that is no article; undefined when the file is gone.
   * @param prepared what `copies.prepareInSteps` has made of it before
   */
  takeCopy(file: FileId, reading: CopyReading | undefined, prepared?: ReadonlyMap<string, PreparedCopy>): ChangeResult {
    const touched = this.copies.replaceDocuments(file, reading, prepared);
    this.revision++;
    return { changed: new Set(), touched };
  }

  /** Takes what a list says about which file is the copy of which source; undefined when the list is gone. */
  takeLinks(list: FileId, links: readonly SourceLink[] | undefined): ChangeResult {
    const touched = this.copies.replaceLinks(list, links);
    this.revision++;
    return { changed: new Set([list]), touched: new Set([list, ...touched]) };
  }

  /** Takes the records of a bibliography; undefined when the file is gone. No problem depends on them. */
  takeRecords(file: FileId, records: readonly SourceRecord[] | undefined): ChangeResult {
    this.records.replace(file, records);
    this.revision++;
    return { changed: new Set([file]), touched: new Set() };
  }

  /** Takes the reviews of a list; undefined when it is gone. */
  takeReviews(list: FileId, reviews: readonly Review[] | undefined): ChangeResult {
    const touched = this.reviews.replace(list, reviews);
    this.revision++;
    return { changed: new Set([list]), touched: new Set([list, ...touched]) };
  }

  claimsOf(facts: FileFacts): FileClaims {
    let claims = this.claims.get(facts);
    if (!claims) {
      claims = new FileClaims(facts, citedClaims(facts.article, facts.chronology));
      this.claims.set(facts, claims);
    }
    return claims;
  }

  reviewsOf(facts: FileFacts): readonly ReviewState[] {
    if (this.reviews.isEmpty) return [];
    const known = this.reviewed.get(facts);
    if (known?.revision === this.revision) return known.states;
    const states = reviewStates(facts, this.claimsOf(facts), this.copies, this.reviews.of(facts.file));
    this.reviewed.set(facts, { revision: this.revision, states });
    this.reviews.keepLosses(facts.file, states);
    return states;
  }

  checksOf(facts: FileFacts): ClaimChecks {
    const known = this.checks.get(facts);
    if (known?.revision === this.copies.revision) return known.checks;
    const checks = new ClaimChecks(facts, this.claimsOf(facts).claims, this.copies);
    this.checks.set(facts, { revision: this.copies.revision, checks });
    return checks;
  }

  reread(file: FileId, text: string): FileFacts {
    return factsOnDemand(file, text, this.options, (summary) => summary);
  }

  files(): Iterable<FileId> {
    return this.summaries.keys();
  }

  has(file: FileId): boolean {
    return this.summaries.has(file);
  }

  summary(file: FileId): Summary | undefined {
    return this.summaries.get(file);
  }

  facts(file: FileId): FileFacts | undefined {
    const kept = this.pinned.get(file) ?? this.recent.get(file);
    if (kept) {
      if (this.recent.delete(file)) this.recent.set(file, kept);
      return kept;
    }
    const summary = this.summaries.get(file);
    const text = summary && this.options.readText(file);
    if (text === undefined) return undefined;
    const facts = factsOnDemand(file, text, this.options, (summary) => this.own(file, summary));
    this.onDemand.add(facts);
    this.keep(facts, false);
    return facts;
  }

  displayName(file: FileId): string {
    return this.options.displayName?.(file) ?? fileNameOf(file);
  }

  /** Reads the new text of a file, unless it is the text that is there. */
  private take({ file, pin = false, facts }: Change, text: string): FileFacts | 'same' {
    const kept = this.pinned.get(file) ?? this.recent.get(file);
    const isSame = kept !== undefined && kept.article.text === text && !this.onDemand.has(kept);
    const taken = isSame ? kept : this.read(file, text, facts);
    this.keep(taken, pin);
    return isSame ? 'same' : taken;
  }

  private read(file: FileId, text: string, read?: FileFacts): FileFacts {
    const facts = read ?? makeFacts(file, text, this.options);
    return { ...facts, summary: this.own(file, facts.summary) };
  }

  /** `summary` with everything of the one before that is equal, and in strings that hold on to no text. */
  private own(file: FileId, summary: Summary): Summary {
    return keepEqualParts(this.summaries.get(file), pooled(summary, this.pool));
  }

  private *accountsByFile(): Generator<readonly [FileId, readonly Account[]]> {
    for (const [file, { accounts }] of this.summaries) yield [file, accounts];
  }

  private keep(facts: FileFacts, pin: boolean): void {
    if (pin) {
      this.recent.delete(facts.file);
      this.pinned.set(facts.file, facts);
      return;
    }
    this.pinned.delete(facts.file);
    this.recent.delete(facts.file);
    this.recent.set(facts.file, facts);
    if (this.recent.size <= recentFacts) return;
    for (const oldest of this.recent.keys()) {
      this.recent.delete(oldest);
      break;
    }
  }

  private replaceSummary(file: FileId, after: Summary | undefined, touched: Set<FileId>): void {
    const before = this.summaries.get(file);
    if (after) {
      this.summaries.set(file, after);
    } else {
      this.summaries.delete(file);
      this.pinned.delete(file);
      this.recent.delete(file);
    }
    if (before === after) return;
    if (before?.kind === 'digest') this.digestCount--;
    if (after?.kind === 'digest') this.digestCount++;
    touched.add(file);
    this.sources.replace(file, before, after);
    for (const digest of this.copies.replaceArticle(file, before, after)) touched.add(digest);
    this.touchReordered(file, before, after, touched);
    if (before?.quotes !== after?.quotes) {
      for (const other of this.quotes.replace(file, after?.quotes)) touched.add(other);
    }
    const sameAccounts = before?.accounts === after?.accounts;
    const sameHeadline = before?.headline === after?.headline;
    if (!sameAccounts || !sameHeadline || before?.tellsEvents !== after?.tellsEvents) {
      const others = this.events.replace(file, after?.accounts, after?.headline, after?.tellsEvents);
      for (const other of others) touched.add(other);
    }
    const sameUndated = before?.undated === after?.undated;
    if (!sameAccounts || !sameUndated) {
      const counted = after && [...after.accounts, ...after.undated];
      for (const other of this.figures.replace(file, counted)) touched.add(other);
    }
    // Whether two files name one subject, which claims without a day need, their headlines and such claims say.
    if (!sameHeadline || !sameUndated) for (const other of this.figures.relatedWithoutDay(file)) touched.add(other);
    if (sameAccounts) return;
    for (const suppressionFile of this.intentional.replaceAccounts(file, after?.accounts)) touched.add(suppressionFile);
  }

  /** What a digest cites a source for is evidence for those whose numbers follow another order. They are few. */
  private touchReordered(
    file: FileId,
    before: Summary | undefined,
    after: Summary | undefined,
    touched: Set<FileId>,
  ): void {
    if (after && after.reordered.length > 0) this.reordered.add(file);
    else this.reordered.delete(file);
    if (this.reordered.size === 0) return;
    if (
      before?.accounts === after?.accounts &&
      before?.sources === after?.sources &&
      before?.reordered === after?.reordered
    )
      return;
    for (const { key } of [...(before?.sources ?? []), ...(after?.sources ?? [])]) {
      if (key !== '') for (const other of this.sources.listersAmong(key, this.reordered)) touched.add(other);
    }
  }
}
