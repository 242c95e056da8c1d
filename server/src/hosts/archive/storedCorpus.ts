// How common things are in an archive, from its index, in typed arrays: an archive has millions of terms.

import { bisect } from '../../archive/bisect';
import type { Corpus } from '../../workspace/corpus';
import { type Engine, parquet } from './engine';
import type { CorpusFiles } from './groupScorer';

export async function readCorpus(engine: Engine, files: CorpusFiles): Promise<Corpus> {
  // Most terms are of one account only, and are left out.
  const { first: terms, second: counts } = await engine.integers(
    `SELECT term, CAST(LEAST(accounts, 2147483647) AS INTEGER) FROM ${parquet(files.termCounts)} WHERE accounts > 1 ORDER BY term`,
  );
  const pairs = await setOf(engine, 'pair', files.commonPairs);
  const figures = await setOf(engine, 'figure_key', files.commonFigures);
  return {
    accounts: files.accounts,
    accountsWith: (term) => counts[bisect(terms, term)] ?? 1,
    isCommonPair: (pair) => pairs.has(pair),
    isCommonFigure: (key) => figures.has(key),
  };
}

async function setOf(engine: Engine, column: string, files: readonly string[]): Promise<ReadonlySet<number>> {
  const { first } = await engine.integers(`SELECT ${column}, 0 FROM ${parquet(files)}`);
  return new Set(first);
}
