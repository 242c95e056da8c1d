// Saved copies for the command line: the lists that name them, and the documents in the folders that were asked for. Articles are copies
// already; whatever else is one is read here.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isCopyName } from '../../importers/copyNames';
import { defaultLimits } from '../../importers/importer';
import { walkFilter } from '../../lsp/scope';
import { linksOfRecords } from '../../settings/copies/recordLinks';
import { sourceListName } from '../../settings/copies/sourceListName';
import type { Settings } from '../../settings/settings';
import { visible } from '../../text/visible';
import type { CopyReading } from '../../workspace/copies/copy';
import { isRecordName } from '../../workspace/copies/recordNames';
import type { Workspace } from '../../workspace/workspace';
import { readBytes, reasonOf } from '../disk/readFile';
import { isFolder } from '../disk/regularFile';
import { walkFolder } from '../disk/walkFolder';
import { ImportPool } from '../importPool';
import { findFilesNamed, isIn } from './besideFiles';
import { type Input, shownPath } from './input';
import { showProgress } from './terminal';

/** The files on which checks against copies depend besides the articles, as shown. */
export interface CopyFiles {
  readonly lists: readonly string[];
  readonly documents: readonly string[];
}

/** Bibliographies in the folders that were asked for, as shown. */
export function findRecordFiles(paths: readonly string[], settings: Settings): string[] {
  return [...filesIn(paths, settings, isRecordName)];
}

/** Reads bibliographies into the workspace, and the copies that they name. One that cannot be read is said in one line. */
export async function readRecordFiles(input: Input, workspace: Workspace, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  const pool = new ImportPool(__dirname);
  try {
    for (const file of files) {
      const bytes = readBytes(file);
      const reading = bytes instanceof Uint8Array ? await pool.readRecords(basename(file), bytes) : bytes;
      if ('records' in reading) {
        workspace.takeRecords(file, reading.records);
        const links = linksOfRecords(file, reading.records).filter(({ copy }) => isInside(file, copy));
        if (links.length > 0) workspace.takeLinks(file, links);
      } else input.print(`${visible(file)}: ${reading.trouble}`);
    }
  } finally {
    await pool.close();
  }
}

/** @param articles those that are checked */
export function findCopyFiles(articles: Iterable<string>, paths: readonly string[], settings: Settings): CopyFiles {
  const lists = findFilesNamed(sourceListName, articles, paths).map(({ path }) => shownPath(path));
  return { lists, documents: [...filesIn(paths, settings, isCopyName)] };
}

function* filesIn(
  paths: readonly string[],
  settings: Settings,
  isWanted: (path: string) => boolean,
): Generator<string> {
  const { folder } = walkFilter(settings);
  const walked = new Set<string>();
  for (const path of paths) {
    if (!isFolder(path)) continue;
    for (const step of walkFolder(path, { file: isWanted, folder }, walked)) {
      if (step.kind === 'file') yield shownPath(join(path, step.path));
    }
  }
}

/** Reads lists and documents into the workspace. What is wrong with one costs only that one, and is said in one line. */
export async function readCopies(
  input: Input,
  workspace: Workspace,
  { lists, documents }: CopyFiles,
  showsProgress = true,
): Promise<void> {
  if (lists.length > 0) {
    // Loaded when there is one: it brings the schema library with it.
    const { readSourceList } = await import('../../settings/copies/sourceList');
    for (const list of lists) {
      const text = input.readBeside(list);
      if (text === undefined) continue;
      const { links, complaints } = readSourceList(list, text);
      for (const { line, message } of complaints) input.print(`${visible(list)}:${line}: ${message}`);
      const inside = links.filter(({ copy }) => isInside(list, copy));
      const present = new Set(inside.map(({ copy }) => copy));
      const missing = new Set(links.flatMap(({ copy }) => (present.has(copy) ? [] : copy)));
      printSome(input, missing, (copy) => `${visible(list)}: there is no file ${visible(copy)} in its folder`);
      workspace.takeLinks(list, inside);
    }
  }
  const all = [...new Set([...documents, ...workspace.copies.missingFiles().filter((file) => !workspace.has(file))])];
  if (all.length === 0) return;
  let read = 0;
  const pool = new ImportPool(__dirname);
  try {
    for (const file of all) {
      workspace.takeCopy(file, await readDocument(pool, file));
      read++;
      if (showsProgress) showProgress(() => `${read} of ${all.length} saved copies read`);
    }
  } finally {
    await pool.close();
  }
}

/** A list that is no list at all would fill the screen. */
const maxMissing = 20;

function printSome(input: Input, items: ReadonlySet<string>, line: (item: string) => string): void {
  const some = [...items].slice(0, maxMissing);
  for (const item of some) input.print(line(item));
  const [first] = items;
  if (first !== undefined && items.size > some.length) input.print(`${line(first)}, and ${items.size - 1} more`);
}

/** Links of the disk lead nowhere else: the file itself must lie in the folder of the list. */
function isInside(list: string, copy: string): boolean {
  try {
    return isIn(realpathSync(dirname(resolve(list))), realpathSync(copy));
  } catch {
    return false;
  }
}

async function readDocument(pool: ImportPool, file: string): Promise<CopyReading> {
  try {
    const status = statSync(file);
    if (!status.isFile()) return { notChecked: 'unreadable' };
    if (status.size > defaultLimits.maxBytes) return { notChecked: 'too-large' };
    return await pool.read(basename(file), readFileSync(file));
  } catch (error) {
    return { notChecked: reasonOf(error) === 'permission denied' ? 'unreadable' : 'damaged' };
  }
}
