// Two files side by side: how alike any account of one is to any of the other, by weights that hold for these two alone.

import { actOf } from '../../text/acts';
import { comparePair, measurePair, type PairEvidence, type PairMeasure, type TermKnowledge } from '../../text/pair';
import { identityOf, isModal } from '../../text/terms';
import { termWeight } from '../../text/weights';
import type { IndexedAccount } from './accountIndex';
import { type FileWords, spellingsOf } from './fileWords';

/** A word in more accounts of a file than this finds no rival in it. */
const maxSharing = 64;

export class Comparison implements TermKnowledge {
  /** By how many other accounts have a term. */
  private readonly weights: number[] = [];
  private readonly total: number;
  /** From a name to the spelling of it that both files share; undefined until they are reconciled. */
  private spellings: ReadonlyMap<number, number> | undefined;
  /** And back. */
  private otherSpellings: ReadonlyMap<number, number> = new Map();
  private readonly measures = new Map<IndexedAccount, Map<IndexedAccount, PairMeasure>>();
  /** How many of the two accounts under comparison are counted. */
  private comparedAndCounted = 0;

  constructor(
    readonly left: FileWords,
    readonly right: FileWords,
  ) {
    this.total = left.counted + (left === right ? 0 : right.counted);
  }

  /** How much an account of the left file and one of the right share. */
  measure(a: IndexedAccount, b: IndexedAccount): PairMeasure {
    let known = this.measures.get(a);
    if (!known) {
      known = new Map();
      this.measures.set(a, known);
    }
    let measure = known.get(b);
    if (!measure) {
      this.comparedAndCounted = this.countedOf(a, b);
      measure = measurePair(this.termsOf(a), this.termsOf(b), this);
      known.set(b, measure);
    }
    return measure;
  }

  /** How alike they are in all respects. */
  evidence(a: IndexedAccount, b: IndexedAccount): PairEvidence {
    const measure = this.measure(a, b);
    this.comparedAndCounted = this.countedOf(a, b);
    return comparePair(this.termsOf(a), this.termsOf(b), this, measure);
  }

  /**
   * Reads names that the files spell differently as one from now on.
   * @returns whether there are any
   */
  reconcileSpellings(): boolean {
    if (this.spellings) return false;
    this.spellings = spellingsOf(this.left, this.right);
    if (this.spellings.size === 0) return false;
    this.otherSpellings = new Map([...this.spellings].map(([from, to]) => [to, from]));
    this.measures.clear();
    return true;
  }

  /** Accounts of one of the two files that share two terms or more with an account of the other (or the same). */
  sharing(account: IndexedAccount, file: FileWords): IndexedAccount[] {
    const shared = new Map<IndexedAccount, number>();
    for (const term of this.termsOf(account)) {
      const identity = identityOf(term);
      if (isModal(identity)) continue;
      for (const word of [identity, this.otherSpellings.get(identity)]) {
        const accounts = word === undefined ? undefined : file.words.get(word)?.accounts;
        if (!accounts || accounts.length > maxSharing) continue;
        for (const other of accounts) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    shared.delete(account);
    return [...shared].flatMap(([other, terms]) => (terms >= 2 ? [other] : []));
  }

  /** Weight of a term in the company of the two files; see `TermKnowledge`. */
  weight(identity: number, own: 1 | 2): number {
    const [mine, theirs] = [this.left.words.get(identity), this.right.words.get(identity)];
    let others = (mine?.counted ?? 0) - Math.min(own, this.comparedAndCounted);
    if (this.left !== this.right) others += theirs?.counted ?? 0;
    const spelling = this.otherSpellings.get(identity);
    if (spelling !== undefined) others += this.countedWith(spelling);
    return Math.min(this.localWeight(Math.max(0, others)), (mine ?? theirs)?.term.weight ?? 0);
  }

  act(identity: number): number {
    return actOf(identity);
  }

  private localWeight(others: number): number {
    let weight = this.weights[others];
    if (weight === undefined) {
      weight = termWeight(others, this.total - 2);
      this.weights[others] = weight;
    }
    return weight;
  }

  private countedOf(a: IndexedAccount, b: IndexedAccount): number {
    return (this.left.counts(a) ? 1 : 0) + (this.right.counts(b) ? 1 : 0);
  }

  private countedWith(identity: number): number {
    const [mine, theirs] = [this.left.words.get(identity), this.right.words.get(identity)];
    return (mine?.counted ?? 0) + (this.left === this.right ? 0 : (theirs?.counted ?? 0));
  }

  /** Terms of an account, names in the spelling that both files share. */
  private termsOf({ account }: IndexedAccount): readonly number[] {
    const { terms } = account.content;
    const { spellings } = this;
    if (!spellings || spellings.size === 0 || !terms.some((term) => spellings.has(identityOf(term)))) return terms;
    return terms
      .map((term) => (spellings.get(identityOf(term)) ?? identityOf(term)) | (term & 7))
      .sort((a, b) => a - b);
  }
}
