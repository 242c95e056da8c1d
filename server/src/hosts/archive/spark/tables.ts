// The tables of an archive as views of Spark, and our program as its workers start it.

import { dirname, join } from 'node:path';
import type { ArchiveFile, ArchivePart } from '../../../archive/manifest';
import {
  type FactTable,
  factTableNames,
  type IndexTable,
  indexTableNames,
  ordinalStride,
  type TableName,
} from '../../../archive/schema';
import * as sql from '../../../archive/sql/spark';

/** Statements that make the files of fact tables views. */
export function showFacts(
  archive: string,
  parts: readonly ArchivePart[],
  tables: readonly FactTable[] = factTableNames,
): string[] {
  const files = parts.flatMap((part) => part.files);
  return tables.map((table) => show(archive, files, table));
}

/** Statements that make the files of the index views. */
export function showIndex(archive: string, files: readonly ArchiveFile[]): string[] {
  return indexTableNames.map((table: IndexTable) => show(archive, files, table));
}

/** Statements that show the fact tables without what is superseded, as `live_...`. `superseded` is a view already. */
export function showLive(): string[] {
  return factTableNames.map((table) => {
    const isByArticle = table !== 'terms';
    const article = isByArticle ? 'f.article' : `CAST(FLOOR(f.account / ${ordinalStride}) AS INTEGER)`;
    return `CREATE OR REPLACE TEMPORARY VIEW live_${table} AS SELECT f.* FROM ${table} AS f LEFT ANTI JOIN superseded AS s ON ${article} = s.article`;
  });
}

/** The files of one table lie in one folder. */
function show(archive: string, files: readonly ArchiveFile[], table: TableName): string {
  const its = files.filter((file) => file.table === table).map(({ file }) => file);
  const folder = join(archive, dirname(its[0] ?? table)).replaceAll('\\', '/');
  return sql.viewOf(
    table,
    folder,
    its.map((file) => file.slice(file.lastIndexOf('/') + 1)),
  );
}

/** Our program as the shell of a worker runs it: it is installed at the same place on every machine. */
export function programCommand(...args: readonly string[]): string {
  return [process.execPath, __filename, ...args].map(quoted).join(' ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
