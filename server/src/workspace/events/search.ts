// Looks for accounts of the same event file by file, and remembers which files an answer was taken from.

import type { AccountTable } from './accountTable';
import type { Candidates } from './candidates';
import type { Comparison } from './comparison';
import { Story } from './fileOverlap';
import type { FileRecord, FileTable } from './fileTable';
import type { Agreement, FoundBefore } from './foundBefore';
import { type Link, linkOf } from './links';

/** Files that are asked whether they agree with an account; the likeliest first. */
const mostAsked = 32;

/** From this on, an account on a date that fits is held to agree. */
const agreeing = 0.5;

/** Two account numbers. */
type Pair = readonly [mine: number, theirs: number];

export class Search {
  /** Files that were looked at. */
  readonly consulted = new Set<string>();

  constructor(
    private readonly table: AccountTable,
    private readonly files: FileTable,
    private readonly candidates: Candidates,
    private readonly comparison: Comparison,
    private readonly foundBefore: FoundBefore,
  ) {}

  /**
   * Pairs of accounts of `record` and of other files, or of the same, that are of one event on dates that exclude each other.
   * Found in steps of a file each; nothing may change meanwhile.
   */
  *contradicting(record: FileRecord): Generator<void, Link[]> {
    const pairs = this.pairsApart(record.ids);
    const links: Link[] = [];
    for (const other of [...pairs.keys()].sort(byName)) {
      yield;
      this.consulted.add(other.file);
      links.push(...this.linksBetween(record, other, pairs.get(other) ?? []));
    }
    return links;
  }

  /** By file: accounts that may tell of the same event on dates that exclude each other, one of `ids` first. */
  private pairsApart(ids: Iterable<number>): Map<FileRecord, Pair[]> {
    const pairs = new Map<FileRecord, Pair[]>();
    for (const id of ids) {
      if (id < 0) continue;
      this.candidates.visitApart(id, (other) => {
        const theirs = this.files.of(this.table, other);
        const list = pairs.get(theirs);
        if (list) list.push([id, other]);
        else pairs.set(theirs, [[id, other]]);
      });
    }
    return pairs;
  }

  /** The accounts of other files that tell the same event on a date that fits, at most one a file, with their confidence. */
  agreeingWith(id: number): readonly Link[] {
    const { links, asked } = this.foundBefore.agreementOf(id, () => this.agreementWith(id));
    for (const file of asked) this.consulted.add(file);
    return links;
  }

  private agreementWith(id: number): Agreement {
    const own = this.files.of(this.table, id);
    const byFile = new Map<FileRecord, { shared: number; ids: number[] }>();
    this.candidates.visitNear(id, (other) => {
      const theirs = this.files.of(this.table, other);
      if (theirs === own || this.table.areApart(id, other)) return;
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
        ids.map((theirs): Pair => [id, theirs]),
      );
      const best = links.sort((a, b) => b.confidence - a.confidence || this.byOrdinal(a.theirs, b.theirs))[0];
      return best && best.confidence >= agreeing ? [best] : [];
    });
    return { links, asked: asked.map(([{ file }]) => file) };
  }

  /** The accounts of other files that tell the same event, whether or not the dates agree. */
  accountsOf(id: number): Link[] {
    const own = this.files.of(this.table, id);
    const apart: Link[] = [];
    for (const [other, pairs] of [...this.pairsApart([id])].sort(([a], [b]) => byName(a, b))) {
      this.consulted.add(other.file);
      if (other !== own) apart.push(...this.bestOf(this.linked(own, other, pairs)));
    }
    return [...this.agreeingWith(id), ...apart.filter(({ confidence }) => confidence >= agreeing)];
  }

  /** Whether the dates of two accounts cannot both be true. */
  areApart(a: number, b: number): boolean {
    return this.table.areApart(a, b);
  }

  /**
   * Links between two files as seen from `record`, found for both at once, and always from the same side: who is asked about
   * first must not matter.
   */
  private linksBetween(record: FileRecord, other: FileRecord, pairs: readonly Pair[]): readonly Link[] {
    if (other === record) return this.bestOf(this.linked(record, record, pairs));
    const turned = byName(other, record) < 0;
    const [low, high] = turned ? [other, record] : [record, other];
    const links = this.foundBefore.linksBetween(low, high, () => {
      const inOrder = pairs.map((pair): Pair => (turned ? [pair[1], pair[0]] : pair));
      inOrder.sort((a, b) => this.byOrdinal(a[0], b[0]) || this.byOrdinal(a[1], b[1]));
      return this.bestOf(this.linked(low, high, inOrder));
    });
    return turned ? links.map(seenFromTheOther) : links;
  }

  private linked(record: FileRecord, other: FileRecord, pairs: readonly Pair[]): Link[] {
    return this.comparison.between(record, other, () => {
      const links: Link[] = [];
      const story = new Story(this.table, this.comparison.bounds, record.ids, other.ids);
      for (const [mine, theirs] of pairs) {
        const link = linkOf(this.table, this.comparison, mine, theirs, story);
        if (link) links.push(link);
      }
      return links;
    });
  }

  /** Of links between two files those that neither side would give up for a better one on another date. */
  private bestOf(links: readonly Link[]): Link[] {
    const { first, last } = this.table;
    const ranked = [...links].sort(
      (a, b) => b.confidence - a.confidence || this.byOrdinal(a.mine, b.mine) || this.byOrdinal(a.theirs, b.theirs),
    );
    const sameDates = (a: number, b: number) => first[a] === first[b] && last[a] === last[b];
    const partners = new Map<number, number>();
    return ranked.filter(({ mine, theirs }) => {
      const [taken, theirTaken] = [partners.get(mine), partners.get(theirs)];
      if (taken !== undefined && !sameDates(taken, theirs)) return false;
      if (theirTaken !== undefined && !sameDates(theirTaken, mine)) return false;
      partners.set(mine, theirs);
      partners.set(theirs, mine);
      return true;
    });
  }

  private byOrdinal(a: number, b: number): number {
    return (this.table.ordinal[a] ?? 0) - (this.table.ordinal[b] ?? 0);
  }
}

function seenFromTheOther(link: Link): Link {
  const { mine, theirs, rivals, theirRivals } = link;
  return { ...link, mine: theirs, theirs: mine, rivals: theirRivals, theirRivals: rivals };
}

function byName(a: FileRecord, b: FileRecord): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
