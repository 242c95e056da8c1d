// The cache of the language server: the reports that the command line stores too, with translated names.

import type { CacheLookup, FileCache } from '../../lsp/environment';
import type { ReportStore } from '../../report/reportStore';
import { hashOf } from '../cache/cache';
import { notOfThisMachine, pathOfUri } from './fileUri';
import { readBytes, readingOf } from './readFile';

/** @param open is called when the first file is asked for: until then there are open files to report on */
export function fileCache(open: () => ReportStore): FileCache {
  let store: ReportStore | undefined;
  return {
    lookUp: (file) => {
      store ??= open();
      return lookUp(store, file);
    },
    save: () => store?.dropOld() ?? [],
  };
}

function lookUp(store: ReportStore, file: string): CacheLookup {
  const path = pathOfUri(file);
  if (path === undefined) return { reading: notOfThisMachine, keep: () => {} };
  const bytes = readBytes(path);
  if (!(bytes instanceof Uint8Array)) return { reading: bytes, keep: () => {} };
  const hash = hashOf(bytes);
  const report = store.recall(path, hash);
  if (report) return { report };
  const reading = readingOf(bytes);
  return {
    reading,
    // How a file was read is reported each time, so such a file is read each time.
    keep: (made) => reading.text !== undefined && reading.note === undefined && store.keep(path, hash, made),
  };
}
