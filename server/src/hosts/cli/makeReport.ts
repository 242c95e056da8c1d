// Makes the report for paths: from the cache when nothing has changed, otherwise by reading everything.

import { setFlagsFromString } from 'node:v8';
import { BatchCheck, type CheckedBesideFile } from '../../report/batchCheck';
import { reportFile } from '../../report/fileReport';
import type { Report } from '../../report/report';
import { besideFileNames, takeBesideFile } from '../../settings/beside/besideFile';
import { readingOptions, type Settings } from '../../settings/settings';
import { visible } from '../../text/visible';
import { Workspace, type WorkspaceView } from '../../workspace/workspace';
import { buildId, Cache, hashOf } from '../cache/cache';
import { cacheFolder } from '../cache/cacheFolder';
import { readBytes } from '../disk/readFile';
import { countOf } from './arguments';
import { type FoundBesideFile, findFilesNamed } from './besideFiles';
import { findCopyFiles, findRecordFiles, readCopies, readRecordFiles } from './copies';
import { type Input, shownPath } from './input';
import { Progress } from './progress';
import { type ReadingTask, readFiles, threadsFor } from './readFiles';
import { say, showProgress } from './terminal';

/** Fewer files are checked before a cache has been looked for. */
const minFilesForCache = 100;

/** From so many files on, the heap is limited: the engine would let it grow to twice what is in use before it collects. */
const minFilesToLimitHeap = 30_000;

/** @throws UsageError when the environment asks for a number of threads that is none */
export async function makeReport(
  input: Input,
  paths: readonly string[],
  settings: Settings,
  mayUseCache: boolean,
): Promise<Report> {
  const files = [...input.files(paths, settings, say)];
  if (files.length >= minFilesToLimitHeap) setFlagsFromString('--heap-growing-percent=20');
  const folder = cacheFolder();
  const usesCache = mayUseCache && files.length >= minFilesForCache && input.isSilent;
  const cache = usesCache ? { folder, build: buildId(__dirname) } : undefined;
  const last = cache && new LastReport(cache.folder, cache.build, [process.cwd(), paths, settings], settings);
  return last?.ifUnchanged(files, paths) ?? (await readAndCheck(input, files, paths, settings, cache, last)).report;
}

/** A report, and the files that it is about, for who asks more of them. */
export interface CheckedFiles {
  readonly report: Report;
  readonly workspace: WorkspaceView;
}

/** As `makeReport` without a cache. @throws UsageError when the environment asks for a number of threads that is none */
export async function checkFiles(input: Input, paths: readonly string[], settings: Settings): Promise<CheckedFiles> {
  return readAndCheck(input, [...input.files(paths, settings, say)], paths, settings, undefined, undefined);
}

/** The same within a program of somebody else: in one thread, and nothing is written to its streams. */
export async function checkFilesQuietly(
  input: Input,
  paths: readonly string[],
  settings: Settings,
  note: (line: string) => void,
): Promise<CheckedFiles> {
  const files = [...input.files(paths, settings, note)];
  return readAndCheck(input, files, paths, settings, undefined, undefined, { threads: 1, showsProgress: false });
}

/** The report of the last check of the same paths with the same settings. */
class LastReport {
  private readonly cache: Cache;
  private readonly key: string;

  constructor(
    folder: string,
    build: string,
    place: readonly unknown[],
    private readonly settings: Settings,
  ) {
    this.cache = new Cache(folder, build, say);
    this.key = this.cache.keyOf(JSON.stringify(place));
  }

  /** Undefined when there is none, or a byte of what it was made from is another one. */
  ifUnchanged(files: readonly string[], paths: readonly string[]): Report | undefined {
    const last = this.cache.get('report', this.key) as
      | { readonly content: string; readonly report: Report }
      | undefined;
    if (!last) return undefined;
    const hashes = hashesOnDisk([...files, ...filesBeside(files, paths, this.settings)]);
    return contentKeyOf(hashes) === last.content ? last.report : undefined;
  }

  keep(content: string, report: Report): void {
    this.cache.put('report', this.key, { content, report });
    for (const _ of this.cache.dropOld());
  }
}

async function readAndCheck(
  input: Input,
  files: readonly string[],
  paths: readonly string[],
  settings: Settings,
  cache: ReadingTask['cache'],
  last: LastReport | undefined,
  manner: { readonly threads?: number; readonly showsProgress: boolean } = { showsProgress: true },
): Promise<CheckedFiles> {
  const check = new BatchCheck(
    {
      read: (file) => input.read(file),
      failed: (rule, file, error) => input.print(`${visible(file)}: the rule ${rule.id} failed: ${error}`),
    },
    settings,
  );
  const { numericDateOrder, latestYear, rules } = settings;
  const asked = countOf('PROVENANCE_THREADS', process.env.PROVENANCE_THREADS ?? '0');
  const threads = manner.threads ?? (asked || threadsFor(files.length));
  const hashes: HashedFile[] = [];
  let isCacheTroubleSaid = false;
  const progress = new Progress(files.length, 'files read');
  const given = files.filter((file) => input.givenText(file) !== undefined);
  const onDisk = given.length === 0 ? files : files.filter((file) => !given.includes(file));
  for (const file of given) check.take(reportFile(file, input.read(file) ?? '', settings));
  for await (const read of readFiles(
    { files: onDisk, settings: { numericDateOrder, latestYear, rules }, cache },
    threads,
  )) {
    input.note(read);
    for (const failure of read.failures) input.print(`${visible(read.file)}: ${failure}`);
    if (read.cacheTrouble !== undefined && !isCacheTroubleSaid) say(read.cacheTrouble);
    isCacheTroubleSaid ||= read.cacheTrouble !== undefined;
    if (read.report) check.take(read.report);
    if (read.hash !== undefined) hashes.push([read.file, read.hash]);
    if (manner.showsProgress) showProgress(() => progress.line(check.fileCount));
  }
  const found = findBesideFiles(check.files(), paths);
  const beside = filesBeside(files, paths, settings);
  const before = last ? hashesOnDisk(beside) : [];
  if (check.hasDigests()) {
    await readRecordFiles(input, check.workspace, findRecordFiles(paths, settings));
    await readCopies(input, check.workspace, findCopyFiles(files, paths, settings), manner.showsProgress);
  }
  const report = check.report(await readBesideFiles(input, found));
  // A cached report would not repeat the notes, and a file that changed meanwhile has no fixed content.
  const isSteady = last !== undefined && contentKeyOf(before) === contentKeyOf(hashesOnDisk(beside));
  if (hashes.length === files.length && isSteady && input.isSilent)
    last?.keep(contentKeyOf([...hashes, ...before]), report);
  return { report, workspace: check.workspace };
}

/** What a report is made from besides the articles: marks of intended contradictions, reviews, lists of saved copies, and documents. */
export function filesBeside(files: readonly string[], paths: readonly string[], settings: Settings): string[] {
  const { lists, documents } = findCopyFiles(files, paths, settings);
  const marksAndReviews = findBesideFiles(files, paths).map(({ path }) => shownPath(path));
  return [...marksAndReviews, ...lists, ...documents, ...findRecordFiles(paths, settings)];
}

/** A file's name and the hash of its bytes. */
type HashedFile = readonly [file: string, hash: string];

function contentKeyOf(files: readonly HashedFile[]): string {
  return hashOf(JSON.stringify(files));
}

/** What the files hold on the disk now. Those that cannot be read are left out. */
function hashesOnDisk(files: readonly string[]): HashedFile[] {
  return files.flatMap((file): HashedFile[] => {
    const bytes = readBytes(file);
    return bytes instanceof Uint8Array ? [[file, hashOf(bytes)]] : [];
  });
}

/** Marks and reviews, by the articles that they may be about. */
function findBesideFiles(articles: Iterable<string>, paths: readonly string[]): FoundBesideFile[] {
  const all = [...articles];
  return besideFileNames.flatMap((name) => findFilesNamed(name, all, paths));
}

/**
 * A workspace with all files at `paths`, kept in memory: for what needs more than a report.
 * @param beside folders that are read too, for the copies in them
 * @returns the files of `paths` too, in the order in which they are checked
 */
export async function makeWorkspace(
  input: Input,
  paths: readonly string[],
  settings: Settings,
  beside: readonly string[] = [],
): Promise<{ readonly workspace: Workspace; readonly files: readonly string[] }> {
  const workspace = new Workspace({ ...readingOptions(settings), readText: (file) => input.read(file) });
  const files = [...input.files(paths, settings)];
  for (const file of [...files, ...input.files(beside, settings)]) {
    const text = input.read(file);
    if (text !== undefined) workspace.apply([{ file, text }]);
  }
  const all = [...paths, ...beside];
  for (const { read } of await readBesideFiles(input, findBesideFiles(workspace.files(), paths))) {
    takeBesideFile(workspace, read.file, read);
  }
  await readRecordFiles(input, workspace, findRecordFiles(all, settings));
  await readCopies(input, workspace, findCopyFiles(files, all, settings));
  return { workspace, files };
}

async function readBesideFiles(input: Input, found: readonly FoundBesideFile[]): Promise<CheckedBesideFile[]> {
  if (found.length === 0) return [];
  // Loaded when there is one: it brings the schema library with it.
  const { readBesideFile } = await import('../../settings/beside/readBesideFile');
  return found.flatMap(({ path, allRead }) => {
    const file = shownPath(path);
    const text = input.readBeside(file);
    return text === undefined ? [] : [{ read: readBesideFile(file, text), allRead }];
  });
}
