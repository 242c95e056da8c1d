// A worker process of `archive check`: reads the articles of one group, and answers with what its targets may contradict, or with their problems.

import { Group, type GroupArticle, type ScoringOptions } from '../../archive/scoring';
import type { Summary } from '../../workspace/facts';
import { foreignContent } from './archiveFailure';
import { Engine, EngineError, parquet } from './engine';
import { lineOf } from './partWriter';
import { readCorpus } from './storedCorpus';
import { type Answer, serveTasks } from './workerPool';

/** `compare`: the first pass; `judge`: the second. */
export type Pass = 'compare' | 'judge';

export interface GroupTask {
  readonly pass: Pass;
  /** The files with the rows of the group. */
  readonly files: readonly string[];
  /** The files of the tables that say how common things are. */
  readonly corpus: CorpusFiles;
  readonly settings: ScoringOptions['settings'];
  /** For what does not fit into memory. */
  readonly folder: string;
}

export interface CorpusFiles {
  readonly accounts: number;
  readonly termCounts: readonly string[];
  readonly commonPairs: readonly string[];
  readonly commonFigures: readonly string[];
}

export interface GroupAnswer extends Answer {
  /** What `Group.linked` or `Group.problems` has found. As JSON: structured clones of many small objects take longer. */
  readonly found: string;
  readonly failures: readonly string[];
  readonly targets: number;
}

/** What a process is started with to do this. */
export const groupScorerArgument = '--score-groups';

const megabytes = 1024;

/** Takes tasks from the parent until that is gone. */
export function serveGroups(): void {
  let engine: Promise<Engine> | undefined;
  let corpus: ReturnType<typeof readCorpus> | undefined;
  serveTasks(async (task: GroupTask) => {
    engine ??= Engine.open({ threads: 1, megabytes, folder: task.folder });
    corpus ??= readCorpus(await engine, task.corpus);
    return scoreGroup(await engine, task, await corpus);
  }, lineOfFailure);
}

function lineOfFailure(error: unknown): string {
  return error instanceof EngineError ? lineOf(error) : foreignContent(error);
}

/** Scores one group in this process. @throws EngineError */
export async function scoreGroupHere(engine: Engine, task: GroupTask): Promise<GroupAnswer> {
  return scoreGroup(engine, task, await readCorpus(engine, task.corpus));
}

/** A row of a group. */
export interface StoredArticle {
  readonly article: number;
  readonly path: string;
  readonly is_target: number;
  readonly duplicate_sources: number;
  readonly summary: string;
}

async function scoreGroup(
  engine: Engine,
  { pass, files, settings }: GroupTask,
  corpus: ScoringOptions['corpus'],
): Promise<GroupAnswer> {
  const rows = await engine.rows<StoredArticle>(
    `SELECT article, path, is_target, duplicate_sources, summary FROM ${parquet(files)}`,
  );
  const failures: string[] = [];
  const texts = new Map<string, string>();
  const group = new Group(rows.map(articleOf), {
    settings,
    corpus,
    readText: (path) => texts.get(path),
    failed: (rule, path, error) => failures.push(`${path}: the rule ${rule.id} failed: ${error}`),
  });
  const targets = rows.filter(({ is_target }) => is_target === 1).length;
  if (pass === 'compare') return { found: JSON.stringify(group.linked()), failures, targets };
  const needed = [...group.neededTexts()];
  if (needed.length > 0) {
    const read = await engine.textsOf(parquet(files), needed);
    for (const { path, text } of read) texts.set(path, text);
  }
  return { found: JSON.stringify(group.problems()), failures, targets };
}

export function articleOf(row: StoredArticle): GroupArticle {
  return {
    article: row.article,
    path: row.path,
    summary: JSON.parse(row.summary) as Summary,
    isTarget: row.is_target === 1,
    duplicateSources: row.duplicate_sources,
  };
}
