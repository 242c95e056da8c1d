// provenance archive check on Spark: the same statements find what may have something to do with each other, and its workers compare the
// groups with our program.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../../archive/manifest';
import * as candidates from '../../../archive/sql/candidates';
import * as sql from '../../../archive/sql/spark';
import type { ReportedProblem } from '../../../report/report';
import type { Settings } from '../../../settings/settings';
import { UsageError } from '../../cli/arguments';
import { clearProgress, say, showProgress } from '../../cli/terminal';
import { reasonOf } from '../../disk/readFile';
import { shownArchive } from '../archiveFolder';
import type { Pass } from '../groupScorer';
import type { SoundArchive } from '../verification';
import { jsonRows } from './folders';
import { type PipedAnswer, type PipeOptions, passArguments, timeRows } from './pipes';
import { writeSparkIndex } from './sparkIndex';
import { SparkSql } from './sparkSql';
import { programCommand, showFacts, showIndex, showLive } from './tables';

export interface SparkCheckOptions {
  readonly archive: string;
  readonly master: string;
  readonly manifest: Manifest;
  readonly sound: SoundArchive;
  readonly rules: Settings['rules'];
  /** Articles of a group. */
  readonly groupSize: number;
}

export interface Compared {
  /** The paths of all articles, in order. */
  readonly paths: readonly string[];
  readonly problems: readonly ReportedProblem[];
}

/** What is handed on of each article of a group; in the second pass its text, too. */
const columns = ['grp', 'article', 'is_target', 'path', 'duplicate_sources', 'summary'];

/** What is made on the way lies beside the archive, where all machines see it, and is deleted. @throws UsageError */
export async function compareOnSpark(options: SparkCheckOptions): Promise<Compared> {
  const { archive, master } = options;
  const spark = new SparkSql(master);
  const work = `${archive}.work-${process.pid}`;
  try {
    mkdirSync(work);
    return await compare(spark, work, options);
  } catch (error) {
    if (typeof error !== 'object' || error === null || !('syscall' in error)) throw error;
    throw new UsageError(`${shownArchive(work)}: ${reasonOf(error)}`);
  } finally {
    clearProgress();
    rmSync(work, { recursive: true, force: true });
    spark.close();
  }
}

async function compare(
  spark: SparkSql,
  work: string,
  { archive, manifest, sound, rules, groupSize }: SparkCheckOptions,
): Promise<Compared> {
  const at = (name: string) => join(work, name);
  const step = (what: string) => showProgress(() => what);
  let { accounts } = manifest;
  let [index, indexFolder] = [sound.index, archive];
  if (!index) {
    indexFolder = at('index');
    mkdirSync(indexFolder);
    const { parts } = sound;
    const made = await writeSparkIndex({
      spark,
      archive,
      into: indexFolder,
      work: at('made'),
      parts,
      generation: 1,
      step,
    });
    [index, accounts] = [made.files, made.accounts];
  }
  const { numericDateOrder, latestYear } = manifest.settings;
  const pipe: PipeOptions = {
    settings: { numericDateOrder, latestYear, rules },
    accounts,
    termCounts: at('term_counts'),
    commonPairs: at('common_pairs'),
    commonFigures: at('common_figures'),
  };
  writeFileSync(at('options.json'), JSON.stringify(pipe));
  const keep = (name: string, select: string) =>
    `CREATE TABLE ${name} USING parquet LOCATION ${sql.location(at(name))} AS ${select}`;
  const program = (pass: Pass) => programCommand(passArguments[pass], at('options.json'));
  step('comparing articles');
  await spark.run('comparing articles', [
    ...showFacts(archive, sound.parts),
    ...showIndex(indexFolder, index),
    ...showLive(),
    sql.writeTo(pipe.termCounts, 'csv', 'SELECT term, LEAST(accounts, 2147483647) FROM term_counts WHERE accounts > 1'),
    sql.writeTo(pipe.commonPairs, 'csv', 'SELECT pair FROM common_quotation_pairs'),
    sql.writeTo(pipe.commonFigures, 'csv', 'SELECT figure_key FROM common_figure_keys'),
    keep('account_edges', candidates.accountEdges(accounts)),
    ...candidates.comparedTables(groupSize).map(([table, select]) => keep(table, select)),
    keep(
      'piped',
      sql.pipeGroups(candidates.comparedArticles, columns, program('compare'), 'article STRING, other INT'),
    ),
    keep(
      'linked',
      `SELECT CAST(article AS INT) AS article, other FROM piped WHERE article <> ${sql.literal(timeRows)}`,
    ),
    ...candidates.judgedTables(groupSize).map(([table, select]) => keep(table, select)),
    sql.writeTo(
      at('judged'),
      'text',
      sql.pipeGroups(candidates.judgedArticles, [...columns, 'text'], program('judge'), 'line STRING'),
    ),
    sql.writeTo(at('times'), 'json', `SELECT other FROM piped WHERE article = ${sql.literal(timeRows)}`),
    sql.writeTo(at('paths'), 'json', 'SELECT path FROM live_articles'),
  ]);
  const answers = jsonRows<PipedAnswer>(at('judged'));
  for (const { other } of jsonRows<{ other: number }>(at('times'))) spark.addOurs(other / 1000);
  for (const { failures, seconds } of answers) {
    for (const failure of failures) say(failure);
    spark.addOurs(seconds);
  }
  return {
    paths: jsonRows<{ path: string }>(at('paths'))
      .map(({ path }) => path)
      .sort(),
    problems: answers.flatMap(({ problems }) => problems as readonly ReportedProblem[]),
  };
}
