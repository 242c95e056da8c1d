// provenance report: one page with the timeline, contradictions, problems, checks, reviews and sources of a folder, to send and to keep.

import { timelineOf } from '../../features/timeline';
import { beginsAsPage } from '../../report/page/frame';
import { reportPage } from '../../report/page/page';
import { reviewsOf } from '../../report/verification/reviewTable';
import { verificationOf } from '../../report/verification/verification';
import { counted } from '../../rules/wording';
import { visible } from '../../text/visible';
import { writeWhole } from '../disk/replaceFile';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { Input } from './input';
import { checkFiles } from './makeReport';
import { frameOf } from './pageFrame';
import { readSettings } from './readSettings';
import { clearProgress, writeAll } from './terminal';

export const report: Command = {
  usage: 'provenance report [PATH...] --html FILE',
  summary: 'one page with timeline, contradictions, problems, checks, reviews and sources',
  help: `
The page stands alone: it opens from a disk, prints, needs no script and loads nothing. An older page in FILE is replaced, and any
other file left as it is; with - the page goes to standard output.

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
      ...frameOf('Provenance report', paths, values.title),
      report: checked.report,
      timeline,
      verification: verificationOf(workspace, files),
      reviews: reviewsOf(workspace, files),
    });
    if (target === '-') {
      writeAll(pieces);
      return;
    }
    const trouble = writeWhole(target, [...pieces].join(''), beginsAsPage);
    if (trouble !== undefined) throw new UsageError(`${visible(target)} could not be written: ${trouble}`);
    const { contradictions } = timeline;
    process.stdout.write(
      `${visible(target)}: ${counted(checked.report.files.length, 'file')}, ${counted(checked.report.problems.length, 'problem')}, ${counted(contradictions.length, 'contradiction')}\n`,
    );
  },
};
