// provenance archive check --against: what some files of today have to do with an archive, in the formats of `check`.

import { resolve } from 'node:path';
import { decodeText } from '../../importers/decode';
import type { Report } from '../../report/report';
import type { Settings } from '../../settings/settings';
import { visible } from '../../text/visible';
import { hashOf } from '../cache/cache';
import { UsageError } from '../cli/arguments';
import { shownPath } from '../cli/input';
import { say } from '../cli/terminal';
import { readBytes } from '../disk/readFile';
import { archivedPath } from './build';
import { withShownPaths } from './check';
import { probeArchive, type TodaysFile } from './probe';

export interface AgainstOptions {
  readonly archive: string;
  /** The files of today. */
  readonly files: readonly string[];
  readonly settings: Settings;
}

/** @throws UsageError in one line for whatever keeps the archive or all of the files from being read */
export async function checkAgainst({ archive, files: names, settings }: AgainstOptions): Promise<Report> {
  const files = [...new Set(names)].flatMap((name) => todaysFile(name) ?? []);
  // Why has been said of each.
  if (files.length === 0) throw new UsageError('');
  const problems = await probeArchive({ folder: resolve(archive), files, settings }, (group) => group.problems());
  return { files: files.map(({ path }) => shownPath(path)), problems: problems.map(withShownPaths) };
}

/** Undefined for one that cannot be read, which is said. */
function todaysFile(name: string): TodaysFile | undefined {
  const bytes = readBytes(name);
  const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : { text: undefined, trouble: bytes.trouble };
  if (decoded.text === undefined || !(bytes instanceof Uint8Array)) {
    say(`${visible(name)}: ${'trouble' in decoded ? decoded.trouble : ''}`);
    return undefined;
  }
  return { path: archivedPath(name), text: decoded.text, bytes: bytes.length, hash: hashOf(bytes) };
}
