// From linked accounts to what a reader is told: who is the odd one, how sure it is, and which entries are off alike.

import { civilOf } from '../../dates/calendar/calendar';
import { likelyError } from '../../dates/calendar/interval';
import { joinConfidences } from '../../text/confidence';
import { reasonsFor } from '../../text/reasons';
import type { Account, AccountRef, FileId } from '../account';
import type { Contradiction, Intended } from '../contradiction';
import type { IntentionalView } from '../intentional';
import type { AccountIndex, IndexedAccount, IndexedFile } from './accountIndex';
import { compareAccounts } from './candidates';
import { independentSources } from './independentSources';
import { type Link, leastConfidence } from './links';
import { joinRuns, type Measured } from './runs';
import type { Search } from './search';

/** From this on a contradiction is a warning. */
const warningConfidence = 0.92;
/** Fewer terms in common are too few for a warning, however alike the texts. */
const fewestForWarning = 6;
/** Who is spoken of is not what is said: so many shared words must be neither names nor figures. */
const fewestWordsForWarning = 3;
/** Statements in prose and clauses tell of more than one thing, so they must be surer. */
const leastInProse = 0.3;
/** Two statements of one file are mostly two events. */
const leastInOneFile = 0.6;
/** A year that was not written but inferred is more likely inferred wrongly than written wrongly. */
const longestInferredGap = 180;

/** Dates that exclude each other and the account's own: more are a series of events. */
const mostDates = 2;

/** Judges the accounts of one file. */
export class Findings {
  /** Pairs that were left out because they are marked as intentional. */
  readonly intended: Intended[] = [];
  /** Files that were looked at. */
  readonly consulted = new Set<FileId>();

  constructor(
    private readonly index: Pick<AccountIndex, 'term'>,
    private readonly search: Search,
    private readonly intentional?: Pick<IntentionalView, 'markFor'>,
  ) {}

  /** Contradictions of one file, in order of its accounts. */
  of(file: IndexedFile): readonly Contradiction[] {
    const byAccount = new Map<IndexedAccount, Link[]>();
    for (const link of this.search.contradicting(file, this.consulted)) {
      if (!mayBeReported(link) || this.isIntended(link)) continue;
      const list = byAccount.get(link.mine);
      if (list) list.push(link);
      else byAccount.set(link.mine, [link]);
    }
    const measured = file.indexed.flatMap((account) => {
      const links = account && byAccount.get(account);
      return (links && this.judge(account, links)) ?? [];
    });
    if (measured.length === 0) return [];
    return joinRuns(
      measured,
      () => this.agreeingEntries(file, byAccount),
      (from, to) => this.unknownBetween(file, byAccount, from, to),
    );
  }

  private judge(mine: IndexedAccount, links: readonly Link[]): Measured | undefined {
    const { links: ranked, repeats } = onOneDate(links);
    const [first] = ranked;
    if (!first || this.isOutnumbering(mine, ranked)) return undefined;
    const { account } = mine;
    const { account: other } = first.theirs;
    const confidences = new Map(ranked.map((link) => [link.theirs, link.confidence]));
    const sources = independentSources([...confidences.keys()]);
    const confidence = joinConfidences(
      sources.map((source) => Math.max(...source.map((theirs) => confidences.get(theirs) ?? 0))),
    );
    const doubts = doubtsAbout(confidence, first, repeats);
    const contradiction: Contradiction = {
      here: refOf(mine),
      others: ranked.map((link) => refOf(link.theirs)),
      gapDays: first.gapDays,
      confidence,
      weak: doubts.length > 0,
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
    return { contradiction, offset: offsetBetween(account, other) };
  }

  /** Whether more sources say what `mine` says than contradict it: then the problem is shown where the odd one stands. */
  private isOutnumbering(mine: IndexedAccount, links: readonly Link[]): boolean {
    const [first] = links;
    if (!first || first.theirs.file === mine.file) return false;
    // What stands beside the other side's account, or beside one's own, is no third source.
    const sides = new Set([mine, ...links.map((link) => link.theirs)].map(({ file }) => file));
    const thirds = (one: IndexedAccount) =>
      this.search.agreeingWith(one, this.consulted).flatMap(({ theirs }) => (sides.has(theirs.file) ? [] : theirs));
    const ours = [mine, ...thirds(mine)];
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

  private agreeingEntries({ indexed }: IndexedFile, contradicting: ReadonlyMap<IndexedAccount, unknown>): number {
    return indexed.filter((account) => account && !contradicting.has(account) && this.agrees(account)).length;
  }

  private unknownBetween(
    { accounts, indexed }: IndexedFile,
    contradicting: ReadonlyMap<IndexedAccount, unknown>,
    from: number,
    to: number,
  ): number[] {
    const unknown: number[] = [];
    for (let ordinal = from + 1; ordinal < to; ordinal++) {
      const account = indexed[ordinal];
      if (accounts[ordinal]?.kind !== 'entry' || (account && contradicting.has(account))) continue;
      if (!account || !this.agrees(account)) unknown.push(ordinal);
    }
    return unknown;
  }

  private agrees(account: IndexedAccount): boolean {
    return this.search.agreeingWith(account, this.consulted).length > 0;
  }

  /** Coarsely, because a finding is to stay as it is while the words of other files come and go. */
  private rarityOf(identity: number): number {
    return -(this.index.term(identity)?.rarity ?? 0);
  }
}

/** What speaks against a warning. */
function doubtsAbout(confidence: number, link: Link, repeats: boolean): string[] {
  const { mine, theirs, gapDays, evidence } = link;
  const doubts = [
    // Time zones and dates of filing make neighbouring days of one.
    gapDays === 1 && 'neighbouring days are often one day, told from two places or filed a day later',
    evidence.recurs &&
      likelyError(mine.account.date, theirs.account.date) === 'year' &&
      'what they tell comes back every year',
    (isInferred(mine.account) || isInferred(theirs.account)) && 'a date was completed from elsewhere in its text',
    repeats && 'another account has it on a third date, so it may have happened again',
    evidence.sharedTerms < fewestForWarning && 'they have few words in common',
    evidence.sharedWords < fewestWordsForWarning && 'what they share is mostly names and figures',
    link.ofDifferentTimes && confidence < warningConfidence && 'the two timelines tell of different times',
    confidence < warningConfidence && 'they may tell of two events',
  ];
  return doubts.filter((doubt) => doubt !== false);
}

/**
 * The links whose dates agree with that of the surest, surest first. Links to several dates that exclude each other speak of something
 * that happens again and again: they are reported with reserve when there are two such dates, else not at all.
 */
function onOneDate(links: readonly Link[]): { readonly links: readonly Link[]; readonly repeats: boolean } {
  const ranked = [...links].sort((a, b) => b.confidence - a.confidence || compareAccounts(a.theirs, b.theirs));
  const leaders: Link[] = [];
  for (const link of ranked) {
    if (leaders.every((leader) => leader.theirs.isApartFrom(link.theirs))) leaders.push(link);
  }
  const [first] = leaders;
  if (!first || leaders.length > mostDates) return { links: [], repeats: true };
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
  if ((isInferred(mine) || isInferred(theirs)) && link.gapDays > longestInferredGap) return false;
  if (file === other) {
    // Two statements of one text seldom describe the same event.
    if (mine.kind === theirs.kind || mine.text.includes(theirs.text) || theirs.text.includes(mine.text)) return false;
    return link.confidence >= leastInOneFile;
  }
  const entries = mine.kind === 'entry' && theirs.kind === 'entry';
  const complete = mine.date.anchor === undefined && theirs.date.anchor === undefined;
  return link.confidence >= (entries || complete ? leastConfidence : leastInProse);
}

function refOf({ file, ordinal }: IndexedAccount): AccountRef {
  return { file: file.file, ordinal };
}

/** Whether the date was completed from somewhere else in the text. */
function isInferred({ date }: Account): boolean {
  return date.anchor !== undefined && date.anchor !== 'entry';
}

/** The distance between two dates in the unit that a slip would have. */
function offsetBetween(a: Account, b: Account): string {
  const slip = likelyError(a.date, b.date);
  const [from, to] = [civilOf(a.date.first), civilOf(b.date.first)];
  if (slip === 'year') return `${to.year - from.year} years`;
  if (slip === 'month') return `${to.month - from.month} months`;
  return `${b.date.first - a.date.first} days`;
}
