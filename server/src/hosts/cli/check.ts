// provenance check: all problems of the files and folders.

import { checkAll } from '../../protocol/reports/checkAll';
import { formatNamed, formatNames } from '../../protocol/reports/formats';
import { exitStatusOf, withoutNotes } from '../../protocol/reports/report';
import { version } from '../version';
import { choiceOf, countOf, readArguments } from './arguments';
import type { Command } from './command';
import { Input, readSettings, shownPath } from './input';
import { findSideFiles } from './sideFiles';
import { clearProgress, paintFor, say, showProgress, writeAll } from './terminal';

export const check: Command = {
  usage: 'provenance check [PATH...]',
  summary: 'all problems of the files and folders (default: the current folder)',
  help: `
A file is read whatever its name; of a folder, the .txt, .article and .digest files in it.
Contradictions marked in provenance-intentional.json, beside the articles or above them, are left out.

Options:
  --format FORMAT     ${formatNames.join(', ')} (default: text)
  --quiet             only errors and warnings
  --max-warnings N    allow N warnings before they make the check fail (default: 0)
  --config FILE       settings as JSON, the same as those of the editor
  --no-cache          accepted; every run reads all files anew

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
    const mostWarnings = countOf('--max-warnings', values['max-warnings']);
    const settings = await readSettings(values.config);

    const input = new Input();
    const paths = positionals.length > 0 ? positionals : ['.'];
    const files = input.files(paths, settings);
    // Loaded for this command alone: it brings the schema library with it.
    const { readSideFile } = await import('../../protocol/intentional/sideFile');
    const report = checkAll(
      {
        files,
        sideFiles: (articles) =>
          findSideFiles(articles, paths).flatMap(({ path, allRead }) => {
            const file = shownPath(path);
            const text = input.readBeside(file);
            return text === undefined ? [] : [{ sideFile: readSideFile(file, text), allRead }];
          }),
        read: (file) => input.read(file),
        progress: (read) => showProgress(() => `${read} files read`),
        failed: (rule, file, error) => say(`${file}: the rule ${rule.id} failed: ${error}`),
      },
      settings,
    );
    clearProgress();
    process.exitCode = input.failed ? 2 : exitStatusOf(report, mostWarnings);
    const format = formatNamed(name, paintFor(process.stdout, process.env), version);
    writeAll(format(values.quiet ? withoutNotes(report) : report));
  },
};
