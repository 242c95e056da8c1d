// All importers. A row loads its importer, with its libraries, when the first such file is met.

import type { CopyReading } from '../workspace/copies/copy';
import type { RecordReading } from '../workspace/copies/recordNames';
import { type ImporterName, importerFor } from './copyNames';
import { defaultLimits, type Importer, type ImportLimits } from './importer';

/** Adding an importer: a file beside this one, a row here, its endings in `copyNames`, and its bundle in `esbuild.mjs`. */
const importers: Readonly<Record<ImporterName, () => Promise<Importer>>> = {
  plainText: async () => (await import('./plainText')).plainText,
  html: async () => (await import('./html')).html,
  mail: async () => (await import('./mail')).mail,
  pdf: async () => (await import('./pdf')).pdf,
  docx: async () => (await import('./docx')).docx,
  warc: async () => (await import('./warc')).warc,
  wacz: async () => (await import('./wacz')).wacz,
};

/**
 * Makes text of a file. Never throws.
 * @param name its name, which says how it is read
 */
export async function importCopy(
  name: string,
  bytes: Uint8Array,
  limits: ImportLimits = defaultLimits,
): Promise<CopyReading> {
  if (bytes.length > limits.maxBytes) return { notChecked: 'too-large' };
  const importer = importerFor(name);
  if (!importer) return { notChecked: 'unreadable' };
  try {
    return await (await importers[importer]()).read({ name, bytes, limits });
  } catch {
    return { notChecked: 'damaged' };
  }
}

/**
 * Reads a bibliography. Never throws.
 * @param name its name, which says how it is read
 */
export async function importRecords(name: string, bytes: Uint8Array): Promise<RecordReading> {
  try {
    return (await import('./records')).readRecords(name, bytes);
  } catch {
    return { trouble: 'not a bibliography that can be read' };
  }
}
