// Looks for accounts of the same event file by file, and remembers which files an answer was taken from.

import { contradictionGap } from '../../dates/calendar/interval';
import { append, equalLists, groupedBy, maxOf, minOf } from '../../syntax/lists';
import { Memo } from '../../syntax/memo';
import { areNearCopies } from '../../text/nearCopies';
import type { FileId } from '../account';
import type { IndexedAccount, IndexedFile } from './accountIndex';
import { type CandidateFinder, compareAccounts } from './candidates';
import { Comparison } from './comparison';
import { FileOverlap } from './fileOverlap';
import { FileWords } from './fileWords';
import { type Link, linkOf } from './links';
import { mayBeSlip } from './series';

/** From this on, an account on a date that fits agrees. */
const minAgreement = 0.5;

/** The words of so many files are remembered: one is compared with all that are like it, one after the other. */
const maxFileWords = 64;
/** So many agreements are remembered: all that contradict one another ask for the same. */
const maxAgreements = 1024;

/** So many weighed pairs are remembered: each is asked for from both of its files. */
const maxWeighed = 1 << 14;

/** So many entries that are off alike are a run. */
const minOffAlike = 3;

/** On neighbouring days two authors mean one event. */
const neighbours = 1;

const none: readonly never[] = [];

type Pair = readonly [mine: IndexedAccount, theirs: IndexedAccount];

/** An answer, and the files that it was taken from. */
interface Found<T> {
  readonly found: T;
  readonly consulted: Iterable<FileId>;
}

/** Valid for one state of the index. */
export class Search {
  private readonly words = new Memo<IndexedFile, FileWords>(maxFileWords);
  private readonly contradictions = new Memo<IndexedFile, Found<readonly Link[]>>(maxFileWords);
  private readonly offsets = new Memo<IndexedFile, Found<ReadonlySet<string>>>(maxFileWords);
  private readonly agreements = new Memo<IndexedAccount, Found<readonly Link[]>>(maxAgreements);
  /** By pair of files. */
  private readonly stories = new Memo<string, boolean>(maxAgreements);
  /** The link of each pair that was weighed, if it has one. */
  private readonly weighed = new Map<IndexedAccount, Map<IndexedAccount, readonly Link[]>>();
  private weighedCount = 0;

  constructor(private readonly candidates: CandidateFinder) {}

  /**
   * Pairs of accounts of a file and of other files, or of the same, that are of one event on dates that exclude each other.
   * @param consulted gets the files that were looked at
   */
  contradicting(file: IndexedFile, consulted: Set<FileId>): readonly Link[] {
    const find = (): Found<readonly Link[]> => {
      const seen = new Set<FileId>();
      return { found: this.linksApart(file.indexed, seen), consulted: seen };
    };
    return noting(this.contradictions.of(file, find), consulted);
  }

  /**
   * The accounts of other files that are of the same event on a date that fits, at most one a file.
   * @param consulted gets the files that were looked at
   */
  agreeingWith(account: IndexedAccount, consulted: Set<FileId>): readonly Link[] {
    return noting(
      this.agreements.of(account, () => this.agreementsOf(account)),
      consulted,
    );
  }

  private agreementsOf(account: IndexedAccount): Found<readonly Link[]> {
    const near = byFile(this.candidates.near(account).map((candidate): Pair => [account, candidate.account]));
    const found = [...near].flatMap(([other, pairs]) => {
      const best = this.linked(account.file, other, pairs).sort(
        (a, b) => b.confidence - a.confidence || a.theirs.ordinal - b.theirs.ordinal,
      )[0];
      return best && best.confidence >= minAgreement ? [best] : [];
    });
    return { found, consulted: [...near.keys()].map(({ file: other }) => other) };
  }

  /**
   * The offsets by which several entries of a file are off, each against another entry, from what at least two other files have.
   * @param consulted gets the files that were looked at
   */
  offAlike(
    file: IndexedFile,
    consulted: Set<FileId>,
    counts: (link: Link) => boolean,
    offsetOf: (link: Link) => string,
  ): ReadonlySet<string> {
    const find = (): Found<ReadonlySet<string>> => {
      const seen = new Set<FileId>();
      const byOffset = new Map<string, { entries: Set<IndexedAccount>; files: Set<IndexedFile> }>();
      const contradicting = new Set<IndexedAccount>();
      for (const link of this.contradicting(file, seen)) {
        if (link.theirs.file === file || !counts(link)) continue;
        contradicting.add(link.mine);
        if (link.mine.account.kind !== 'entry') continue;
        const offset = offsetOf(link);
        const group = byOffset.get(offset) ?? { entries: new Set(), files: new Set() };
        byOffset.set(offset, group);
        group.entries.add(link.mine);
        group.files.add(link.theirs.file);
      }
      const alike = [...byOffset].filter(([, { entries, files }]) => {
        if (entries.size < minOffAlike || files.size < 2) return false;
        // Three of many that agree are no run: each of them is a problem of its own.
        const ordinals = [...entries].map(({ ordinal }) => ordinal);
        const bounds = [minOf(ordinals), maxOf(ordinals)] as const;
        return entries.size > this.agreeingEntries(file, contradicting, bounds, seen);
      });
      return { found: new Set(alike.map(([offset]) => offset)), consulted: seen };
    };
    return noting(this.offsets.of(file, find), consulted);
  }

  /**
   * How many entries of a file from one ordinal to another agree with other files, and contradict none.
   * @param consulted gets the files that were looked at
   */
  agreeingEntries(
    { accounts, indexed }: IndexedFile,
    contradicting: Pick<ReadonlySet<unknown>, 'has'>,
    [from, to]: readonly [from: number, to: number],
    consulted: Set<FileId>,
  ): number {
    let count = 0;
    for (let ordinal = from; ordinal <= to; ordinal++) {
      const account = indexed[ordinal];
      if (!account || accounts[ordinal]?.kind !== 'entry' || contradicting.has(account)) continue;
      if (this.agreeingWith(account, consulted).length > 0) count++;
    }
    return count;
  }

  /** The accounts of other files that are of the same event, whether or not the dates agree. */
  accountsOf(account: IndexedAccount): Link[] {
    const apart = this.linksApart([account], new Set()).filter(({ theirs }) => theirs.file !== account.file);
    return [...this.agreeingWith(account, new Set()), ...apart.filter(({ confidence }) => confidence >= minAgreement)];
  }

  /**
   * Whether two accounts that are alike may be of one event, or are of a series: a text that names its sources describes single events. Two
   * others must tell one story, and the dates must be as slips are.
   */
  describeSingleEvents({ mine, theirs }: Pick<Link, 'mine' | 'theirs'>): boolean {
    if (mine.file.tellsEvents || theirs.file.tellsEvents) return true;
    if (mine.file === theirs.file) return false;
    const [left, right] = [this.wordsOf(mine.file), this.wordsOf(theirs.file)];
    return mayBeSlip(mine, left, theirs, right) && this.tellOneStory(mine.file, theirs.file);
  }

  /**
   * Whether what either of two accounts says stands nearly in the same words on a third date: it comes again, and each time it is another event.
   * @param consulted gets the files that were looked at
   */
  comeAgain({ mine, theirs }: Pick<Link, 'mine' | 'theirs'>, consulted: Set<FileId>): boolean {
    const isElsewhere = (one: IndexedAccount, partner: IndexedAccount) =>
      this.candidates.apart(one).some(({ account: other }) => {
        consulted.add(other.file.file);
        if ([one, partner].some((each) => contradictionGap(other.account.date, each.account.date) <= neighbours))
          return false;
        const [terms, its] = [one.account.content.terms, other.account.content.terms];
        return areNearCopies(terms, its) || equalLists(terms, its);
      });
    return isElsewhere(mine, theirs) || isElsewhere(theirs, mine);
  }

  /** Makes two files ready to be compared. */
  comparisonOf(left: IndexedFile, right: IndexedFile): { comparison: Comparison; overlap: FileOverlap } {
    const [mine, theirs] = [this.wordsOf(left), this.wordsOf(right)];
    return {
      comparison: new Comparison(mine, theirs),
      overlap: new FileOverlap(mine, theirs),
    };
  }

  /** Whether a part of what one file says stands in the other on the same dates. */
  tellOneStory(left: IndexedFile, right: IndexedFile): boolean {
    const [one, other] = left.file < right.file ? [left, right] : [right, left];
    const key = `${one.file}\n${other.file}`;
    return this.stories.of(key, () => new FileOverlap(this.wordsOf(one), this.wordsOf(other)).tellOneStory);
  }

  private linksApart(accounts: readonly (IndexedAccount | undefined)[], consulted: Set<FileId>): Link[] {
    const pairs: Pair[] = [];
    for (const mine of accounts) {
      if (mine) for (const { account } of this.candidates.apart(mine)) pairs.push([mine, account]);
    }
    const found: Link[] = [];
    for (const [other, between] of [...byFile(pairs)].sort(([a], [b]) => (a.file < b.file ? -1 : 1))) {
      consulted.add(other.file);
      append(found, this.linksBetween(between[0]?.[0].file ?? other, other, between));
    }
    return found;
  }

  /** Links between two files, always found from the same side, so that the order of questions does not matter. */
  private linksBetween(file: IndexedFile, other: IndexedFile, pairs: readonly Pair[]): readonly Link[] {
    if (file.file === other.file) return bestOf(withoutSeries(this.linked(file, other, pairs)));
    if (file.file < other.file) return bestOf(this.linked(file, other, pairs));
    const turned = pairs.map(([mine, theirs]): Pair => [theirs, mine]);
    return bestOf(this.linked(other, file, turned)).map(reversed);
  }

  private linked(file: IndexedFile, other: IndexedFile, pairs: readonly Pair[]): Link[] {
    let ready: ReturnType<Search['comparisonOf']> | undefined;
    const inOrder = [...pairs].sort((a, b) => compareAccounts(a[0], b[0]) || compareAccounts(a[1], b[1]));
    return inOrder.flatMap(([mine, theirs]) => {
      let links = this.weighed.get(mine)?.get(theirs);
      if (!links) {
        ready ??= this.comparisonOf(file, other);
        const link = linkOf(ready.comparison, ready.overlap, mine, theirs);
        links = link ? [link] : none;
        this.remember(mine, theirs, links);
      }
      return links;
    });
  }

  private remember(mine: IndexedAccount, theirs: IndexedAccount, links: readonly Link[]): void {
    if (this.weighedCount++ >= maxWeighed) {
      this.weighed.clear();
      this.weighedCount = 0;
    }
    const known = this.weighed.get(mine);
    if (known) known.set(theirs, links);
    else this.weighed.set(mine, new Map([[theirs, links]]));
  }

  private wordsOf(file: IndexedFile): FileWords {
    return this.words.of(file, () => new FileWords(file));
  }
}

function noting<T>({ found, consulted: files }: Found<T>, consulted: Set<FileId>): T {
  for (const file of files) consulted.add(file);
  return found;
}

/** Pairs by the file of the other account. */
function byFile(pairs: readonly Pair[]): Map<IndexedFile, Pair[]> {
  return groupedBy(pairs, ([, { file }]) => file);
}

/** Of the links between two files, those that are best for both sides. */
function bestOf(links: readonly Link[]): Link[] {
  const ranked = [...links].sort(
    (a, b) => b.confidence - a.confidence || a.mine.ordinal - b.mine.ordinal || a.theirs.ordinal - b.theirs.ordinal,
  );
  const partners = new Map<IndexedAccount, IndexedAccount>();
  return ranked.filter(({ mine, theirs }) => {
    const [taken, theirTaken] = [partners.get(mine), partners.get(theirs)];
    if (taken && !haveOneDate(taken, theirs)) return false;
    if (theirTaken && !haveOneDate(theirTaken, mine)) return false;
    partners.set(mine, theirs);
    partners.set(theirs, mine);
    return true;
  });
}

/** In one file, what has the same words on a third date is a series: the lines of a log, the sessions of a council. */
function withoutSeries(links: readonly Link[]): Link[] {
  const partners = new Map<IndexedAccount, IndexedAccount>();
  const series = new Set<IndexedAccount>();
  const join = (one: IndexedAccount, other: IndexedAccount) => {
    const known = partners.get(one);
    if (!known) partners.set(one, other);
    else if (!haveOneDate(known, other)) series.add(one);
  };
  for (const { mine, theirs } of links) {
    join(mine, theirs);
    join(theirs, mine);
  }
  return links.filter(({ mine, theirs }) => !series.has(mine) && !series.has(theirs));
}

function haveOneDate({ account: a }: IndexedAccount, { account: b }: IndexedAccount): boolean {
  return a.date.hull.first === b.date.hull.first && a.date.hull.last === b.date.hull.last;
}

function reversed(link: Link): Link {
  const { mine, theirs, rivals, theirRivals } = link;
  return { ...link, mine: theirs, theirs: mine, rivals: theirRivals, theirRivals: rivals };
}
