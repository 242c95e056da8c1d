// provenance archive build and add: new and changed files become parts of an archive, and then its index is made anew. What was finished
// before a run ended stays, and the next run goes on from there.

import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ArchiveFile, ArchivePart, Manifest } from '../../archive/manifest';
import { articlesPerPart } from '../../archive/schema';
import { defaultSettings, type Settings } from '../../settings/settings';
import { append, maxOf } from '../../syntax/lists';
import { visible } from '../../text/visible';
import { UsageError } from '../cli/arguments';
import { Input, shownPath } from '../cli/input';
import { Progress } from '../cli/progress';
import { clearProgress, say, showProgress } from '../cli/terminal';
import { reasonOf } from '../disk/readFile';
import { statusOf } from '../disk/regularFile';
import { version } from '../version';
import { archiveFailure } from './archiveFailure';
import {
  dropJournal,
  hasManifest,
  keepManifest,
  mayBecomeArchive,
  noteInJournal,
  openManifest,
  readJournal,
  shownArchive,
} from './archiveFolder';
import { type ArchiveBuilder, EmbeddedBuilder } from './builder';
import { EngineError } from './engine';
import { lockArchive } from './lock';
import { type FileToRead, type PartTask, temporaryFolder } from './partWriter';
import { SparkBuilder } from './spark/sparkBuild';
import { keepStamps, readStamps } from './stamps';

export interface BuildOptions {
  readonly archive: string;
  readonly paths: readonly string[];
  readonly settings: Settings;
  /** Of `build`: there is no archive yet. Of `add`: there is one. */
  readonly isNew: boolean;
  /** The cluster that does the work, as Spark names it; DuckDB does it otherwise. */
  readonly master?: string | undefined;
}

/** What a run did, for its last line. */
export interface BuildResult {
  /** How many articles came, new ones and new versions. */
  readonly taken: number;
  /** How many the archive has now. */
  readonly articles: number;
  readonly seconds: number;
}

/** @throws UsageError in one line for whatever keeps it from being done; finished parts stay */
export async function buildArchive(options: BuildOptions): Promise<BuildResult> {
  const folder = resolve(options.archive);
  const shown = shownArchive(folder);
  const before = options.isNew ? undefined : openManifest(folder);
  if (options.isNew && hasManifest(folder)) {
    throw new UsageError(`${shown}: there is an archive already; archive add brings files in`);
  }
  if (options.isNew && !mayBecomeArchive(folder)) throw new UsageError(`${shown}: not empty, and no archive`);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`${shown}: ${reasonOf(error)}`);
  }
  const release = lockArchive(folder, shown);
  try {
    return await new Build(folder, options, before).run();
  } catch (error) {
    clearProgress();
    throw await refusalOf(folder, shown, error);
  } finally {
    rmSync(join(folder, temporaryFolder), { recursive: true, force: true });
    release();
  }
}

/** What ended a run, in one line; a defect of ours as it is. */
async function refusalOf(folder: string, shown: string, error: unknown): Promise<unknown> {
  if (isOutOfSpace(error)) {
    return new UsageError(
      `${shown}: no space is left on the disk; what is finished stays, and the same command goes on from there`,
    );
  }
  if (error instanceof EngineError) {
    return hasManifest(folder) ? archiveFailure(folder, error) : new UsageError(`${shown}: ${error.message}`);
  }
  if (typeof error === 'object' && error !== null && 'syscall' in error) {
    return new UsageError(`${shown}: ${reasonOf(error)}`);
  }
  return error;
}

function isOutOfSpace(error: unknown): boolean {
  if (error instanceof EngineError) return error.isOutOfSpace;
  // What a worker process says.
  if (error instanceof UsageError) return /^no space is left/.test(error.message);
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');
}

class Build {
  private readonly started = performance.now();
  private readonly parts: ArchivePart[];
  private readonly settings: Settings;
  private taken = 0;
  /** By this run. */
  private readonly written: ArchiveFile[] = [];

  constructor(
    private readonly folder: string,
    private readonly options: BuildOptions,
    private readonly before: Manifest | undefined,
  ) {
    // An archive is read in one way, whatever the settings say later.
    const { numericDateOrder } = before?.settings ?? options.settings;
    this.settings = { ...defaultSettings, ...options.settings, numericDateOrder };
    this.parts = [...(before?.parts ?? []), ...readJournal(folder)];
  }

  async run(): Promise<BuildResult> {
    rmSync(join(this.folder, temporaryFolder), { recursive: true, force: true });
    mkdirSync(join(this.folder, temporaryFolder), { recursive: true });
    noteInJournal(this.folder);
    const unfinished = this.parts.length - (this.before?.parts.length ?? 0);
    if (unfinished > 0) say(`${shownArchive(this.folder)}: going on after ${unfinished} finished parts`);
    const builder = await this.openBuilder();
    try {
      const files = await this.filesToRead(builder);
      await this.writeParts(builder, files);
      if (this.parts.length === 0) throw new UsageError('there are no articles to take');
      const isChanged = this.taken > 0 || unfinished > 0 || !this.before;
      const articles = isChanged ? await this.writeIndex(builder) : (this.before?.articles ?? 0);
      dropJournal(this.folder);
      return { taken: this.taken, articles, seconds: (performance.now() - this.started) / 1000 };
    } finally {
      builder.close();
    }
  }

  private async openBuilder(): Promise<ArchiveBuilder> {
    const { master } = this.options;
    return master === undefined ? EmbeddedBuilder.open(this.folder) : new SparkBuilder(this.folder, master);
  }

  /** Files that are not in the archive as they are now, by size and time; what has only another time is compared by its hash. */
  private async filesToRead(builder: ArchiveBuilder): Promise<FileToRead[]> {
    const known = new Map((await builder.knownFiles(this.parts)).map((file) => [file.path, file]));
    const input = new Input();
    const files: FileToRead[] = [];
    for (const name of input.files(this.options.paths, this.settings)) {
      const path = archivedPath(name);
      const before = known.get(path);
      const status = before && statusOf(path);
      if (before && status?.size === before.bytes && Math.floor(status.mtimeMs) === before.modified) continue;
      files.push(before ? { path, hash: before.hash } : { path });
    }
    // Why has been said of each path.
    if (input.failed) throw new UsageError('');
    return files;
  }

  private async writeParts(builder: ArchiveBuilder, files: readonly FileToRead[]): Promise<void> {
    const { numericDateOrder, latestYear } = this.settings;
    const first = 1 + Math.max(-1, maxOf(this.parts.map(({ part }) => part)));
    const tasks: PartTask[] = [];
    for (let at = 0; at < files.length; at += articlesPerPart) {
      tasks.push({
        archive: this.folder,
        part: first + tasks.length,
        files: files.slice(at, at + articlesPerPart),
        settings: { numericDateOrder, latestYear },
      });
    }
    const progress = new Progress(files.length, 'articles read');
    let read = 0;
    await builder.writeParts(tasks, ({ part, notes }, task) => {
      for (const [path, note] of notes) say(`${visible(shownPath(path))}: ${note}`);
      read += task.files.length;
      showProgress(() => progress.line(read));
      if (!part) return;
      noteInJournal(this.folder, part);
      this.parts.push(part);
      append(this.written, part.files);
      this.taken += part.articles;
    });
    this.parts.sort((a, b) => a.part - b.part);
    clearProgress();
  }

  /** @returns how many articles the archive has */
  private async writeIndex(builder: ArchiveBuilder): Promise<number> {
    const generation = (this.before?.index.generation ?? 0) + 1;
    const step = (what: string) => showProgress(() => `index: ${what}`);
    const { articles, accounts, files } = await builder.writeIndex(this.parts, generation, step);
    clearProgress();
    const { numericDateOrder, latestYear } = this.settings;
    const settings = { numericDateOrder, ...(latestYear === undefined ? {} : { latestYear }) };
    const index = { generation, files };
    keepManifest(this.folder, { program: version, settings, articles, accounts, parts: this.parts, index });
    await this.dropOldIndices(generation);
    // They were hashed as they were written.
    keepStamps(this.folder, [...this.written, ...files], readStamps(this.folder));
    return articles;
  }

  /** A check that has begun may still read the last one; what it cannot read any more, it reports. */
  private async dropOldIndices(generation: number): Promise<void> {
    await wait(0);
    for (const name of readdirSync(this.folder)) {
      const [, number] = /^index-(\d+)$/.exec(name) ?? [];
      if (number !== undefined && Number(number) !== generation) {
        rmSync(join(this.folder, name), { recursive: true, force: true });
      }
    }
  }
}

/** A file's name in an archive: absolute, with `/`. */
export function archivedPath(name: string): string {
  return resolve(name).replaceAll('\\', '/');
}
