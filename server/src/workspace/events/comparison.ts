// Two files side by side: how alike any account of one is to any of the other, by weights that hold for these two alone.

import { comparePair, measurePair, type PairEvidence, type PairMeasure, type TermKnowledge } from '../../text/pair';
import { termWeight } from '../../text/weights';
import type { AccountTable } from './accountTable';
import { SpellingComparison, type Spellings } from './spellings';
import { sizePower, weightBounds } from './termTable';

/** A file with fewer entries than this is weighed by all its accounts. */
const fewestEntries = 3;

/** One file as the comparison needs it. */
export interface ComparedFile {
  /** Its accounts; negative for those that are none. */
  readonly ids: readonly number[];
}

/** Compares files of one table, two at a time. To be told with `fit` when the table has changed. */
export class Comparison implements TermKnowledge {
  /** The most that a term can weigh, by rarity class. */
  bounds: Float64Array = weightBounds(0);
  private power = 0;
  /** By term number: how many counted accounts of the two files have it. */
  private counts = new Int32Array(0);
  /** By account number: 1 when its words are counted, with it or with the entry it stands in. */
  private isCounted = new Uint8Array(0);
  private weights = new Float64Array(0);
  private total = -1;
  /** How many of the two accounts under comparison are counted. */
  private comparedAndCounted = 0;
  private files: readonly [ComparedFile, ComparedFile] | undefined;
  private spellings: Spellings | undefined;
  /** By the places that two accounts have in their files. */
  private readonly known = new Map<number, PairMeasure>();

  private readonly names: SpellingComparison;

  constructor(private readonly table: AccountTable) {
    this.names = new SpellingComparison(table);
  }

  /**
   * Takes notice of what has changed in the table.
   * @returns whether the workspace has grown or shrunk so much that all weights are other ones
   */
  fit(): boolean {
    const { table } = this;
    if (this.counts.length < table.terms.size) this.counts = new Int32Array(table.terms.size * 2);
    if (this.isCounted.length < table.size) this.isCounted = new Uint8Array(table.size * 2);
    const power = sizePower(table.live);
    const changed = power !== this.power;
    if (changed) this.bounds = weightBounds(power);
    this.power = power;
    return changed;
  }

  /** Makes the rest answer for accounts of these two files (or of one with itself) while `use` runs. Not to be nested. */
  between<T>(left: ComparedFile, right: ComparedFile, use: () => T): T {
    const total = this.load(left, 1) + (right === left ? 0 : this.load(right, 1));
    if (total !== this.total) {
      this.total = total;
      this.weights = Float64Array.from({ length: total + 1 }, (_, others) => termWeight(others, total - 2));
    }
    this.files = [left, right];
    try {
      return use();
    } finally {
      this.load(left, -1);
      if (right !== left) this.load(right, -1);
      this.known.clear();
      this.spellings = undefined;
    }
  }

  /** How much an account of the left file and one of the right share. */
  measure(a: number, b: number): PairMeasure {
    const { ordinal } = this.table;
    const key = (ordinal[a] ?? 0) * (this.files?.[1].ids.length ?? 0) + (ordinal[b] ?? 0);
    const known = this.known.get(key);
    if (known) return known;
    this.comparedAndCounted = (this.isCounted[a] ?? 0) + (this.isCounted[b] ?? 0);
    const measure = measurePair(this.termsOf(a), this.termsOf(b), this);
    this.known.set(key, measure);
    return measure;
  }

  /**
   * Reads names that the files spell differently as one from now on.
   * @returns whether there are any
   */
  reconcileSpellings(): boolean {
    if (this.spellings || !this.files) return false;
    const [left, right] = this.files;
    const spellings = this.names.between(left.ids, right.ids);
    this.spellings = spellings;
    if (spellings.size > 0) this.known.clear();
    return spellings.size > 0;
  }

  /** How alike they are in all respects. */
  evidence(a: number, b: number): PairEvidence {
    const measure = this.measure(a, b);
    this.comparedAndCounted = (this.isCounted[a] ?? 0) + (this.isCounted[b] ?? 0);
    return comparePair(this.termsOf(a), this.termsOf(b), this, measure);
  }

  /** Weight of a term in the company of the two files; see `TermKnowledge`. */
  weight(identity: number, own: 1 | 2): number {
    const term = identity >>> 3;
    const counted = own < this.comparedAndCounted ? own : this.comparedAndCounted;
    const others = (this.counts[term] ?? 0) + this.spelledOtherwise(term) - counted;
    const local = this.weights[others > 0 ? others : 0] ?? 0;
    const bound = this.bounds[this.table.terms.rarity[term] ?? 0] ?? 0;
    return local < bound ? local : bound;
  }

  act(identity: number): number {
    return this.table.terms.acts[identity >>> 3] ?? 0;
  }

  /** Terms of an account, names in the spelling that both files share. */
  private termsOf(id: number): number[] {
    const terms = this.table.termsOf(id);
    const { spellings } = this;
    if (!spellings || spellings.size === 0 || !terms.some((term) => spellings.has(term >>> 3))) return terms;
    return terms.map((term) => ((spellings.get(term >>> 3) ?? term >>> 3) << 3) | (term & 7)).sort((a, b) => a - b);
  }

  /** How many counted accounts have the term in its other spelling. */
  private spelledOtherwise(term: number): number {
    if (!this.spellings || this.spellings.size === 0) return 0;
    for (const [from, to] of this.spellings) if (to === term) return this.counts[from] ?? 0;
    return 0;
  }

  /**
   * Counts the words of a file, or takes them back: those of its entries, because prose tells the same once more.
   * @returns how many accounts they are counted in
   */
  private load({ ids }: ComparedFile, change: 1 | -1): number {
    const { accounts } = this.table;
    const { isCounted } = this;
    let entries = 0;
    for (const id of ids) if (id >= 0 && accounts[id]?.kind === 'entry') entries++;
    const onlyEntries = entries >= fewestEntries;
    let counted = 0;
    for (const id of ids) {
      if (id < 0) continue;
      const kind = accounts[id]?.kind;
      if (!onlyEntries || kind === 'entry') {
        this.countWords(id, change);
        counted++;
      } else if (kind !== 'claim') continue;
      isCounted[id] = change === 1 ? 1 : 0;
    }
    return counted;
  }

  private countWords(id: number, change: 1 | -1): void {
    const { pool, start } = this.table;
    const { counts } = this;
    const end = start[id + 1] ?? 0;
    for (let slot = start[id] ?? 0; slot < end; slot++) {
      const term = (pool[slot] ?? 0) >>> 3;
      counts[term] = (counts[term] ?? 0) + change;
    }
  }
}
