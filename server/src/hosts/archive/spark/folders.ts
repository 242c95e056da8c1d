// Folders that Spark has written: the files in them, moved into an archive under the names that it gives them.

import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArchiveFile } from '../../../archive/manifest';
import type { TableName } from '../../../archive/schema';
import { finishFile } from '../files';

/** The data files of a folder, in order; Spark has checksums and marks beside them. */
export function dataFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('part-'))
    .sort();
}

/** The objects in the JSON lines of a folder. */
export function jsonRows<T>(folder: string): T[] {
  return dataFiles(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Moves a file into the archive.
 * @param from where Spark has written it
 * @param isShared others take the same file: it is copied
 */
export function takeFile(
  archive: string,
  from: string,
  { file, table, rows }: { file: string; table: TableName; rows: number },
  isShared = false,
): ArchiveFile {
  mkdirSync(join(archive, dirname(file)), { recursive: true });
  const unfinished = `${from}.taken`;
  if (isShared) copyFileSync(from, unfinished);
  else renameSync(from, unfinished);
  return finishFile(archive, unfinished, { file, table, rows });
}
