// Paths of this machine as URIs, and back.

import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Reading } from '../../lsp/environment';
import { canonicalUri } from '../../settings/uris';

export function uriOfPath(path: string): string {
  return canonicalUri(pathToFileURL(path).href);
}

/** Undefined for what is no file of this machine: `untitled:`, another host. */
export function pathOfUri(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** The result of reading where `pathOfUri` gives nothing. */
export const notOfThisMachine: Reading = { text: undefined, trouble: 'not a file of this machine', gone: true };
