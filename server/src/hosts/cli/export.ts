// provenance export: dated events and sources, in the forms of other programs.

import { type ExportedFile, exportedFile } from '../../report/export/exported';
import { exportFormats, exportNames } from '../../report/export/exportFormats';
import { readingOptions } from '../../settings/settings';
import { makeFacts } from '../../workspace/summary';
import { Workspace } from '../../workspace/workspace';
import { hashOf } from '../cache/cache';
import { choiceOf, readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { findRecordFiles, readRecordFiles } from './copies';
import { Input } from './input';
import { readSettings, secondsOfToday } from './readSettings';
import { clearProgress, say, showProgress, writeAll } from './terminal';

export const exportCommand: Command = {
  usage: 'provenance export [PATH...]',
  summary: 'dated events and sources for other programs, on standard output (--format)',
  choices: { format: exportNames },
  help: `
Options:
  --format FORMAT    timelinejs   events as JSON for TimelineJS 3
                     markwhen     events as a Markwhen document, one section a file
                     csv          events, one a row, for spreadsheets
                     ical         events as whole days for calendars
                     csl-json     sources, each once, for Zotero and other managers of references
  --config FILE      settings, in place of provenance.config.json above the paths

Examples:
  provenance export news --format ical > news.ics
  provenance export digest.txt --format csv > digest.csv

An event that a form cannot hold, such as a year BC in a calendar, is left out and counted on standard error.`,
  async run(args) {
    const { values, positionals } = readArguments(args, { format: { type: 'string' }, config: { type: 'string' } });
    if (values.format === undefined) throw new UsageError(`export needs --format, one of ${exportNames.join(', ')}`);
    const { canHold, write } = exportFormats[choiceOf('--format', values.format, exportNames)];
    const paths = positionals.length > 0 ? positionals : ['.'];
    const settings = await readSettings(values.config, paths);
    const input = new Input();
    const workspace = new Workspace({ ...readingOptions(settings), readText: (file) => input.read(file) });
    await readRecordFiles(input, workspace, findRecordFiles(paths, settings));
    const files: ExportedFile[] = [];
    let leftOut = 0;
    for (const file of input.files(paths, settings, say)) {
      const text = input.read(file);
      if (text === undefined) continue;
      const exported = exportedFile(makeFacts(file, text, readingOptions(settings)), workspace.records);
      const events = canHold ? exported.events.filter(canHold) : exported.events;
      leftOut += exported.events.length - events.length;
      files.push({ ...exported, events });
      showProgress(() => `${files.length} files read`);
    }
    clearProgress();
    process.exitCode = input.failed ? 2 : 0;
    if (input.failed) return;
    if (leftOut > 0) {
      const what = leftOut === 1 ? '1 event is' : `${leftOut} events are`;
      say(`${what} left out: the format ${values.format} cannot hold the date`);
    }
    const hash = (text: string) =>
      hashOf(text)
        .replace(/[^0-9A-Za-z]/g, '')
        .slice(0, 32);
    writeAll(write(files, { now: secondsOfToday(), hash }));
  },
};
