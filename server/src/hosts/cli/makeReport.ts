// From paths to a report: out of the cache when nothing has changed since it was made, otherwise by reading everything.

import { readFileSync } from 'node:fs';
import { type CheckedSideFile, Checking } from '../../protocol/reports/checking';
import type { Report } from '../../protocol/reports/report';
import type { Settings } from '../../protocol/settings/settings';
import { cacheFolder } from '../cache/cacheFolder';
import { contentKeyOf, type HashedFile, hashesOnDisk } from '../cache/contentKey';
import { hashOf, ReportCache } from '../cache/reportCache';
import { version } from '../version';
import { countOf } from './arguments';
import { readFiles, threadsFor } from './fileReports';
import { type Input, shownPath } from './input';
import { type FoundSideFile, findSideFiles } from './sideFiles';
import { say, showProgress } from './terminal';

/** Fewer files are checked before a cache has been looked for. */
const fewestFilesForCache = 100;

/** @throws UsageError when the environment asks for a number of threads that is none */
export async function makeReport(
  input: Input,
  paths: readonly string[],
  settings: Settings,
  mayUseCache: boolean,
): Promise<Report> {
  const files = [...input.files(paths, settings)];
  const cache =
    mayUseCache && files.length >= fewestFilesForCache && input.saidNothing
      ? new ReportCache(cacheFolder(), JSON.stringify([process.cwd(), paths, settings]), programMark(), say)
      : undefined;
  if (cache?.mayHold) {
    const hashes = hashesOnDisk([...files, ...pathsOf(findSideFiles(files, paths))]);
    const known = hashes && cache.reportOn(contentKeyOf(hashes));
    if (known) return known;
  }

  const checking = new Checking(
    {
      read: (file) => input.read(file),
      failed: (rule, file, error) => input.tell(`${file}: the rule ${rule.id} failed: ${error}`),
    },
    settings,
  );
  const hashes: HashedFile[] = [];
  const { numericDateOrder, rules } = settings;
  const threads = countOf('PROVENANCE_THREADS', process.env.PROVENANCE_THREADS ?? '0') || threadsFor(files.length);
  for await (const read of readFiles(files, { numericDateOrder, rules, withHashes: cache !== undefined }, threads)) {
    input.note(read);
    for (const failure of read.failures) input.tell(`${read.file}: ${failure}`);
    if (read.report) checking.take(read.report);
    if (read.hash !== undefined) hashes.push([read.file, read.hash]);
    showProgress(() => `${checking.fileCount} of ${files.length} files read`);
  }
  const found = findSideFiles(checking.files(), paths);
  const before = hashesOnDisk(pathsOf(found)) ?? [];
  const report = checking.report(await readSideFiles(input, found));
  // Whatever was said would not be said again, and what changed meanwhile belongs to no content.
  if (cache && input.saidNothing && hashes.length === files.length) {
    const content = contentKeyOf([...hashes, ...before]);
    if (content === contentKeyOf([...hashes, ...(hashesOnDisk(pathsOf(found)) ?? [])])) cache.keep(content, report);
  }
  return report;
}

function pathsOf(found: readonly FoundSideFile[]): string[] {
  return found.map(({ path }) => shownPath(path));
}

async function readSideFiles(input: Input, found: readonly FoundSideFile[]): Promise<CheckedSideFile[]> {
  if (found.length === 0) return [];
  // Loaded when there is one: it brings the schema library with it.
  const { readSideFile } = await import('../../protocol/intentional/sideFile');
  return found.flatMap(({ path, allRead }) => {
    const file = shownPath(path);
    const text = input.readBeside(file);
    return text === undefined ? [] : [{ sideFile: readSideFile(file, text), allRead }];
  });
}

/** Two builds of one version are two programs. */
function programMark(): string {
  return `${version} ${hashOf(readFileSync(__filename))}`;
}
