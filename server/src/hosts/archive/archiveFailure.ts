// What ends the reading of an archive, as a line for a person. A file may have the hash that the manifest names and yet be another table, or
// hold what this program has not written, because somebody changed both; then that is said, and not a statement that nobody has written.

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArchiveFile } from '../../archive/manifest';
import { columnsOf } from '../../archive/schema';
import { isUsageError, UsageError } from '../cli/arguments';
import { openManifest, shownArchive } from './archiveFolder';
import { Engine, EngineError, parquet } from './engine';

const megabytes = 256;

/**
 * The line for an error that ended the reading of an archive.
 * @param packages as for `Engine.open`
 */
export async function archiveFailure(
  folder: string,
  error: unknown,
  packages?: readonly string[],
): Promise<UsageError> {
  if (isUsageError(error)) return error;
  const shown = shownArchive(folder);
  if (!(error instanceof EngineError)) return new UsageError(`${shown}: ${foreignContent(error)}`);
  if (error.isOutOfSpace) return new UsageError(`${shown}: no space is left in ${tmpdir()}`);
  const { parts, index } = openManifest(folder);
  const files = [...index.files, ...parts.flatMap((part) => part.files)];
  const engine = await Engine.open({ megabytes, folder: tmpdir(), packages });
  try {
    for (const file of files) {
      const fault = await columnFault(engine, folder, file);
      if (fault !== undefined) return new UsageError(`${shown}/${file.file}: damaged: ${fault}`);
    }
  } finally {
    engine.close();
  }
  return new UsageError(`${shown}: ${error.message}`);
}

/** What an error says that is no failure of the engine: the rows of an archive are used as this program has written them. */
export function foreignContent(error: unknown): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return `damaged: what it keeps of an article is not what was written (${reason}); build it anew`;
}

/** What keeps a file from being a part of its table; undefined when its columns are as the schema says. */
async function columnFault(engine: Engine, folder: string, { file, table }: ArchiveFile): Promise<string | undefined> {
  let found: Map<string, string>;
  try {
    const rows = await engine.rows<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM ${parquet([join(folder, file)])}`,
    );
    found = new Map(rows.map((row) => [row.column_name, row.column_type]));
  } catch (error) {
    if (error instanceof EngineError) return 'it is no Parquet file';
    throw error;
  }
  for (const [column, type] of Object.entries(columnsOf(table))) {
    const its = found.get(column);
    if (its === undefined) return `the table ${table} has a column “${column}”, and this file has none`;
    if (its !== type) return `its column “${column}” is not ${type}`;
  }
  return undefined;
}
