// The tables of an archive as views of the engine.

import { join } from 'node:path';
import type { ArchiveFile, ArchivePart } from '../../archive/manifest';
import { type FactTable, factTableNames, type IndexTable, indexTableNames, ordinalStride } from '../../archive/schema';
import { type Engine, parquet } from './engine';

export function filesOf(files: readonly ArchiveFile[], table: FactTable | IndexTable): string[] {
  return files.flatMap((one) => (one.table === table ? [one.file] : []));
}

/**
 * Makes the files of each table a view, and those of facts a second one without what is superseded, by the name `live_...`.
 * @param indexFolder what the names of the files of the index are relative to
 */
export async function showTables(
  engine: Engine,
  archive: string,
  parts: readonly ArchivePart[],
  indexFolder: string,
  index: readonly ArchiveFile[],
): Promise<void> {
  await showFactTables(engine, archive, parts, factTableNames);
  await showIndexTables(engine, indexFolder, index);
  await showLiveTables(engine, index, factTableNames);
}

export async function showIndexTables(engine: Engine, folder: string, index: readonly ArchiveFile[]): Promise<void> {
  for (const table of indexTableNames) {
    await engine.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${parquet(pathsOf(folder, index, table))}`);
  }
}

export async function showFactTables(
  engine: Engine,
  archive: string,
  parts: readonly ArchivePart[],
  tables: readonly FactTable[],
): Promise<void> {
  const files = parts.flatMap((part) => part.files);
  for (const table of tables) {
    await engine.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${parquet(pathsOf(archive, files, table))}`);
  }
}

/** @param index has the files of `superseded`, which is a view already */
export async function showLiveTables(
  engine: Engine,
  index: readonly ArchiveFile[],
  tables: readonly FactTable[],
): Promise<void> {
  const isWhole = index.every(({ table, rows }) => table !== 'superseded' || rows === 0);
  for (const table of tables) {
    const isByArticle = table !== 'terms';
    const article = isByArticle ? 'article' : `CAST(FLOOR(account / ${ordinalStride}) AS INTEGER)`;
    const where = isWhole ? '' : ` WHERE ${article} NOT IN (SELECT article FROM superseded)`;
    await engine.run(`CREATE OR REPLACE VIEW live_${table} AS SELECT * FROM ${table}${where}`);
  }
}

export function pathsOf(archive: string, files: readonly ArchiveFile[], table: FactTable | IndexTable): string[] {
  return filesOf(files, table).map((file) => join(archive, file));
}
