// The reviews of a workspace by file. A review whose file is not there may belong to one that was moved: it is looked for among the files
// that list its source, and found only where exactly one claim has its words and what stands around them.

import { addTo } from '../../syntax/lists';
import { foldTitle, sourceKey } from '../../text/fold';
import type { FileId } from '../account';
import type { FileFacts, Summary } from '../facts';
import type { SourceIndex } from '../sourceIndex';
import type { FileClaims } from './fileClaims';
import type { Review, ReviewRef } from './review';

export interface PlacedReview extends ReviewRef {
  readonly review: Review;
  /** Of its source; empty for one without a title. */
  readonly key: string;
}

/** Why a review has no claim. */
export type ClaimLoss = 'claim-gone' | 'claim-ambiguous';

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
export type ReviewLookup = Pick<
  ReviewIndex,
  'revision' | 'isEmpty' | 'mayConcern' | 'of' | 'fileOf' | 'isLocated' | 'lossOf'
>;

/** More files list a source that everybody cites; which of them is the one that was moved cannot be looked up quickly. */
const maxCandidates = 16;
/** Reviews of files that are not there. */
const maxSought = 1000;

export class ReviewIndex {
  /** Grows whenever a list comes, goes or changes. */
  revision = 0;
  private readonly lists = new Map<FileId, readonly Review[]>();
  private readonly byFile = new Map<FileId, PlacedReview[]>();
  /** By file, which of its reviews have no claim; known until the file or its reviews change. */
  private readonly losses = new Map<FileId, ReadonlyMap<string, ClaimLoss>>();
  /** Reviews of files that are not there, and where they were found, for one revision of the workspace. */
  private strays: Strays | undefined;

  constructor(private readonly workspace: ReviewedWorkspace) {}

  get isEmpty(): boolean {
    return this.lists.size === 0;
  }

  /** Puts the reviews of a list in place of those that it had; undefined when it is gone. @returns the files that are concerned */
  replace(list: FileId, reviews: readonly Review[] | undefined): Set<FileId> {
    const before = new Map<FileId, readonly PlacedReview[]>();
    for (const [file, placed] of this.byFile) {
      const own = placed.filter((one) => one.list === list);
      if (own.length === 0) continue;
      before.set(file, own);
      if (own.length === placed.length) this.byFile.delete(file);
      else
        this.byFile.set(
          file,
          placed.filter((one) => one.list !== list),
        );
    }
    if (reviews && reviews.length > 0) this.lists.set(list, reviews);
    else this.lists.delete(list);
    const after = new Map<FileId, PlacedReview[]>();
    for (const [ordinal, review] of (reviews ?? []).entries()) {
      const placed = { list, ordinal, review, key: keyOf(review) };
      addTo(after, review.file, placed);
    }
    for (const [file, own] of after) this.byFile.set(file, [...(this.byFile.get(file) ?? []), ...own]);
    this.revision++;
    this.strays = undefined;
    const concerned = new Set<FileId>();
    for (const file of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(file) ?? [], after.get(file) ?? []];
      if (sameReviews(old, now)) continue;
      this.losses.delete(file);
      for (const placed of [...old, ...now]) this.addFiles(placed, concerned);
    }
    for (const file of concerned) this.losses.delete(file);
    return concerned;
  }

  /** A file came, changed or went. @returns lists, and files whose reviews may be others now */
  fileChanged(file: FileId, cameOrWent: boolean): Set<FileId> {
    const concerned = new Set<FileId>();
    this.losses.delete(file);
    for (const placed of this.byFile.get(file) ?? []) {
      concerned.add(placed.list);
      if (cameOrWent) this.addFiles(placed, concerned);
    }
    if (cameOrWent) for (const list of this.lists.keys()) concerned.add(list);
    return concerned;
  }

  /** Whether some review could be of a claim of this file; costs no text. */
  mayConcern(file: FileId): boolean {
    return this.byFile.has(file) || this.straysFor(file).length > 0;
  }

  /** The reviews of claims of this file. */
  of(file: FileId): readonly PlacedReview[] {
    const own = this.byFile.get(file) ?? [];
    const moved = this.straysFor(file).filter(({ review }) => this.fileOf(review) === file);
    return moved.length === 0 ? own : [...own, ...moved];
  }

  /** The file of a review: the one that it names, or the only one to which it can have moved. Undefined when there is none. */
  fileOf(review: Review): FileId | undefined {
    if (this.workspace.has(review.file)) return review.file;
    const { found } = this.straysNow();
    // The first ones are looked for; a list of a thousand lost reviews is one of another folder.
    if (!found.has(review)) found.set(review, found.size < maxSought ? this.whereMoved(review) : undefined);
    return found.get(review);
  }

  /** Notes which reviews of a file have no claim. */
  keepLosses(
    file: FileId,
    states: readonly { readonly review: Review; readonly claim: unknown; readonly outdated: string | undefined }[],
  ): void {
    const losses = new Map<string, ClaimLoss>();
    for (const { review, claim, outdated } of states) {
      if (!claim) losses.set(claimKey(review), outdated as ClaimLoss);
    }
    this.losses.set(file, losses);
  }

  /** Whether it is known which reviews of a file have no claim. */
  isLocated(file: FileId): boolean {
    return this.losses.has(file);
  }

  /** Why a review has no claim in `file`; undefined when it has one, or that is not known. */
  lossOf(file: FileId, review: Review): ClaimLoss | undefined {
    return this.losses.get(file)?.get(claimKey(review));
  }

  private straysNow(): Strays {
    if (this.strays?.revision === this.workspace.revision) return this.strays;
    const byKey = new Map<string, PlacedReview[]>();
    for (const [named, placed] of this.byFile) {
      if (this.workspace.has(named)) continue;
      for (const one of placed) {
        addTo(byKey, one.key, one);
      }
    }
    byKey.delete('');
    this.strays = { revision: this.workspace.revision, byKey, found: new Map() };
    return this.strays;
  }

  /** Reviews of files that are not there, against a source that this file lists. */
  private straysFor(file: FileId): readonly PlacedReview[] {
    if (this.isEmpty) return [];
    const { byKey } = this.straysNow();
    if (byKey.size === 0) return [];
    const keys = new Set(this.workspace.summary(file)?.sources.map(({ key }) => key));
    return [...keys].flatMap((key) => byKey.get(key) ?? []);
  }

  private whereMoved(review: Review): FileId | undefined {
    const { workspace } = this;
    const fitting = this.listers(keyOf(review)).filter((file) => {
      const facts = workspace.facts(file);
      const location = facts && workspace.claimsOf(facts).locate(review.claim);
      return location?.state === 'same' && location.context;
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The files that list a source; none when they are too many. */
  private listers(key: string): FileId[] {
    if (key === '' || this.workspace.sources.fileCount(key) > maxCandidates) return [];
    return [...new Set(this.workspace.sources.listing(key).map(({ file }) => file))];
  }

  private addFiles({ review, key }: PlacedReview, files: Set<FileId>): void {
    if (this.workspace.has(review.file)) files.add(review.file);
    else for (const file of this.listers(key)) files.add(file);
  }
}

interface Strays {
  readonly revision: number;
  readonly byKey: ReadonlyMap<string, readonly PlacedReview[]>;
  readonly found: Map<Review, FileId | undefined>;
}

function keyOf({ source: { publisher = '', title = '' } }: Review): string {
  return sourceKey(publisher, foldTitle(title));
}

function claimKey({ claim }: Review): string {
  return JSON.stringify(claim);
}

function sameReviews(a: readonly PlacedReview[], b: readonly PlacedReview[]): boolean {
  const written = (placed: readonly PlacedReview[]) => JSON.stringify(placed.map(({ review }) => review));
  return a.length === b.length && written(a) === written(b);
}
