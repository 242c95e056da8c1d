// What an engine does of building an archive, and how DuckDB does it: worker processes read, and it writes the tables and derives the index.

import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { ArchivePart } from '../../archive/manifest';
import { pathsOf } from './archiveTables';
import { Engine, parquet } from './engine';
import { type WrittenIndex, writeIndex } from './indexWriter';
import { type PartAnswer, type PartTask, partWriterArgument, temporaryFolder, writePartHere } from './partWriter';
import { runTasks } from './workerPool';

/** A file that the archive has already. */
export interface KnownFile {
  readonly path: string;
  readonly modified: number;
  readonly bytes: number;
  readonly hash: string;
}

export interface ArchiveBuilder {
  /** What parts have of each path, the latest version last. */
  knownFiles(parts: readonly ArchivePart[]): Promise<readonly KnownFile[]>;
  /**
   * Reads the files of each task and writes its part.
   * @param done called as soon as a part is whole, in whatever order
   */
  writeParts(tasks: readonly PartTask[], done: (answer: PartAnswer, task: PartTask) => void): Promise<void>;
  /** @param step called with what is done next, in words */
  writeIndex(parts: readonly ArchivePart[], generation: number, step: (what: string) => void): Promise<WrittenIndex>;
  close(): void;
}

export class EmbeddedBuilder implements ArchiveBuilder {
  private constructor(
    private readonly archive: string,
    private readonly engine: Engine,
  ) {}

  /** @throws UsageError when DuckDB is not installed */
  static async open(archive: string): Promise<EmbeddedBuilder> {
    const folder = join(archive, temporaryFolder);
    return new EmbeddedBuilder(archive, await Engine.open({ megabytes: memoryLimit(), folder }));
  }

  async knownFiles(parts: readonly ArchivePart[]): Promise<readonly KnownFile[]> {
    const files = parts.flatMap((part) => part.files);
    const paths = pathsOf(this.archive, files, 'articles');
    if (paths.length === 0) return [];
    return this.engine.rows<KnownFile>(`SELECT path, modified, bytes, hash FROM ${parquet(paths)} ORDER BY article`);
  }

  writeParts(tasks: readonly PartTask[], done: (answer: PartAnswer, task: PartTask) => void): Promise<void> {
    const pool = {
      program: __filename,
      argument: partWriterArgument,
      name: ({ part }: PartTask) => `part ${part}`,
      here: writePartHere,
    };
    return runTasks(pool, tasks, done);
  }

  writeIndex(parts: readonly ArchivePart[], generation: number, step: (what: string) => void): Promise<WrittenIndex> {
    return writeIndex(this.engine, this.archive, this.archive, parts, generation, step);
  }

  close(): void {
    this.engine.close();
  }
}

/** In megabytes: half of the machine's memory, so that others have room. */
export function memoryLimit(): number {
  return Math.max(512, Math.floor(totalmem() / 2 ** 21));
}
