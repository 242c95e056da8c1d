// provenance verify: every quotation, figure and date of the cited claims against the saved copies of their sources.

import { dirname } from 'node:path';
import { reviewsOf } from '../../report/verification/reviewTable';
import { exitStatusOfChecks, verificationOf } from '../../report/verification/verification';
import { verificationPage } from '../../report/verification/verificationPage';
import { verificationText } from '../../report/verification/verificationText';
import { jsonText } from '../../text/visible';
import { isRegularFile } from '../disk/regularFile';
import { choiceOf, readArguments } from './arguments';
import type { Command } from './command';
import { Input } from './input';
import { makeWorkspace } from './makeReport';
import { frameOf } from './pageFrame';
import { readSettings } from './readSettings';
import { clearProgress, paintFor, writeAll } from './terminal';

const formats = ['text', 'json', 'html'] as const;

export const verify: Command = {
  usage: 'provenance verify [PATH...]',
  summary: 'every quotation, figure and date of cited claims against the saved copies of their sources',
  choices: { format: formats },
  help: `
A saved copy is a report, a page or a document in the folder, beside a file or below, with the address or the title of the source; provenance-sources.json,
beside the articles or above them, may say which file is the copy of which source. Nothing is fetched.

Options:
  --format FORMAT  text, json (one check a line) or html (one page, to print and to keep) (default: text)
  --all            in text, lists what was found too, and each check of a source without a copy
  --config FILE    settings, in place of provenance.config.json above the paths

Examples:
  provenance verify notes
  provenance verify --format html notes > checks.html

Exit status: 0 when every quotation that could be checked was found; 1 otherwise; 2 when the options are wrong or nothing could be read.
Figures and dates that were not found do not fail, unless the settings make their rules warnings or errors.`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string', default: 'text' },
      all: { type: 'boolean' },
      config: { type: 'string' },
    });
    const format = choiceOf('--format', values.format, formats);
    const paths = positionals.length > 0 ? positionals : ['.'];
    const settings = await readSettings(values.config, paths);
    const input = new Input();
    const { workspace, files } = await makeWorkspace(input, paths, settings, foldersOf(paths));
    clearProgress();
    if (input.failed) {
      process.exitCode = 2;
      return;
    }
    const verification = verificationOf(workspace, files);
    process.exitCode = exitStatusOfChecks(verification, settings.rules);
    if (format === 'json') writeAll(verification.checks.map(({ record }) => `${jsonText(record)}\n`));
    else if (format === 'text') {
      writeAll(verificationText(verification, paintFor(process.stdout, process.env), values.all === true));
    } else {
      writeAll(
        verificationPage({
          ...frameOf('Fact-check report', paths),
          verification,
          reviews: reviewsOf(workspace, files),
        }),
      );
    }
  },
};

/** The folders of files that were asked for by name: their copies lie beside them or below. */
function foldersOf(paths: readonly string[]): string[] {
  const files = paths.filter((path) => isRegularFile(path));
  return [...new Set(files.map((path) => dirname(path)))];
}
