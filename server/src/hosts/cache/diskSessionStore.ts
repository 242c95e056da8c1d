// What an editor's session leaves for the next one, as an entry of the cache that each session replaces.

import type { KeptProblems, SessionStore } from '../../lsp/environment';
import type { Cache } from './cache';

/** @param open is called when something is asked for: until then there are open files to report on */
export function diskSessionStore(open: () => Cache): SessionStore {
  let opened: Cache | undefined;
  const cache = () => {
    opened ??= open();
    return opened;
  };
  const nameOf = (key: string) => cache().keyOf('session', key);
  return {
    // What has our head and the right checksum under this key was written by `keep` of this build.
    recall: (key) => cache().get('report', nameOf(key)) as KeptProblems | undefined,
    keep: (key, problems) => cache().put('report', nameOf(key), problems),
  };
}
