// The files below a folder, in a fixed order. Follows links, but into no folder twice. Decides nothing about names: the filter does.

import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WalkFilter, WalkStep } from '../../protocol/environment';
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
    yield { trouble: `${root}: ${reasonOf(error)}` };
    return;
  }
  const open: Folder[] = [{ path: '', real }];
  for (let folder = open.pop(); folder; folder = open.pop()) {
    if (walked.has(folder.real)) continue;
    walked.add(folder.real);
    yield 'looking';
    const inner: Folder[] = [];
    for (const entry of entriesOf(folder)) {
      if ('trouble' in entry) {
        yield entry;
        continue;
      }
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      const found = kindOf(entry, root, path, folder, filter);
      if (found === 'file') yield { path };
      else if (found && 'real' in found) inner.push(found);
      else if (found) yield found;
    }
    open.push(...inner.reverse());
  }
}

function entriesOf(folder: Folder): readonly Dirent[] | readonly [{ trouble: string }] {
  try {
    return readdirSync(folder.real, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return [{ trouble: `${folder.path || folder.real}: ${reasonOf(error)}` }];
  }
}

function kindOf(
  entry: Dirent,
  root: string,
  path: string,
  parent: Folder,
  filter: WalkFilter,
): 'file' | Folder | { readonly trouble: string } | undefined {
  if (entry.isDirectory()) return filter.folder(path) ? { path, real: join(parent.real, entry.name) } : undefined;
  if (entry.isFile()) return filter.file(path) ? 'file' : undefined;
  if (entry.isSymbolicLink()) return linkedKind(root, path, filter);
  // A pipe or a device would be waited for when read.
  return filter.file(path) ? { trouble: `${path}: not a regular file; it is left out` } : undefined;
}

function linkedKind(root: string, path: string, filter: WalkFilter): ReturnType<typeof kindOf> {
  const full = join(root, path);
  const wanted = filter.file(path);
  try {
    const status = statSync(full);
    if (status.isDirectory()) return filter.folder(path) ? { path, real: realpathSync(full) } : undefined;
    if (!wanted) return undefined;
    return status.isFile() ? 'file' : { trouble: `${path}: not a regular file; it is left out` };
  } catch (error) {
    // A link that leads nowhere concerns nobody unless it has the name of an article.
    return wanted ? { trouble: `${path}: a link that leads nowhere (${reasonOf(error)})` } : undefined;
  }
}
