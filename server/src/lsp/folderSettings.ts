// The settings of each folder of a window, by which every file is treated as on the command line.

import { readingOptions, type Settings } from '../settings/settings';
import { pathIn, withoutSlash } from '../settings/uris';
import type { FileId } from '../workspace/account';
import type { ReadingOptions } from '../workspace/summary';
import type { Environment, FileCache } from './environment';
import { sameFiles } from './sameSettings';

export class FolderSettings {
  /** Longest names first, so that the innermost folder is found first. */
  private readonly folders: readonly (readonly [folder: string, settings: Settings])[];

  /**
   * @param common hold for files outside of all folders, and for what concerns the whole window
   * @param byFolder by canonical URI
   */
  constructor(
    readonly common: Settings,
    byFolder: ReadonlyMap<string, Settings> = new Map(),
  ) {
    this.folders = [...byFolder]
      .map(([folder, settings]) => [withoutSlash(folder), settings] as const)
      .sort(([a], [b]) => b.length - a.length);
  }

  /** @param uri of a file, or of a folder of the window */
  of(uri: string): Settings {
    for (const [folder, settings] of this.folders) {
      if (uri === folder || pathIn(folder, uri) !== undefined) return settings;
    }
    return this.common;
  }

  /** The common ones first. */
  all(): readonly Settings[] {
    return [this.common, ...this.folders.map(([, settings]) => settings)];
  }

  /** Whether the same files are read as under `other`, and in the same way. */
  readsAs(other: FolderSettings): boolean {
    return this.isLike(other, sameFiles);
  }

  /** Whether every folder has settings that are alike under both. */
  isLike(other: FolderSettings, alike: (one: Settings, another: Settings) => boolean): boolean {
    const names = (settings: FolderSettings) => settings.folders.map(([folder]) => folder).join('\n');
    const others = other.all();
    return (
      names(this) === names(other) &&
      this.all().every((settings, at) => {
        const another = others[at];
        return another !== undefined && alike(settings, another);
      })
    );
  }

  /** How files are read, each as its folder says. */
  readingOptions(latestYear: number): ReadingOptions {
    return {
      ...readingOptions({ ...this.common, latestYear }),
      numericOrderOf: (file) => this.of(file).numericDateOrder,
    };
  }
}

/**
 * Opens what was kept of earlier runs with the settings of each folder.
 * @param say gets a line when there is something that cannot be used
 */
export function openCaches(
  environment: Environment,
  settings: FolderSettings,
  say: (line: string) => void,
): FileCache | undefined {
  if (!environment.openCache) return undefined;
  const opened = new Map<Settings, FileCache>();
  const cacheOf = (file: FileId): FileCache => {
    const own = settings.of(file);
    const cache = opened.get(own) ?? (environment.openCache as NonNullable<Environment['openCache']>)(own, say);
    opened.set(own, cache);
    return cache;
  };
  return {
    lookUp: (file) => cacheOf(file).lookUp(file),
    *save() {
      for (const cache of opened.values()) yield* cache.save();
    },
  };
}
