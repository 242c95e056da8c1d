// A worker process of `archive build`: reads the files of one part, and writes its rows as Parquet, each file under its own name only when it
// is whole. A process and not a thread, so that a crash or a full memory costs one part and not the run.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExtractionSettings, jsonLine } from '../../archive/extraction';
import type { ArchivePart } from '../../archive/manifest';
import { columnsOf, type FactTable, factTableNames, type Row } from '../../archive/schema';
import { maxOf } from '../../syntax/lists';
import { reasonOf } from '../disk/readFile';
import { Engine, EngineError, literal } from './engine';
import { finishFile } from './files';
import { readPart } from './partReader';
import { type Answer, serveTasks } from './workerPool';

export interface PartTask {
  readonly archive: string;
  readonly part: number;
  readonly files: readonly FileToRead[];
  readonly settings: ExtractionSettings;
}

export interface FileToRead {
  /** Absolute, with `/`: the article's name in the archive. */
  readonly path: string;
  /** Of the version that the archive has, if any: the same content is not taken again. */
  readonly hash?: string;
}

export interface PartAnswer extends Answer {
  readonly part?: ArchivePart;
  /** Files that could not be read, or not as they should be: a line each. */
  readonly notes: readonly (readonly [path: string, note: string])[];
}

/** DuckDB writes a row group from memory. */
const megabytes = 1024;

/** What a process is started with to do this. */
export const partWriterArgument = '--write-parts';

/** Takes tasks from the parent until that is gone. */
export function serveParts(): void {
  let engine: Promise<Engine> | undefined;
  serveTasks(async (task: PartTask) => {
    engine ??= engineFor(task);
    return writePart(await engine, task);
  }, lineOf);
}

/** Writes one part in this process. @throws EngineError, or as Node does */
export async function writePartHere(task: PartTask): Promise<PartAnswer> {
  const engine = await engineFor(task);
  try {
    return await writePart(engine, task);
  } finally {
    engine.close();
  }
}

function engineFor({ archive }: PartTask): Promise<Engine> {
  return Engine.open({ threads: 1, megabytes, folder: join(archive, temporaryFolder) });
}

/** In the archive, for what is not finished. */
export const temporaryFolder = 'unfinished';

/** Why something failed, in one line. */
export function lineOf(error: unknown): string {
  if (error instanceof EngineError) return error.isOutOfSpace ? 'no space is left on the disk' : error.message;
  if (typeof error === 'object' && error !== null && 'code' in error) return reasonOf(error);
  return error instanceof Error ? error.message : String(error);
}

async function writePart(engine: Engine, { archive, part, files, settings }: PartTask): Promise<PartAnswer> {
  const { rows, notes } = readPart(part, files, settings);
  if (rows.articles.length === 0) return { notes };
  const written: ArchivePart['files'] = [];
  for (const table of factTableNames) written.push(await writeTable(engine, archive, part, table, rows[table]));
  return { part: { part, articles: rows.articles.length, files: written }, notes };
}

async function writeTable<T extends FactTable>(
  engine: Engine,
  archive: string,
  part: number,
  table: T,
  rows: readonly Row<T>[],
) {
  const name = `part-${String(part).padStart(6, '0')}`;
  const base = join(archive, temporaryFolder, `${table}-${name}`);
  const [lines, unfinished] = [`${base}.jsonl`, `${base}.parquet`];
  try {
    const text = rows.map(jsonLine);
    writeFileSync(lines, text.join(''));
    const longest = Math.max(0, maxOf(text.map((line) => Buffer.byteLength(line))));
    await engine.run(
      `COPY (${selectLines(table, lines, longest)}) TO ${literal(unfinished)} (FORMAT parquet, COMPRESSION zstd)`,
    );
    mkdirSync(join(archive, table), { recursive: true });
    return finishFile(archive, unfinished, { file: `${table}/${name}.parquet`, table, rows: rows.length });
  } finally {
    rmSync(lines, { force: true });
    rmSync(unfinished, { force: true });
  }
}

/** The smallest buffer in which DuckDB looks for the end of a line. */
const minLineBytes = 16 << 20;

function selectLines(table: FactTable, path: string, longest: number): string {
  const columns = Object.entries(columnsOf(table)).map(([name, type]) => `${name}: '${type}'`);
  const size = Math.max(minLineBytes, 2 * longest);
  const pattern = literal(path.replace(/[[*?]/g, '[$&]'));
  return `SELECT * FROM read_json(${pattern}, format = 'newline_delimited', maximum_object_size = ${size}, columns = {${columns.join(', ')}})`;
}
