// check --watch: checks again whenever something has changed. It polls the disk instead of watching it: that
// works the same on every disk, through links, and for files that are added and removed.

import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sourceListName } from '../../settings/copies/sourceListName';
import { suppressionFileName } from '../../settings/intentional/suppressionFileName';
import { reviewFileName } from '../../settings/reviews/reviewFileName';
import type { CheckOptions } from './checkOptions';
import { Input } from './input';
import { filesBeside } from './makeReport';
import { projectFileName, readSettings } from './readSettings';
import { say } from './terminal';

const minMilliseconds = 300;
/** Looking takes no more than a twentieth of the time. */
const restsPerLook = 20;

/** Calls `check` now and after each change, until the process is ended. */
export async function watch(options: CheckOptions, check: () => Promise<void>): Promise<never> {
  for (;;) {
    const seen = await stateOf(options);
    await guarded(check);
    say('waiting for changes; Ctrl+C ends');
    for (;;) {
      const started = performance.now();
      const now = await stateOf(options);
      const took = performance.now() - started;
      if (now !== seen) break;
      await new Promise((resolve) => setTimeout(resolve, Math.max(minMilliseconds, restsPerLook * took)));
    }
  }
}

/** The next change may fix the error. */
async function guarded(check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Names, sizes and times of all that the check reads. */
async function stateOf({ paths, config, baseline }: CheckOptions): Promise<string> {
  const silent = () => {};
  const settings = await readSettings(config, paths, silent).catch(() => undefined);
  const files = settings ? [...new Input(undefined, silent).files(paths, settings)] : [];
  const folders = new Set([...files.map((file) => dirname(resolve(file))), ...paths.map((path) => resolve(path))]);
  const beside = [...withParents(folders)].flatMap((folder) => [
    join(folder, suppressionFileName),
    join(folder, reviewFileName),
    join(folder, sourceListName),
    join(folder, projectFileName),
  ]);
  const read = settings ? filesBeside(files, paths, settings) : [];
  const all = [...files, ...read, ...beside, ...[config, baseline].filter((path) => path !== undefined)];
  return all.map(stampOf).join('\n');
}

function withParents(folders: ReadonlySet<string>): Set<string> {
  const all = new Set<string>();
  for (const start of folders) {
    for (let folder = start; !all.has(folder); folder = dirname(folder)) all.add(folder);
  }
  return all;
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path);
    return `${path} ${mtimeMs} ${size} ${ino}`;
  } catch {
    return `${path} -`;
  }
}
