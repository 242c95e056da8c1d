// What Spark's workers start for the rows of a table: lines of JSON come in by the standard input, and results go out by the standard output.

import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bisect } from '../../../archive/bisect';
import { jsonLine } from '../../../archive/extraction';
import { factTableNames } from '../../../archive/schema';
import { Group, type GroupArticle, type ScoringOptions } from '../../../archive/scoring';
import type { Corpus } from '../../../workspace/corpus';
import type { Summary } from '../../../workspace/facts';
import { readPart } from '../partReader';
import type { PartTask } from '../partWriter';

/** What the program is started with to read articles: each line is a task, each line of its output a table, a part and a row. */
export const readArticlesArgument = '--spark-read';
/** What it is started with to score groups: the file with its options follows. */
export const scoreGroupsArgument = '--spark-score';

/** Rows of the raw table that are of no table of the archive. */
export const noteRows = 'notes';

/** What a note says: files that could not be read, or not as they should be, and how long the program took. */
export interface RawNote {
  readonly notes: readonly (readonly [path: string, note: string])[];
  readonly seconds: number;
}

/** Reads the articles of each task. */
export async function pipeArticles(): Promise<void> {
  for await (const line of lines(process.stdin)) {
    const started = process.cpuUsage();
    const { part, files, settings } = JSON.parse(line) as PartTask;
    const { rows, notes } = readPart(part, files, settings);
    for (const table of factTableNames)
      for (const row of rows[table]) await write(`${table}\t${part}\t${jsonLine(row)}`);
    const note: RawNote = { notes, seconds: secondsSince(started) };
    await write(`${noteRows}\t${part}\t${jsonLine(note)}`);
  }
}

/** What groups are scored with: written once, read by each program that scores. */
export interface PipeOptions {
  readonly settings: ScoringOptions['settings'];
  readonly accounts: number;
  /** Folders of lines: `term,accounts`, `pair` and `figure_key`. */
  readonly termCounts: string;
  readonly commonPairs: string;
  readonly commonFigures: string;
}

/** An article of a group, as the table has it. */
interface PipedArticle {
  readonly grp: number;
  readonly is_target: number;
  readonly path: string;
  readonly duplicate_sources: number;
  readonly summary: string;
  readonly text: string;
}

/** One line of what scoring answers. */
export interface PipedAnswer {
  readonly problems: readonly unknown[];
  readonly failures: readonly string[];
  readonly targets: number;
  readonly seconds: number;
}

/** Scores one group after another; the rows of a group follow each other. */
export async function pipeGroups(optionsFile: string): Promise<void> {
  const options = JSON.parse(readFileSync(optionsFile, 'utf8')) as PipeOptions;
  let corpus: Corpus | undefined;
  let group: PipedArticle[] = [];
  const finish = async () => {
    if (group.length === 0) return;
    corpus ??= readCorpus(options);
    await write(jsonLine(score(group, options.settings, corpus)));
    group = [];
  };
  for await (const line of lines(process.stdin)) {
    const article = JSON.parse(line) as PipedArticle;
    if (article.grp !== group[0]?.grp) await finish();
    group.push(article);
  }
  await finish();
}

function score(rows: readonly PipedArticle[], settings: ScoringOptions['settings'], corpus: Corpus): PipedAnswer {
  const started = process.cpuUsage();
  const failures: string[] = [];
  const texts = new Map(rows.map(({ path, text }) => [path, text]));
  const articles = rows.map(
    (row): GroupArticle => ({
      path: row.path,
      summary: JSON.parse(row.summary) as Summary,
      isTarget: row.is_target === 1,
      duplicateSources: row.duplicate_sources,
    }),
  );
  const group = new Group(articles, {
    settings,
    corpus,
    readText: (path) => texts.get(path),
    failed: (rule, path, error) => failures.push(`${path}: the rule ${rule.id} failed: ${error}`),
  });
  const targets = articles.filter(({ isTarget }) => isTarget).length;
  return { problems: group.problems(), failures, targets, seconds: secondsSince(started) };
}

function readCorpus({ accounts, termCounts, commonPairs, commonFigures }: PipeOptions): Corpus {
  const counts = numbersIn(termCounts);
  const sorted = counts.map((_, at) => at).sort((a, b) => (counts[a]?.[0] ?? 0) - (counts[b]?.[0] ?? 0));
  const terms = Int32Array.from(sorted, (at) => counts[at]?.[0] ?? 0);
  const accountsOf = Int32Array.from(sorted, (at) => counts[at]?.[1] ?? 0);
  const pairs = new Set(numbersIn(commonPairs).map(([pair]) => pair));
  const figures = new Set(numbersIn(commonFigures).map(([key]) => key));
  return {
    accounts,
    accountsWith: (term) => accountsOf[bisect(terms, term)] ?? 1,
    isCommonPair: (pair) => pairs.has(pair),
    isCommonFigure: (key) => figures.has(key),
  };
}

/** The numbers of each line of the files in a folder that Spark has written. */
function numbersIn(folder: string): number[][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => line.split(',').map(Number));
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Lines that end with a line feed: `readline` would split at characters that JSON has inside of texts. */
async function* lines(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const parts = String(chunk).split('\n');
    pieces.push(parts[0] ?? '');
    if (parts.length === 1) continue;
    yield pieces.join('');
    yield* parts.slice(1, -1);
    pieces = [parts.at(-1) ?? ''];
  }
  const last = pieces.join('');
  if (last !== '') yield last;
}

async function write(line: string): Promise<void> {
  if (!process.stdout.write(line)) await once(process.stdout, 'drain');
}
