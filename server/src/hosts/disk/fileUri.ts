// Paths of this machine as URIs, and back.

import { fileURLToPath, pathToFileURL } from 'node:url';
import { canonicalUri } from '../../protocol/uris';

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
