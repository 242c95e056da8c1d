// Which accounts of a workspace are of one event, and which of those contradict. Decides nothing about messages or severities.
//
// The cost of a change is proportional to it: equal accounts stay in the index, answers are made on demand, and each remembers the files it was
// made from, so that a change invalidates only the answers that it may affect.

import { SetsByKey } from '../syntax/setsByKey';
import { type Account, type AccountRef, compareRefs, type FileId } from './account';
import type { Contradiction, EventIndex, IntendedPair, Weighing } from './contradiction';
import type { Corpus } from './corpus';
import { AccountIndex, type IndexChange, type IndexedAccount } from './events/accountIndex';
import { found, indexedCandidates, select, shareEnough } from './events/candidates';
import { Findings } from './events/findings';
import { Search } from './events/search';
import { weigh } from './events/weighing';
import type { IntentionalView } from './intentional';

interface Answer {
  readonly contradictions: readonly Contradiction[];
  readonly intended: readonly IntendedPair[];
  readonly consulted: ReadonlySet<FileId>;
}

/** So many accounts get their terms in about a millisecond. */
const accountsPerStep = 256;

const nothing: readonly never[] = [];

export class Events implements EventIndex {
  private readonly index: AccountIndex;
  /**
   * Accounts get the terms that they are found by when the first question is asked: while a workspace is being read, rarities change all the
   * time. Undefined once all have theirs.
   */
  private selecting: Iterator<IndexedAccount> | undefined;
  /** Valid until anything changes. */
  private search: Search | undefined;
  private readonly answers = new Map<FileId, Answer>();
  /** Files whose answers were taken from a file. */
  private readonly dependents = new SetsByKey<FileId, FileId>();

  /**
   * @param intentional marked contradictions are left out; a change of marks must call `forget`
   * @param corpus what the files are taken from, where that is more than they are
   */
  constructor(
    private readonly intentional?: Pick<IntentionalView, 'markFor'>,
    corpus?: Corpus,
  ) {
    this.index = new AccountIndex(corpus);
    this.selecting = this.index.accounts();
  }

  replace(
    file: FileId,
    accounts: readonly Account[] | undefined,
    headline = '',
    tellsEvents = true,
  ): ReadonlySet<FileId> {
    const touched = new Set([file]);
    if (!accounts && !this.index.get(file)) return touched;
    const change = this.index.replace(file, accounts ?? [], headline, tellsEvents);
    this.search = undefined;
    if (this.selecting) this.selecting = this.index.accounts();
    else this.follow(change, touched);
    this.touch(file, touched);
    this.forget(touched);
    return touched;
  }

  prepare(): boolean {
    for (let left = accountsPerStep; this.selecting; left--) {
      if (left === 0) return true;
      const next = this.selecting.next();
      if (next.done) this.selecting = undefined;
      else select(next.value);
    }
    return false;
  }

  contradictionsOf(file: FileId): readonly Contradiction[] {
    return this.answerFor(file)?.contradictions ?? nothing;
  }

  intendedOf(file: FileId): readonly IntendedPair[] {
    return this.answerFor(file)?.intended ?? nothing;
  }

  /** The files, perhaps with itself, that a file may contradict: each depends on the two alone, not on what others say. */
  mayContradict(file: FileId): ReadonlySet<FileId> {
    const record = this.index.get(file);
    const links = record ? new Findings(this.index, this.searchNow()).linksOf(record) : [];
    return new Set(links.map(({ theirs }) => theirs.file.file));
  }

  /** Invalidates the answers for these files. */
  forget(files: Iterable<FileId>): void {
    for (const file of files) {
      for (const other of this.answers.get(file)?.consulted ?? []) this.dependents.delete(other, file);
      this.answers.delete(file);
    }
  }

  otherAccountsOf(ref: AccountRef): readonly { readonly ref: AccountRef; readonly confidence: number }[] {
    const account = this.accountAt(ref);
    if (!account) return [];
    return this.searchNow()
      .accountsOf(account)
      .map(({ theirs, confidence }) => ({ ref: { file: theirs.file.file, ordinal: theirs.ordinal }, confidence }))
      .sort((a, b) => b.confidence - a.confidence || compareRefs(a.ref, b.ref));
  }

  tellOneStory(one: FileId, other: FileId): boolean {
    const [left, right] = [this.index.get(one), this.index.get(other)];
    return left !== undefined && right !== undefined && this.searchNow().tellOneStory(left, right);
  }

  weigh(one: AccountRef, other: AccountRef): Weighing | undefined {
    const [mine, theirs] = [this.accountAt(one), this.accountAt(other)];
    return mine && theirs && weigh(this.searchNow(), mine, theirs);
  }

  private accountAt({ file, ordinal }: AccountRef): IndexedAccount | undefined {
    return this.index.get(file)?.indexed[ordinal];
  }

  private searchNow(): Search {
    while (this.prepare());
    this.search ??= new Search(indexedCandidates);
    return this.search;
  }

  private answerFor(file: FileId): Answer | undefined {
    const known = this.answers.get(file);
    const record = this.index.get(file);
    if (known || !record) return known;
    const findings = new Findings(this.index, this.searchNow(), this.intentional);
    const contradictions = findings.of(record);
    const { intended, consulted } = findings;
    const answer = {
      contradictions: contradictions.length > 0 ? contradictions : nothing,
      intended: intended.length > 0 ? intended : nothing,
      consulted,
    };
    this.answers.set(file, answer);
    for (const other of consulted) this.dependents.add(other, file);
    return answer;
  }

  /** Indexes the accounts that a change affects again, and finds the answers that it may invalidate. */
  private follow({ added, reclassed, isReweighted }: IndexChange, touched: Set<FileId>): void {
    // An account with a term of another weight may be found by other terms, and be similar to other accounts.
    const concerned = new Set(added);
    for (const term of reclassed) for (const account of term.holders) if (account.isLive) concerned.add(account);
    for (const account of concerned) select(account);
    for (const account of concerned) this.touchAround(account, touched);
    if (!isReweighted) return;
    this.selecting = this.index.accounts();
    for (const other of this.answers.keys()) touched.add(other);
  }

  /**
   * The answers about accounts that find this account now may be different. Those that found it before have looked at its file, and are
   * touched with that.
   */
  private touchAround(account: IndexedAccount, touched: Set<FileId>): void {
    if (this.answers.size === 0) return;
    this.touch(account.file.file, touched);
    for (const other of found(account)) {
      if (shareEnough(account, other)) this.touch(other.file.file, touched);
    }
  }

  private touch(file: FileId, touched: Set<FileId>): void {
    touched.add(file);
    for (const dependent of this.dependents.get(file) ?? []) touched.add(dependent);
  }
}
