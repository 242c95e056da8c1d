// Archives for tests: many small articles on the disk, the command line on them, and what the tables of the archive hold.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Manifest, readManifest } from '../../server/src/archive/manifest';
import { manifestName } from '../../server/src/archive/manifestName';
import { bridgeDigest } from '../support/bridge-articles';
import type { Outcome } from '../support/command-line';
import { distFolder } from '../support/stdio-client';
import { folderWith } from '../support/temporary-folder';

const towns = ['Kalmar', 'Visby', 'Luleå', 'Ystad', 'Falun', 'Motala', 'Arvika', 'Karlstad', 'Halmstad', 'Nora'];

/** So many digests about bridges of different towns: no two of them are about one event. */
export function bridges(count: number): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < count; at++) {
    const town = `${towns[at % towns.length]}-${at}`;
    files[`${String(Math.floor(at / 100)).padStart(3, '0')}/bridge-${at}.txt`] = bridgeDigest(
      `March ${1 + (at % 28)}, ${2000 + (at % 20)}`,
      `Bridge Number ${at} Opens`,
    ).replaceAll('Kalmar', town);
  }
  return files;
}

/** Runs `provenance archive ARGS` to its end. On a busy machine the engine and several processes take their time. */
export function archiveCommand(args: readonly string[], folder: string): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(distFolder, 'cli.js'), 'archive', ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 240_000,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

export function manifestOf(archive: string): Manifest {
  const manifest = readManifest(readFileSync(join(archive, manifestName), 'utf8'));
  if ('refused' in manifest) throw new Error(manifest.refused);
  return manifest;
}

/** The lines of the journal of an unfinished build. */
export function journalLines(archive: string): number {
  const journal = join(archive, 'unfinished.jsonl');
  return existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : 0;
}

/** The rows of a query, in which \`{table}\` stands for the files of a table. */
export async function query(archive: string, sql: string): Promise<unknown[][]> {
  const { parts, index } = manifestOf(archive);
  const files = [...parts.flatMap((part) => part.files), ...index.files];
  const named = sql.replace(/\{(\w+)\}/g, (_, table) => {
    const paths = files.filter((one) => one.table === table).map(({ file }) => `'${join(archive, file)}'`);
    return `read_parquet([${paths.join(', ')}])`;
  });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(named)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** A folder with articles, and the archive of them beside it. */
export function builtArchive(files: Readonly<Record<string, string>>): { folder: string; archive: string } {
  const folder = folderWith(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [join('notes', path), text])),
  );
  const { status, stderr } = archiveCommand(['build', 'notes', '--to', 'archive'], folder);
  if (status !== 0) throw new Error(stderr);
  return { folder, archive: join(folder, 'archive') };
}
