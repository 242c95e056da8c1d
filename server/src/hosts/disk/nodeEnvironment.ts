// The environment of the language server on Node: the disk and timers.

import { existsSync, lstatSync, realpathSync, type Stats, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { isCopyName } from '../../importers/copyNames';
import { defaultLimits } from '../../importers/importer';
import type { Environment, FileAccess } from '../../lsp/environment';
import type { CopyReading } from '../../workspace/copies/copy';
import { isRecordName, type RecordReading } from '../../workspace/copies/recordNames';
import { archiveAsker } from '../archiveProcess';
import { buildId, Cache } from '../cache/cache';
import { cacheFolder } from '../cache/cacheFolder';
import { DiskReportStore } from '../cache/diskReportStore';
import { diskSessionStore } from '../cache/diskSessionStore';
import { ImportPool } from '../importPool';
import { version } from '../version';
import { fileCache } from './fileCache';
import { notOfThisMachine, pathOfUri, uriOfPath } from './fileUri';
import { readingOf, readTextFile } from './readFile';
import { isFolder, stampOf } from './regularFile';
import { walkFolder } from './walkFolder';

/** Between two looks at a file that no client watches. */
const millisecondsBetweenLooks = 1000;

const files: FileAccess = {
  *walk(folder, filter) {
    const path = pathOfUri(folder);
    if (path === undefined) return;
    for (const step of walkFolder(path, filter)) {
      yield step.kind === 'file' && step.real !== undefined ? { ...step, real: uriOfPath(step.real) } : step;
    }
  },
  read(file) {
    const path = pathOfUri(file);
    return path === undefined ? notOfThisMachine : readTextFile(path);
  },
  stamp(file) {
    const path = pathOfUri(file);
    return path === undefined ? undefined : stampOf(path);
  },
  realName(uri) {
    try {
      const path = pathOfUri(uri);
      return path === undefined ? undefined : uriOfPath(realpathSync(path));
    } catch {
      return undefined;
    }
  },
  watch(file, changed) {
    const path = pathOfUri(file);
    if (path === undefined) return { cancel: () => {} };
    // Node also calls when a file is only read, and at once, without any change, when there is none.
    const listener = (now: Stats, before: Stats) => {
      if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) changed();
    };
    watchFile(path, { persistent: false, interval: millisecondsBetweenLooks }, listener);
    return { cancel: () => unwatchFile(path, listener) };
  },
  decode: (base64) => readingOf(Buffer.from(base64, 'base64')),
  reads: (uri) => uri.startsWith('file:'),
  isFolder(uri) {
    const path = pathOfUri(uri);
    return path !== undefined && isFolder(path);
  },
};

/**
 * What a reader makes of a file; undefined when there is none. A link may lead out of the workspace, so nothing is read through one.
 * @param failed what is said of a file that is too large, or that cannot be read
 */
async function readDocument<T>(
  file: string,
  read: (name: string, bytes: Uint8Array) => Promise<T>,
  failed: (why: 'too-large' | 'unreadable') => T,
): Promise<T | undefined> {
  const path = pathOfUri(file);
  try {
    const status = path === undefined ? undefined : lstatSync(path, { throwIfNoEntry: false });
    if (path === undefined || !status) return undefined;
    if (!status.isFile()) return failed('unreadable');
    if (status.size > defaultLimits.maxBytes) return failed('too-large');
    return await read(basename(path), await readFile(path));
  } catch {
    return failed('unreadable');
  }
}

/** @param bundleFolder where the running bundle lies; the pages of the rules are beside it */
export function nodeEnvironment(bundleFolder: string): Environment {
  const latestYear = new Date().getUTCFullYear();
  const pages = join(bundleFolder, '../docs/rules/');
  const pool = new ImportPool(bundleFolder);
  let build: string | undefined;
  const openCache = (say: (line: string) => void) => {
    build ??= buildId(bundleFolder);
    return new Cache(cacheFolder(), build, say);
  };
  return {
    version,
    latestYear,
    files,
    rulePages: existsSync(pages) ? `${uriOfPath(pages).replace(/\/*$/, '')}/` : undefined,
    onArrival: (listener) => {
      if (process.argv.includes('--stdio')) process.stdin.on('data', listener);
      if (process.argv.includes('--node-ipc')) process.on('message', listener);
    },
    openCache: (settings, say) => fileCache(() => new DiskReportStore(openCache(say), { ...settings, latestYear })),
    openSessionStore: (say) => diskSessionStore(() => openCache(say)),
    copies: {
      takes: (name) => isCopyName(name) || isRecordName(name),
      read: (file) =>
        readDocument<CopyReading>(
          file,
          (name, bytes) => pool.read(name, bytes),
          (why) => ({ notChecked: why }),
        ),
      readRecords: (file) =>
        readDocument<RecordReading>(
          file,
          (name, bytes) => pool.readRecords(name, bytes),
          (why) => ({ trouble: why === 'too-large' ? 'too large to be read' : 'cannot be read' }),
        ),
      importCopy: (name, base64) => pool.read(name, Buffer.from(base64, 'base64')),
      importRecords: (name, base64) => pool.readRecords(name, Buffer.from(base64, 'base64')),
    },
    archives: archiveAsker(bundleFolder),
    now: () => performance.now(),
    soon: (task) => {
      const immediate = setImmediate(task);
      return { cancel: () => clearImmediate(immediate) };
    },
    later: (milliseconds, task) => {
      const timeout = setTimeout(task, milliseconds);
      return { cancel: () => clearTimeout(timeout) };
    },
  };
}
