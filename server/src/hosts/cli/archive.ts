// provenance archive: archives of articles beyond one folder. What they do is in a bundle of its own.

import { archiveRules } from '../../archive/scoring';
import { formatNamed, formatNames } from '../../report/formats';
import { exitStatusOf, withoutNotes } from '../../report/report';
import { visible } from '../../text/visible';
import { rulePagesOnTheWeb, version } from '../version';
import { choiceOf, countOf, readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { shownPath } from './input';
import { readSettings } from './readSettings';
import { columnsFor, paintFor, writeAll } from './terminal';

/** @param load the archives, a bundle of its own */
export function archiveOf(load: () => Promise<typeof import('../archive')>): Command {
  return {
    usage: 'provenance archive build|add|check ...',
    choices: { format: formatNames },
    summary: 'archives of articles beyond one folder, as Parquet tables',
    help: `
  provenance archive build PATH... --to ARCHIVE      makes an archive of the articles in files and folders
  provenance archive add ARCHIVE PATH...             brings new and changed files into it
  provenance archive check ARCHIVE                   reports what contradicts each other in it
  provenance archive check ARCHIVE --against FILE... reports what in these files contradicts it

Options of build and add:
  --to ARCHIVE           the folder of the archive that is made
  --config FILE          settings, in place of provenance.config.json above the paths

  --engine spark         does the work on a cluster of Apache Spark; default: duckdb, on this machine (build, add and check)
  --master URL           the cluster, as Spark names it: spark://HOST:PORT

Options of check:
  --format FORMAT        ${formatNames.join(', ')} (default: text)
  --quiet                only errors and warnings
  --rule ID              only problems of this rule; may be given several times
  --max-warnings N       allow N warnings before they make the check fail (default: 0)
  --against FILE         files of today, in seconds: only what has rare words in common with them is read
  --skip-damaged         leaves out what is damaged or missing, and says so

An archive is a folder of Parquet tables, which other programs can read too (docs/archive.md). It needs the package @duckdb/node-api.
A build that was ended goes on where it was when the same command is given again. PROVENANCE_THREADS says how many processes read.

check reports ${archiveRules.map(({ meta }) => meta.id).join(', ')}, as provenance check does of a folder.
It verifies every file of the archive before it reads it.

Exit status: 0 when it is done, and check has found no error and no more warnings than allowed; 1 when check has found them;
2 when the options are wrong, or the archive cannot be read or written.`,
    async run(args) {
      const [action, ...rest] = args;
      if (action === 'build') await build(await load(), rest);
      else if (action === 'add') await add(await load(), rest);
      else if (action === 'check') await check(await load(), rest);
      else {
        const verb = action === undefined ? 'needs' : 'knows';
        throw new UsageError(`archive ${verb} build, add and check; see provenance archive --help`);
      }
    },
  };
}

const engines = ['duckdb', 'spark'] as const;

const engineOptions = { engine: { type: 'string', default: 'duckdb' }, master: { type: 'string' } } as const;

/** The cluster that does the work; undefined when DuckDB does it here. */
function masterOf({
  engine,
  master,
}: {
  readonly engine: string;
  readonly master?: string | undefined;
}): string | undefined {
  const isSpark = choiceOf('--engine', engine, engines) === 'spark';
  if (isSpark && !master) throw new UsageError('--engine spark needs --master URL, such as spark://HOST:7077');
  if (!isSpark && master !== undefined) throw new UsageError('--master goes with --engine spark');
  return master;
}

const checkOptions = {
  format: { type: 'string', default: 'text' },
  quiet: { type: 'boolean', default: false },
  rule: { type: 'string', multiple: true },
  'max-warnings': { type: 'string', default: '0' },
  config: { type: 'string' },
  against: { type: 'string', multiple: true },
  'skip-damaged': { type: 'boolean', default: false },
  ...engineOptions,
} as const;

async function check(archives: typeof import('../archive'), args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, checkOptions);
  const [archive, ...more] = positionals;
  const against = values.against && [...values.against, ...more];
  if (archive === undefined || (more.length > 0 && !against)) throw new UsageError('archive check needs one archive');
  if (against && values['skip-damaged'])
    throw new UsageError('--against needs a whole archive, so it takes no --skip-damaged');
  const format = choiceOf('--format', values.format, formatNames);
  const maxWarnings = countOf('--max-warnings', values['max-warnings']);
  const ids = archiveRules.map(({ meta }) => meta.id);
  const rules = values.rule?.map((rule) => choiceOf('--rule', rule, ids));
  const settings = await readSettings(values.config, against ?? [archive]);
  const master = masterOf(values);
  if (against && master !== undefined) throw new UsageError('--against needs no cluster: leave --engine spark out');
  const whole = against
    ? await archives.checkAgainst({ archive, files: against, settings })
    : await archives.checkArchive({ archive, settings, skipDamaged: values['skip-damaged'], master });
  const report = rules ? { ...whole, problems: whole.problems.filter(({ rule }) => rules.includes(rule)) } : whole;
  process.exitCode = exitStatusOf(report, maxWarnings);
  const { stdout, env } = process;
  const program = { version, rulePages: rulePagesOnTheWeb };
  const write = formatNamed(format, paintFor(stdout, env), program, columnsFor(stdout));
  writeAll(write(values.quiet ? withoutNotes(report) : report));
}

const options = { to: { type: 'string' }, config: { type: 'string' }, ...engineOptions } as const;

async function build(archives: typeof import('../archive'), args: readonly string[]): Promise<void> {
  const { values, positionals: paths } = readArguments(args, options);
  if (!values.to) throw new UsageError('archive build needs --to ARCHIVE');
  if (paths.length === 0) throw new UsageError('archive build needs files or folders');
  await take(archives, { archive: values.to, paths, isNew: true, master: masterOf(values) }, values.config);
}

async function add(archives: typeof import('../archive'), args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, options);
  const [archive, ...paths] = positionals;
  if (values.to !== undefined) throw new UsageError('archive add takes the archive first, and no --to');
  if (archive === undefined || paths.length === 0)
    throw new UsageError('archive add needs an archive, and files or folders');
  await take(archives, { archive, paths, isNew: false, master: masterOf(values) }, values.config);
}

async function take(
  archives: typeof import('../archive'),
  options: Omit<Parameters<typeof archives.buildArchive>[0], 'settings'>,
  config: string | undefined,
): Promise<void> {
  const { archive, paths } = options;
  const settings = await readSettings(config, paths);
  const { taken, articles, seconds } = await archives.buildArchive({ ...options, settings });
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const rate = taken > 0 ? `, ${number(taken / seconds)} a second` : '';
  process.stdout.write(
    `${visible(shownPath(archive))}: ${number(taken)} new or changed, ${number(articles)} ${articles === 1 ? 'article' : 'articles'} in all${rate}\n`,
  );
}
