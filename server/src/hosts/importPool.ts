// Reads saved copies in a thread of their own: a page, a document, an archive may be large, slow or hostile, and nothing else waits for it.
// A file that takes too long or too much memory costs its thread, and the next file gets a new one.

import { join } from 'node:path';
import type { Piscina } from 'piscina';
import { defaultLimits, type ImportLimits } from '../importers/importer';
import type { CopyReading } from '../workspace/copies/copy';
import type { RecordReading } from '../workspace/copies/recordNames';
import type { ImportTask } from './importThread';

/** Beyond it the thread is ended. A document of a thousand pages takes a quarter. */
const maxMegabytes = 1024;
/** The thread ends when nothing has come for so many milliseconds. */
const idleTimeout = 10_000;

export class ImportPool {
  private pool: Promise<Piscina<ImportTask, unknown>> | undefined;
  /** Settled when the file before has been read: the time of one must not be counted for another. */
  private last: Promise<unknown> = Promise.resolve();

  /** @param folder where the bundles of the importers lie */
  constructor(private readonly folder: string) {}

  /**
   * The text of a saved copy, or the reason why there is none. Never rejects.
   * @param name of the file, which says how it is read
   */
  read(name: string, bytes: Uint8Array, limits: ImportLimits = defaultLimits): Promise<CopyReading> {
    // Whatever ends the thread is a limit; importers themselves do not fail.
    return this.inTurn({ name, bytes, limits }, 'default', { notChecked: 'too-large' });
  }

  /** The records of a bibliography, or in one line why there are none. Never rejects. */
  readRecords(name: string, bytes: Uint8Array): Promise<RecordReading> {
    return this.inTurn({ name, bytes, limits: defaultLimits }, 'records', { trouble: 'too large to be read' });
  }

  private inTurn<T>(task: ImportTask, what: 'default' | 'records', failed: T): Promise<T> {
    const reading = this.last.then(() => this.run(task, what, failed));
    this.last = reading;
    return reading;
  }

  /** Ends the thread. What is being read then is not checked. */
  async close(): Promise<void> {
    const pool = this.pool;
    this.pool = undefined;
    await (await pool)?.destroy();
  }

  private async run<T>(task: ImportTask, what: 'default' | 'records', failed: T): Promise<T> {
    if (task.bytes.length > task.limits.maxBytes) return failed;
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), task.limits.maxMilliseconds);
    try {
      this.pool ??= startPool(this.folder);
      return (await (await this.pool).run(task, { signal: ending.signal, name: what })) as T;
    } catch {
      return failed;
    } finally {
      clearTimeout(timer);
    }
  }
}

async function startPool(folder: string): Promise<Piscina<ImportTask, unknown>> {
  const { Piscina } = await import('piscina');
  return new Piscina<ImportTask, unknown>({
    filename: join(folder, 'importThread.js'),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout,
    resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
  });
}
