// What Spark's workers start for the rows of a table: lines of JSON come in by the standard input, and results go out by the standard output.

import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bisect } from '../../../archive/bisect';
import { jsonLine } from '../../../archive/extraction';
import { factTableNames } from '../../../archive/schema';
import { Group, type ScoringOptions } from '../../../archive/scoring';
import type { Corpus } from '../../../workspace/corpus';
import { articleOf, type Pass, type StoredArticle } from '../groupScorer';
import { readPart } from '../partReader';
import type { PartTask } from '../partWriter';

/** What the program is started with to read articles: each line is a task, each line of its output a table, a part and a row. */
export const readArticlesArgument = '--spark-read';
/** What it is started with for each pass over groups: the file with its options follows. */
export const passArguments: Readonly<Record<Pass, string>> = { compare: '--spark-compare', judge: '--spark-judge' };

/** In place of the number of an article: how many milliseconds the program took. */
export const timeRows = 'milliseconds';

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

/** What groups are compared with: written once, read by each program that compares. */
export interface PipeOptions {
  readonly settings: ScoringOptions['settings'];
  readonly accounts: number;
  /** Folders of lines: `term,accounts`, `pair` and `figure_key`. */
  readonly termCounts: string;
  readonly commonPairs: string;
  readonly commonFigures: string;
}

/** An article of a group, as the table has it. The first pass needs no text. */
interface PipedArticle extends StoredArticle {
  readonly grp: number;
  readonly text?: string;
}

/** One line of what the second pass answers. */
export interface PipedAnswer {
  readonly problems: readonly unknown[];
  readonly failures: readonly string[];
  readonly seconds: number;
}

/** Takes one group after another; the rows of a group follow each other. */
export async function pipeGroups(pass: Pass, optionsFile: string): Promise<void> {
  const options = JSON.parse(readFileSync(optionsFile, 'utf8')) as PipeOptions;
  let corpus: Corpus | undefined;
  let rows: PipedArticle[] = [];
  const finish = async () => {
    if (rows.length === 0) return;
    const started = process.cpuUsage();
    corpus ??= readCorpus(options);
    const failures: string[] = [];
    const texts = new Map(rows.map(({ path, text }) => [path, text]));
    const group = new Group(rows.map(articleOf), {
      settings: options.settings,
      corpus,
      readText: (path) => texts.get(path),
      failed: (rule, path, error) => failures.push(`${path}: the rule ${rule.id} failed: ${error}`),
    });
    rows = [];
    if (pass === 'compare') {
      for (const pair of group.linked()) await write(`${pair.join('\t')}\n`);
      await write(`${timeRows}\t${Math.round(secondsSince(started) * 1000)}\n`);
    } else {
      const problems = group.problems();
      const answer: PipedAnswer = { problems, failures, seconds: secondsSince(started) };
      await write(jsonLine(answer));
    }
  };
  for await (const line of lines(process.stdin)) {
    const article = JSON.parse(line) as PipedArticle;
    if (article.grp !== rows[0]?.grp) await finish();
    rows.push(article);
  }
  await finish();
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
