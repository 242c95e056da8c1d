// provenance report: one page with the timeline, contradictions, problems, checks, reviews and sources of a folder, to send and to keep.

import { createHash } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { formatDay } from '../../dates/calendar/wordedDates';
import { timelineOf } from '../../features/timeline';
import { reportPage } from '../../report/page/page';
import { reviewsOf } from '../../report/verification/reviewTable';
import { verificationOf } from '../../report/verification/verification';
import { counted } from '../../rules/wording';
import { visible } from '../../text/visible';
import { reasonOf } from '../disk/readFile';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { Input } from './input';
import { checkFiles } from './makeReport';
import { readSettings, secondsOfToday } from './readSettings';
import { clearProgress, writeAll } from './terminal';

export const report: Command = {
  usage: 'provenance report [PATH...] --html FILE',
  summary: 'one page with timeline, contradictions, problems, checks, reviews and sources',
  help: `
The page stands alone: it opens from a disk, prints, needs no script and loads nothing. An existing FILE is replaced; with - the
page goes to standard output.

Options:
  --html FILE      where the page is written
  --title TEXT     its title (default: the name of the folder)
  --config FILE    settings, in place of provenance.config.json above the paths

Examples:
  provenance report news --html news.html
  provenance report --html - --title "Flood coverage" > page.html`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      html: { type: 'string' },
      title: { type: 'string' },
      config: { type: 'string' },
    });
    const target = values.html;
    if (target === undefined || target === '') throw new UsageError('report needs --html FILE');
    const paths = positionals.length > 0 ? positionals : ['.'];
    const settings = await readSettings(values.config, paths);
    const input = new Input();
    const checked = await checkFiles(input, paths, settings);
    clearProgress();
    if (input.failed) {
      process.exitCode = 2;
      return;
    }
    const timeline = timelineOf(checked.workspace);
    const { workspace } = checked;
    const files = [...workspace.files()];
    const pieces = reportPage({
      title: values.title ?? `Provenance report: ${paths.map((path) => visible(basename(resolve(path)))).join(', ')}`,
      report: checked.report,
      timeline,
      verification: verificationOf(workspace, files),
      reviews: reviewsOf(workspace, files),
      madeOn: formatDay(Math.floor(secondsOfToday() / 86_400)),
      digest: (text) => createHash('sha256').update(text).digest('base64'),
    });
    if (target === '-') {
      writeAll(pieces);
      return;
    }
    writeWhole(target, [...pieces].join(''));
    const { contradictions } = timeline;
    process.stdout.write(
      `${visible(target)}: ${counted(checked.report.files.length, 'file')}, ${counted(checked.report.problems.length, 'problem')}, ${counted(contradictions.length, 'contradiction')}\n`,
    );
  },
};

/**
 * Writes beside the target and moves it there, so that a page that fails leaves the last one as it was.
 * @throws UsageError when it cannot be written
 */
function writeWhole(target: string, text: string): void {
  const unfinished = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new UsageError(`${visible(target)} could not be written: ${reasonOf(error)}`);
  }
}
