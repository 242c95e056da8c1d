// An index in the making: the accounts of a table are laid out anew in small steps, while the old index goes on being asked and the
// table may change.

import type { AccountTable } from './accountTable';
import { Candidates } from './candidates';
import { Comparison } from './comparison';
import { FoundBefore } from './foundBefore';

/** What questions are answered from. */
export interface Index {
  readonly table: AccountTable;
  readonly candidates: Candidates;
  readonly comparison: Comparison;
  readonly foundBefore: FoundBefore;
}

/** A table with so many of its accounts alive is laid out where it stands: a copy without gaps would take as much room again. */
const mostlyAlive = 7 / 8;

export class Indexing {
  private readonly steps: Generator<void>;
  /** By number in the table that it is made from, those in the copy; none when it is laid out where it stands. */
  private readonly numbers: number[] | undefined;
  private readonly added: number[] = [];
  private readonly removed: number[] = [];
  private readonly reclassed = new Set<number>();
  private candidates: Candidates | undefined;
  private comparison: Comparison | undefined;
  private readonly made: AccountTable;

  /** @param settled nothing will be added to the table */
  constructor(
    private readonly from: AccountTable,
    private readonly settled = false,
  ) {
    const isCopied = from.live < from.size * mostlyAlive;
    this.numbers = isCopied ? [] : undefined;
    this.made = isCopied ? from.emptyCopy() : from;
    this.steps = this.work();
  }

  /** Whether so much has come since it was begun that it is better begun anew. */
  get isOutdated(): boolean {
    return this.added.length > Math.max(1000, this.from.live / 4);
  }

  /** Does a small part of the work. @returns whether there is more to do */
  step(): boolean {
    return this.steps.next().done !== true;
  }

  /** Notes a change of the table that it is made from. To be called after the change, but for removed accounts before. */
  follow(added: readonly number[], removed: readonly number[], reclassed: Iterable<number>): void {
    this.added.push(...added);
    this.removed.push(...removed);
    for (const term of reclassed) this.reclassed.add(term);
  }

  /**
   * Does what is left, catches up with the changes since the beginning, and gives the index.
   * @returns each account's new number, too, if it has got one
   */
  finish(): { readonly index: Index; readonly numbers: readonly number[] | undefined } {
    while (this.step());
    const { made, numbers, from } = this;
    const comparison = this.comparison as Comparison;
    const candidates = this.candidates as Candidates;
    if (numbers) made.bringUpToDate(from, numbers);
    for (const id of this.removed) {
      const number = numbers ? (numbers[id] ?? -1) : id;
      if (number < 0) continue;
      candidates.remove(number);
      if (numbers) made.leaveOut(number);
    }
    for (const id of this.added) {
      if (!from.isAlive(id)) continue;
      const number = numbers ? made.take(from, id) : id;
      if (numbers) numbers[id] = number;
      candidates.add(number);
    }
    for (const term of this.reclassed) candidates.choose(term, ignored);
    comparison.fit();
    return { index: { table: made, candidates, comparison, foundBefore: new FoundBefore() }, numbers };
  }

  private *work(): Generator<void> {
    const { made, numbers } = this;
    if (numbers) yield* this.copy(numbers);
    const comparison = new Comparison(made);
    comparison.fit();
    this.comparison = comparison;
    this.candidates = new Candidates(made, comparison.bounds);
    yield* this.candidates.layOut(this.settled);
  }

  private *copy(numbers: number[]): Generator<void> {
    const { from, made } = this;
    const { size } = from;
    for (let id = 0; id < size; id++) {
      numbers.push(from.isAlive(id) ? made.take(from, id) : -1);
      if ((id & 0x3ff) === 0x3ff) yield;
    }
  }
}

function ignored(): void {}
