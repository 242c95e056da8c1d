// Whether two files cover one topic: something that one says stands in the other as well, on a date that fits.

import { type IndexedAccount, overlapOf } from './accountIndex';
import { foundAmong, shareEnough } from './candidates';
import type { FileWords } from './fileWords';

/**
 * What two accounts must share to count as one event here: so many terms, and so much of what the lesser one has. One such event is enough
 * for a topic: brief timelines of one topic have few words in common, and two files of different topics have hardly ever two on one day.
 */
const minTerms = 2;
const minShare = 0.33;

/** Two files of one story have so much of what the shorter one says in common, and so many accounts. */
const shareOfStory = 0.1;
const minOfStory = 2;

/** So many that share less on one day, as `shareEnough` asks for there, are a topic, too. */
const accountsOfTopic = 2;

const none: readonly IndexedAccount[] = [];

/** Computed on demand, because most pairs of accounts do not need it. */
export class FileOverlap {
  private isOneTopic: boolean | undefined;
  private isOneStory: boolean | undefined;

  constructor(
    private readonly left: FileWords,
    private readonly right: FileWords,
  ) {}

  /** Whether the files cover one topic. */
  get coverOneTopic(): boolean {
    this.isOneTopic ??= this.left === this.right || haveInCommon(this.left, this.right, 1, accountsOfTopic);
    return this.isOneTopic;
  }

  /** Whether the files tell one story: a log has few of its many days in common with another log. */
  get tellOneStory(): boolean {
    if (this.isOneStory === undefined) {
      const [size, other] = [this.left, this.right].map(({ file }) => file.indexed.filter(Boolean).length);
      const [lesser, longer] = (size ?? 0) <= (other ?? 0) ? [this.left, this.right] : [this.right, this.left];
      this.isOneStory = haveInCommon(
        lesser,
        longer,
        Math.max(minOfStory, shareOfStory * Math.min(size ?? 0, other ?? 0)),
      );
    }
    return this.isOneStory;
  }
}

/** Whether so many accounts of a file stand in another one as well. @param weak so many that share less count as one */
function haveInCommon(
  { file }: FileWords,
  { words }: FileWords,
  enough: number,
  weak = Number.POSITIVE_INFINITY,
): boolean {
  // Each pair of files asks: in a workspace of texts that are all alike, the accounts of all files would be looked at each time.
  let count = 0;
  for (const account of file.indexed) {
    if (!account) continue;
    let most = 0;
    for (const other of foundAmong(account, ({ identity }) => words.get(identity)?.accounts ?? none)) {
      if (account.isApartFrom(other)) continue;
      const overlap = overlapOf(account, other);
      if (overlap.terms >= minTerms && overlap.share >= minShare) most = 1;
      // What an entry says in passing is no second event.
      else if (account.account.kind === 'entry' && shareEnough(account, other, overlap))
        most = Math.max(most, 1 / weak);
    }
    count += most;
    if (count >= enough) return true;
  }
  return false;
}
