// What a list of files holds, in a few bytes: equal when every name and every byte is.

import { createHash } from 'node:crypto';
import { readBytes } from '../disk/readFile';
import { hashOf } from './hash';

/** A file's name and the hash of its bytes. */
export type HashedFile = readonly [file: string, hash: string];

export function contentKeyOf(files: Iterable<HashedFile>): string {
  const key = createHash('sha256');
  for (const [file, hash] of files) key.update(`${file}\0${hash}\n`);
  return key.digest('hex');
}

/** What the files hold on the disk now. Those that cannot be read are left out. */
export function hashesOnDisk(files: Iterable<string>): HashedFile[] {
  const hashes: HashedFile[] = [];
  for (const file of files) {
    const bytes = readBytes(file);
    if (bytes instanceof Uint8Array) hashes.push([file, hashOf(bytes)]);
  }
  return hashes;
}
