// The accounts of a workspace as an inverted index: which terms an account has, which accounts have a term, and how rare it is.

import { cannotBothBeTrue } from '../../dates/calendar/interval';
import { addTo } from '../../syntax/lists';
import { identityOf, isModal, termsOf } from '../../text/terms';
import type { Account, FileId } from '../account';
import type { Corpus } from '../corpus';
import { rarityClass, sizePower, weightBounds } from './rarity';

const none: readonly never[] = [];

/** Up to here the list of a term has no room to spare. */
const maxExact = 8;

/** A term, and the accounts that have it. */
export class Term {
  /** How many accounts have it. */
  frequency = 0;
  /** `rarityClass` of that. */
  rarity = 0;
  /** Its maximum weight, given the whole workspace. */
  weight = 0;
  /** All accounts that have it, and some that are gone: those are not live. */
  holders: readonly IndexedAccount[] = none;

  constructor(readonly identity: number) {}

  add(account: IndexedAccount): void {
    this.frequency++;
    // A list that is pushed to reserves room for sixteen more, and most terms are rare.
    if (this.holders.length < maxExact) this.holders = this.holders.concat(account);
    else (this.holders as IndexedAccount[]).push(account);
  }

  /** Call it when the account is no longer live. Removal is batched, because each one would need a search. */
  removeOne(): void {
    this.frequency--;
    if (this.holders.length > 8 + 2 * this.frequency) this.holders = this.holders.filter(({ isLive }) => isLive);
  }
}

/** An account in the index. An edit that does not change the account keeps the object. */
export class IndexedAccount {
  /** False once it has left the index. */
  isLive = true;
  /** The rarity class and the identity of the commonest term that it is found by, as `select` chose it. -1: there is none. */
  commonestRarity = -1;
  commonestIdentity = 0;
  /** The weight of all its terms, since it was last selected. */
  weight = 0;
  /** While another account is looked up: how many of its terms have led here. 0 at all other times. */
  hits = 0;

  /** @param terms in step with the terms of its content */
  constructor(
    public account: Account,
    public file: IndexedFile,
    public ordinal: number,
    readonly terms: readonly Term[],
  ) {}

  /** Whether it is found by a term that it has: by its rarest ones, in an order that is the same for all accounts. */
  isFoundBy(term: Term): boolean {
    if (term.rarity >= this.commonestRarity) {
      if (term.rarity > this.commonestRarity || term.identity > this.commonestIdentity) return false;
    }
    return canLink(term);
  }

  /** Whether the dates of two accounts cannot both be true. */
  isApartFrom(other: IndexedAccount): boolean {
    return cannotBothBeTrue(this.account.date, other.account.date);
  }
}

/** One state of a file: each edit makes a new one. */
export interface IndexedFile {
  readonly file: FileId;
  readonly accounts: readonly Account[];
  /** Identities of the terms of its headline: whom or what it is about, where an entry leaves that out. */
  readonly subject: readonly number[];
  /** As in its summary. */
  readonly tellsEvents: boolean;
  /** In step with `accounts`; undefined for those that say nothing of their date. */
  readonly indexed: readonly (IndexedAccount | undefined)[];
}

/** What an edit did to the index. */
export interface IndexChange {
  readonly added: readonly IndexedAccount[];
  /** Terms whose rarity class has changed. */
  readonly reclassed: readonly Term[];
  /** Whether the size of the workspace has changed so much that all weights change. */
  readonly isReweighted: boolean;
}

export class AccountIndex {
  private readonly files = new Map<FileId, IndexedFile>();
  private readonly terms = new Map<number, Term>();
  private size = 0;
  private power = sizePower(0);
  /** By rarity class: the most that a term can weigh. */
  private bounds = weightBounds(this.power);

  /** @param corpus what the files are taken from, where that is more than they are */
  constructor(private readonly corpus?: Pick<Corpus, 'accounts' | 'accountsWith'>) {}

  get(file: FileId): IndexedFile | undefined {
    return this.files.get(file);
  }

  /** All accounts, file by file. */
  *accounts(): Generator<IndexedAccount> {
    for (const { indexed } of this.files.values()) for (const account of indexed) if (account) yield account;
  }

  term(identity: number): Term | undefined {
    return this.terms.get(identity);
  }

  /** Puts the accounts of one file, what its headline says and whether it describes single events in place of those it had. */
  replace(file: FileId, accounts: readonly Account[], headline = '', tellsEvents = true): IndexChange {
    const before = new Map<Term, number>();
    const kept = equalAccounts(this.files.get(file));
    const indexed: (IndexedAccount | undefined)[] = [];
    const record: IndexedFile = { file, accounts, subject: termsOf(headline).map(identityOf), tellsEvents, indexed };
    const added: IndexedAccount[] = [];
    for (const [ordinal, account] of accounts.entries()) {
      if (!account.content.isDated) {
        indexed.push(undefined);
        continue;
      }
      let known = kept.size > 0 ? kept.get(keyOf(account))?.pop() : undefined;
      if (known) {
        known.account = account;
        known.file = record;
        known.ordinal = ordinal;
      } else {
        known = this.add(account, record, ordinal, before);
        added.push(known);
      }
      indexed.push(known);
    }
    for (const removed of kept.values()) for (const account of removed) this.remove(account, before);
    if (accounts.length > 0) this.files.set(file, record);
    else this.files.delete(file);
    // An edited account is removed and added again: most words are as common afterwards as before.
    const reclassed = [...before].filter(([term, rarity]) => term.rarity !== rarity).map(([term]) => term);
    return { added, reclassed, isReweighted: this.reweight() };
  }

  private add(account: Account, file: IndexedFile, ordinal: number, before: Map<Term, number>): IndexedAccount {
    const terms = account.content.terms.map((term) => this.termOf(identityOf(term)));
    const added = new IndexedAccount(account, file, ordinal, terms);
    for (const term of terms) {
      term.add(added);
      this.classify(term, before);
    }
    this.size++;
    return added;
  }

  private remove(account: IndexedAccount, before: Map<Term, number>): void {
    account.isLive = false;
    for (const term of account.terms) {
      term.removeOne();
      this.classify(term, before);
      if (term.frequency === 0) this.terms.delete(term.identity);
    }
    this.size--;
  }

  private termOf(identity: number): Term {
    const known = this.terms.get(identity);
    if (known) return known;
    const term = new Term(identity);
    if (this.corpus) term.rarity = rarityClass(this.corpus.accountsWith(identity));
    term.weight = this.boundOf(term);
    this.terms.set(identity, term);
    return term;
  }

  private classify(term: Term, before: Map<Term, number>): void {
    if (this.corpus) return;
    const rarity = rarityClass(term.frequency);
    if (rarity === term.rarity) return;
    if (!before.has(term)) before.set(term, term.rarity);
    term.rarity = rarity;
    term.weight = this.boundOf(term);
  }

  private boundOf({ rarity }: Term): number {
    return this.bounds[rarity] ?? 0;
  }

  private reweight(): boolean {
    const power = sizePower(this.corpus?.accounts ?? this.size);
    if (power === this.power) return false;
    this.power = power;
    this.bounds = weightBounds(power);
    for (const term of this.terms.values()) term.weight = this.boundOf(term);
    return true;
  }
}

/** What two accounts share. */
export interface Overlap {
  /** How many terms. */
  readonly terms: number;
  /** Their weights. */
  readonly shared: number;
  /** 0..1: of the weights of the account that has less. */
  readonly share: number;
}

/** What two accounts share, by the weight of words in the whole workspace. */
export function overlapOf(a: IndexedAccount, b: IndexedAccount): Overlap {
  // Both are sorted by identity, and in step with the terms of the index, which take several times longer to compare.
  const mine = a.account.content.terms;
  const theirs = b.account.content.terms;
  let terms = 0;
  let shared = 0;
  for (let at = 0, other = 0; at < mine.length && other < theirs.length; ) {
    const difference = identityOf(mine[at] ?? 0) - identityOf(theirs[other] ?? 0);
    if (difference === 0) {
      terms++;
      shared += a.terms[at]?.weight ?? 0;
    }
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  return { terms, shared, share: shared === 0 ? 0 : shared / Math.min(a.weight, b.weight) };
}

/** Whether a term can link one account to others. Words of plan or negation cannot. */
export function canLink({ identity }: Term): boolean {
  return !isModal(identity);
}

/** The accounts of a file by what an edit must leave equal. The last of a list is the first in the file. */
function equalAccounts(before: IndexedFile | undefined): Map<string, IndexedAccount[]> {
  const known = new Map<string, IndexedAccount[]>();
  for (const account of before?.indexed ?? []) {
    if (!account) continue;
    const key = keyOf(account.account);
    addTo(known, key, account);
  }
  for (const list of known.values()) list.reverse();
  return known;
}

function keyOf({ kind, date, content }: Account): string {
  const { first, last, hull, approximate } = date;
  return `${kind}|${approximate}|${first}|${last}|${hull.first}|${hull.last}|${content.terms}`;
}
