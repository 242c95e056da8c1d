// Files beside the articles or above them that say something about them: marks of intended contradictions, reviews, lists of saved
// copies. What is in them is not looked at here.

import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

export interface FoundBesideFile {
  readonly path: string;
  /** Every article below its folder is among those that were asked for. */
  readonly allRead: boolean;
}

/**
 * Looks upward from each article's folder, as far as the working directory when the article lies in it, and otherwise as far
 * as the folder that was asked for.
 * @param name of the files that are sought
 * @param articles paths
 * @param folders those that were asked for as a whole
 */
export function findFilesNamed(
  name: string,
  articles: Iterable<string>,
  folders: readonly string[],
): FoundBesideFile[] {
  const whole = folders.map((folder) => resolve(folder));
  const roots = [resolve('.'), ...whole];
  const seen = new Set<string>();
  const found: FoundBesideFile[] = [];
  for (const directory of new Set(Array.from(articles, (article) => dirname(article)))) {
    const own = resolve(directory);
    const root = roots.find((candidate) => isIn(candidate, own)) ?? own;
    for (let folder = own; !seen.has(folder) && isIn(root, folder); folder = dirname(folder)) {
      seen.add(folder);
      const path = join(folder, name);
      if (existsSync(path)) found.push({ path, allRead: whole.some((candidate) => isIn(candidate, folder)) });
      if (folder === root) break;
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether `path` is `folder` or lies in it. Both are absolute. */
export function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way.split(sep)[0] !== '..' && !isAbsolute(way));
}
