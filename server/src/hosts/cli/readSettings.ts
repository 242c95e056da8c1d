// The settings of a command: those of `--config`, or of the project file above the paths that it was given, or the defaults.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { allRules } from '../../rules/all';
import { defaultSettings, type Settings } from '../../settings/settings';
import { visible } from '../../text/visible';
import { readTextFile } from '../disk/readFile';
import { isFolder } from '../disk/regularFile';
import { UsageError } from './arguments';
import { shownPath } from './input';
import { say } from './terminal';

/** As in settings/configurationFile, which brings the schema library with it and is loaded only where there is such a file. */
export const projectFileName = 'provenance.config.json';

/** A file that is something else would fill the screen. */
const maxComplaints = 20;

/** Seconds since 1970, by the clock, or by `SOURCE_DATE_EPOCH`, for reproducible builds. */
export function secondsOfToday(): number {
  const stopped = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN);
  return Number.isFinite(stopped) ? stopped : Math.floor(Date.now() / 1000);
}

function yearOfToday(): number {
  return new Date(secondsOfToday() * 1000).getUTCFullYear();
}

/**
 * Bad values are reported with their places, and the defaults used instead.
 * @param config the file of `--config`; undefined: the project file of `paths`, if there is one
 * @param paths what the command is about
 * @param print gets a line for each bad value
 * @throws UsageError when the file cannot be read or is not JSON, or when the paths belong to different projects
 */
export async function readSettings(
  config: string | undefined,
  paths: readonly string[],
  print: (line: string) => void = say,
): Promise<Settings> {
  const latestYear = yearOfToday();
  const file = config ?? projectFileOf(paths);
  if (file === undefined) return { ...defaultSettings, latestYear };
  const shown = visible(shownPath(file));
  const reading = readTextFile(file);
  if (reading.text === undefined) throw new UsageError(`${shown}: ${reading.trouble?.replace('; it is left out', '')}`);
  const { parseConfigurationFile } = await import('../../settings/configurationFile');
  const ruleIds = allRules.map(({ meta }) => meta.id);
  const isProjectFile = config === undefined;
  const { settings, complaints, broken } = parseConfigurationFile(reading.text, ruleIds, isProjectFile);
  const lines = complaints.map(({ line, column, message }) => `${shown}:${line}:${column}: ${message}`);
  if (broken) throw new UsageError(lines[0] ?? shown);
  for (const line of lines.slice(0, maxComplaints)) print(line);
  if (lines.length > maxComplaints)
    print(`${shown}: and ${lines.length - maxComplaints} more settings that are ignored`);
  return { ...settings, latestYear, ...(isProjectFile ? { globRoot: dirname(resolve(file)) } : {}) };
}

/** @throws UsageError when the paths belong to different projects */
function projectFileOf(paths: readonly string[]): string | undefined {
  const seen = new Map<string, string | undefined>();
  let found: { readonly path: string; readonly file: string | undefined } | undefined;
  for (const path of paths) {
    const file = projectFileAbove(resolve(path), seen);
    if (found && found.file !== file) {
      const names = [found, { path, file }].map(
        (one) => `${one.path} is checked by ${one.file ? shownPath(one.file) : 'the default settings'}`,
      );
      throw new UsageError(`${names.join(', and ')}; check them one by one, or name one file with --config`);
    }
    found = { path, file };
  }
  return found?.file;
}

/** The nearest project file in the folder or above it, as far as the folder that holds `.git`, and otherwise to the root. */
function projectFileAbove(path: string, seen: Map<string, string | undefined>): string | undefined {
  const way: string[] = [];
  let file: string | undefined;
  for (let folder = isFolder(path) ? path : dirname(path); ; folder = dirname(folder)) {
    if (seen.has(folder)) {
      file = seen.get(folder);
      break;
    }
    way.push(folder);
    const candidate = join(folder, projectFileName);
    if (existsSync(candidate)) file = candidate;
    if (file !== undefined || existsSync(join(folder, '.git')) || dirname(folder) === folder) break;
  }
  for (const folder of way) seen.set(folder, file);
  return file;
}
