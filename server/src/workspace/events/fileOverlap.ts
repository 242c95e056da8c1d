// Whether two files tell one story: some of what either tells stands in the other as well, on a date that fits.

import type { AccountTable } from './accountTable';
import { areLike } from './candidates';

/** So many accounts of each file must be told in the other, too. */
const fewestInCommon = 2;

/** Terms that two accounts must share to count as told twice. */
const fewestShared = 3;

/** Two files that are compared. */
export class Story {
  private known: boolean | undefined;

  /**
   * @param bounds the most that a term can weigh, by rarity class
   * @param ours, others all accounts of the two files; negative for those that are none
   */
  constructor(
    private readonly table: AccountTable,
    private readonly bounds: Float64Array,
    readonly ours: readonly number[],
    readonly others: readonly number[],
  ) {}

  /** The same from either side. Found out when somebody asks, because most pairs share enough to need no more. */
  get isOne(): boolean {
    this.known ??= this.ours === this.others || this.isToldInBoth();
    return this.known;
  }

  private isToldInBoth(): boolean {
    const [told, toldThere] = [new Set<number>(), new Set<number>()];
    for (const mine of this.ours) {
      for (const theirs of this.others) {
        if (mine < 0 || theirs < 0 || this.table.areApart(mine, theirs)) continue;
        if (!areLike(this.table, this.bounds, mine, theirs, fewestShared)) continue;
        told.add(mine);
        toldThere.add(theirs);
        if (told.size >= fewestInCommon && toldThere.size >= fewestInCommon) return true;
      }
    }
    return false;
  }
}
