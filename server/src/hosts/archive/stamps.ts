// What the disk says of each file of an archive since it was verified last: a file that has the same times and size is not hashed again.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from '../../archive/manifest';
import { stampOf } from '../disk/regularFile';
import { writeSynced } from './files';

const stampsName = 'verified.json';

/** By file: its `stampOf`. */
export type Stamps = Readonly<Record<string, string>>;

/** The stamps of the last verification; none when there are none, or they are damaged. */
export function readStamps(folder: string): Stamps {
  const path = join(folder, stampsName);
  if (!existsSync(path)) return {};
  try {
    const stamps: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof stamps === 'object' && stamps !== null ? (stamps as Stamps) : {};
  } catch {
    return {};
  }
}

/**
 * Keeps the stamps of files that are as they should be. An archive that cannot be written is verified each time.
 * @param others stamps that stay
 */
export function keepStamps(folder: string, files: readonly ArchiveFile[], others: Stamps = {}): void {
  try {
    const stamps = Object.fromEntries(files.map(({ file }) => [file, stampOf(join(folder, file)) ?? '']));
    writeSynced(join(folder, stampsName), `${JSON.stringify({ ...others, ...stamps })}\n`);
  } catch {
    // A reader need not be allowed to write.
  }
}
