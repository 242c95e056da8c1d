// Files of an archive on the disk: hashed, synced, renamed when they are whole, and verified before they are read.

import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from '../../archive/manifest';
import { reasonOf } from '../disk/readFile';

const chunkBytes = 1 << 20;

/** The SHA-256 of a file, in hexadecimal digits. @throws as Node does */
function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(chunkBytes);
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(descriptor, chunk, 0, chunkBytes, null);
      if (read === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Gives a file that was written under another name its own, when all of it is on the disk.
 * @returns what the manifest says of it
 * @throws as Node does
 */
export function finishFile(
  archive: string,
  unfinished: string,
  { file, table, rows }: Pick<ArchiveFile, 'file' | 'table' | 'rows'>,
): ArchiveFile {
  const descriptor = openSync(unfinished, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  const finished = { file, table, rows, bytes: statSync(unfinished).size, sha256: hashOfFile(unfinished) };
  renameSync(unfinished, join(archive, file));
  return finished;
}

/** Writes a small text in one step, over an older one. @throws as Node does */
export function writeSynced(path: string, text: string): void {
  const unfinished = `${path}.unfinished`;
  writeFileSync(unfinished, text, { flush: true });
  renameSync(unfinished, path);
}

/** Why a file is not as the manifest says, as a part of a line; undefined when it is. */
export function faultOf(archive: string, { file, bytes, sha256 }: ArchiveFile): string | undefined {
  const path = join(archive, file);
  try {
    const { size } = statSync(path);
    if (size !== bytes) return `damaged: it has ${size} bytes in place of ${bytes}`;
    return hashOfFile(path) === sha256 ? undefined : 'damaged: its content is not what was written';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : reasonOf(error);
  }
}
