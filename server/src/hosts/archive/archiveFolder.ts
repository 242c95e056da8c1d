// An archive's folder: its manifest, the journal of an unfinished run, and how its name is shown.

import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchivePart, type Manifest, manifestText, readJournalLine, readManifest } from '../../archive/manifest';
import { manifestName } from '../../archive/manifestName';
import { visible } from '../../text/visible';
import { UsageError } from '../cli/arguments';
import { shownPath } from '../cli/input';
import { readTextFile } from '../disk/readFile';
import { isFolder, statusOf } from '../disk/regularFile';
import { writeSynced } from './files';

const journalName = 'unfinished.jsonl';

/** The archive as messages name it. */
export function shownArchive(folder: string): string {
  return visible(shownPath(folder));
}

/** @throws UsageError when there is none, or it is not one that this program reads */
export function openManifest(folder: string): Manifest {
  const shown = shownArchive(folder);
  const path = join(folder, manifestName);
  if (!existsSync(path)) {
    const isUnfinished = existsSync(join(folder, journalName));
    throw new UsageError(
      isUnfinished
        ? `${shown}: this archive is not finished; the same archive build goes on with it`
        : `${shown}: there is no archive here; archive build makes one`,
    );
  }
  const reading = readTextFile(path);
  if (reading.text === undefined) throw new UsageError(`${shown}/${manifestName}: ${reading.trouble}`);
  const manifest = readManifest(reading.text);
  if ('refused' in manifest) throw new UsageError(`${shown}/${manifestName}: ${manifest.refused}`);
  return manifest;
}

export function hasManifest(folder: string): boolean {
  return existsSync(join(folder, manifestName));
}

export function keepManifest(folder: string, content: Parameters<typeof manifestText>[0]): void {
  writeSynced(join(folder, manifestName), manifestText(content));
}

/** Whether a folder may become an archive: there is nothing in it, or what an unfinished run has left. */
export function mayBecomeArchive(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return isFolder(folder) && (readdirSync(folder).length === 0 || existsSync(join(folder, journalName)));
}

/** The parts that an unfinished run has finished, those left out whose files are not there as they should be. */
export function readJournal(folder: string): ArchivePart[] {
  const path = join(folder, journalName);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => readJournalLine(line) ?? [])
    .filter(({ files }) => files.every(({ file, bytes }) => statusOf(join(folder, file))?.size === bytes));
}

/** Notes a finished part, or with none that a run has begun. */
export function noteInJournal(folder: string, part?: ArchivePart): void {
  appendFileSync(join(folder, journalName), part ? `${JSON.stringify(part)}\n` : '', { flush: true });
}

export function dropJournal(folder: string): void {
  rmSync(join(folder, journalName), { force: true });
}
