// One file is one document under all its names: links in the workspace, a folder that is a link, a target outside it. Decides by
// which of its names a file is known; reads nothing itself.

import { pathIn, uriIn } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import type { FileAccess, Timer } from '../environment';
import type { Scope } from '../scope';

/** Files outside the workspace that links lead to are watched one by one, and no more of them than these. */
const maxWatched = 500;

export class FileNames {
  private scope: Scope | undefined;
  private roots: readonly { readonly folder: string; readonly real: string }[] = [];
  /** Of files that the scope does not take by their real names: the name by which each was met first. */
  private readonly byReal = new Map<string, FileId>();
  private readonly watched = new Map<string, Timer>();

  /** @param changed called when a file changes that a link in the workspace leads to and nobody else watches */
  constructor(
    private readonly disk: FileAccess,
    private readonly changed: (file: FileId) => void,
  ) {}

  /** Restarts with other folders or patterns. */
  take(scope: Scope): void {
    this.scope = scope;
    this.roots = scope.folders.map((folder) => ({ folder, real: this.realName(folder) }));
    this.byReal.clear();
    for (const timer of this.watched.values()) timer.cancel();
    this.watched.clear();
  }

  /** The file that `uri` (canonical) leads to. */
  fileOf(uri: string): FileId {
    return this.named(uri, this.realName(uri));
  }

  /** The same for a name behind a link that was met in a folder; `real` is where it leads. */
  fileBehind(uri: string, real: string): FileId {
    const file = this.named(uri, real);
    if (file === uri && !this.watched.has(real) && this.watched.size < maxWatched) {
      const timer = this.disk.watch?.(real, () => this.changed(file));
      if (timer) this.watched.set(real, timer);
    }
    return file;
  }

  /** Something happened to the file with this name: it may lead elsewhere now. */
  forget(uri: string): void {
    for (const [real, file] of this.byReal) if (file === uri) this.byReal.delete(real);
  }

  private named(uri: string, real: string): FileId {
    for (const root of this.roots) {
      const path = pathIn(root.real, real);
      const name = path === undefined ? undefined : uriIn(root.folder, path);
      if (name !== undefined && this.scope?.takesFromDisk(name)) return name;
    }
    const first = this.byReal.get(real);
    if (first !== undefined) return first;
    if (real !== uri) this.byReal.set(real, uri);
    return uri;
  }

  private realName(uri: string): string {
    return this.disk.realName?.(uri) ?? uri;
  }
}
