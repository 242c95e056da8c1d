// The form of an importer, which makes text of one kind of file, and the limits that all of them keep. One importer a file; each is
// loaded when a file of its kind is met.

import type { CopyReading } from '../workspace/copies/copy';

/** What an importer gets. */
export interface ImportInput {
  /** The name of the file, without its folder. */
  readonly name: string;
  /** All of it. Not to be changed. */
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
}

/** What may not be exceeded. An importer that would gives `{ notChecked: 'too-large' }`. */
export interface ImportLimits {
  /** Bytes of the file. */
  readonly maxBytes: number;
  /** Bytes of all that is unpacked from it, whatever it claims. */
  readonly maxUnpackedBytes: number;
  /** Unpacked bytes for each packed one, from the first megabyte on. */
  readonly maxUnpackingRatio: number;
  /** Documents that are taken from an archive. */
  readonly maxCopies: number;
  /** Milliseconds; the host ends the thread that takes longer. */
  readonly maxMilliseconds: number;
}

export const defaultLimits: ImportLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxUnpackedBytes: 256 * 1024 * 1024,
  maxUnpackingRatio: 200,
  maxCopies: 500,
  maxMilliseconds: 20_000,
};

export interface Importer {
  /** Never throws and never rejects: whatever the bytes are, there is a text or a reason. */
  read(input: ImportInput): CopyReading | Promise<CopyReading>;
}
