// provenance check: all problems of the files and folders.

import { type CheckedSideFile, Checking } from '../../protocol/reports/checking';
import { formatNamed, formatNames } from '../../protocol/reports/formats';
import { exitStatusOf, withoutNotes } from '../../protocol/reports/report';
import { version } from '../version';
import { choiceOf, countOf, readArguments } from './arguments';
import type { Command } from './command';
import { readFiles, threadsFor } from './fileReports';
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

Many files are read in several threads; the environment variable PROVENANCE_THREADS says in how many.

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
    const files = [...input.files(paths, settings)];
    const checking = new Checking(
      {
        read: (file) => input.read(file),
        failed: (rule, file, error) => say(`${file}: the rule ${rule.id} failed: ${error}`),
      },
      settings,
    );
    const { numericDateOrder, rules } = settings;
    const threads = countOf('PROVENANCE_THREADS', process.env.PROVENANCE_THREADS ?? '0') || threadsFor(files.length);
    for await (const read of readFiles(files, { numericDateOrder, rules }, threads)) {
      input.note(read);
      for (const failure of read.failures) say(`${read.file}: ${failure}`);
      if (read.report) checking.take(read.report);
      showProgress(() => `${checking.fileCount} of ${files.length} files read`);
    }
    const report = checking.report(await sideFilesOf(input, checking.files(), paths));
    clearProgress();
    process.exitCode = input.failed ? 2 : exitStatusOf(report, mostWarnings);
    const format = formatNamed(name, paintFor(process.stdout, process.env), version);
    writeAll(format(values.quiet ? withoutNotes(report) : report));
  },
};

async function sideFilesOf(
  input: Input,
  files: Iterable<string>,
  paths: readonly string[],
): Promise<CheckedSideFile[]> {
  const found = findSideFiles(files, paths);
  if (found.length === 0) return [];
  // Loaded when there is one: it brings the schema library with it.
  const { readSideFile } = await import('../../protocol/intentional/sideFile');
  return found.flatMap(({ path, allRead }) => {
    const file = shownPath(path);
    const text = input.readBeside(file);
    return text === undefined ? [] : [{ sideFile: readSideFile(file, text), allRead }];
  });
}
