// The project files of a session: for each workspace folder the one in it or above it, read again when they change.

import { parseConfigurationFile, projectFileName } from '../settings/configurationFile';
import { folderOf } from '../settings/intentional/suppressionFileName';
import { defaultSettings, type Settings } from '../settings/settings';
import { onlyLess } from '../settings/untrusted';
import { pathIn, uriIn, withoutSlash } from '../settings/uris';
import type { FileAccess, Timer } from './environment';

/** The settings where the editor itself has none. */
export interface ProjectSettings {
  readonly settings: Settings;
  /** One line each, with file, line and column. */
  readonly complaints: readonly string[];
}

/** A limit on the folders of a path, because a client may send anything. */
const maxFoldersAbove = 64;

/** Where there is no project file. */
const noProject: ProjectSettings = { settings: defaultSettings, complaints: [] };

export class ProjectFiles {
  private watches: Timer[] = [];
  /** The places at which a project file counts. */
  candidates: readonly string[] = [];

  /**
   * @param changed called after a file changed that the client does not watch
   * @param isTrusted otherwise a project file can only lower what is done
   */
  constructor(
    private readonly files: FileAccess,
    private readonly ruleIds: readonly string[],
    private readonly clientWatches: boolean,
    private readonly isTrusted: boolean,
    private readonly changed: () => void,
  ) {}

  /** Whether `uri` is a place at which a project file counts. */
  concerns(uri: string): boolean {
    return this.candidates.includes(uri);
  }

  /**
   * Looks in each folder and above it.
   * @param folders canonical URIs
   * @returns what holds in each of them
   */
  read(folders: readonly string[]): ReadonlyMap<string, ProjectSettings> {
    const ways = folders.map((folder) => this.candidatesAbove(withoutSlash(folder)));
    this.candidates = [...new Set(ways.flat())];
    for (const watch of this.watches) watch.cancel();
    this.watches = this.candidates.flatMap((candidate) => {
      const seen = this.clientWatches && folders.some((folder) => pathIn(folder, candidate) !== undefined);
      const watch = seen ? undefined : this.files.watch?.(candidate, this.changed);
      return watch ? [watch] : [];
    });
    const known = new Map<string, ProjectSettings | undefined>();
    const at = (candidate: string) => {
      if (!known.has(candidate)) known.set(candidate, this.readFile(candidate));
      return known.get(candidate);
    };
    return new Map(
      folders.map((folder, index) => {
        for (const candidate of ways[index] ?? []) {
          const found = at(candidate);
          if (found) return [folder, found];
        }
        return [folder, noProject];
      }),
    );
  }

  private readFile(uri: string): ProjectSettings | undefined {
    const reading = this.files.read(uri);
    if (reading.text !== undefined) return this.parse(uri, reading.text);
    return reading.gone ? undefined : { ...noProject, complaints: [`${nameOf(uri)}: ${reading.trouble}`] };
  }

  private parse(uri: string, text: string): ProjectSettings {
    const { settings, complaints } = parseConfigurationFile(text, this.ruleIds, true);
    return {
      settings: { ...(this.isTrusted ? settings : onlyLess(settings)), globRoot: folderOf(uri) },
      complaints: complaints.map(({ line, column, message }) => `${nameOf(uri)}:${line}:${column}: ${message}`),
    };
  }

  /** In the folder and above it, nearest first, as far as the folder that holds `.git`. */
  private candidatesAbove(start: string): string[] {
    const found: string[] = [];
    for (let folder = start; found.length < maxFoldersAbove; ) {
      found.push(uriIn(folder, projectFileName));
      const git = this.files.read(uriIn(folder, '.git'));
      const above = folderOf(folder);
      if (git.text !== undefined || !git.gone || !/:\/\/.*[^/]$/.test(above)) break;
      folder = above;
    }
    return found;
  }
}

function nameOf(uri: string): string {
  const folder = folderOf(uri);
  return `${pathIn(folderOf(folder), uri) ?? projectFileName}`;
}
