// Reads files and tells of each what can be told without the others: in this thread, or in several when that pays. The outcome is the
// same, in the order of the files.

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type FileReport, reportFile } from '../../report/fileReport';
import type { Settings } from '../../settings/settings';
import { hashOf } from '../cache/hash';
import { decodeText } from '../disk/decode';
import { readBytes } from '../disk/readFile';

/** What the reading of some files needs to know; crosses threads. */
export interface ReadingSettings extends Pick<Settings, 'numericDateOrder' | 'latestYear' | 'rules'> {
  /** Whether to tell what the bytes are, too. */
  readonly withHashes: boolean;
}

/** What became of one file. Without `trouble` it was read. */
export interface ReadFile {
  readonly file: string;
  readonly trouble?: string;
  readonly note?: string;
  /** Of its bytes, when that was asked for. */
  readonly hash?: string;
  /** Rules that failed, in one line each. */
  readonly failures: readonly string[];
  readonly report?: FileReport;
}

/** Threads that take fewer files than these off the first one's hands take longer to start and to warm up than they save. */
const fewestFilesForThreads = 2500;
/** More hardly wait for anything but the first one. */
const mostThreads = 8;
const filesPerBatch = 24;
/** One more waits than is being read, so that no thread waits for this one. */
const batchesAhead = 2;
/** What has been read and is not wanted yet takes memory. */
const mostAhead = 16;
/** Most of what reading makes dies young; a larger nursery than the usual one copies less of it. */
const nurseryMegabytes = 64;

/** In how many threads so many files are read soonest. */
export function threadsFor(files: number): number {
  const threads = Math.min(mostThreads, availableParallelism());
  return files - files / threads < fewestFilesForThreads ? 1 : threads;
}

/** @param threads how many to use, this one among them */
export async function* readFiles(
  files: readonly string[],
  settings: ReadingSettings,
  threads: number,
): AsyncGenerator<ReadFile> {
  const readers = Array.from({ length: threads - 1 }, () => new Reader(settings));
  const waiting: Batch[] = [];
  let next = 0;
  const takeNext = (): readonly string[] => files.slice(next++ * filesPerBatch, next * filesPerBatch);
  const keepBusy = () => {
    for (const reader of readers) {
      while (!reader.isBroken && reader.waiting < batchesAhead && next * filesPerBatch < files.length) {
        waiting.push(reader.read(takeNext()));
      }
    }
  };
  try {
    for (;;) {
      keepBusy();
      const [first] = waiting;
      if (!first?.isRead && waiting.length < mostAhead && next * filesPerBatch < files.length) {
        // While the others read what comes first, this thread reads what comes after it, and then looks whether they are ready.
        waiting.push({ isRead: true, files: Promise.resolve(readBatch(takeNext(), settings)) });
        await new Promise(setImmediate);
      } else if (first) {
        waiting.shift();
        yield* await first.files;
      } else break;
    }
  } finally {
    for (const reader of readers) reader.end();
  }
}

/** Files that are read or being read, in the order in which they are to be told of. */
interface Batch {
  isRead: boolean;
  readonly files: Promise<Iterable<ReadFile>>;
}

function readOne(file: string, settings: ReadingSettings): ReadFile {
  const bytes = readBytes(file);
  if (!(bytes instanceof Uint8Array)) return { file, failures: [], trouble: bytes.trouble };
  const decoded = decodeText(bytes);
  if (decoded.text === undefined) return { file, failures: [], trouble: decoded.trouble };
  const hash = settings.withHashes ? { hash: hashOf(bytes) } : {};
  const note = decoded.note === undefined ? {} : { note: decoded.note };
  const failures: string[] = [];
  const report = reportFile(file, decoded.text, settings, (rule, error) =>
    failures.push(`the rule ${rule.id} failed: ${error}`),
  );
  return { file, failures, report, ...note, ...hash };
}

/** What a thread does with a batch. */
export function readBatch(files: readonly string[], settings: ReadingSettings): ReadFile[] {
  return files.map((file) => readOne(file, settings));
}

/** One thread that reads batches in the order in which it is asked. One that breaks is replaced by this thread. */
class Reader {
  private readonly worker: Worker;
  private readonly asked: { readonly files: readonly string[]; readonly answer: (batch: ReadFile[]) => void }[] = [];
  isBroken = false;

  constructor(private readonly settings: ReadingSettings) {
    this.worker = new Worker(__filename, {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: nurseryMegabytes },
    });
    this.worker.on('message', (batch: ReadFile[]) => this.asked.shift()?.answer(batch));
    this.worker.on('error', () => this.breakDown());
    this.worker.on('exit', () => this.breakDown());
  }

  /** How many batches it has still to read. */
  get waiting(): number {
    return this.asked.length;
  }

  read(files: readonly string[]): Batch {
    this.worker.postMessage(files);
    const packed = new Promise<ReadFile[]>((answer) => this.asked.push({ files, answer }));
    const batch: Batch = {
      isRead: false,
      files: packed.then((read) => {
        batch.isRead = true;
        return read;
      }),
    };
    return batch;
  }

  end(): void {
    void this.worker.terminate();
  }

  private breakDown(): void {
    this.isBroken = true;
    for (const { files, answer } of this.asked.splice(0)) answer(readBatch(files, this.settings));
  }
}
