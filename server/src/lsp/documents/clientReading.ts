// When the client is asked for files: at the start and whenever folders or settings change, and when something happened to a file. What it
// has read is then read as from a disk.

import { withoutSlash } from '../../settings/uris';
import type { Environment } from '../environment';
import type { Lifecycle } from '../lifecycle';
import { copiesThrough } from './clientCopies';
import type { ClientFiles } from './clientFiles';
import type { DiskReading } from './diskReading';
import type { LiveWorkspace } from './liveWorkspace';
import type { ProjectFileListener } from './watching';

/** The environment with other files and saved copies. It may be an object of a class, whose methods a copy would lose. */
export function withFiles(environment: Environment, files: ClientFiles | undefined): Environment {
  if (!files) return environment;
  const copies = environment.copies && copiesThrough(files, environment.copies);
  return Object.create(environment, { files: { value: files }, copies: { value: copies } });
}

export class ClientReading {
  /** Grows with every reading of all folders; what an older one asked for is not wanted any more. */
  private readings = 0;

  constructor(
    private readonly files: ClientFiles | undefined,
    private readonly lifecycle: Lifecycle,
    private readonly live: LiveWorkspace,
    private readonly disk: DiskReading,
    private readonly settings: ProjectFileListener,
  ) {}

  /** Asks the client for all folders that it has to read, and reads them when they are there. */
  readAll(): void {
    const { files, live } = this;
    const folders = files ? live.scope.folders.filter((folder) => files.isRemote(folder)) : [];
    const reading = ++this.readings;
    if (!files || folders.length === 0) return;
    const isCurrent = () => reading === this.readings;
    const toRead = live.scope.foldersToRead().filter((folder) => folders.includes(folder));
    const work = async () => {
      await files.readFiles(
        this.settings.candidates().filter((uri) => folders.some((one) => uri.startsWith(`${one}/`))),
      );
      if (this.settings.readProject() || !isCurrent()) return;
      for (const folder of toRead) await files.readFolder(folder, live.scope.filterBelow(folder), isCurrent);
      if (isCurrent()) this.lifecycle.guard('reading', () => this.disk.readFolders(toRead));
    };
    work().catch((error) => this.lifecycle.logFailure('reading by the client', error));
  }

  /**
   * Has the client read again what something happened to; then `look` can look at it.
   * @param uris canonical, without a slash at the end
   */
  whenRead(uris: readonly string[], look: () => void): void {
    const { files, live } = this;
    const remote = files ? uris.filter((uri) => files.isRemote(uri)) : [];
    if (!files || remote.length === 0) {
      look();
      return;
    }
    const work = async () => {
      const wanted = remote.filter((uri) => live.scope.takesFromDisk(uri) || this.settings.concerns(uri));
      await files.readFiles(wanted);
      // Of anything else it is not known whether it is a folder; one that has gone has no entries.
      for (const uri of remote.map(withoutSlash)) {
        if (wanted.includes(uri) || !live.scope.takesFolder(uri)) continue;
        await files.readFolder(uri, live.scope.filterBelow(uri), () => true);
      }
      this.lifecycle.guard('files', look);
    };
    work().catch((error) => this.lifecycle.logFailure('reading by the client', error));
  }
}
