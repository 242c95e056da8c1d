// The lock of an archive: one program writes to it at a time. A lock that a killed program has left is taken over.

import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../cli/arguments';
import { reasonOf } from '../disk/readFile';

const lockName = 'writer.lock';

/**
 * Locks an archive for this process.
 * @param shown the archive as messages name it
 * @returns what releases it
 * @throws UsageError when another program writes to it, or it cannot be written
 */
export function lockArchive(folder: string, shown: string): () => void {
  const path = join(folder, lockName);
  for (let tries = 0; tries < 2; tries++) {
    try {
      const descriptor = openSync(path, 'wx');
      writeSync(descriptor, `${process.pid} ${hostname()}\n`);
      closeSync(descriptor);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new UsageError(`${shown}: ${reasonOf(error)}`);
      const holder = holderOf(path);
      if (holder !== undefined)
        throw new UsageError(`${shown}: ${holder} is writing to it; try again when it has ended`);
      rmSync(path, { force: true });
    }
  }
  throw new UsageError(`${shown}: another program is writing to it; try again when it has ended`);
}

/** Who holds a lock, in words; undefined when nobody does any more. */
function holderOf(path: string): string | undefined {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const [pid = '', host = ''] = content.trim().split(' ');
  // A program that was killed before it wrote its number holds nothing.
  if (!/^\d+$/.test(pid)) return undefined;
  if (host !== hostname()) return `process ${pid} on ${host} (or delete ${lockName} if it has been killed)`;
  return isRunning(Number(pid)) ? `process ${pid}` : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
