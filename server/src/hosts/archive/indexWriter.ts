// Makes the index of an archive anew from its fact tables, by the statements that all engines share.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile, ArchivePart } from '../../archive/manifest';
import { type FactTable, firstAccountOf, type IndexTable } from '../../archive/schema';
import { plainIndexTables, superseded, termCounts, termIndex } from '../../archive/sql/index';
import { filesOf, pathsOf, showFactTables, showLiveTables } from './archiveTables';
import { type Engine, literal, parquet } from './engine';
import { finishFile } from './files';
import { temporaryFolder } from './partWriter';

/** Small row groups, so that few rows are read to find those of one term. */
const rowsPerGroup = 20_480;
/** DuckDB writes Bloom filters of columns that have a dictionary, and a dictionary of hashes only when it may be this large. */
const findableHashes = `DICTIONARY_SIZE_LIMIT ${rowsPerGroup}, STRING_DICTIONARY_PAGE_SIZE_LIMIT ${4 << 20}`;
/** So many rows of terms are ranked at once; more would not fit into memory. */
const maxRowsAtOnce = 8_000_000;

export interface WrittenIndex {
  readonly generation: number;
  readonly files: ArchiveFile[];
  readonly articles: number;
  readonly accounts: number;
}

/**
 * @param into where the folder of the index is made: the archive, or another folder when that is only read
 * @param step called with what is done next, in words
 */
export async function writeIndex(
  engine: Engine,
  archive: string,
  into: string,
  parts: readonly ArchivePart[],
  generation: number,
  step: (what: string) => void,
): Promise<WrittenIndex> {
  const folder = `index-${String(generation).padStart(6, '0')}`;
  rmSync(join(into, folder), { recursive: true, force: true });
  for (const name of [folder, temporaryFolder]) mkdirSync(join(into, name), { recursive: true });
  const writer = new IndexWriter(engine, into, folder);
  await showFactTables(engine, archive, parts, indexedTables);
  step('versions');
  await writer.write('superseded', superseded);
  await showLiveTables(engine, writer.files, indexedTables);
  step('terms counted');
  await writer.write('term_counts', termCounts);
  const articles = await engine.number('SELECT COUNT(*) FROM live_articles');
  const accounts = await engine.number('SELECT SUM(dated_accounts) FROM live_articles');
  await writer.writeTermIndex(parts, accounts, step);
  step('quotations and figures');
  for (const [table, select] of plainIndexTables) await writer.write(table, select);
  return { generation, files: writer.files, articles, accounts };
}

const indexedTables = ['articles', 'terms', 'quotation_pairs', 'figure_keys'] as const satisfies FactTable[];

class IndexWriter {
  readonly files: ArchiveFile[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly archive: string,
    private readonly folder: string,
  ) {}

  /** Writes the result of a statement as the table's next file, which can be read as the table from then on. */
  async write(table: IndexTable, select: string): Promise<void> {
    const at = filesOf(this.files, table).length;
    const file = `${this.folder}/${table}-${String(at).padStart(4, '0')}.parquet`;
    const unfinished = join(this.archive, temporaryFolder, `${table}.parquet`);
    try {
      await this.copy(select, unfinished, table === 'article_index' ? [findableHashes] : []);
      const rows = await this.engine.number(`SELECT COUNT(*) FROM ${parquet([unfinished])}`);
      this.files.push(finishFile(this.archive, unfinished, { file, table, rows }));
    } finally {
      rmSync(unfinished, { force: true });
    }
    const paths = pathsOf(this.archive, this.files, table);
    await this.engine.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${parquet(paths)}`);
  }

  /** Ranks the terms of some parts at a time, and then sorts all that were chosen, range by range. */
  async writeTermIndex(parts: readonly ArchivePart[], accounts: number, step: (what: string) => void): Promise<void> {
    const ranges = rangesOf(parts);
    if (ranges.length <= 1) {
      await this.write('term_index', termIndex(accounts));
      return;
    }
    const chunks: string[] = [];
    try {
      for (const [at, [from, to]] of ranges.entries()) {
        step(`terms ranked: ${at} of ${ranges.length}`);
        const chunk = join(this.archive, temporaryFolder, `chunk-${at}.parquet`);
        chunks.push(chunk);
        await this.copy(termIndex(accounts, `account >= ${from} AND account < ${to}`), chunk);
      }
      const width = Math.ceil(2 ** 32 / ranges.length);
      for (let at = 0; at < ranges.length; at++) {
        step(`terms sorted: ${at} of ${ranges.length}`);
        const low = -(2 ** 31) + at * width;
        await this.write(
          'term_index',
          `SELECT * FROM ${parquet(chunks)} WHERE term >= ${low} AND term < ${low + width} ORDER BY term, account`,
        );
      }
    } finally {
      for (const chunk of chunks) rmSync(chunk, { force: true });
    }
  }

  private async copy(select: string, path: string, more: readonly string[] = []): Promise<void> {
    const options = ['FORMAT parquet', 'COMPRESSION zstd', `ROW_GROUP_SIZE ${rowsPerGroup}`, ...more];
    await this.engine.run(`COPY (${select}) TO ${literal(path)} (${options.join(', ')})`);
  }
}

/** Ranges of account numbers with so few rows of terms that these fit into memory. */
function rangesOf(parts: readonly ArchivePart[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let rows = 0;
  let from = 0;
  const sorted = [...parts].sort((a, b) => a.part - b.part);
  for (const [at, { part, files }] of sorted.entries()) {
    rows += files.find(({ table }) => table === 'terms')?.rows ?? 0;
    if (rows < maxRowsAtOnce && at < sorted.length - 1) continue;
    const to = firstAccountOf(part + 1);
    ranges.push([from, to]);
    [rows, from] = [0, to];
  }
  return ranges;
}
