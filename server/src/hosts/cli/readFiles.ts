// Makes the reports of single files: from the cache, or by reading the text; in this thread, or in several
// where that is faster. The result is the same, in the order of the files.

import { availableParallelism } from 'node:os';
import { decodeText } from '../../importers/decode';
import { type FileReport, reportFile } from '../../report/fileReport';
import { withFile } from '../../report/reportStore';
import { Cache, hashOf } from '../cache/cache';
import { DiskReportStore, type ReportSettings } from '../cache/diskReportStore';
import { readBytes } from '../disk/readFile';

/** What crosses to the threads. */
export interface ReadingTask {
  readonly files: readonly string[];
  readonly settings: ReportSettings;
  /** The cache to look into and to fill, if any. */
  readonly cache: { readonly folder: string; readonly build: string } | undefined;
}

/** The result for one file. Without `trouble` it was read. */
export interface ReadFile {
  readonly file: string;
  readonly trouble?: string;
  readonly note?: string;
  /** Of its bytes, where there is a cache. */
  readonly hash?: string;
  /** Rules that failed, in one line each. */
  readonly failures: readonly string[];
  readonly report?: FileReport;
  /** What is wrong with the cache, in one line. */
  readonly cacheTrouble?: string;
}

/** A thread for fewer files than these takes longer to start and to warm up than it saves. */
const minFilesForThreads = 2500;
/** More threads would mostly wait for the first one, which runs the workspace rules. */
const maxThreads = 8;
const filesPerBatch = 24;
/** So many batches a thread are in progress or waiting; finished batches that are not needed yet take memory. */
const batchesAhead = 4;
/** Most of what reading makes dies young; a larger nursery than the usual one copies less of it. */
const nurseryMegabytes = 64;

/** The fastest number of threads for so many files; 1 is this one alone. */
export function threadsFor(files: number): number {
  const threads = Math.min(maxThreads, availableParallelism());
  return files - files / threads < minFilesForThreads ? 1 : threads;
}

/** @param threads how many to use beside this one, which puts together what they read; 1: none */
export async function* readFiles({ files, ...shared }: ReadingTask, threads: number): AsyncGenerator<ReadFile> {
  const batches = function* (): Generator<ReadingTask> {
    for (let at = 0; at < files.length; at += filesPerBatch) {
      yield { files: files.slice(at, at + filesPerBatch), ...shared };
    }
  };
  if (threads <= 1) {
    for (const task of batches()) yield* readBatch(task);
    return;
  }
  const { Piscina } = await import('piscina');
  const pool = new Piscina<ReadingTask, ReadFile[]>({
    // The bundle of the command line itself.
    filename: __filename,
    name: 'readBatch',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: nurseryMegabytes },
  });
  try {
    const waiting: Promise<ReadFile[]>[] = [];
    for (const task of batches()) {
      // This thread does the work of one that fails.
      waiting.push(pool.run(task).catch(() => readBatch(task)));
      if (waiting.length >= batchesAhead * threads) yield* (await waiting.shift()) ?? [];
    }
    for (const batch of waiting) yield* await batch;
  } finally {
    await pool.destroy();
  }
}

/** Also runs in the threads. */
export function readBatch({ files, settings, cache }: ReadingTask): ReadFile[] {
  const troubles: string[] = [];
  const say = (line: string) => troubles.push(line);
  const store = cache && new DiskReportStore(new Cache(cache.folder, cache.build, say), settings);
  const read = files.map((file) => readOne(file, settings, store));
  const [cacheTrouble] = troubles;
  return cacheTrouble === undefined ? read : read.map((one) => ({ ...one, cacheTrouble }));
}

function readOne(file: string, settings: ReportSettings, store: DiskReportStore | undefined): ReadFile {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return { file, failures: [], trouble: bytes.trouble };
  const hash = store && hashOf(bytes);
  const known = hash === undefined ? undefined : store?.recall(file, hash);
  if (known && hash !== undefined) return { file, failures: [], hash, report: withFile(file, known) };
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) return { file, failures: [], trouble: decoded.trouble };
  const failures: string[] = [];
  const report = reportFile(file, decoded.text, settings, (rule, error) =>
    failures.push(`the rule ${rule.id} failed: ${error}`),
  );
  // What has to be said is said each time, so such a file is read each time.
  if (hash !== undefined && decoded.note === undefined && failures.length === 0) store?.keep(file, hash, report);
  const note = decoded.note === undefined ? {} : { note: decoded.note };
  return { file, failures, report, ...note, ...(hash === undefined ? {} : { hash }) };
}
