// Two files side by side: how alike any account of one is to any of the other, by weights that hold for these two alone.

import { comparePair, measurePair, type PairEvidence, type PairMeasure, type TermKnowledge } from '../../text/pair';
import { identityOf, isModal, nameMark } from '../../text/terms';
import { termWeight } from '../../text/weights';
import type { IndexedAccount } from './accountIndex';
import { type FileWords, spellingsOf, type Word } from './fileWords';

/** A word in more accounts of a file than this finds no rival in it. */
const maxSharing = 64;

export class Comparison implements TermKnowledge {
  /** By how many other accounts have a term. */
  private readonly weights: number[] = [];
  private readonly total: number;
  /** From a name to the spelling of it that both files share: names that they spell differently are read as one. */
  private readonly spellings: ReadonlyMap<number, number>;
  /** And back. */
  private readonly otherSpellings: ReadonlyMap<number, number>;
  private readonly measures = new Map<IndexedAccount, Map<IndexedAccount, PairMeasure>>();
  /** Sums over all words of the files; undefined until somebody asks. */
  private wholes: Wholes | undefined;
  /** What each file has for a subject and the other has not; undefined until somebody asks. */
  private subjects: readonly [ReadonlySet<number>, ReadonlySet<number>] | undefined;
  /** How many of the two accounts under comparison are counted. */
  private comparedAndCounted = 0;

  constructor(
    readonly left: FileWords,
    readonly right: FileWords,
  ) {
    this.total = left.counted + (left === right ? 0 : right.counted);
    this.spellings = spellingsOf(left, right);
    this.otherSpellings = new Map([...this.spellings].map(([from, to]) => [to, from]));
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
  weight(identity: number): number {
    const [mine, theirs] = [this.left.words.get(identity), this.right.words.get(identity)];
    let others = (mine?.counted ?? 0) - this.comparedAndCounted;
    if (this.left !== this.right) others += theirs?.counted ?? 0;
    const spelling = this.otherSpellings.get(identity);
    if (spelling !== undefined) others += this.countedWith(spelling);
    return Math.min(this.localWeight(Math.max(0, others)), (mine ?? theirs)?.term.weight ?? 0);
  }

  /** 0..1: how alike the two files are in all that they say but for these two accounts; undefined when one says nothing else. */
  context(a: IndexedAccount, b: IndexedAccount): number | undefined {
    this.wholes ??= wholesOf(this.left, this.right);
    let { both, left, right } = this.wholes;
    const [own, others] = [new Set(a.terms), new Set(b.terms)];
    for (const term of new Set([...own, ...others])) {
      const [mine, theirs] = [this.left.words.get(term.identity), this.right.words.get(term.identity)];
      const [full, fullToo] = [presenceOf(mine, 0), presenceOf(theirs, 0)];
      const [rest, restToo] = [presenceOf(mine, own.has(term) ? 1 : 0), presenceOf(theirs, others.has(term) ? 1 : 0)];
      both += rest * restToo - full * fullToo;
      left += rest ** 2 - full ** 2;
      right += restToo ** 2 - fullToo ** 2;
    }
    return left > minWhole && right > minWhole ? Math.min(1, Math.max(0, both / Math.sqrt(left * right))) : undefined;
  }

  /** Whether each file has a subject that the other has not, and neither account names that of the other: two persons' lives. */
  haveOwnSubjects(a: IndexedAccount, b: IndexedAccount): boolean {
    this.subjects ??= [subjectsOf(this.left, this.right), subjectsOf(this.right, this.left)];
    const [mine, theirs] = this.subjects;
    if (mine.size === 0 || theirs.size === 0) return false;
    return !a.terms.some(({ identity }) => theirs.has(identity)) && !b.terms.some(({ identity }) => mine.has(identity));
  }

  /**
   * 0..1: the share of its names, by their rarity, that the other's file never names, of the account of which it knows more; 0 where one names
   * nobody.
   */
  strangers(a: IndexedAccount, b: IndexedAccount): number {
    const mine = this.unknownNames(a, this.left, this.right);
    const theirs = this.unknownNames(b, this.right, this.left);
    return mine === undefined || theirs === undefined ? 0 : Math.min(mine, theirs);
  }

  private unknownNames({ account }: IndexedAccount, own: FileWords, other: FileWords): number | undefined {
    let [names, unknown] = [0, 0];
    for (const term of account.content.terms) {
      const identity = identityOf(term);
      if ((term & nameMark) === 0 || own.hasHeadlines) continue;
      const rarity = this.rarity(identity);
      names += rarity;
      const spelling = this.spellings.get(identity) ?? this.otherSpellings.get(identity);
      if (!other.words.has(identity) && (spelling === undefined || !other.words.has(spelling))) unknown += rarity;
    }
    return names === 0 ? undefined : unknown / names;
  }

  rarity(identity: number): number {
    return (this.left.words.get(identity) ?? this.right.words.get(identity))?.term.weight ?? 0;
  }

  get haveNames(): boolean {
    return !this.left.hasHeadlines || !this.right.hasHeadlines;
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
    if (spellings.size === 0 || !terms.some((term) => spellings.has(identityOf(term)))) return terms;
    return terms
      .map((term) => (spellings.get(identityOf(term)) ?? identityOf(term)) | (term & 7))
      .sort((a, b) => a - b);
  }
}

/** Of all words of two files: the products of their presences in both, and the squares of those in either. */
interface Wholes {
  readonly both: number;
  readonly left: number;
  readonly right: number;
}

/** What is left of a file without one of its accounts may be nothing but the error of sums. */
const minWhole = 1e-6;

/** How much a word is present in a file of which so many accounts are left out. */
function presenceOf(word: Word | undefined, leftOut: number): number {
  if (!word || isModal(word.term.identity)) return 0;
  return word.term.weight * Math.log1p(word.accounts.length - leftOut);
}

function wholesOf(left: FileWords, right: FileWords): Wholes {
  let both = 0;
  for (const [identity, word] of left.words) both += presenceOf(word, 0) * presenceOf(right.words.get(identity), 0);
  const squares = ({ words }: FileWords) =>
    [...words.values()].reduce((sum, word) => sum + presenceOf(word, 0) ** 2, 0);
  return { both, left: squares(left), right: squares(right) };
}

/** A name that more of a file's accounts have is one of its own themes, whatever the other file is about. */
const maxShareOfOther = 0.15;

/** The names in the headline of a file that are neither in the headline of the other nor a theme of it. */
function subjectsOf(file: FileWords, other: FileWords): ReadonlySet<number> {
  const subjects = file.file.subject.filter(
    (identity) =>
      (file.isName(identity) || other.isName(identity)) &&
      !other.file.subject.includes(identity) &&
      (other.words.get(identity)?.accounts.length ?? 0) <= maxShareOfOther * other.file.accounts.length,
  );
  return new Set(subjects);
}
