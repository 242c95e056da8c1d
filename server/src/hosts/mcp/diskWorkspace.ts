// The articles of one folder, brought up to date before each answer. What lies outside the folder, behind a link too, is not read.

import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import type { ToolContext, ToolPaths } from '../../features/assistant/tool';
import { besideFileNames, isBesideFile, takeBesideFile } from '../../settings/beside/besideFile';
import { readBesideFile } from '../../settings/beside/readBesideFile';
import { sourceListName } from '../../settings/copies/sourceListName';
import { readingOptions, type Settings } from '../../settings/settings';
import { Workspace } from '../../workspace/workspace';
import { findCopyFiles, readCopies } from '../cli/copies';
import { Input } from '../cli/input';
import { readSettings } from '../cli/readSettings';
import { readTextFile } from '../disk/readFile';

export class DiskWorkspace {
  private workspace: Workspace | undefined;
  private settings: Settings | undefined;
  /** What each file was when it was read last. */
  private readonly stamps = new Map<string, string>();
  private readonly copyStamps = new Map<string, string>();
  private last: Promise<unknown> = Promise.resolve();

  /** @param root the working folder of the process */
  constructor(private readonly root: string) {}

  /** The folder as it is now. Calls that come together are answered one after the other. */
  now(): Promise<ToolContext> {
    const context = this.last.then(() => this.bringUpToDate());
    this.last = context.catch(() => {});
    return context;
  }

  private async bringUpToDate(): Promise<ToolContext> {
    const ignore = () => {};
    const settings = await readSettings(undefined, ['.'], ignore);
    if (!this.workspace || JSON.stringify(settings) !== JSON.stringify(this.settings)) this.begin(settings);
    const workspace = this.workspace as Workspace;
    const input = new Input(undefined, ignore);
    const found = new Set<string>();
    for (const file of [...input.files(['.'], settings), ...besideFileNames]) {
      const stamp = this.stampOf(file);
      if (stamp === undefined) continue;
      found.add(file);
      if (this.stamps.get(file) === stamp) continue;
      this.stamps.set(file, stamp);
      this.take(workspace, file, this.isInside(file) ? readTextFile(file).text : undefined);
    }
    for (const file of this.stamps.keys()) {
      if (found.has(file)) continue;
      this.stamps.delete(file);
      this.take(workspace, file, undefined);
    }
    await this.readSavedCopies(workspace, input, settings);
    return { workspace, rulesOf: () => settings.rules, paths: this.pathsFor(workspace, input) };
  }

  /** Pages, documents and lists of them: those that are new or other ones than before. */
  private async readSavedCopies(workspace: Workspace, input: Input, settings: Settings): Promise<void> {
    const { lists, documents } = findCopyFiles(workspace.files(), ['.'], settings);
    const found = new Set([...lists, ...documents].filter((file) => this.isInside(file)));
    const isNew = (file: string) => {
      const stamp = this.stampOf(file) ?? '';
      const isOther = found.has(file) && this.copyStamps.get(file) !== stamp;
      if (isOther) this.copyStamps.set(file, stamp);
      return isOther;
    };
    for (const file of this.copyStamps.keys()) {
      if (found.has(file)) continue;
      this.copyStamps.delete(file);
      if (file.endsWith(sourceListName)) workspace.takeLinks(file, undefined);
      else workspace.takeCopy(file, undefined);
    }
    await readCopies(input, workspace, { lists: lists.filter(isNew), documents: documents.filter(isNew) });
  }

  private begin(settings: Settings): void {
    this.settings = settings;
    this.stamps.clear();
    this.copyStamps.clear();
    this.workspace = new Workspace({
      ...readingOptions(settings),
      readText: (file) => (this.isInside(file) ? readTextFile(file).text : undefined),
    });
  }

  private take(workspace: Workspace, file: string, text: string | undefined): void {
    if (!isBesideFile(file)) workspace.apply([{ file, text }]);
    else takeBesideFile(workspace, file, text === undefined ? undefined : readBesideFile(file, text));
  }

  private pathsFor(workspace: Workspace, input: Input): ToolPaths {
    return {
      filesAt: (path) => {
        const inner = this.pathInside(path);
        if (inner === undefined) return [];
        if (inner === '') return [...workspace.files()];
        const file = input.nameOf(inner);
        if (workspace.has(file)) return [file];
        return [...workspace.files()].filter((other) => other.startsWith(`${inner}/`));
      },
      pathOf: (file) => file,
    };
  }

  /** A path relative to the folder, with `/`; undefined when it leads out of it. Says nothing of what is outside. */
  private pathInside(path: string): string | undefined {
    if (path.includes('\0') || isAbsolute(path)) return undefined;
    const inner = normalize(path).replaceAll(sep, '/').replace(/\/+$/, '');
    if (inner === '.' || inner === '') return '';
    if (inner === '..' || inner.startsWith('../') || /^[A-Za-z]:/.test(inner)) return undefined;
    return this.isInside(inner) ? inner : undefined;
  }

  /** Whether the file itself, behind any links, lies in the folder. */
  private isInside(file: string): boolean {
    try {
      const way = relative(realpathSync(this.root), realpathSync(join(this.root, file)));
      return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    } catch {
      return false;
    }
  }

  private stampOf(file: string): string | undefined {
    try {
      const { mtimeMs, size, ino, dev } = statSync(join(this.root, file));
      return `${mtimeMs} ${size} ${ino} ${dev}`;
    } catch {
      return undefined;
    }
  }
}
