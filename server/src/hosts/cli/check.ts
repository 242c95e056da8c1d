// provenance check: all problems of the files and folders.

import { formatNamed, formatNames } from '../../report/formats';
import { exitStatusOf, withoutNotes } from '../../report/report';
import { version } from '../version';
import { choiceOf, countOf, readArguments } from './arguments';
import type { Command } from './command';
import { Input } from './input';
import { makeReport } from './makeReport';
import { readSettings } from './readSettings';
import { clearProgress, paintFor, writeAll } from './terminal';

export const check: Command = {
  usage: 'provenance check [PATH...]',
  summary: 'all problems of the files and folders (default: the current folder)',
  help: `
A file is read whatever its name; of a folder, the .txt, .md, .markdown, .article and .digest files in it;
what looks like a digest and is left out by the settings is counted.
Contradictions marked in provenance-intentional.json, beside the articles or above them, are left out.

Options:
  --format FORMAT     ${formatNames.join(', ')} (default: text)
  --quiet             only errors and warnings
  --max-warnings N    allow N warnings before they make the check fail (default: 0)
  --config FILE       settings, in place of provenance.config.json above the paths
  --no-cache          does not look for what an earlier run has kept, and leaves nothing

Many files are read in several threads; the environment variable PROVENANCE_THREADS says in how many. What was found out about
many files is kept, and what has not changed is not read again; PROVENANCE_CACHE names the folder in which it lies.

Exit status: 0 when there is no error and no more warnings than allowed; 1 otherwise; 2 when the options are wrong or
nothing could be read.`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      format: { type: 'string', default: 'text' },
      quiet: { type: 'boolean' },
      'max-warnings': { type: 'string', default: '0' },
      config: { type: 'string' },
      'no-cache': { type: 'boolean' },
    });
    const name = choiceOf('--format', values.format, formatNames);
    const maxWarnings = countOf('--max-warnings', values['max-warnings']);
    const paths = positionals.length > 0 ? positionals : ['.'];
    const settings = await readSettings(values.config, paths);

    const input = new Input();
    const report = await makeReport(input, paths, settings, !values['no-cache']);
    clearProgress();
    process.exitCode = input.failed ? 2 : exitStatusOf(report, maxWarnings);
    // Of what nobody could read, "no problems" would not be true; a program that reads the report still gets a whole one.
    if (input.failed && name === 'text') return;
    const format = formatNamed(name, paintFor(process.stdout, process.env), version);
    writeAll(format(values.quiet ? withoutNotes(report) : report));
  },
};
