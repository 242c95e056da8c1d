// provenance extract: the content of each file, one JSON record a line.

import { extractRecords } from '../../report/records/extract';
import { readingOptions } from '../../settings/settings';
import { jsonText } from '../../text/visible';
import { makeFacts } from '../../workspace/summary';
import { readArguments } from './arguments';
import type { Command } from './command';
import { Input } from './input';
import { readSettings } from './readSettings';
import { clearProgress, showProgress, writeAll } from './terminal';

export const extract: Command = {
  usage: 'provenance extract [PATH...]',
  summary: 'what was understood: articles, sources, citations, timeline entries and dates, one JSON record a line',
  help: `
Options:
  --config FILE    settings, in place of provenance.config.json above the paths

Examples:
  provenance extract notes > notes.jsonl
  provenance extract digest.txt | grep '"type":"source"'`,
  async run(args) {
    const { values, positionals } = readArguments(args, { config: { type: 'string' } });
    const paths = positionals.length > 0 ? positionals : ['.'];
    const settings = await readSettings(values.config, paths);
    const input = new Input();
    let read = 0;
    for (const file of input.files(paths, settings)) {
      const text = input.read(file);
      if (text === undefined) continue;
      const facts = makeFacts(file, text, readingOptions(settings));
      writeAll([[...extractRecords(facts)].map((record) => `${jsonText(record)}\n`).join('')]);
      read++;
      showProgress(() => `${read} files read`);
    }
    clearProgress();
    process.exitCode = input.failed ? 2 : 0;
  },
};
