// provenance archive check: verifies an archive, finds what may have something to do with each other by SQL, and has it compared group by group
// in worker processes. The archive is only read; what is made on the way lies in a folder of the system and is deleted.

import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ArchiveFile } from '../../archive/manifest';
import { firstAccountOf } from '../../archive/schema';
import type { Group } from '../../archive/scoring';
import * as candidates from '../../archive/sql/candidates';
import type { Report, ReportedProblem } from '../../report/report';
import type { Settings } from '../../settings/settings';
import { shownPath } from '../cli/input';
import { Progress } from '../cli/progress';
import { clearProgress, say, showProgress } from '../cli/terminal';
import { archiveFailure } from './archiveFailure';
import { openManifest } from './archiveFolder';
import { pathsOf, showTables } from './archiveTables';
import { memoryLimit } from './builder';
import { Engine, literal, parquet } from './engine';
import {
  type CorpusFiles,
  type GroupAnswer,
  type GroupTask,
  groupScorerArgument,
  type Pass,
  scoreGroupHere,
} from './groupScorer';
import { writeIndex } from './indexWriter';
import { type Compared, compareOnSpark } from './spark/sparkCheck';
import { verify } from './verification';
import { runTasks } from './workerPool';

export interface CheckOptions {
  readonly archive: string;
  readonly settings: Settings;
  readonly skipDamaged: boolean;
  /** The cluster that does the work, as Spark names it; DuckDB does it otherwise. */
  readonly master?: string | undefined;
}

/** Articles of a group: more share more of what they need, and take more memory. */
const groupSize = 1000;
/** The edges of so many parts at least are found at once: more pairs of accounts than these have take more memory than a processor reads fast. */
const partsAtOnce = 8;
/** Each step reads the whole index of terms, so their number must not grow with it. */
const maxSteps = 32;

const endingSignals = ['SIGINT', 'SIGTERM'] as const;

/** @throws UsageError in one line for whatever keeps the archive from being read */
export async function checkArchive(options: CheckOptions): Promise<Report> {
  const folder = resolve(options.archive);
  const temporary = mkdtempSync(join(tmpdir(), 'provenance-archive-'));
  const stop = () => {
    // What has been made may be as large as the archive.
    rmSync(temporary, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of endingSignals) process.once(signal, stop);
  try {
    return await new ArchiveCheck(folder, temporary, options).run();
  } catch (error) {
    clearProgress();
    throw await archiveFailure(folder, error);
  } finally {
    for (const signal of endingSignals) process.off(signal, stop);
    rmSync(temporary, { recursive: true, force: true });
  }
}

class ArchiveCheck {
  constructor(
    private readonly folder: string,
    private readonly temporary: string,
    private readonly options: CheckOptions,
  ) {}

  async run(): Promise<Report> {
    const manifest = openManifest(this.folder);
    const { skipDamaged, master, settings } = this.options;
    const sound = verify(this.folder, manifest, { skipDamaged, trustStamps: false });
    if (master !== undefined) {
      const { rules } = settings;
      return reportOf(await compareOnSpark({ archive: this.folder, master, manifest, sound, rules, groupSize }));
    }
    const engine = await Engine.open({ megabytes: memoryLimit(), folder: this.temporary });
    try {
      let { accounts } = manifest;
      let [index, indexFolder] = [sound.index, this.folder];
      if (!index) {
        const made = await writeIndex(engine, this.folder, this.temporary, sound.parts, 1, (what) => this.step(what));
        [index, indexFolder, accounts] = [made.files, this.temporary, made.accounts];
      }
      await showTables(engine, this.folder, sound.parts, indexFolder, index);
      await this.findEdges(
        engine,
        sound.parts.map(({ part }) => part),
        accounts,
      );
      const corpus = corpusFiles(indexFolder, index, accounts);
      const rows = await engine.rows<{ path: string }>('SELECT path FROM live_articles ORDER BY path');
      this.step('looking for quotations and figures');
      await make(engine, candidates.comparedTables(groupSize));
      await this.findLinks(engine, corpus, manifest.settings, rows.length);
      await make(engine, candidates.judgedTables(groupSize));
      const problems = await this.judge(engine, corpus, manifest.settings);
      return reportOf({ paths: rows.map(({ path }) => path), problems });
    } finally {
      engine.close();
    }
  }

  private step(what: string): void {
    showProgress(() => what);
  }

  /** The table `account_edges`: which articles have accounts that may be of one event. */
  private async findEdges(engine: Engine, parts: readonly number[], accounts: number): Promise<void> {
    const files: string[] = [];
    const size = Math.max(partsAtOnce, Math.ceil(parts.length / maxSteps));
    await engine.run(`CREATE TABLE account_traits AS SELECT * FROM ${candidates.traitsIn('term_index')} AS traits`);
    for (let at = 0; at < parts.length; at += size) {
      this.step(`looking for accounts of one event: ${at.toLocaleString('en')} of ${parts.length} parts`);
      const [from, to] = [parts[at], parts[Math.min(parts.length, at + size) - 1]];
      const left = `(SELECT * FROM term_index WHERE account >= ${firstAccountOf(from ?? 0)} AND account < ${firstAccountOf((to ?? 0) + 1)})`;
      const tables = { left, right: 'term_index', leftTraits: 'account_traits', rightTraits: 'account_traits' };
      const file = join(this.temporary, `edges-${at}.parquet`);
      await engine.run(`COPY (${candidates.accountEdges(accounts, tables)}) TO ${literal(file)} (FORMAT parquet)`);
      files.push(file);
    }
    await engine.run('DROP TABLE account_traits');
    await engine.run(`CREATE VIEW account_edges AS SELECT * FROM ${parquet(files)}`);
  }

  /** The first pass. The table `linked`: what something may be reported of. */
  private async findLinks(engine: Engine, corpus: CorpusFiles, settings: ReadWith, articles: number): Promise<void> {
    const file = join(this.temporary, 'linked.csv');
    const lines = openSync(file, 'w');
    try {
      const progress = new Progress(articles, 'articles compared');
      let compared = 0;
      const groups = await this.makeGroups(engine, 'compared', candidates.comparedArticles);
      await this.compareGroups(engine, 'compare', groups, corpus, settings, ({ found, targets }) => {
        const pairs = JSON.parse(found) as ReturnType<Group['linked']>;
        writeSync(lines, pairs.map((pair) => `${pair.join(',')}\n`).join(''));
        compared += targets;
        showProgress(() => progress.line(compared));
      });
    } finally {
      closeSync(lines);
    }
    await engine.run(
      `CREATE TABLE linked AS SELECT * FROM read_csv(${literal(file)}, auto_detect = false, header = false, columns = {'article': 'INTEGER', 'other': 'INTEGER'})`,
    );
  }

  /** The second pass. */
  private async judge(engine: Engine, corpus: CorpusFiles, settings: ReadWith): Promise<ReportedProblem[]> {
    const problems: ReportedProblem[] = [];
    const groups = await this.makeGroups(engine, 'judged', candidates.judgedArticles);
    this.step('weighing what contradicts');
    await this.compareGroups(engine, 'judge', groups, corpus, settings, ({ found }) => {
      for (const problem of JSON.parse(found) as ReportedProblem[]) problems.push(problem);
    });
    clearProgress();
    return problems;
  }

  /** @returns the files of each group */
  private async makeGroups(engine: Engine, name: string, articles: string): Promise<readonly (readonly string[])[]> {
    const folder = join(this.temporary, name);
    mkdirSync(folder);
    await engine.run(`COPY (${articles}) TO ${literal(folder)} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (grp))`);
    const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return groups.map((group) => readdirSync(join(folder, group.name)).map((file) => join(folder, group.name, file)));
  }

  /** Has the groups compared, and their files deleted. */
  private async compareGroups(
    engine: Engine,
    pass: Pass,
    groups: readonly (readonly string[])[],
    corpus: CorpusFiles,
    { numericDateOrder, latestYear }: ReadWith,
    take: (answer: GroupAnswer) => void,
  ): Promise<void> {
    const settings = { numericDateOrder, latestYear, rules: this.options.settings.rules };
    const tasks = groups.map((files): GroupTask => ({ pass, files, corpus, settings, folder: this.temporary }));
    const pool = {
      program: __filename,
      argument: groupScorerArgument,
      name: () => 'some articles',
      here: (task: GroupTask) => scoreGroupHere(engine, task),
    };
    await runTasks(pool, tasks, (answer: GroupAnswer, { files }) => {
      for (const failure of answer.failures) say(failure);
      for (const file of files) rmSync(file, { force: true });
      take(answer);
    });
  }
}

/** How the archive was read. */
type ReadWith = Pick<Settings, 'numericDateOrder' | 'latestYear'>;

async function make(engine: Engine, steps: readonly candidates.Step[]): Promise<void> {
  for (const [table, select] of steps) await engine.run(`CREATE TABLE ${table} AS ${select}`);
}

function corpusFiles(folder: string, index: readonly ArchiveFile[], accounts: number): CorpusFiles {
  return {
    accounts,
    termCounts: pathsOf(folder, index, 'term_counts'),
    commonPairs: pathsOf(folder, index, 'common_quotation_pairs'),
    commonFigures: pathsOf(folder, index, 'common_figure_keys'),
  };
}

function reportOf({ paths, problems }: Compared): Report {
  // Of one file they are in order already.
  const sorted = problems.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { files: paths.map((path) => shownPath(path)), problems: sorted.map(withShownPaths) };
}

/** With the names of files as the user knows them. */
export function withShownPaths(problem: ReportedProblem): ReportedProblem {
  return {
    ...problem,
    file: shownPath(problem.file),
    related: problem.related.map((place) => ({ ...place, file: shownPath(place.file) })),
  };
}
