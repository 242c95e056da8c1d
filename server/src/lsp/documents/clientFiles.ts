// Files that this host cannot read itself: those of a virtual workspace, and all files in a browser. The client is asked for them, and
// what it has read stays here, so that everybody else reads files at once, as from a disk.

import type { Connection } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { isBesideFile } from '../../settings/beside/besideFile';
import { uriIn, withoutSlash } from '../../settings/uris';
import { percentDecoded } from '../../text/addressKey';
import type { FileAccess, Reading, Timer, WalkFilter, WalkStep } from '../environment';

/** What the client answers. It decodes nothing and looks only into its own folders. */
const folderAnswer = z.object({
  entries: z.optional(z.array(z.object({ name: z.string(), isFolder: z.boolean() }))),
  trouble: z.optional(z.string()),
});
const fileAnswer = z.object({
  bytes: z.optional(z.string()),
  trouble: z.optional(z.string()),
  isTooLarge: z.optional(z.boolean()),
});

/** The bytes of a file in base64, or why there are none; neither when there is no such file. */
export type FileAnswer = z.infer<typeof fileAnswer>;

/** Files are asked for beside each other, because each may come from far away. */
const requestsAtOnce = 8;
/** UTF-16 units of all texts together. What comes later is left out, with its reason. */
const maxUnits = 60_000_000;
const maxFolders = 50_000;
/** Bytes of a saved copy, as on a disk. */
const maxDocumentBytes = 64 * 1024 * 1024;

export class ClientFiles implements FileAccess {
  private readonly readings = new Map<string, Reading>();
  /** Units of `readings`. */
  private units = 0;
  /** Saved copies that are no articles. They are read one by one when it is their turn, so only their names are known here. */
  private readonly documents = new Set<string>();

  /**
   * @param local reads what is on a disk of this host
   * @param isDocument whether a file with this name is a saved copy that is no article
   */
  constructor(
    private readonly local: FileAccess,
    private readonly connection: Connection,
    private readonly isDocument: (name: string) => boolean,
  ) {}

  /** Whether the client has to be asked for a file. */
  isRemote(uri: string): boolean {
    return this.local.reads?.(uri) === false && !uri.startsWith('untitled:');
  }

  *walk(folder: string, filter: WalkFilter): Iterable<WalkStep> {
    if (!this.isRemote(folder)) {
      yield* this.local.walk(folder, filter);
      return;
    }
    const start = `${withoutSlash(folder)}/`;
    for (const uri of [...this.readings.keys(), ...this.documents].sort()) {
      if (!uri.startsWith(start)) continue;
      const path = uri.slice(start.length).split('/').map(percentDecoded).join('/');
      if (!filter.file(path)) continue;
      const reading = this.readings.get(uri);
      if (reading && reading.text === undefined) yield { kind: 'trouble', path, reason: reading.trouble };
      else yield { kind: 'file', path };
    }
  }

  read(file: string): Reading {
    if (!this.isRemote(file)) return this.local.read(file);
    return this.readings.get(file) ?? { text: undefined, trouble: 'not read yet', gone: true };
  }

  stamp(file: string): string | undefined {
    return this.isRemote(file) ? undefined : this.local.stamp?.(file);
  }

  isFolder(uri: string): boolean {
    if (!this.isRemote(uri)) return this.local.isFolder(uri);
    const start = `${withoutSlash(uri)}/`;
    return [...this.readings.keys(), ...this.documents].some((file) => file.startsWith(start));
  }

  realName(uri: string): string | undefined {
    return this.isRemote(uri) ? uri : this.local.realName?.(uri);
  }

  watch(file: string, changed: () => void): Timer {
    return (this.isRemote(file) ? undefined : this.local.watch?.(file, changed)) ?? { cancel: () => {} };
  }

  /** Whether it is on a disk of this host, so that a cache can know it. */
  reads(uri: string): boolean {
    return !this.isRemote(uri);
  }

  /**
   * Reads everything in a folder that the filter wants, and forgets what is there no more.
   * @param isCurrent asked between two steps; once it says no, nothing more is read
   */
  async readFolder(folder: string, filter: WalkFilter, isCurrent: () => boolean): Promise<void> {
    const found = new Set<string>();
    const open: { readonly uri: string; readonly path: string }[] = [{ uri: withoutSlash(folder), path: '' }];
    for (let folders = 0; open.length > 0 && folders < maxFolders && isCurrent(); ) {
      const batch = open.splice(0, requestsAtOnce);
      folders += batch.length;
      await Promise.all(
        batch.map(async ({ uri, path }) => {
          for (const { name, isFolder } of (await this.ask('provenance/readFolder', uri, folderAnswer))?.entries ??
            []) {
            const inner = path === '' ? name : `${path}/${name}`;
            if (isFolder) {
              if (filter.folder(inner)) open.push({ uri: uriIn(uri, name), path: inner });
            } else if (filter.file(inner)) found.add(uriIn(uri, name));
          }
        }),
      );
    }
    if (!isCurrent()) return;
    const start = `${withoutSlash(folder)}/`;
    for (const known of [...this.readings.keys(), ...this.documents]) {
      if (known.startsWith(start) && !found.has(known)) this.forget(known);
    }
    await this.readFiles(found, isCurrent);
  }

  /** Reads single files again; one that has gone is forgotten. */
  async readFiles(uris: Iterable<string>, isCurrent: () => boolean = () => true): Promise<void> {
    const waiting = [...uris].filter((uri) => this.isRemote(uri));
    const readSome = async () => {
      for (let uri = waiting.pop(); uri !== undefined && isCurrent(); uri = waiting.pop()) {
        if (this.isDocument(uri)) {
          // Whether it is there is found when it is read.
          this.documents.add(uri);
          continue;
        }
        const answer = await this.ask('provenance/readFile', uri, fileAnswer);
        if (answer?.bytes !== undefined) this.set(uri, this.local.decode?.(answer.bytes));
        else if (answer?.trouble === undefined) this.set(uri, undefined);
        else this.set(uri, { text: undefined, trouble: answer.trouble, gone: false });
      }
    };
    await Promise.all(Array.from({ length: requestsAtOnce }, readSome));
  }

  /** The bytes of a saved copy. They are not kept. */
  async readDocument(uri: string): Promise<FileAnswer> {
    const answer = await this.ask('provenance/readFile', uri, fileAnswer, { maxBytes: maxDocumentBytes });
    if (answer?.bytes === undefined && answer?.trouble === undefined) this.forget(uri);
    return answer ?? {};
  }

  private forget(uri: string): void {
    this.documents.delete(uri);
    this.set(uri, undefined);
  }

  private set(uri: string, reading: Reading | undefined): void {
    this.units -= this.readings.get(uri)?.text?.length ?? 0;
    this.readings.delete(uri);
    if (!reading) return;
    const length = reading.text?.length ?? 0;
    const fits = this.units + length <= maxUnits || isBesideFile(uri);
    this.readings.set(
      uri,
      fits ? reading : { text: undefined, trouble: 'left out, because there are too many files', gone: false },
    );
    if (fits) this.units += length;
  }

  /** Undefined when the client does not answer, or with something else. */
  private async ask<T>(
    method: string,
    uri: string,
    schema: z.ZodMiniType<T>,
    more: { readonly maxBytes?: number } = {},
  ): Promise<T | undefined> {
    try {
      const result = schema.safeParse(await this.connection.sendRequest(method, { uri, ...more }));
      return result.success ? result.data : undefined;
    } catch {
      return undefined;
    }
  }
}
