// Two files side by side: how alike any account of one is to any of the other, by weights that hold for these two alone.

import { comparePair, type PairEvidence, type TermKnowledge } from '../../matching/pair';
import { termWeight } from '../../matching/weights';
import type { AccountTable } from './accountTable';

/** A file with fewer entries than this is weighed by all its accounts. */
const fewestEntries = 3;

/** By term number: how many counted accounts have it. All 0 while nothing is being compared. */
let counts = new Int32Array(1024);
let inUse = false;

/** How alike accounts of the two files are. Valid only inside `compareFiles`. */
export interface Comparison {
  of(a: number, b: number): PairEvidence;
}

/**
 * Compares accounts of two files. Not to be nested.
 * @param left, right account numbers of the files, -1 for those left out; the same array for a file with itself
 * @param use may ask for any pair and must not keep the comparison
 */
export function compareFiles<T>(
  table: AccountTable,
  left: Int32Array,
  right: Int32Array,
  use: (comparison: Comparison) => T,
): T {
  if (inUse) throw new Error('comparisons cannot be nested');
  const counted = new Set([...countedAccounts(table, left), ...countedAccounts(table, right)]);
  if (counts.length < table.terms.size) counts = new Int32Array(table.terms.size * 2);
  for (const id of counted) count(table, id, 1);
  inUse = true;
  try {
    return use(new WeighedComparison(table, counted));
  } finally {
    inUse = false;
    for (const id of counted) count(table, id, -1);
  }
}

/** The accounts of one file that its words are counted in: its entries, because prose tells the same once more. */
function countedAccounts(table: AccountTable, ids: Int32Array): Int32Array {
  const entries = ids.filter((id) => id >= 0 && table.accounts[id]?.kind === 'entry');
  return entries.length >= fewestEntries ? entries : ids.filter((id) => id >= 0);
}

function count(table: AccountTable, id: number, change: number): void {
  const { pool, start } = table;
  const end = start[id + 1] ?? 0;
  for (let slot = start[id] ?? 0; slot < end; slot++) {
    const term = (pool[slot] ?? 0) >>> 3;
    counts[term] = (counts[term] ?? 0) + change;
  }
}

class WeighedComparison implements Comparison {
  private readonly known = new Map<number, PairEvidence>();
  /** By how many accounts have a term. */
  private readonly weights: number[] = [];
  /** For pairs of which none, one or both are counted. */
  private readonly knowledge: readonly TermKnowledge[];

  constructor(
    private readonly table: AccountTable,
    private readonly counted: ReadonlySet<number>,
  ) {
    const act = (identity: number) => table.terms.acts[identity >>> 3] ?? 0;
    this.knowledge = [0, 1, 2].map((own) => ({
      shared: (identity) => this.weight((counts[identity >>> 3] ?? 0) - own),
      alone: (identity) => this.weight((counts[identity >>> 3] ?? 0) - Math.min(1, own)),
      act,
    }));
  }

  of(a: number, b: number): PairEvidence {
    const key = a * 0x4000000 + b;
    const known = this.known.get(key);
    if (known) return known;
    const own = (this.counted.has(a) ? 1 : 0) + (this.counted.has(b) ? 1 : 0);
    const knowledge = this.knowledge[own] as TermKnowledge;
    const evidence = comparePair(this.table.termsOf(a), this.table.termsOf(b), knowledge);
    this.known.set(key, evidence);
    return evidence;
  }

  private weight(others: number): number {
    const at = Math.max(0, others);
    let weight = this.weights[at];
    if (weight === undefined) {
      weight = termWeight(at, this.counted.size - 2);
      this.weights[at] = weight;
    }
    return weight;
  }
}
