// Which files of an archive are not as they were written. An archive is not read before that is known.

import type { ArchiveFile, ArchivePart, Manifest } from '../../archive/manifest';
import { UsageError } from '../cli/arguments';
import { Progress } from '../cli/progress';
import { clearProgress, say, showProgress } from '../cli/terminal';
import { stampOf } from '../disk/regularFile';
import { shownArchive } from './archiveFolder';
import { faultOf } from './files';
import { keepStamps, readStamps } from './stamps';

/** What can be read of an archive. */
export interface SoundArchive {
  readonly parts: readonly ArchivePart[];
  /** Undefined when it has to be made anew, because it is damaged or has rows of what is. */
  readonly index: readonly ArchiveFile[] | undefined;
}

/**
 * Compares the size and the hash of every listed file.
 * @param trustStamps files whose size and times are those of the last verification are not hashed again
 * @param skipDamaged leaves damaged parts out, and says so, in place of refusing
 * @throws UsageError that names the first that is missing or damaged
 */
export function verify(
  folder: string,
  manifest: Manifest,
  { skipDamaged, trustStamps }: { readonly skipDamaged: boolean; readonly trustStamps: boolean },
): SoundArchive {
  const shown = shownArchive(folder);
  const files = [...manifest.parts.flatMap((part) => part.files), ...manifest.index.files];
  const progress = new Progress(files.length, 'files verified');
  const faults = new Map<ArchiveFile, string>();
  const stamps = trustStamps ? readStamps(folder) : {};
  let isStamped = true;
  for (const [at, file] of files.entries()) {
    const stamp = stamps[file.file];
    if (stamp !== undefined && stamp === stampOf(`${folder}/${file.file}`) && stamp.startsWith(`${file.bytes} `))
      continue;
    isStamped = false;
    const fault = faultOf(folder, file);
    if (fault !== undefined) faults.set(file, fault);
    showProgress(() => progress.line(at));
  }
  clearProgress();
  if (faults.size === 0 && !isStamped) keepStamps(folder, files);
  if (faults.size === 0) return { parts: manifest.parts, index: manifest.index.files };
  if (!skipDamaged) throw new UsageError(refusal(shown, faults));
  const parts = manifest.parts.filter((part) => !part.files.some((file) => faults.has(file)));
  for (const [{ file }, fault] of faults) say(`${shown}/${file}: ${fault}; it is left out`);
  const lost = manifest.parts.filter((part) => !parts.includes(part)).reduce((sum, { articles }) => sum + articles, 0);
  if (lost > 0) say(`${shown}: ${lost.toLocaleString('en')} articles are left out`);
  if (parts.length === 0) throw new UsageError(`${shown}: nothing in it can be read`);
  return { parts, index: undefined };
}

function refusal(shown: string, faults: ReadonlyMap<ArchiveFile, string>): string {
  const [[first, fault] = [undefined, '']] = faults;
  const more = faults.size > 1 ? `, and ${faults.size - 1} more` : '';
  return `${shown}/${first?.file}: ${fault}${more}; --skip-damaged reads the rest`;
}
