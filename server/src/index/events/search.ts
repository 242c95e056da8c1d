// Looks for accounts of the same event file by file, and remembers which files an answer was taken from.

import type { AccountTable } from './accountTable';
import type { Candidates } from './candidates';
import type { Comparison } from './comparison';
import type { FileRecord, FileTable } from './fileTable';
import { type Link, linkOf } from './links';

/** Files that are asked whether they agree with an account; the likeliest first. */
const mostAsked = 32;

/** So many are remembered. */
const mostAgreements = 1024;

/** From this on, an account on a date that fits is held to agree. */
const agreeing = 0.5;

/** The accounts that agree with one, and the files that were asked for them. */
interface Agreement {
  readonly links: readonly Link[];
  readonly asked: readonly string[];
}

/** Found once for each account, until anything changes: all that contradict one another ask for the same, one soon after the other. */
export type Agreements = Map<number, Agreement>;

export class Search {
  /** Files that were looked at. */
  readonly consulted = new Set<string>();

  constructor(
    private readonly table: AccountTable,
    private readonly files: FileTable,
    private readonly candidates: Candidates,
    private readonly comparison: Comparison,
    private readonly agreements: Agreements,
  ) {}

  /**
   * Pairs of accounts of `record` and of other files, or of the same, that are of one event on dates that exclude each other.
   * Found in steps of a file each; nothing may change meanwhile.
   * @param ids the accounts of the file to look at
   */
  *contradicting(record: FileRecord, ids: Iterable<number> = record.ids): Generator<void, Link[]> {
    const pairs = new Map<FileRecord, [number, number][]>();
    for (const id of ids) {
      if (id < 0) continue;
      this.candidates.visitApart(id, (other) => {
        const theirs = this.files.of(this.table, other);
        const list = pairs.get(theirs);
        if (list) list.push([id, other]);
        else pairs.set(theirs, [[id, other]]);
      });
    }
    const links: Link[] = [];
    for (const other of [...pairs.keys()].sort(byName)) {
      yield;
      links.push(...this.bestOf(record, other, this.linked(record, other, pairs.get(other) ?? [])));
    }
    return links;
  }

  /** The accounts of other files that tell the same event on a date that fits, at most one a file, with their confidence. */
  agreeingWith(id: number): readonly Link[] {
    let agreement = this.agreements.get(id);
    if (!agreement) {
      agreement = this.agreementWith(id);
      if (this.agreements.size >= mostAgreements) this.agreements.clear();
      this.agreements.set(id, agreement);
    }
    for (const file of agreement.asked) this.consulted.add(file);
    return agreement.links;
  }

  private agreementWith(id: number): Agreement {
    const own = this.files.of(this.table, id);
    const byFile = new Map<FileRecord, { shared: number; ids: number[] }>();
    this.candidates.visitNear(id, (other) => {
      const theirs = this.files.of(this.table, other);
      if (theirs === own || this.candidates.areApart(id, other)) return;
      const { shared } = this.table.overlap(id, other, this.comparison.bounds);
      const known = byFile.get(theirs);
      if (!known) byFile.set(theirs, { shared, ids: [other] });
      else {
        known.ids.push(other);
        known.shared = Math.max(known.shared, shared);
      }
    });
    const asked = [...byFile].sort(([a, x], [b, y]) => y.shared - x.shared || byName(a, b)).slice(0, mostAsked);
    const links = asked.flatMap(([other, { ids }]) => {
      const links = this.linked(
        own,
        other,
        ids.map((theirs) => [id, theirs]),
      );
      const best = links.sort((a, b) => b.confidence - a.confidence || this.byOrdinal(a.theirs, b.theirs))[0];
      return best && best.confidence >= agreeing ? [best] : [];
    });
    return { links, asked: asked.map(([{ file }]) => file) };
  }

  /** The accounts of other files that tell the same event, whether or not the dates agree. */
  accountsOf(id: number): Link[] {
    const own = this.files.of(this.table, id);
    const apart = outcomeOf(this.contradicting(own, [id])).filter(
      ({ theirs, confidence }) => confidence >= agreeing && this.files.of(this.table, theirs) !== own,
    );
    return [...this.agreeingWith(id), ...apart];
  }

  /** Whether the dates of two accounts cannot both be true. */
  areApart(a: number, b: number): boolean {
    return this.candidates.areApart(a, b);
  }

  private linked(record: FileRecord, other: FileRecord, pairs: readonly (readonly [number, number])[]): Link[] {
    this.consulted.add(other.file);
    return this.comparison.between(record, other, () =>
      pairs.flatMap(([mine, theirs]) => {
        return linkOf(this.table, this.comparison, mine, theirs, record.ids, other.ids) ?? [];
      }),
    );
  }

  /** Of links between two files those that neither side would give up for a better one on another date. */
  private bestOf(record: FileRecord, other: FileRecord, links: readonly Link[]): Link[] {
    const { table } = this;
    const [low, high] = record.file <= other.file ? (['mine', 'theirs'] as const) : (['theirs', 'mine'] as const);
    const ranked = [...links].sort(
      (a, b) => b.confidence - a.confidence || this.byOrdinal(a[low], b[low]) || this.byOrdinal(a[high], b[high]),
    );
    const dateOf = (id: number) => `${table.first[id]}/${table.last[id]}`;
    const taken = new Map<number, string>();
    return ranked.filter(({ mine, theirs }) => {
      const mineTaken = taken.get(mine);
      const theirsTaken = taken.get(theirs);
      if (mineTaken !== undefined && mineTaken !== dateOf(theirs)) return false;
      if (theirsTaken !== undefined && theirsTaken !== dateOf(mine)) return false;
      taken.set(mine, dateOf(theirs));
      taken.set(theirs, dateOf(mine));
      return true;
    });
  }

  private byOrdinal(a: number, b: number): number {
    return (this.table.ordinal[a] ?? 0) - (this.table.ordinal[b] ?? 0);
  }
}

/** Does all steps at once. */
export function outcomeOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function byName(a: FileRecord, b: FileRecord): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
