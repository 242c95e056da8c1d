// From linked accounts to what a reader is told: who is the odd one, how sure it is, and which entries are off alike.

import { civilOf } from '../../dates/calendar/calendar';
import { likelyError } from '../../dates/calendar/interval';
import { joinConfidences } from '../../text/confidence';
import { reasonsFor } from '../../text/reasons';
import type { Account, AccountRef } from '../account';
import type { Contradiction, Intended } from '../contradiction';
import type { IntentionalView } from '../intentional';
import type { AccountTable } from './accountTable';
import type { FileRecord, FileTable } from './fileTable';
import { voicesOf } from './independentSources';
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

/** Everything needed to judge the accounts of one file. */
export class Findings {
  /** Pairs that were left out because they are marked as intentional. */
  readonly intended: Intended[] = [];

  constructor(
    private readonly table: AccountTable,
    private readonly files: FileTable,
    private readonly search: Search,
    private readonly intentional?: Pick<IntentionalView, 'markFor'>,
  ) {}

  /** Contradictions of one file, in order of its accounts. Found in steps; nothing may change meanwhile. */
  *of(record: FileRecord): Generator<void, readonly Contradiction[]> {
    const byAccount = new Map<number, Link[]>();
    for (const link of yield* this.search.contradicting(record)) {
      if (!this.mayBeTold(link) || this.isIntended(link)) continue;
      const list = byAccount.get(link.mine);
      if (list) list.push(link);
      else byAccount.set(link.mine, [link]);
    }
    const measured: Measured[] = [];
    for (const id of record.ids) {
      const links = byAccount.get(id);
      if (!links) continue;
      yield;
      const found = this.judge(id, links);
      if (found) measured.push(found);
    }
    if (measured.length === 0) return [];
    const contradicting = new Set(byAccount.keys());
    return joinRuns(
      measured,
      () => this.agreeingEntries(record, contradicting),
      (from, to) => this.unknownBetween(record, contradicting, from, to),
    );
  }

  private judge(id: number, links: readonly Link[]): Measured | undefined {
    const { told: ranked, repeats } = this.onOneDate(links);
    const [first] = ranked;
    if (!first || this.isOutnumbering(id, ranked)) return undefined;
    const account = this.accountOf(id);
    const other = this.accountOf(first.theirs);
    const voices = voicesOf(
      this.table,
      ranked.map((link) => link.theirs),
    );
    const confidenceOf = (theirs: number) => ranked.find((link) => link.theirs === theirs)?.confidence ?? 0;
    const confidence = joinConfidences(voices.map((voice) => Math.max(...voice.map(confidenceOf))));
    const doubts = this.doubts(confidence, first, repeats);
    const contradiction: Contradiction = {
      here: this.refOf(id),
      others: ranked.map((link) => this.refOf(link.theirs)),
      gapDays: first.gapDays,
      confidence,
      weak: doubts.length > 0,
      doubts,
      likely: likelyError(account.date, other.date),
      reasons: reasonsFor(account, other, (identity) => this.rarityOf(identity)),
      rivals: first.rivals.map((rival) => ({
        ref: this.refOf(rival.id),
        why: rival.fits ? 'its date fits, but it shares less with this account' : 'it shares less with this account',
      })),
      scope: 'entry',
      run: [],
    };
    return { contradiction, offset: offsetBetween(account, other) };
  }

  /** What speaks against a warning. */
  private doubts(confidence: number, link: Link, repeats: boolean): string[] {
    const { mine, theirs, gapDays, evidence } = link;
    const inferred = isInferred(this.accountOf(mine)) || isInferred(this.accountOf(theirs));
    const doubts = [
      // Time zones and dates of filing make neighbouring days of one.
      gapDays === 1 && 'neighbouring days are often one day, told from two places or filed a day later',
      evidence.recurs &&
        likelyError(this.accountOf(mine).date, this.accountOf(theirs).date) === 'year' &&
        'what they tell comes back every year',
      inferred && 'a date was completed from elsewhere in its text',
      repeats && 'another account has it on a third date, so it may have happened again',
      evidence.sharedTerms < fewestForWarning && 'they have few words in common',
      evidence.sharedWords < fewestWordsForWarning && 'what they share is mostly names and figures',
      link.ofDifferentTimes && confidence < warningConfidence && 'the two timelines tell of different times',
      confidence < warningConfidence && 'they may tell of two events',
    ];
    return doubts.filter((doubt) => doubt !== false);
  }

  /**
   * The links whose dates agree with that of the surest, surest first. Links to several dates that exclude each other speak
   * of something that happens again and again: they are told with reserve when there are two such dates, else not at all.
   */
  private onOneDate(links: readonly Link[]): { readonly told: readonly Link[]; readonly repeats: boolean } {
    const ranked = [...links].sort((a, b) => b.confidence - a.confidence || this.compareRefs(a.theirs, b.theirs));
    const leaders: Link[] = [];
    for (const link of ranked) {
      if (leaders.every((leader) => this.search.areApart(leader.theirs, link.theirs))) leaders.push(link);
    }
    const [first] = leaders;
    if (!first || leaders.length > mostDates) return { told: [], repeats: true };
    const told = ranked.filter((link) => !this.search.areApart(first.theirs, link.theirs));
    return { told, repeats: leaders.length > 1 };
  }

  /** Whether more voices say what `id` says than contradict it: then the problem is shown where the odd one stands. */
  private isOutnumbering(id: number, links: readonly Link[]): boolean {
    const { file } = this.table;
    const [first] = links;
    if (!first || file[first.theirs] === file[id]) return false;
    // What stands beside the other side's account, or beside one's own, is no third voice.
    const sides = new Set([id, ...links.map((link) => link.theirs)].map((one) => file[one]));
    const thirds = (one: number) =>
      this.search.agreeingWith(one).flatMap(({ theirs }) => (sides.has(file[theirs]) ? [] : theirs));
    const mine = [id, ...thirds(id)];
    const theirs = [...new Set([...links.map((link) => link.theirs), ...thirds(first.theirs)])];
    const voices = voicesOf(this.table, mine).length - voicesOf(this.table, theirs).length;
    return (voices || mine.length - theirs.length) > 0;
  }

  private mayBeTold(link: Link): boolean {
    const [mine, theirs] = [this.accountOf(link.mine), this.accountOf(link.theirs)];
    const entries = mine.kind === 'entry' && theirs.kind === 'entry';
    if ((isInferred(mine) || isInferred(theirs)) && link.gapDays > longestInferredGap) return false;
    if (this.table.file[link.mine] === this.table.file[link.theirs]) {
      // Entries of one timeline are successive events; two statements of one text seldom tell the same thing twice.
      if (mine.kind === theirs.kind || mine.text.includes(theirs.text) || theirs.text.includes(mine.text)) return false;
      return link.confidence >= leastInOneFile;
    }
    const complete = mine.date.anchor === undefined && theirs.date.anchor === undefined;
    return link.confidence >= (entries || complete ? leastConfidence : leastInProse);
  }

  private isIntended(link: Link): boolean {
    if (!this.intentional) return false;
    const [here, other] = [this.refOf(link.mine), this.refOf(link.theirs)];
    if (!this.intentional.markFor(here, other)) return false;
    this.intended.push({ here, other });
    return true;
  }

  private agreeingEntries(record: FileRecord, contradicting: ReadonlySet<number>): number {
    let count = 0;
    for (const id of record.ids) {
      if (id >= 0 && !contradicting.has(id) && this.search.agreeingWith(id).length > 0) count++;
    }
    return count;
  }

  private unknownBetween(record: FileRecord, contradicting: ReadonlySet<number>, from: number, to: number): number[] {
    const unknown: number[] = [];
    for (let ordinal = from + 1; ordinal < to; ordinal++) {
      const id = record.ids[ordinal] ?? -1;
      if (record.accounts[ordinal]?.kind !== 'entry' || contradicting.has(id)) continue;
      if (id < 0 || this.search.agreeingWith(id).length === 0) unknown.push(ordinal);
    }
    return unknown;
  }

  private accountOf(id: number): Account {
    return this.table.accounts[id] as Account;
  }

  private refOf(id: number): AccountRef {
    return { file: this.files.of(this.table, id).file, ordinal: this.table.ordinal[id] ?? 0 };
  }

  private compareRefs(a: number, b: number): number {
    const [x, y] = [this.refOf(a), this.refOf(b)];
    return x.file < y.file ? -1 : x.file > y.file ? 1 : x.ordinal - y.ordinal;
  }

  /** Coarsely, because a finding is to stay as it is while the words of other files come and go. */
  private rarityOf(identity: number): number {
    return -this.table.terms.rarityOf(identity);
  }
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
