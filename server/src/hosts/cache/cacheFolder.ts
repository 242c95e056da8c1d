// The cache folder of this machine. It contains nothing else and may be deleted at any time.

import { homedir } from 'node:os';
import { join } from 'node:path';

/** `PROVENANCE_CACHE`, or the folder that the system has for such things. */
export function cacheFolder(): string {
  const { PROVENANCE_CACHE: own, XDG_CACHE_HOME: standard, LOCALAPPDATA: local } = process.env;
  if (own) return own;
  if (standard) return join(standard, 'source-provenance');
  if (process.platform === 'win32' && local) return join(local, 'source-provenance', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'source-provenance');
  return join(homedir(), '.cache', 'source-provenance');
}
