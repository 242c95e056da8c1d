// From linked accounts to what is reported: which one is odd, how sure that is, and which entries are off alike.

import { civilOf } from '../../dates/calendar/calendar';
import { contradictionGap, lengthInDays, likelyError } from '../../dates/calendar/interval';
import { groupedBy, maxOf } from '../../syntax/lists';
import { joinConfidences } from '../../text/confidence';
import { reasonsFor } from '../../text/reasons';
import type { Account, AccountRef, FileId } from '../account';
import type { Contradiction, IntendedPair } from '../contradiction';
import { areIssues } from '../fileName';
import type { IntentionalView } from '../intentional';
import type { AccountIndex, IndexedAccount, IndexedFile } from './accountIndex';
import { compareAccounts } from './candidates';
import { independentSources } from './independentSources';
import { doubtsAbout, isInferred, levelOf } from './level';
import { type Link, minConfidence } from './links';
import { joinRuns, mayBeOffAlike, type SignedContradiction } from './runs';
import type { Search } from './search';

/** Statements in prose and clauses describe more than one thing, so they must be surer. */
const minInProse = 0.3;
/** Below this, one in ten pairs of two sentences of prose is of one event, as read in texts of others. */
const minBetweenProse = 0.9;
/** An inferred year is more likely to be wrong than a written one. */
const maxInferredGap = 180;

/** Dates that exclude each other and the account's own: more are a series of events. */
const maxDates = 2;

/** Judges the accounts of one file. */
export class Findings {
  /** Pairs that were left out because they are marked as intentional. */
  readonly intended: IntendedPair[] = [];
  /** Files that were looked at. */
  readonly consulted = new Set<FileId>();

  constructor(
    private readonly index: Pick<AccountIndex, 'term' | 'get'>,
    private readonly search: Search,
    private readonly intentional?: Pick<IntentionalView, 'markFor'>,
  ) {}

  /** Contradictions of one file, in order of its accounts. */
  of(file: IndexedFile): readonly Contradiction[] {
    const links = this.linksOf(file).filter((link) => !this.isIntended(link));
    const byAccount = groupedBy(links, ({ mine }) => mine);
    const measured = file.indexed.flatMap((account) => {
      const its = account && byAccount.get(account);
      return (its && this.judge(account, its)) ?? [];
    });
    const own = measured.filter(({ contradiction: { here, others }, offset }) => {
      const partner = others[0]?.file;
      if (partner === undefined || partner === here.file || !this.isOffAlike(partner, inverse(offset))) return true;
      // Where both are off against several files, it is open whose years are wrong.
      return this.isOffAlike(here.file, offset);
    });
    if (own.length === 0) return [];
    return joinRuns(own, {
      isEntry: (ordinal) => file.accounts[ordinal]?.kind === 'entry',
      dayOf: (ordinal) => file.accounts[ordinal]?.date.first,
      agreeing: (from, to) => this.search.agreeingEntries(file, byAccount, [from, to], this.consulted),
      unknown: (from, to) => this.unknownBetween(file, byAccount, from, to),
    });
  }

  /** What may contradict a file, before it is asked what else the workspace says. */
  linksOf(file: IndexedFile): readonly Link[] {
    return this.search.contradicting(file, this.consulted).filter(mayBeReported);
  }

  private judge(mine: IndexedAccount, links: readonly Link[]): SignedContradiction | undefined {
    const { links: ranked, repeats } = onOneDate(links);
    const [first] = ranked;
    if (!first || this.isOutnumbering(mine, ranked)) return undefined;
    const { account } = mine;
    const { account: other } = first.theirs;
    const confidences = new Map(ranked.map((link) => [link.theirs, link.confidence]));
    const sources = independentSources([...confidences.keys()]);
    const confidence = joinConfidences(
      sources.map((source) => maxOf(source.map((theirs) => confidences.get(theirs) ?? 0))),
    );
    const { ofDifferentTimes, reportedLater, evidence } = first;
    const isOfSeries = !this.search.describeSingleEvents(first);
    const isProse = account.kind === 'prose' && other.kind === 'prose' && confidence < minBetweenProse;
    // What names no year may be of any.
    const isGuess =
      isOfSeries ||
      isProse ||
      (areIssues(mine.file.file, first.theirs.file.file) && [account, other].every(isOfPeriod)) ||
      (isInferred(account) && isInferred(other)) ||
      this.search.comeAgain(first, this.consulted);
    const doubts = doubtsAbout({
      here: account,
      other,
      repeats,
      ofDifferentTimes,
      reportedLater,
      isOfSeries,
      ...evidence,
    });
    const contradiction: Contradiction = {
      here: refOf(mine),
      others: ranked.map((link) => refOf(link.theirs)),
      gapDays: first.gapDays,
      confidence,
      level: levelOf(confidence, doubts, isGuess),
      doubts,
      likely: likelyError(account.date, other.date),
      reasons: reasonsFor(account, other, (identity) => this.rarityOf(identity)),
      rivals: first.rivals.map((rival) => ({
        ref: refOf(rival.account),
        why: rival.fits ? 'its date fits, but it shares less with this account' : 'it shares less with this account',
      })),
      scope: 'entry',
      run: [],
    };
    return { contradiction, offset: offsetBetween(account, other), recurs: evidence.recurs, isOfSeries };
  }

  /** Whether more sources say what `mine` says than contradict it: then the problem is shown where the odd one stands. */
  private isOutnumbering(mine: IndexedAccount, links: readonly Link[]): boolean {
    const [first] = links;
    if (!first || first.theirs.file === mine.file) return false;
    // An account beside either of the two accounts is no third source.
    const sides = new Set([mine, ...links.map((link) => link.theirs)].map(({ file }) => file));
    const thirds = (one: IndexedAccount) =>
      this.search.agreeingWith(one, this.consulted).flatMap(({ theirs }) => (sides.has(theirs.file) ? [] : theirs));
    const ours = [mine, ...thirds(mine)];
    // One is never more than those that contradict it.
    if (ours.length === 1) return false;
    const theirs = [...new Set([...links.map((link) => link.theirs), ...thirds(first.theirs)])];
    const margin = independentSources(ours).length - independentSources(theirs).length;
    return (margin || ours.length - theirs.length) > 0;
  }

  private isIntended(link: Link): boolean {
    if (!this.intentional) return false;
    const [here, other] = [refOf(link.mine), refOf(link.theirs)];
    if (!this.intentional.markFor(here, other)) return false;
    this.intended.push({ here, other });
    return true;
  }

  /** Whether several entries of a file are off by the same offset against several files: what contradicts one of them belongs to that. */
  private isOffAlike(file: FileId, offset: string): boolean {
    const other = mayBeOffAlike(offset) ? this.index.get(file) : undefined;
    return other !== undefined && this.search.offAlike(other, this.consulted, mayBeReported, offsetOf).has(offset);
  }

  private unknownBetween(
    { accounts, indexed }: IndexedFile,
    contradicting: ReadonlyMap<IndexedAccount, unknown>,
    from: number,
    to: number,
  ): number[] {
    const unknown: number[] = [];
    const [first = 0, last = 0] = [accounts[from]?.date.first, accounts[to]?.date.last];
    const [earliest, latest] = [Math.min(first, last), Math.max(first, last)];
    for (let ordinal = from + 1; ordinal < to; ordinal++) {
      const account = indexed[ordinal];
      const entry = accounts[ordinal];
      if (entry?.kind !== 'entry' || (account && contradicting.has(account))) continue;
      if (entry.date.first < earliest || entry.date.last > latest) continue;
      if (!account || !this.agrees(account)) unknown.push(ordinal);
    }
    return unknown;
  }

  private agrees(account: IndexedAccount): boolean {
    return this.search.agreeingWith(account, this.consulted).length > 0;
  }

  /** Rounded, so that a finding stays the same while the words of other files change. */
  private rarityOf(identity: number): number {
    return -(this.index.term(identity)?.rarity ?? 0);
  }
}

/**
 * The links whose dates agree with that of the surest, surest first. Links to several dates that exclude each other mean something
 * that happens again and again: they are reported with reserve when there are two such dates, else not at all.
 */
function onOneDate(links: readonly Link[]): { readonly links: readonly Link[]; readonly repeats: boolean } {
  const ranked = [...links].sort((a, b) => b.confidence - a.confidence || compareAccounts(a.theirs, b.theirs));
  const leaders: Link[] = [];
  for (const link of ranked) {
    // On neighbouring days two authors mean one event, not two.
    if (leaders.every((leader) => gapBetween(leader.theirs, link.theirs) > 1)) leaders.push(link);
  }
  const [first] = leaders;
  if (!first || leaders.length > maxDates) return { links: [], repeats: true };
  return {
    links: ranked.filter((link) => !first.theirs.isApartFrom(link.theirs)),
    repeats: leaders.length > 1,
  };
}

function mayBeReported({
  mine: { account: mine, file },
  theirs: { account: theirs, file: other },
  ...link
}: Link): boolean {
  if ((isInferred(mine) || isInferred(theirs)) && link.gapDays > maxInferredGap) return false;
  // "later the same day" in both: the two texts say one thing, and what completed it here is in doubt.
  if (isInferred(mine) && isInferred(theirs) && mine.date.text === theirs.date.text) return false;
  if (file === other) return true;
  const entries = mine.kind === 'entry' && theirs.kind === 'entry';
  const complete = mine.date.anchor === undefined && theirs.date.anchor === undefined;
  return link.confidence >= (entries || complete ? minConfidence : minInProse);
}

/** "Period covered: April 20–26": more than a day. */
function isOfPeriod({ date }: Account): boolean {
  return lengthInDays(date) > 1;
}

function gapBetween({ account: a }: IndexedAccount, { account: b }: IndexedAccount): number {
  return contradictionGap(a.date, b.date);
}

function refOf({ file, ordinal }: IndexedAccount): AccountRef {
  return { file: file.file, ordinal };
}

/** The distance between two dates in the unit that a slip would have. */
function offsetBetween(a: Account, b: Account): string {
  const slip = likelyError(a.date, b.date);
  const [from, to] = [civilOf(a.date.first), civilOf(b.date.first)];
  if (slip === 'year') return `${to.year - from.year} years`;
  if (slip === 'month') return `${to.month - from.month} months`;
  return `${b.date.first - a.date.first} days`;
}

function offsetOf({ mine, theirs }: Link): string {
  return offsetBetween(mine.account, theirs.account);
}

/** The offset as the other file sees it. */
function inverse(offset: string): string {
  return offset.startsWith('-') ? offset.slice(1) : `-${offset}`;
}
