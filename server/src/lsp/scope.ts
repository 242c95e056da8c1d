// Which files belong to the workspace: those in its folders that match the globs of the folder's settings, and open documents.

import { isSourceList, sourceListName } from '../settings/copies/sourceListName';
import { compileGlob, type Glob, matchesSome } from '../settings/globs';
import { isSuppressionFile, suppressionFileName } from '../settings/intentional/suppressionFileName';
import { isReviewFile, reviewFileName } from '../settings/reviews/reviewFileName';
import type { Settings } from '../settings/settings';
import { pathIn, schemeOf, uriIn, withoutSlash } from '../settings/uris';
import type { WalkFilter } from './environment';
import type { FolderSettings } from './folderSettings';

/** Schemes of texts that people work on. `git:` and its like show old texts, which would contradict the new ones. */
const schemesOutsideFolders: ReadonlySet<string> = new Set(['file', 'untitled']);

/** A folder of the window, with the globs of its settings. */
class FolderScope {
  /** What stands before its paths where the globs are relative to a folder above it: `notes/`. */
  private readonly prefix: string;
  private readonly exclude: readonly Glob[];
  private readonly filter: WalkFilter;
  /** Asked for each file that lies in the folder. */
  private readonly reached = new Map<string, boolean>();

  constructor(
    readonly folder: string,
    readonly settings: Settings,
  ) {
    this.prefix = prefixOf(folder, settings.globRoot);
    this.exclude = compiled(settings.exclude);
    this.filter = filterOf(compiled(settings.include), this.exclude);
  }

  /** As the globs see it; undefined when it lies elsewhere. */
  pathOf(file: string): string | undefined {
    const path = pathIn(this.folder, file);
    return path === undefined ? undefined : `${this.prefix}${path}`;
  }

  takes(path: string): boolean {
    return this.filter.file(path) && this.isReached(path);
  }

  excludes(path: string): boolean {
    return matchesSome(this.exclude, path);
  }

  /** No folder above the file is left out as a whole. */
  isReached(path: string): boolean {
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

export class Scope {
  readonly folders: readonly string[];
  private readonly scopes: readonly FolderScope[];
  /** Asked at every keystroke. */
  private readonly takenOpen = new Map<string, boolean>();

  /** @param folders canonical URIs */
  constructor(
    folders: readonly string[],
    settings: FolderSettings,
    /** Whether a file with this name is read as a saved copy, whatever the globs include. */
    private readonly isCopy: (name: string) => boolean = () => false,
  ) {
    this.folders = folders.map(withoutSlash);
    this.scopes = this.folders.map((folder) => new FolderScope(folder, settings.of(folder)));
  }

  /** Whether a file that is not open is read: it must lie in a folder and match the globs. */
  takesFromDisk(file: string): boolean {
    if (isSuppressionFile(file)) return this.takesBeside(file, suppressionFileName);
    if (isReviewFile(file)) return this.takesBeside(file, reviewFileName);
    if (isSourceList(file) || this.isCopy(file)) return this.takesBeside(file, sourceListName);
    return this.isInSome(file, (scope, path) => scope.settings.scope !== 'open' && scope.takes(path));
  }

  /**
   * Marks, reviews, lists of copies and documents count where nothing excludes them; where only open files do, those named `name` in the
   * folders themselves.
   */
  private takesBeside(file: string, name: string): boolean {
    return this.isInSome(file, (scope, path) =>
      scope.settings.scope === 'open'
        ? pathIn(scope.folder, file) === name
        : !scope.excludes(path) && scope.isReached(path),
    );
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
    if (!this.isInSome(file, () => true)) return schemesOutsideFolders.has(schemeOf(file));
    return this.isInSome(file, (scope, path) => !scope.excludes(path));
  }

  /** The folders whose files are read though they are not open. One in another of them is read with that one. */
  foldersToRead(): readonly string[] {
    const folders = this.scopes.filter(({ settings }) => settings.scope !== 'open').map(({ folder }) => folder);
    return folders.filter(
      (folder, at) =>
        folders.indexOf(folder) === at &&
        !folders.some((outer) => outer !== folder && pathIn(outer, folder) !== undefined),
    );
  }

  /** Whether there could be files to read in a folder of the disk. */
  takesFolder(folder: string): boolean {
    return this.isInSome(
      `${withoutSlash(folder)}/`,
      (scope, path) => scope.settings.scope !== 'open' && scope.isReached(path),
    );
  }

  /** What to look for in `folder`, which lies in the workspace or is one of its folders. */
  filterBelow(folder: string): WalkFilter {
    return {
      file: (path) => this.takesFromDisk(uriIn(folder, path)),
      folder: (path) => this.takesFolder(uriIn(folder, path)),
    };
  }

  /** A folder may lie in another one, so a file can be in several. */
  private isInSome(file: string, holds: (scope: FolderScope, path: string) => boolean): boolean {
    return this.scopes.some((scope) => {
      const path = scope.pathOf(file);
      return path !== undefined && holds(scope, path);
    });
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
