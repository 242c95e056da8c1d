// What the language server remembers of files between runs: the reports that the command line keeps too. Only names are translated.

import type { FileMemory, Recalled } from '../../lsp/environment';
import type { ReportStore } from '../../report/reportStore';
import { hashOf } from '../cache/cache';
import { notOfThisMachine, pathOfUri } from './fileUri';
import { readBytes, readingOf } from './readFile';

/** @param open is called when the first file is asked for: till then there are open files to be told of */
export function fileMemory(open: () => ReportStore): FileMemory {
  let store: ReportStore | undefined;
  return {
    recall: (file) => {
      store ??= open();
      return recall(store, file);
    },
    save: () => store?.dropOld() ?? [],
  };
}

function recall(store: ReportStore, file: string): Recalled {
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
    // How a file was read is told each time, so such a file is read each time.
    keep: (told) => reading.text !== undefined && reading.note === undefined && store.keep(path, hash, told),
  };
}
