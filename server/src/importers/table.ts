// Which importer reads which files. A row loads its importer, with its libraries, when the first such file is met.

import type { CopyReading } from '../workspace/copies/copy';
import { defaultLimits, type Importer, type ImportLimits } from './importer';

interface Row {
  readonly endings: readonly string[];
  readonly load: () => Promise<Importer>;
}

/** Adding an importer: a file beside this one, and a row here. */
const rows: readonly Row[] = [
  {
    endings: ['.txt', '.text', '.md', '.markdown', '.article'],
    load: async () => (await import('./plainText')).plainText,
  },
];

/** The ends of the names of files that are read as copies besides articles, in lower case. */
export const copyEndings: readonly string[] = rows.slice(1).flatMap(({ endings }) => endings);

/** Whether a file with this name can be a saved copy that is no article. */
export function isCopyName(name: string): boolean {
  return endingOf(name, copyEndings) !== undefined;
}

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
  const row = rows.find(({ endings }) => endingOf(name, endings) !== undefined);
  if (!row) return { notChecked: 'unreadable' };
  try {
    const importer = await row.load();
    return await importer.read({ name, bytes, limits });
  } catch {
    return { notChecked: 'damaged' };
  }
}

function endingOf(name: string, endings: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  return endings.find((ending) => lower.endsWith(ending));
}
