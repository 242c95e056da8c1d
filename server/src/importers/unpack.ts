// Unpacks ZIP files within limits: what comes out is counted while it comes, whatever the file claims, so that a small file cannot
// become a large one.

import { Unzip, UnzipInflate } from 'fflate';
import type { ImportLimits } from './importer';

/** From here on the ratio of unpacked to packed bytes counts. */
const freeBytes = 1024 * 1024;
const chunkBytes = 64 * 1024;
/** A document with a thousand pictures has far fewer files, and each costs the libraries time, wanted or not. */
const maxFiles = 10_000;

/** Thrown when a limit is met; `importCopy` and the importers give it as `too-large`. */
export class TooLarge extends Error {}

/** Counts what is unpacked. @throws TooLarge beyond a limit */
export class UnpackingCount {
  private unpacked = 0;

  constructor(
    private readonly packed: number,
    private readonly limits: ImportLimits,
  ) {}

  add(bytes: number): void {
    this.unpacked += bytes;
    const { maxUnpackedBytes, maxUnpackingRatio } = this.limits;
    const isBomb = this.unpacked > freeBytes && this.unpacked > this.packed * maxUnpackingRatio;
    if (isBomb || this.unpacked > maxUnpackedBytes) throw new TooLarge();
  }
}

/**
 * The files of a ZIP whose names `wanted` accepts, by name.
 * @throws TooLarge beyond a limit; another error when the file is damaged
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ImportLimits,
): ReadonlyMap<string, Uint8Array> {
  const count = new UnpackingCount(bytes.length, limits);
  const files = new Map<string, Uint8Array>();
  let failure: unknown;
  let met = 0;
  const reader = new Unzip((file) => {
    if (++met > maxFiles) failure ??= new TooLarge();
    if (failure !== undefined || !wanted(file.name) || files.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, final) => {
      if (failure !== undefined) return;
      try {
        if (error) throw error;
        count.add(piece.length);
        pieces.push(piece);
        if (final) files.set(file.name, joined(pieces));
      } catch (caught) {
        failure = caught;
        file.terminate?.();
      }
    };
    file.start();
  });
  reader.register(UnzipInflate);
  for (let at = 0; at < bytes.length && failure === undefined; at += chunkBytes) {
    reader.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length);
  }
  if (failure !== undefined) throw failure;
  return files;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
