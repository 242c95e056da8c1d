// Whether two files cover one topic: some of what either says stands in the other as well, on a date that fits.

import { type IndexedAccount, overlapOf } from './accountIndex';
import { found } from './candidates';
import type { FileWords } from './fileWords';

/** So many accounts of each file must stand in the other, too. */
const minInCommon = 2;

/** What two accounts must share to count as one event here: so many terms, and so much of what the lesser one has. */
const minTerms = 3;
const minShare = 0.4;

/** Computed on demand, because most pairs of accounts do not need it. */
export class FileOverlap {
  private known: boolean | undefined;

  constructor(
    private readonly left: FileWords,
    private readonly right: FileWords,
  ) {}

  /** Whether the files cover one topic. */
  get coverOneTopic(): boolean {
    this.known ??= this.left === this.right || this.haveEnoughInCommon();
    return this.known;
  }

  private haveEnoughInCommon(): boolean {
    const [mine, theirs] = [new Set<IndexedAccount>(), new Set<IndexedAccount>()];
    for (const account of this.left.file.indexed) {
      for (const other of account ? found(account) : []) {
        if (!account || other.file !== this.right.file || account.isApartFrom(other)) continue;
        const { terms, share } = overlapOf(account, other);
        if (terms < minTerms || share < minShare) continue;
        mine.add(account);
        theirs.add(other);
        if (mine.size >= minInCommon && theirs.size >= minInCommon) return true;
      }
    }
    return false;
  }
}
