// From paths to a report: out of the cache when nothing has changed since it was made, otherwise by reading everything.

import { type CheckedSideFile, Checking } from '../../report/checking';
import type { Report } from '../../report/report';
import { withFile } from '../../report/reportStore';
import type { Settings } from '../../settings/settings';
import { visible } from '../../text/visible';
import { cacheFolder } from '../cache/cacheFolder';
import { contentKeyOf, type HashedFile, hashesOnDisk } from '../cache/contentKey';
import { programMark } from '../cache/programMark';
import { ReportCache } from '../cache/reportCache';
import { DiskReportStore } from '../cache/reportStore';
import { countOf } from './arguments';
import { type ReadFile, readFiles, threadsFor } from './fileReports';
import { type Input, shownPath } from './input';
import { type FoundSideFile, findSideFiles } from './sideFiles';
import { say, showProgress } from './terminal';

/** Fewer files are checked before a cache has been looked for. */
const fewestFilesForCache = 100;

/** @throws UsageError when the environment asks for a number of threads that is none */
export async function makeReport(
  input: Input,
  paths: readonly string[],
  settings: Settings,
  mayUseCache: boolean,
): Promise<Report> {
  const files = [...input.files(paths, settings)];
  if (!mayUseCache || files.length < fewestFilesForCache || !input.saidNothing) {
    return readAndCheck(input, files, paths, settings, undefined);
  }
  const program = programMark(__dirname);
  const cache = new ReportCache(cacheFolder(), JSON.stringify([process.cwd(), paths, settings]), program, say);
  const store = new DiskReportStore(cacheFolder(), { program, settings }, say);
  const wanted = [...files, ...pathsOf(findSideFiles(files, paths))];
  const hashes = cache.mayHold || store.mayHold(files) ? hashesOnDisk(wanted) : [];
  const known = hashes.length === wanted.length ? cache.reportOn(contentKeyOf(hashes)) : undefined;
  if (known) return known;
  return readAndCheck(input, files, paths, settings, { cache, store, hashes: new Map(hashes) });
}

interface Caches {
  readonly cache: ReportCache;
  readonly store: DiskReportStore;
  /** Of files that the store may have reports of, as they are on the disk. */
  readonly hashes: ReadonlyMap<string, string>;
}

async function readAndCheck(
  input: Input,
  files: readonly string[],
  paths: readonly string[],
  settings: Settings,
  caches: Caches | undefined,
): Promise<Report> {
  const checking = new Checking(
    {
      read: (file) => input.read(file),
      failed: (rule, file, error) => input.tell(`${visible(file)}: the rule ${rule.id} failed: ${error}`),
    },
    settings,
  );
  const hashes: HashedFile[] = [];
  for await (const read of readKnownAndNew(files, settings, caches)) {
    input.note(read);
    for (const failure of read.failures) input.tell(`${visible(read.file)}: ${failure}`);
    if (read.report) checking.take(read.report);
    if (read.hash !== undefined) hashes.push([read.file, read.hash]);
    showProgress(() => `${checking.fileCount} of ${files.length} files read`);
  }
  const found = findSideFiles(checking.files(), paths);
  const before = hashesOnDisk(pathsOf(found));
  const content = hashes.length === files.length ? contentKeyOf([...hashes, ...before]) : undefined;
  // None of this is needed for what comes now, which takes the most room.
  hashes.length = 0;
  if (caches) for (const _ of caches.store.save());
  const report = checking.report(await readSideFiles(input, found));
  // Whatever was said would not be said again, and what changed meanwhile belongs to no content.
  const isSteady = contentKeyOf(before) === contentKeyOf(hashesOnDisk(pathsOf(found)));
  if (caches && content !== undefined && isSteady && input.saidNothing) caches.cache.keep(content, report);
  return report;
}

/** Files in their order: those that the store has reports of, as they are on the disk, and the others newly read. */
async function* readKnownAndNew(
  files: readonly string[],
  settings: Settings,
  caches: Caches | undefined,
): AsyncGenerator<ReadFile> {
  const known = new Map<string, ReadFile>();
  for (const [file, hash] of caches?.hashes ?? []) {
    const report = caches?.store.recall(file, hash);
    if (report) known.set(file, { file, hash, failures: [], report: withFile(file, report) });
  }
  const unknown = files.filter((file) => !known.has(file));
  const { numericDateOrder, latestYear, rules } = settings;
  const threads = countOf('PROVENANCE_THREADS', process.env.PROVENANCE_THREADS ?? '0') || threadsFor(unknown.length);
  const reading = { numericDateOrder, latestYear, rules, withHashes: caches !== undefined };
  const fresh = readFiles(unknown, reading, threads);
  try {
    for (const file of files) {
      const kept = known.get(file);
      const read = kept ?? (await fresh.next()).value;
      if (!read) continue;
      if (!kept && read.report && read.hash && !read.note && read.failures.length === 0) {
        caches?.store.keep(read.file, read.hash, read.report);
      }
      yield read;
    }
  } finally {
    // Ends the threads, which would wait for more to read.
    await fresh.return(undefined);
  }
}

function pathsOf(found: readonly FoundSideFile[]): string[] {
  return found.map(({ path }) => shownPath(path));
}

async function readSideFiles(input: Input, found: readonly FoundSideFile[]): Promise<CheckedSideFile[]> {
  if (found.length === 0) return [];
  // Loaded when there is one: it brings the schema library with it.
  const { readSuppressionFile } = await import('../../settings/intentional/suppressionFile');
  return found.flatMap(({ path, allRead }) => {
    const file = shownPath(path);
    const text = input.readBeside(file);
    return text === undefined ? [] : [{ sideFile: readSuppressionFile(file, text), allRead }];
  });
}
