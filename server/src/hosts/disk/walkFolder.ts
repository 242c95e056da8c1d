// Walks the files below a folder, in a fixed order. Follows links, but enters no folder twice. A filter chooses by name.

import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { WalkFilter, WalkStep } from '../../lsp/environment';
import { append } from '../../syntax/lists';
import { reasonOf } from './readFile';

interface Folder {
  /** From the root of the walk, with `/`; empty for the root itself. */
  readonly path: string;
  readonly real: string;
  /** A link leads to it, or to a folder above it. */
  readonly linked: boolean;
}

type FileStep = Extract<WalkStep, { readonly kind: 'file' }>;

/**
 * Walks depth first, sorted by name within each folder; links come last, so that what they lead to is met by its own name first.
 * Gives the real path of every file behind a link.
 * @param walked real paths of the folders that have been walked already; hand the same set to several walks that may overlap
 */
export function* walkFolder(root: string, filter: WalkFilter, walked = new Set<string>()): Generator<WalkStep> {
  let real: string;
  try {
    real = realpathSync(root);
  } catch (error) {
    yield trouble('', reasonOf(error));
    return;
  }
  const open: Folder[] = [{ path: '', real, linked: false }];
  const linkedFolders: Folder[] = [];
  const linkedFiles: FileStep[] = [];
  for (let folder = open.pop(); folder; folder = open.pop() ?? linkedFolders.shift()) {
    if (walked.has(folder.real)) continue;
    walked.add(folder.real);
    yield { kind: 'looking' };
    let entries: readonly (Dirent | UnreadableName)[];
    try {
      entries = entriesOf(folder.real);
    } catch (error) {
      yield trouble(folder.path, reasonOf(error));
      continue;
    }
    const inner: Folder[] = [];
    for (const entry of entries) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      const found = kindOf(entry, path, folder, filter);
      if (found === undefined) continue;
      if (!('kind' in found)) (found.linked && !folder.linked ? linkedFolders : inner).push(found);
      else if (found.kind === 'file' && found.real !== undefined) linkedFiles.push(found);
      else yield found;
    }
    append(open, inner.reverse());
  }
  yield* linkedFiles;
}

/** A name that is not UTF-8, with its other bytes as `\xe9`. No string opens such a file. */
interface UnreadableName {
  readonly name: string;
  readonly unreadable: true;
}

function entriesOf(folder: string): (Dirent | UnreadableName)[] {
  const entries: (Dirent | UnreadableName)[] = readdirSync(folder, { withFileTypes: true });
  // Where a byte is no UTF-8, Node puts this character, and names no file that exists.
  if (entries.some(({ name }) => name.includes('\ufffd'))) {
    const unreadable = readdirSync(folder, { encoding: 'buffer' }).flatMap(unreadableName);
    const lost = new Set(unreadable.map(({ decoded }) => decoded));
    for (let at = entries.length - 1; at >= 0; at--) if (lost.has(entries[at]?.name ?? '')) entries.splice(at, 1);
    append(
      entries,
      unreadable.map(({ name }) => ({ name, unreadable: true as const })),
    );
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function unreadableName(bytes: Buffer): { readonly name: string; readonly decoded: string }[] {
  const decoded = bytes.toString('utf8');
  if (Buffer.from(decoded).equals(bytes)) return [];
  let name = '';
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((units) => isCharacter(bytes.subarray(at, at + units)));
    name += length === undefined ? `\\x${bytes.toString('hex', at, at + 1)}` : bytes.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return [{ name, decoded }];
}

function isCharacter(bytes: Buffer): boolean {
  const decoded = bytes.toString('utf8');
  return [...decoded].length === 1 && Buffer.from(decoded).equals(bytes);
}

/** The kind of an entry for this walk; undefined when it is ignored. */
function kindOf(
  entry: Dirent | UnreadableName,
  path: string,
  parent: Folder,
  filter: WalkFilter,
): WalkStep | Folder | undefined {
  if ('unreadable' in entry) {
    const wanted = filter.file(path) || filter.folder(path);
    return wanted ? trouble(path, 'its name is not valid UTF-8; it is left out') : undefined;
  }
  const full = join(parent.real, entry.name);
  if (entry.isDirectory()) return filter.folder(path) ? { path, real: full, linked: parent.linked } : undefined;
  const wanted = filter.file(path);
  if (entry.isFile()) return wanted ? fileAt(path, parent.linked ? full : undefined) : undefined;
  try {
    const status = statSync(full);
    if (status.isDirectory()) return filter.folder(path) ? linkedFolder(path, full, parent) : undefined;
    if (!wanted) return undefined;
    if (status.isFile()) return fileAt(path, realpathSync(full));
    // A pipe or a device would be waited for when opened.
    return trouble(path, 'not a regular file; it is left out');
  } catch (error) {
    // A link that leads nowhere concerns nobody unless it has the name of an article.
    if (!wanted) return undefined;
    const reason = reasonOf(error);
    return trouble(path, entry.isSymbolicLink() ? `a link that leads nowhere (${reason})` : reason);
  }
}

function fileAt(path: string, real: string | undefined): FileStep {
  return real === undefined ? { kind: 'file', path } : { kind: 'file', path, real };
}

/** A link to a folder above it would be an endless walk. */
function linkedFolder(path: string, full: string, parent: Folder): WalkStep | Folder {
  const real = realpathSync(full);
  const above = real.endsWith(sep) ? real : `${real}${sep}`;
  if (!`${parent.real}${sep}`.startsWith(above)) return { path, real, linked: true };
  return trouble(path, 'a link to a folder that it lies in; it is not followed');
}

function trouble(path: string, reason: string): WalkStep {
  return { kind: 'trouble', path, reason };
}
