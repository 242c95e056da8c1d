// provenance check: all problems of the files and folders.

import { existsSync } from 'node:fs';
import { formatNamed, formatNames } from '../../report/formats';
import { asListed, exitStatusOf, type Report, withoutNotes } from '../../report/report';
import { counted } from '../../rules/wording';
import type { Settings } from '../../settings/settings';
import { visible } from '../../text/visible';
import { readTextFile } from '../disk/readFile';
import { writeWhole } from '../disk/replaceFile';
import { rulePagesOnTheWeb, version } from '../version';
import { UsageError } from './arguments';
import { changedSince } from './changedFiles';
import { type CheckOptions, readCheckOptions } from './checkOptions';
import type { Command } from './command';
import { Input } from './input';
import { makeReport, makeWorkspace } from './makeReport';
import { readSettings } from './readSettings';
import { readStandardInput } from './standardInput';
import { clearProgress, columnsFor, paintFor, say, writeAll } from './terminal';

type Given = { readonly name: string; readonly text: string };

export const check: Command = {
  usage: 'provenance check [PATH...]',
  summary: 'all problems of the files and folders (default: the current folder)',
  choices: { format: formatNames },
  help: `
A file is read whatever its name; of a folder, the .txt, .md, .markdown, .article and .digest files in it;
what looks like a digest and is left out by the settings is counted.
Contradictions marked in provenance-intentional.json, beside the articles or above them, are left out.

What is reported:
  --format FORMAT        ${formatNames.join(', ')} (default: text)
  --quiet                only errors and warnings
  --rule ID              only problems of this rule; may be given several times
  --changed-since REV    only problems that touch files changed since a revision of git, other files' contradictions with them included
  --baseline FILE        only problems that are not in this file
  --update-baseline      writes all problems into the baseline; a later check reports what is new
  --max-warnings N       allow N warnings before they make the check fail (default: 0)

What is read:
  --config FILE          settings, in place of provenance.config.json above the paths
  --stdin NAME           standard input, as if it were the file NAME
  --watch                checks again after each change, until it is ended
  --no-cache             does not look for what an earlier run has kept, and leaves nothing

What is changed:
  --fix                  makes the sure fixes in the files, and reports what is left
  --fix-dry-run          writes what --fix would change as a unified diff, and changes nothing

Many files are read in several threads; the environment variable PROVENANCE_THREADS says in how many. What was found out about
many files is kept, and what has not changed is not read again; PROVENANCE_CACHE names the folder in which it lies.

Examples:
  provenance check                                           the current folder
  provenance check notes --quiet --format github             in CI
  provenance check notes --baseline known.json               only what is new
  provenance check --changed-since origin/main               before a merge
  provenance check --fix-dry-run notes > fixes.patch         to look at, and then: git apply fixes.patch
  provenance check --stdin notes/a.md notes < draft.md       a draft among the notes

Exit status: 0 when there is no error and no more warnings than allowed; 1 otherwise; 2 when the options are wrong or
nothing could be read.`,
  async run(args) {
    const options = readCheckOptions(args);
    if (options.watch) await watchAndCheck(options);
    else await checkOnce(options);
  },
};

async function watchAndCheck(options: CheckOptions): Promise<void> {
  const { watch } = await import('./watch');
  await watch(options, () => checkOnce(options));
}

async function checkOnce(options: CheckOptions): Promise<void> {
  const { paths, baseline, updateBaseline } = options;
  const settings = await readSettings(options.config, paths);
  const given = await standardInputAs(options.stdin);
  if (options.stdin !== undefined && !given) {
    process.exitCode = 2;
    return;
  }
  if (options.fix !== 'no') {
    const { fix } = await import('./fix');
    await fix(options, settings, given);
  }
  const input = new Input(given);
  const whole = await makeReport(input, paths, settings, options.cache && !given);
  clearProgress();
  if (updateBaseline && baseline !== undefined && !input.failed) {
    await writeBaseline(baseline, whole);
    return;
  }
  const report = await chosen(whole, options, input);
  process.exitCode = input.failed ? 2 : exitStatusOf(report, options.maxWarnings);
  // The diff is all that standard output gets.
  if (options.fix === 'dry') return;
  // "No problems" would not be true of unreadable files; a program that reads the report still gets a complete one.
  if (input.failed && options.format === 'text') return;
  const { stdout, env } = process;
  const format = formatNamed(
    options.format,
    paintFor(stdout, env),
    { version, rulePages: rulePagesOnTheWeb },
    columnsFor(stdout),
  );
  const listed = options.format === 'text' ? asListed(report, settings.contradictions.show) : report;
  const shown = options.quiet ? { ...withoutNotes(report), unlisted: 0 } : listed;
  writeAll(format(options.format === 'sarif' ? await withFixes(shown, options, settings, given) : shown));
}

async function standardInputAs(name: string | undefined): Promise<Given | undefined> {
  const text = name === undefined ? undefined : await readStandardInput();
  return name === undefined || text === undefined ? undefined : { name, text };
}

/** The problems that the options ask for. */
async function chosen(report: Report, { paths, rules, changedSince: revision, baseline }: CheckOptions, input: Input) {
  let { problems } = report;
  if (rules) problems = problems.filter(({ rule }) => rules.has(rule));
  if (revision !== undefined) {
    const changed = new Set(changedSince(revision, paths[0] ?? '.').map((path) => input.nameOf(path)));
    problems = problems.filter(({ file, related }) =>
      [file, ...related.map((place) => place.file)].some((name) => changed.has(name)),
    );
  }
  if (baseline === undefined) return { ...report, problems };
  const { readBaseline, withoutBaseline } = await import('../../report/baseline');
  const reading = readTextFile(baseline);
  if (reading.text === undefined) {
    const advice = existsSync(baseline) ? '' : '; --update-baseline writes it';
    throw new UsageError(`${visible(baseline)}: ${reading.trouble}${advice}`);
  }
  const known = readBaseline(reading.text);
  if ('refused' in known) throw new UsageError(`${visible(baseline)}: ${known.refused}`);
  const left = withoutBaseline({ ...report, problems }, known);
  const isWhole = !rules && revision === undefined;
  if (left.gone > 0 && isWhole) {
    const what = left.gone === 1 ? '1 problem of the baseline is' : `${left.gone} problems of the baseline are`;
    say(`${what} not there any more; --update-baseline takes them out`);
  }
  return left.report;
}

async function writeBaseline(path: string, report: Report): Promise<void> {
  const { baselineText, beginsAsBaseline } = await import('../../report/baseline');
  const trouble = writeWhole(path, baselineText(report), beginsAsBaseline);
  if (trouble !== undefined) throw new UsageError(`${visible(path)}: ${trouble}`);
  say(`${visible(path)}: ${counted(report.problems.length, 'problem')} accepted`);
}

/** Code scanning shows fixes beside problems; no other format has a place for them. */
async function withFixes(report: Report, { paths }: CheckOptions, settings: Settings, given: Given | undefined) {
  if (!report.problems.some(({ fixable }) => fixable)) return report;
  const { fixesIn } = await import('../../report/fixing');
  const { workspace } = await makeWorkspace(new Input(given, () => {}), paths, settings);
  return { ...report, fixes: fixesIn(workspace, settings, report) };
}
