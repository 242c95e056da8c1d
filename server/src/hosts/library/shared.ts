// The library where no disk is: reading one text, keeping a workspace, checking texts that somebody hands over. Importing it does nothing.

import { BatchCheck, type CheckedBesideFile } from '../../report/batchCheck';
import { reportFile } from '../../report/fileReport';
import { json } from '../../report/json';
import { extractRecords } from '../../report/records/extract';
import { byPlace, type Report, type ReportedProblem, reportProblem } from '../../report/report';
import { allRules } from '../../rules/all';
import { checkFile } from '../../rules/runRules';
import { isBesideFile } from '../../settings/beside/besideFile';
import { readBesideFile } from '../../settings/beside/readBesideFile';
import { parseConfigurationFile } from '../../settings/configurationFile';
import { defaultSettings, readingOptions, type Settings } from '../../settings/settings';
import { makeFacts } from '../../workspace/summary';
import { Workspace } from '../../workspace/workspace';
import type * as api from './api';

export { version } from '../version';

/** Says nothing to anybody. */
const silent = () => {};

/** The settings that a caller gave, or the defaults; a line to `note` for each bad one. */
export function settingsFrom(given: api.Settings | undefined, note: (line: string) => void = silent): Settings {
  const latestYear = new Date().getUTCFullYear();
  if (given === undefined) return { ...defaultSettings, latestYear };
  const ruleIds = allRules.map(({ meta }) => meta.id);
  const { settings, complaints } = parseConfigurationFile(JSON.stringify(given) ?? 'null', ruleIds);
  for (const { message } of complaints) note(message);
  return { ...settings, latestYear };
}

/** For callers whom no compiler checks. @throws TypeError */
export function assertPaths(paths: readonly string[]): void {
  const areTexts = Array.isArray(paths) && paths.every((path) => typeof path === 'string');
  if (!areTexts) throw new TypeError('The paths must be a list of strings.');
}

/** @throws TypeError */
function asText(text: unknown): string {
  if (typeof text !== 'string') throw new TypeError('The text of a file must be a string.');
  return text;
}

/** Passes notes on, and has the error for a check of which nothing could be read: the first note says why. */
export function noting(note: (line: string) => void = silent) {
  let first = '';
  const onNote = (line: string) => {
    first ||= line;
    note(line);
  };
  return { onNote, unreadable: () => new Error(`None of the files could be read (${first}).`) };
}

/** Checks the texts that `read` gives. @throws an Error when it gives none of them */
export async function checkTexts(
  paths: readonly string[],
  read: NonNullable<api.CheckOptions['read']>,
  { settings: given, onNote: note }: api.CheckOptions,
): Promise<api.CheckResult> {
  assertPaths(paths);
  const { onNote, unreadable } = noting(note);
  const settings = settingsFrom(given, onNote);
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await read(path);
    if (text === undefined) onNote(`${path}: no such file`);
    else texts.set(path, asText(text));
  }
  if (texts.size === 0 && paths.length > 0) throw unreadable();
  const check = new BatchCheck({ read: (file) => texts.get(file) }, settings);
  const besideFiles: CheckedBesideFile[] = [];
  for (const [file, text] of texts) {
    if (isBesideFile(file)) besideFiles.push({ read: readBesideFile(file, text), allRead: false });
    else check.take(reportFile(file, text, settings));
  }
  return resultOf(check.report(besideFiles));
}

/** As `check --format json` has it. */
export function resultOf(report: Report): api.CheckResult {
  return JSON.parse([...json(report)].join(''));
}

export const createWorkspace: typeof api.createWorkspace = ({ settings: given, onNote } = {}) => {
  const settings = settingsFrom(given, onNote);
  const texts = new Map<string, string>();
  const workspace = new Workspace({ ...readingOptions(settings), readText: (file) => texts.get(file) });
  const problemsOf = (file: string): ReportedProblem[] => {
    const article = workspace.facts(file)?.article;
    if (!article) return [];
    return checkFile(workspace, file, settings.rules)
      .map((problem) => reportProblem(workspace, file, article, problem))
      .sort(byPlace);
  };
  return {
    set(file, text) {
      texts.set(file, asText(text));
      workspace.apply([{ file, text }]);
    },
    delete(file) {
      texts.delete(file);
      workspace.apply([{ file, text: undefined }]);
    },
    get files() {
      return [...workspace.files()];
    },
    problems(file) {
      const files = file === undefined ? [...workspace.files()] : [file];
      return resultOf({ files, problems: files.flatMap(problemsOf) }).problems;
    },
  };
};

export const readArticle: typeof api.readArticle = (text, { file = 'article.txt', settings } = {}) => {
  const article: { -readonly [K in keyof api.Article]: api.Article[K] } = {
    kind: 'other',
    headline: null,
    dateline: null,
    sources: [],
    citations: [],
    entries: [],
    mentions: [],
  };
  const lists: Record<string, object[]> = { source: [], citation: [], entry: [], mention: [] };
  for (const { type, file: _, ...record } of extractRecords(
    makeFacts(file, asText(text), readingOptions(settingsFrom(settings))),
  )) {
    if (type !== 'article') lists[type]?.push(record);
    else if ('kind' in record) {
      article.kind = record.kind;
      article.headline = record.headline;
      article.dateline = record.dateline as api.KnownDate | null;
    }
  }
  article.sources = lists.source as api.Source[];
  article.citations = lists.citation as api.Citation[];
  article.entries = lists.entry as api.Entry[];
  article.mentions = lists.mention as api.Mention[];
  return article;
};
