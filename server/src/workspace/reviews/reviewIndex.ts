// The reviews of a workspace by file. A review whose file is not there may belong to one that was moved: it is looked for among the files
// that list its source, and found only where exactly one claim has its words and what stands around them.

import { foldTitle, sourceKey } from '../../text/fold';
import type { FileId } from '../account';
import type { FileFacts, Summary } from '../facts';
import type { SourceIndex } from '../sourceIndex';
import type { FileClaims } from './fileClaims';
import type { Review, ReviewRef } from './review';

export type PlacedReview = ReviewRef & { readonly review: Review };

/** What the index asks of the workspace that it is of. */
export interface ReviewedWorkspace {
  readonly revision: number;
  readonly sources: SourceIndex;
  has(file: FileId): boolean;
  summary(file: FileId): Summary | undefined;
  facts(file: FileId): FileFacts | undefined;
  claimsOf(facts: FileFacts): FileClaims;
}

/** What rules and features may ask. */
export type ReviewLookup = Pick<ReviewIndex, 'revision' | 'isEmpty' | 'mayConcern' | 'of' | 'fileOf'>;

/** More files list a source that everybody cites; which of them is the one that was moved cannot be looked up quickly. */
const maxCandidates = 16;

export class ReviewIndex {
  /** Grows whenever a list comes, goes or changes. */
  revision = 0;
  private readonly lists = new Map<FileId, readonly Review[]>();
  private readonly byFile = new Map<FileId, PlacedReview[]>();
  /** Where reviews of files that are not there were found, for one revision of the workspace. */
  private found: { readonly revision: number; readonly files: Map<Review, FileId | undefined> } | undefined;

  constructor(private readonly workspace: ReviewedWorkspace) {}

  get isEmpty(): boolean {
    return this.lists.size === 0;
  }

  /** Puts the reviews of a list in place of those that it had; undefined when it is gone. @returns the files that are concerned */
  replace(list: FileId, reviews: readonly Review[] | undefined): Set<FileId> {
    const concerned = new Set<FileId>();
    for (const review of this.lists.get(list) ?? []) this.addFiles(review, concerned);
    for (const [file, placed] of this.byFile) {
      const others = placed.filter((one) => one.list !== list);
      if (others.length === 0) this.byFile.delete(file);
      else if (others.length < placed.length) this.byFile.set(file, others);
    }
    if (reviews && reviews.length > 0) this.lists.set(list, reviews);
    else this.lists.delete(list);
    for (const [ordinal, review] of (reviews ?? []).entries()) {
      const known = this.byFile.get(review.file);
      if (known) known.push({ list, ordinal, review });
      else this.byFile.set(review.file, [{ list, ordinal, review }]);
      this.addFiles(review, concerned);
    }
    this.revision++;
    this.found = undefined;
    return concerned;
  }

  /** A file came, changed or went. @returns lists, and files whose reviews may be others now */
  fileChanged(file: FileId, cameOrWent: boolean): Set<FileId> {
    const concerned = new Set<FileId>();
    for (const { list, review } of this.byFile.get(file) ?? []) {
      concerned.add(list);
      if (cameOrWent) this.addFiles(review, concerned);
    }
    if (cameOrWent) for (const list of this.lists.keys()) concerned.add(list);
    return concerned;
  }

  /** Whether some review could be of a claim of this file; costs no text. */
  mayConcern(file: FileId): boolean {
    if (this.byFile.has(file)) return true;
    const sources = this.isEmpty ? undefined : this.workspace.summary(file)?.sources;
    if (!sources) return false;
    const keys = new Set(sources.map(({ key }) => key));
    for (const [named, placed] of this.byFile) {
      if (this.workspace.has(named)) continue;
      if (placed.some(({ review }) => keys.has(keyOf(review)))) return true;
    }
    return false;
  }

  /** The reviews of claims of this file. */
  of(file: FileId): readonly PlacedReview[] {
    const own = this.byFile.get(file) ?? [];
    if (!this.mayConcern(file)) return own;
    const moved: PlacedReview[] = [];
    for (const [named, placed] of this.byFile) {
      if (named === file || this.workspace.has(named)) continue;
      moved.push(...placed.filter(({ review }) => this.fileOf(review) === file));
    }
    return moved.length === 0 ? own : [...own, ...moved];
  }

  /** The file of a review: the one that it names, or the only one to which it can have moved. Undefined when there is none. */
  fileOf(review: Review): FileId | undefined {
    const { workspace } = this;
    if (workspace.has(review.file)) return review.file;
    if (this.found?.revision !== workspace.revision) this.found = { revision: workspace.revision, files: new Map() };
    const { files } = this.found;
    if (!files.has(review)) files.set(review, this.whereMoved(review));
    return files.get(review);
  }

  private whereMoved(review: Review): FileId | undefined {
    const { workspace } = this;
    const fitting = this.listers(review).filter((file) => {
      const facts = workspace.facts(file);
      const location = facts && workspace.claimsOf(facts).locate(review.claim);
      return location?.state === 'same' && location.context;
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The files that list the source of a review; none when they are too many. */
  private listers(review: Review): FileId[] {
    const key = keyOf(review);
    if (key === '' || this.workspace.sources.fileCount(key) > maxCandidates) return [];
    return [...new Set(this.workspace.sources.listing(key).map(({ file }) => file))];
  }

  private addFiles(review: Review, files: Set<FileId>): void {
    if (this.workspace.has(review.file)) files.add(review.file);
    else for (const file of this.listers(review)) files.add(file);
  }
}

function keyOf({ source: { publisher = '', title = '' } }: Review): string {
  return sourceKey(publisher, foldTitle(title));
}
