// Derives the index of an archive on Spark, by the statements that all engines share.

import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ArchiveFile, ArchivePart } from '../../../archive/manifest';
import type { IndexTable } from '../../../archive/schema';
import { plainIndexTables, superseded, termCounts, termIndex } from '../../../archive/sql/index';
import * as sql from '../../../archive/sql/spark';
import type { WrittenIndex } from '../indexWriter';
import { dataFiles, jsonRows, takeFile } from './folders';
import type { SparkSql } from './sparkSql';
import { showFacts, showLive } from './tables';

export interface SparkIndexOptions {
  readonly spark: SparkSql;
  readonly archive: string;
  /** Where the folder of the index is made: the archive, or another folder when that is only read. */
  readonly into: string;
  /** For what is made on the way; it is emptied. All machines see it. */
  readonly work: string;
  readonly parts: readonly ArchivePart[];
  readonly generation: number;
  readonly step: (what: string) => void;
}

/** Row groups of the index are small, so that few rows are read to find those of one term. */
const settings = { 'spark.hadoop.parquet.block.size': String(1 << 20) };

/** Derived first, because the others need their totals. */
const firstTables = [
  ['superseded', superseded],
  ['term_counts', termCounts],
] as const satisfies readonly (readonly [IndexTable, string])[];

export async function writeSparkIndex(options: SparkIndexOptions): Promise<WrittenIndex> {
  const { spark, archive, into, work, parts, generation, step } = options;
  const folder = `index-${String(generation).padStart(6, '0')}`;
  for (const path of [work, join(into, folder)]) rmSync(path, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const at = (name: string) => join(work, name);
  const show = (table: IndexTable) => sql.viewOfFolder(table, at(table));
  const write = ([table, select]: readonly [IndexTable, string]) =>
    sql.writeTo(at(table), 'parquet', sql.typed(table, select));
  const facts = showFacts(archive, parts);
  const [versions, terms] = firstTables;
  step('terms counted');
  const totals = 'SELECT COUNT(*) AS articles, COALESCE(SUM(dated_accounts), 0) AS accounts FROM live_articles';
  await spark.run(
    'counting terms',
    [
      ...facts,
      write(versions),
      show('superseded'),
      ...showLive(),
      write(terms),
      sql.writeTo(at('totals'), 'json', totals),
    ],
    settings,
  );
  const [counted] = jsonRows<{ articles: number; accounts: number }>(at('totals'));
  const { articles, accounts } = counted ?? { articles: 0, accounts: 0 };
  step('terms ranked and sorted');
  const others = [['term_index', termIndex(accounts)], ...plainIndexTables] as const;
  const tables = [...firstTables, ...others].map(([table]) => table);
  await spark.run(
    'writing the index',
    [
      ...facts,
      ...firstTables.map(([table]) => show(table)),
      ...showLive(),
      ...others.map(write),
      ...others.map(([table]) => show(table)),
      ...tables.map((table) => sql.writeTo(at(`rows-${table}`), 'json', sql.rowsOfFiles(table))),
    ],
    settings,
  );
  mkdirSync(join(into, folder), { recursive: true });
  const files = tables.flatMap((table) => takeIndex(into, folder, table, at(table), at(`rows-${table}`)));
  return { generation, files, articles, accounts };
}

function takeIndex(into: string, folder: string, table: IndexTable, from: string, counts: string): ArchiveFile[] {
  const rows = new Map(jsonRows<{ file: string; rows: number }>(counts).map((one) => [basename(one.file), one.rows]));
  return dataFiles(from).map((name, at) => {
    const file = `${folder}/${table}-${String(at).padStart(4, '0')}.parquet`;
    return takeFile(into, join(from, name), { file, table, rows: rows.get(name) ?? 0 });
  });
}
