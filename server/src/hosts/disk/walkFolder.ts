// The files below a folder, in a fixed order. Follows links, but into no folder twice. Decides nothing about names: the filter does.

import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { WalkFilter, WalkStep } from '../../lsp/environment';
import { reasonOf } from './readFile';

interface Folder {
  /** From the root of the walk, with `/`; empty for the root itself. */
  readonly path: string;
  readonly real: string;
}

/**
 * Walks depth first, sorted by name within each folder.
 * @param walked real paths of the folders that have been walked already; hand the same set to several walks that may overlap
 */
export function* walkFolder(root: string, filter: WalkFilter, walked = new Set<string>()): Generator<WalkStep> {
  let real: string;
  try {
    real = realpathSync(root);
  } catch (error) {
    yield trouble('', error);
    return;
  }
  const open: Folder[] = [{ path: '', real }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    if (walked.has(folder.real)) continue;
    walked.add(folder.real);
    yield { kind: 'looking' };
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.real, { withFileTypes: true });
    } catch (error) {
      yield trouble(folder.path, error);
      continue;
    }
    const inner: Folder[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      const found = kindOf(entry, path, folder, filter);
      if (found === undefined) continue;
      if ('real' in found) inner.push(found);
      else yield found;
    }
    open.push(...inner.reverse());
  }
}

/** What an entry is to this walk; undefined when it does not concern it. */
function kindOf(entry: Dirent, path: string, parent: Folder, filter: WalkFilter): WalkStep | Folder | undefined {
  const full = join(parent.real, entry.name);
  if (entry.isDirectory()) return filter.folder(path) ? { path, real: full } : undefined;
  if (entry.isFile()) return filter.file(path) ? { kind: 'file', path } : undefined;
  const wanted = filter.file(path);
  try {
    const status = statSync(full);
    if (status.isDirectory()) return filter.folder(path) ? linkedFolder(path, full, parent) : undefined;
    if (!wanted) return undefined;
    if (status.isFile()) return { kind: 'file', path };
    // A pipe or a device would be waited for when opened.
    return { kind: 'trouble', path, reason: 'not a regular file; it is left out' };
  } catch (error) {
    // A link that leads nowhere concerns nobody unless it has the name of an article.
    if (!wanted) return undefined;
    const reason = reasonOf(error);
    return { kind: 'trouble', path, reason: entry.isSymbolicLink() ? `a link that leads nowhere (${reason})` : reason };
  }
}

/** A link up to a folder that holds it would lead through everything there, back to where it stands. */
function linkedFolder(path: string, full: string, parent: Folder): WalkStep | Folder {
  const real = realpathSync(full);
  const above = real.endsWith(sep) ? real : `${real}${sep}`;
  if (!`${parent.real}${sep}`.startsWith(above)) return { path, real };
  return { kind: 'trouble', path, reason: 'a link to a folder that it lies in; it is not followed' };
}

function trouble(path: string, error: unknown): WalkStep {
  return { kind: 'trouble', path, reason: reasonOf(error) };
}
