// Stored results of earlier runs: one file for each entry, named by a hash of everything that it was made from. So an entry never
// needs an update, and several programs can share the folder.

import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readRegularFile } from '../disk/regularFile';
import { version } from '../version';

/** SHA-256, in hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/**
 * Identifies the build: two builds of one version are different.
 * @param bundleFolder where the running bundle lies, beside the others that share a cache with it
 */
export function buildId(bundleFolder: string): string {
  const hashes = ['cli.js', 'server.js'].map((name) => {
    try {
      return hashOf(readRegularFile(join(bundleFolder, name)));
    } catch {
      return '';
    }
  });
  return [version, ...hashes].join(' ');
}

/** What an entry is about: one file, or a whole check. */
export type EntryKind = 'file' | 'report';

/** The header of each entry: the build, and a checksum. */
const head = /^source-provenance cache 1 ([0-9a-f]{1,8})\n/;
const maxHeadLength = 40;

const day = 24 * 60 * 60 * 1000;
/** Age after which an entry is deleted. If it is needed again, the article is read again. */
const maxAge = 90 * day;
/** A write takes less than this; an older unfinished file is from a process that died. */
const maxUnfinishedAge = day;
/** About a gigabyte. */
const maxEntries = 100_000;

/** Names of our files, so that nothing else is touched in a shared folder; with the ending of unfinished ones. */
const ours = /^[0-9a-f]{32}\.(?:files?|report)(\.[\d-]+)?$/;

/** Makes the temporary names of one process unique. */
let writes = 0;

export class Cache {
  private isDamageSaid = false;
  private isFolderThere = false;

  /**
   * @param folder holds all entries, and is made when there is one to write
   * @param build as of `buildId`: what another build found out is not taken
   * @param say called, once, when an entry is damaged or not ours
   * @param limit of entries that stay when old ones are dropped
   */
  constructor(
    private readonly folder: string,
    private readonly build: string,
    private readonly say: (line: string) => void,
    private readonly limit = maxEntries,
  ) {}

  /** The name of the entry that is made by this build from all of `parts`. */
  keyOf(...parts: readonly string[]): string {
    return hashOf(JSON.stringify([this.build, ...parts])).slice(0, 32);
  }

  /** The entry under `key`; undefined when there is none, or a damaged one. */
  get(kind: EntryKind, key: string): unknown {
    const path = this.pathOf(kind, key);
    let bytes: Buffer;
    try {
      bytes = readRegularFile(path);
    } catch {
      return undefined;
    }
    const [line, checksum] = head.exec(bytes.toString('latin1', 0, maxHeadLength)) ?? [];
    const body = bytes.subarray(line?.length ?? 0);
    if (checksum === crc32(body).toString(16)) return JSON.parse(body.toString('utf8'));
    if (!this.isDamageSaid) this.say(`${path}: a damaged or foreign cache; it is ignored`);
    this.isDamageSaid = true;
    return undefined;
  }

  /** Failing to write the cache must not fail the check. */
  put(kind: EntryKind, key: string, value: unknown): void {
    const path = this.pathOf(kind, key);
    const unfinished = `${path}.${process.pid}-${++writes}`;
    const body = JSON.stringify(value);
    try {
      if (!this.isFolderThere) mkdirSync(this.folder, { recursive: true });
      this.isFolderThere = true;
      // Created exclusively, so that a pipe or a link from another program is not opened.
      writeFileSync(unfinished, `source-provenance cache 1 ${crc32(body).toString(16)}\n${body}`, { flag: 'wx' });
      renameSync(unfinished, path);
    } catch {
      // Somebody may have deleted it, or another process with this number has died while it wrote.
      this.isFolderThere = false;
      removeIfThere(unfinished);
    }
  }

  /** Deletes old entries, and the oldest ones where there are too many. Never throws. */
  *dropOld(now = Date.now()): Generator<void> {
    try {
      const kept: { readonly path: string; readonly written: number }[] = [];
      for (const name of readdirSync(this.folder)) {
        const [own, unfinished] = ours.exec(name) ?? [];
        if (own === undefined) continue;
        const path = join(this.folder, name);
        const written = statSync(path).mtimeMs;
        if (now - written > (unfinished === undefined ? maxAge : maxUnfinishedAge)) rmSync(path, { force: true });
        else kept.push({ path, written });
        yield;
      }
      const tooMany = kept.length - this.limit;
      if (tooMany <= 0) return;
      for (const { path } of kept.sort((a, b) => a.written - b.written).slice(0, tooMany)) {
        rmSync(path, { force: true });
        yield;
      }
    } catch {}
  }

  private pathOf(kind: EntryKind, key: string): string {
    return join(this.folder, `${key}.${kind}`);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
