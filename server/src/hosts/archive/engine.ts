// DuckDB, as archives use it: loaded on first need, with limits, and errors in one line.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { oneLine, visible } from '../../text/visible';
import { UsageError } from '../cli/arguments';

/** The package and the version that the archive is tested with. */
const packageName = '@duckdb/node-api';
const testedVersion = '1.5.5-r.5';

export interface EngineOptions {
  /** Default: one for each processor. */
  readonly threads?: number;
  /** The most that it keeps in memory before it writes to `folder`. */
  readonly megabytes: number;
  /** For what does not fit into memory. */
  readonly folder: string;
  /** Folders beside or above which it may be installed, where it is not beside this program. Default: none. */
  readonly packages?: readonly string[] | undefined;
}

/** One connection to a database in memory. */
export class Engine {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** @throws UsageError when the package is not installed */
  static async open({ threads, megabytes, folder, packages }: EngineOptions): Promise<Engine> {
    const { DuckDBInstance } = await loadDuckDb(packages);
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: `${megabytes}MB`,
      temp_directory: folder,
      preserve_insertion_order: 'false',
      // Nothing is fetched: all that is used is inside the package.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      ...(threads === undefined ? {} : { threads: String(threads) }),
    });
    return new Engine(instance, await instance.connect());
  }

  /** @throws EngineError */
  async run(sql: string): Promise<void> {
    try {
      await this.connection.run(sql);
    } catch (error) {
      throw new EngineError(error);
    }
  }

  /** The rows of a query as objects; BIGINT columns are numbers, because all of ours are below 2 to the power of 53. @throws EngineError */
  async rows<T>(sql: string): Promise<T[]> {
    try {
      const reader = await this.connection.runAndReadAll(sql);
      const names = reader.columnNames();
      return reader
        .getRows()
        .map(
          (row) =>
            Object.fromEntries(
              names.map((name, at) => [name, typeof row[at] === 'bigint' ? Number(row[at]) : row[at]]),
            ) as T,
        );
    } catch (error) {
      throw new EngineError(error);
    }
  }

  /** The only value of a query of one row and one column, as a number. @throws EngineError */
  async number(sql: string): Promise<number> {
    const [row] = await this.rows<Record<string, number | null>>(sql);
    return Number(Object.values(row ?? {})[0] ?? 0);
  }

  /** Two INTEGER columns without NULL. @throws EngineError */
  async integers(sql: string): Promise<{ readonly first: Int32Array; readonly second: Int32Array }> {
    try {
      const result = await this.connection.stream(sql);
      const [first, second]: [number[][], number[][]] = [[], []];
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) break;
        first.push(chunk.getColumnValues(0) as number[]);
        second.push(chunk.getColumnValues(1) as number[]);
      }
      return { first: joined(first), second: joined(second) };
    } catch (error) {
      throw new EngineError(error);
    }
  }

  /** The texts of articles by their paths. @throws EngineError */
  async textsOf(table: string, paths: readonly string[]): Promise<{ readonly path: string; readonly text: string }[]> {
    return this.rows(`SELECT path, text FROM ${table} WHERE path IN (${paths.map(literal).join(', ')})`);
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

function joined(chunks: readonly (readonly number[])[]): Int32Array {
  const all = new Int32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** What DuckDB says, in one line. */
export class EngineError extends Error {
  constructor(cause: unknown) {
    super(oneLine(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)), { cause });
  }

  /** Whether there is no room on the disk for what it writes. */
  get isOutOfSpace(): boolean {
    return /no space left|disk quota|out of disk|ENOSPC/i.test(this.message);
  }
}

type DuckDb = typeof import('@duckdb/node-api');

/** @param packages undefined: it must be beside this program */
async function loadDuckDb(packages: readonly string[] | undefined): Promise<DuckDb> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    if (!isMissing(error)) throw refusal('which does not load on this machine', '');
    if (!packages) throw refusal('which is not installed', '');
  }
  for (const folder of packages) {
    try {
      return createRequire(join(folder, 'any'))(packageName) as DuckDb;
    } catch (error) {
      if (!isMissing(error)) throw refusal(`which does not load from ${visible(folder)}`, '');
    }
  }
  throw refusal('which was not found', '--global source-provenance ');
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND';
}

function refusal(why: string, besides: string): UsageError {
  return new UsageError(
    `archives need the package ${packageName}, ${why}: npm install ${besides}${packageName}@${testedVersion}`,
  );
}

/** A text as SQL writes it. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Parquet files as a table. Characters that would make a pattern of a name stand for themselves. */
export function parquet(paths: readonly string[]): string {
  const names = paths.map((path) => literal(path.replace(/[[*?]/g, '[$&]')));
  return `read_parquet([${names.join(', ')}])`;
}
