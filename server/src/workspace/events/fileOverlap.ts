// Whether two files cover one topic: something that one says stands in the other as well, on a date that fits.

import { type IndexedAccount, overlapOf } from './accountIndex';
import { foundAmong } from './candidates';
import type { FileWords } from './fileWords';

/**
 * What two accounts must share to count as one event here: so many terms, and so much of what the lesser one has. One such event is enough:
 * brief timelines of one topic have few words in common, and two files of different topics have hardly ever two on one day.
 */
const minTerms = 2;
const minShare = 0.33;

const none: readonly IndexedAccount[] = [];

/** Computed on demand, because most pairs of accounts do not need it. */
export class FileOverlap {
  private known: boolean | undefined;

  constructor(
    private readonly left: FileWords,
    private readonly right: FileWords,
  ) {}

  /** Whether the files cover one topic. */
  get coverOneTopic(): boolean {
    this.known ??= this.left === this.right || this.haveAnEventInCommon();
    return this.known;
  }

  private haveAnEventInCommon(): boolean {
    // Each pair of files asks: in a workspace of texts that are all alike, the accounts of all files would be looked at each time.
    const { words } = this.right;
    return this.left.file.indexed.some(
      (account) =>
        account !== undefined &&
        foundAmong(account, ({ identity }) => words.get(identity)?.accounts ?? none).some((other) => {
          if (account.isApartFrom(other)) return false;
          const { terms, share } = overlapOf(account, other);
          return terms >= minTerms && share >= minShare;
        }),
    );
  }
}
