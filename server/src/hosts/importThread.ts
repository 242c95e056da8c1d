// What the thread of the importers runs: one file to its text. Libraries that complain about a file complain to nobody.

import type { ImportLimits } from '../importers/importer';
import { importCopy, importRecords } from '../importers/table';
import type { CopyReading } from '../workspace/copies/copy';
import type { RecordReading } from '../workspace/copies/recordNames';

export interface ImportTask {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
}

const nobody = () => {};
Object.assign(console, { log: nobody, info: nobody, warn: nobody, error: nobody, debug: nobody });

export default function run({ name, bytes, limits }: ImportTask): Promise<CopyReading> {
  return importCopy(name, bytes, limits);
}

export function records({ name, bytes }: ImportTask): Promise<RecordReading> {
  return importRecords(name, bytes);
}
