// Which files belong to the workspace: those in its folders that match the globs of the settings, and open documents.

import { isSourceList, sourceListName } from '../settings/copies/sourceListName';
import { compileGlob, type Glob, matchesSome } from '../settings/globs';
import { isSuppressionFile, suppressionFileName } from '../settings/intentional/suppressionFileName';
import { isReviewFile, reviewFileName } from '../settings/reviews/reviewFileName';
import type { Settings } from '../settings/settings';
import { pathIn, schemeOf, uriIn, withoutSlash } from '../settings/uris';
import type { WalkFilter } from './environment';

/** Schemes of texts that people work on. `git:` and its like show old texts, which would contradict the new ones. */
const schemesOutsideFolders: ReadonlySet<string> = new Set(['file', 'untitled']);

export class Scope {
  readonly folders: readonly string[];
  /** By folder, what stands before its paths where the globs are relative to a folder above it: `notes/`. */
  private readonly prefixes: ReadonlyMap<string, string>;
  private readonly filter: WalkFilter;
  private readonly include: readonly Glob[];
  private readonly exclude: readonly Glob[];
  /** Asked at every keystroke. */
  private readonly takenOpen = new Map<string, boolean>();
  /** Asked for each file that lies in a folder. */
  private readonly reached = new Map<string, boolean>();

  /** @param folders canonical URIs */
  constructor(
    folders: readonly string[],
    private readonly settings: Settings,
    /** Whether a file with this name is read as a saved copy, whatever the globs include. */
    private readonly isCopy: (name: string) => boolean = () => false,
  ) {
    this.folders = folders.map(withoutSlash);
    this.prefixes = new Map(this.folders.map((folder) => [folder, prefixOf(folder, settings.globRoot)]));
    this.include = compiled(settings.include);
    this.exclude = compiled(settings.exclude);
    this.filter = filterOf(this.include, this.exclude);
  }

  /** Whether a file that is not open is read: it must lie in a folder and match the globs. */
  takesFromDisk(file: string): boolean {
    if (isSuppressionFile(file)) return this.takesBeside(file, suppressionFileName);
    if (isReviewFile(file)) return this.takesBeside(file, reviewFileName);
    if (isSourceList(file) || this.isCopy(file)) return this.takesBeside(file, sourceListName);
    if (this.settings.scope === 'open') return false;
    return this.pathsOf(file).some((path) => this.filter.file(path) && this.isReached(path));
  }

  /**
   * Marks, reviews, lists of copies and documents count where nothing excludes them; where only open files do, those named `name` in the
   * folders themselves.
   */
  private takesBeside(file: string, name: string): boolean {
    if (this.settings.scope === 'open') return this.folders.some((folder) => pathIn(folder, file) === name);
    return this.pathsOf(file).some((path) => !matchesSome(this.exclude, path) && this.isReached(path));
  }

  /** Whether an open file counts. Excluded files do not, files that are merely not included do. */
  takesOpen(file: string): boolean {
    let takes = this.takenOpen.get(file);
    if (takes === undefined) {
      takes = this.wouldTakeOpen(file);
      this.takenOpen.set(file, takes);
    }
    return takes;
  }

  private wouldTakeOpen(file: string): boolean {
    const paths = this.pathsOf(file);
    if (paths.length === 0) return schemesOutsideFolders.has(schemeOf(file));
    return paths.some((path) => !matchesSome(this.exclude, path));
  }

  /** The folders whose files are read though they are not open. One in another of them is read with that one. */
  foldersToRead(): readonly string[] {
    if (this.settings.scope === 'open') return [];
    return this.folders.filter(
      (folder, at) =>
        this.folders.indexOf(folder) === at &&
        !this.folders.some((outer) => outer !== folder && pathIn(outer, folder) !== undefined),
    );
  }

  /** Whether there could be files to read in a folder of the disk. */
  takesFolder(folder: string): boolean {
    if (this.settings.scope === 'open') return false;
    return this.pathsOf(`${withoutSlash(folder)}/`).some((path) => this.isReached(path));
  }

  /** What to look for in `folder`, which lies in the workspace or is one of its folders. */
  filterBelow(folder: string): WalkFilter {
    return {
      file: (path) => this.takesFromDisk(uriIn(folder, path)),
      folder: (path) => this.takesFolder(uriIn(folder, path)),
    };
  }

  /** As the globs see them. A folder may lie in another one, so a file can have several paths. */
  private pathsOf(file: string): string[] {
    return this.folders.flatMap((folder) => {
      const path = pathIn(folder, file);
      return path === undefined ? [] : [`${this.prefixes.get(folder) ?? ''}${path}`];
    });
  }

  /** No folder above the file is left out as a whole. */
  private isReached(path: string): boolean {
    const slash = path.lastIndexOf('/');
    if (slash < 0) return true;
    const folder = path.slice(0, slash);
    let reached = this.reached.get(folder);
    if (reached === undefined) {
      reached = this.filter.folder(folder) && this.isReached(folder);
      this.reached.set(folder, reached);
    }
    return reached;
  }
}

/**
 * What a walk through a folder looks for under these settings.
 * @param prefix what stands before its paths where the globs are relative to a folder above it: `notes/`
 */
export function walkFilter(settings: Settings, prefix = ''): WalkFilter {
  const filter = filterOf(compiled(settings.include), compiled(settings.exclude));
  if (prefix === '') return filter;
  return { file: (path) => filter.file(prefix + path), folder: (path) => filter.folder(prefix + path) };
}

function prefixOf(folder: string, root: string | undefined): string {
  const path = root === undefined ? undefined : pathIn(root, folder);
  return path === undefined || path === '' ? '' : `${path}/`;
}

function filterOf(include: readonly Glob[], exclude: readonly Glob[]): WalkFilter {
  return {
    file: (path) => matchesSome(include, path) && !matchesSome(exclude, path),
    folder: (path) => !exclude.some((glob) => glob.matchesFolder(path) || glob.matches(path)),
  };
}

function compiled(patterns: readonly string[]): Glob[] {
  return patterns.map((pattern) => compileGlob(pattern)).filter((glob) => glob !== undefined);
}
