// Clears away caches that nobody has written for a long time: of folders that are gone, of settings that were only tried.

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const day = 24 * 60 * 60 * 1000;

/** Whoever still needs one reads his articles once more and has it again. */
const longestUnused = 90 * day;
/** Nobody goes on writing for so long: whoever began has died. */
const longestUnfinished = day;

/** Our names, so that nothing else is touched where the folder is shared with somebody; with the mark of what is not finished. */
const ours = /^[0-9a-f]{32}\.(?:files|report)(\.[\d-]+)?$/;

/** @param place the folder of all caches; @param now milliseconds since 1970. Never throws. */
export function dropUnused(place: string, now = Date.now()): void {
  try {
    for (const name of readdirSync(place)) {
      const [own, unfinished] = ours.exec(name) ?? [];
      if (own === undefined) continue;
      const path = join(place, name);
      const longest = unfinished === undefined ? longestUnused : longestUnfinished;
      if (now - statSync(path).mtimeMs > longest) rmSync(path, { force: true });
    }
  } catch {}
}
