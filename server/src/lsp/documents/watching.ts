// Files that are created, changed, moved and deleted outside the documents: from the client's watchers and its file commands.

import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
  type FileOperationRegistrationOptions,
  WatchKind,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { canonicalUri, withoutSlash } from '../../settings/uris';
import type { ClientTraits } from '../clientTraits';
import type { FileAccess } from '../environment';
import type { Lifecycle } from '../lifecycle';
import { namedFiles, renamedFiles } from '../params';
import type { ClientReading } from './clientReading';
import type { DiskReading } from './diskReading';
import type { LiveWorkspace } from './liveWorkspace';

const changedFiles = z.object({ changes: z.array(z.object({ uri: z.string() })) });

/** What the client reports of its own file commands. Folders too: a folder that moves takes its articles with it. */
export const fileOperations: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**/*', matches: 'file' } }, { pattern: { glob: '**/*', matches: 'folder' } }],
};

/**
 * Watches everything. A folder that is deleted or moved is often reported as that one event, and its own name matches no
 * pattern of articles; so the patterns of the settings are applied here and not by the client.
 */
export function registerWatchers(connection: Connection, lifecycle: Lifecycle, client: ClientTraits): void {
  if (!client.registersWatchedFiles) return;
  const everything = { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete };
  lifecycle.send(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [everything] }));
}

/** Called when something happened to a project file. */
export interface ProjectFileListener {
  concerns(uri: string): boolean;
  /** The places at which a project file counts. */
  candidates(): readonly string[];
  /** @returns whether other files are read now, and a reading of all of them has begun */
  readProject(): boolean;
}

/** Listens to every way in which a client reports files, and looks at the disk where something may be different. */
export function listenToFiles(
  lifecycle: Lifecycle,
  live: LiveWorkspace,
  reading: DiskReading,
  disk: FileAccess,
  settings: ProjectFileListener,
  client: ClientReading,
): void {
  // Only the present state counts, so events may come twice, late or in any order.
  const look = (uris: readonly string[]) => {
    const canonical = uris.map((uri) => withoutSlash(canonicalUri(uri)));
    client.whenRead(canonical, () => lookAt(canonical));
  };
  const lookAt = (uris: readonly string[]) => {
    const named = new Set(uris);
    if ([...named].some((uri) => settings.concerns(uri))) settings.readProject();
    for (const uri of [...named]) {
      live.names.forget(uri);
      named.add(live.names.fileOf(uri));
    }
    const files = live.filesInSome(named);
    const folders: string[] = [];
    for (const uri of named) {
      if (live.scope.takesFromDisk(uri) || live.knows(uri)) files.push(uri);
      else if (live.scope.takesFolder(uri) && disk.isFolder(uri)) folders.push(uri);
    }
    reading.readFiles(files);
    if (folders.length > 0) reading.readFolders(folders);
  };
  lifecycle.onNotification(DidChangeWatchedFilesNotification.type, changedFiles, ({ changes }) =>
    look(changes.map(({ uri }) => uri)),
  );
  lifecycle.onNotification(DidCreateFilesNotification.type, namedFiles, ({ files }) =>
    look(files.map(({ uri }) => uri)),
  );
  lifecycle.onNotification(DidDeleteFilesNotification.type, namedFiles, ({ files }) =>
    look(files.map(({ uri }) => uri)),
  );
  lifecycle.onNotification(DidRenameFilesNotification.type, renamedFiles, ({ files }) =>
    look(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
}
