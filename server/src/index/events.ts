// Which accounts of a workspace tell of one event, and which of those contradict. Decides nothing about messages or severities.

import { likenessOf } from '../matching/likeness';
import { identityOf, termsOf } from '../matching/terms';
import { cannotBothBeTrue, contradictionGap, likelyError } from '../temporal/interval';
import type { Account, AccountRef, FileId } from './account';
import type { Contradiction, EventIndex } from './contradiction';

interface Told {
  readonly file: FileId;
  readonly ordinal: number;
  readonly account: Account;
  readonly terms: Int32Array;
}

interface Partner {
  readonly told: Told;
  readonly confidence: number;
}

/** Everything is computed on demand and kept until a file that it was computed from changes. */
export class Events implements EventIndex {
  private readonly files = new Map<FileId, readonly Told[]>();
  private readonly postings = new Map<number, Set<Told>>();
  private found = new Map<FileId, readonly Contradiction[]>();

  replace(file: FileId, accounts: readonly Account[] | undefined): ReadonlySet<FileId> {
    const touched = new Set<FileId>([file]);
    for (const told of this.files.get(file) ?? []) this.unlist(told, touched);
    this.files.delete(file);
    if (accounts && accounts.length > 0) {
      const told = accounts.map((account, ordinal) => ({ file, ordinal, account, terms: termsOf(account.text) }));
      this.files.set(file, told);
      for (const one of told) this.list(one, touched);
    }
    for (const other of touched) this.found.delete(other);
    return touched;
  }

  contradictionsOf(file: FileId): readonly Contradiction[] {
    const known = this.found.get(file);
    if (known) return known;
    const found = (this.files.get(file) ?? []).flatMap((told) => this.contradictionOf(told) ?? []);
    this.found.set(file, found);
    return found;
  }

  otherAccountsOf(ref: AccountRef): readonly { readonly ref: AccountRef; readonly confidence: number }[] {
    const told = this.files.get(ref.file)?.[ref.ordinal];
    if (!told) return [];
    return this.partnersOf(told).map(({ told: { file, ordinal }, confidence }) => ({
      ref: { file, ordinal },
      confidence,
    }));
  }

  private contradictionOf(told: Told): Contradiction | undefined {
    const partners = this.partnersOf(told);
    const against = partners.filter((partner) => cannotBothBeTrue(told.account.date, partner.told.account.date));
    const [first] = against;
    if (!first) return undefined;
    const gapDays = contradictionGap(told.account.date, first.told.account.date);
    return {
      here: refOf(told),
      others: against.map((partner) => refOf(partner.told)),
      gapDays,
      confidence: first.confidence,
      weak: first.confidence < 0.7 || gapDays === 1,
      likely: likelyError(told.account.date, first.told.account.date),
      reasons: [],
      rivals: [],
      scope: 'entry',
      run: [],
    };
  }

  /** Accounts of the same event in other files, at most one a file, surest first. */
  private partnersOf(told: Told): readonly Partner[] {
    const files = new Set<FileId>();
    for (const term of told.terms) {
      const postings = this.postings.get(identityOf(term));
      if (postings && postings.size <= 200) for (const other of postings) files.add(other.file);
    }
    files.delete(told.file);
    const partners: Partner[] = [];
    for (const file of files) {
      const best = this.bestIn(told, file);
      if (!best) continue;
      const back = this.bestIn(best.told, told.file);
      if (back?.told === told) partners.push(best);
    }
    return partners.sort((a, b) => b.confidence - a.confidence || (a.told.file < b.told.file ? -1 : 1));
  }

  private bestIn(told: Told, file: FileId): Partner | undefined {
    let best: Partner | undefined;
    let second = 0;
    const theirs = this.files.get(file) ?? [];
    const total = this.files.size + 1;
    const weight = (term: number) => Math.log(1 + total / (this.postings.get(term)?.size ?? 1));
    for (const other of theirs) {
      const { cosine, sharedTerms } = likenessOf(told.terms, other.terms, weight);
      if (sharedTerms < 3) continue;
      if (!best || cosine > best.confidence) {
        second = best?.confidence ?? 0;
        best = { told: other, confidence: cosine };
      } else second = Math.max(second, cosine);
    }
    if (!best || best.confidence < 0.3 || best.confidence < second * 1.3) return undefined;
    return { told: best.told, confidence: Math.min(1, best.confidence + 0.35) };
  }

  private list(told: Told, touched: Set<FileId>): void {
    for (const term of told.terms) {
      const identity = identityOf(term);
      const postings = this.postings.get(identity);
      if (!postings) this.postings.set(identity, new Set([told]));
      else {
        if (postings.size <= 200) for (const other of postings) touched.add(other.file);
        postings.add(told);
      }
    }
  }

  private unlist(told: Told, touched: Set<FileId>): void {
    for (const term of told.terms) {
      const identity = identityOf(term);
      const postings = this.postings.get(identity);
      if (!postings) continue;
      postings.delete(told);
      if (postings.size === 0) this.postings.delete(identity);
      else if (postings.size <= 200) for (const other of postings) touched.add(other.file);
    }
  }
}

function refOf(told: Told): AccountRef {
  return { file: told.file, ordinal: told.ordinal };
}
