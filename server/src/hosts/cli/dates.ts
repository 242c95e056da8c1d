// provenance dates: every date expression with its reading; of files, of standard input, or record by record.

import type { Anchor } from '../../dates/calendar/reading';
import { DateLines } from '../../report/records/dateLines';
import { datesOfArticle, datesOfText, type ExplainedDate, referenceAnchor } from '../../report/records/dates';
import { readingOptions, type Settings } from '../../settings/settings';
import { jsonText, oneLine } from '../../text/visible';
import { makeFacts } from '../../workspace/summary';
import { choiceOf, readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { Input } from './input';
import { readSettings } from './readSettings';
import { readStandardInput } from './standardInput';
import { writeAll } from './terminal';

export const dates: Command = {
  usage: 'provenance dates [PATH...|-]',
  summary: 'every date expression with its reading (-: of standard input)',
  choices: { format: ['text', 'json'] },
  help: `
Options:
  --reference DAY    complete partial dates from this day, YYYY-MM-DD, instead of the article's own dates
  --format FORMAT    text, json (one object a line) (default: text)
  --records          read {"text","reference"} objects, one a line, from standard input and answer each with
                     {"dates":[...]} on one line; successive lines of one "document" are read as one text, and so
                     are those of one "source" once they turn out to be a history
  --config FILE      settings, in place of provenance.config.json above the paths

Examples:
  provenance dates notes                                     all dates of a folder
  echo "three days later" | provenance dates - --reference 2025-03-03`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      reference: { type: 'string' },
      format: { type: 'string', default: 'text' },
      records: { type: 'boolean' },
      config: { type: 'string' },
    });
    const format = choiceOf('--format', values.format, ['text', 'json']);
    const reference = values.reference === undefined ? undefined : referenceAnchor(values.reference);
    if (values.reference !== undefined && !reference) {
      throw new UsageError(`--reference must be a day as YYYY-MM-DD, and not "${values.reference}"`);
    }
    const paths = positionals.length > 0 ? positionals : ['.'];
    const folders = paths.map((path) => (path === '-' ? '.' : path));
    const settings = await readSettings(values.config, values.records ? ['.'] : folders);
    if (values.records) {
      if (positionals.some((path) => path !== '-')) throw new UsageError('--records reads standard input and no files');
      await answerRecords(values.reference, settings);
      return;
    }

    const input = new Input();
    const show = (file: string, text: string) => {
      const found = datesIn(file, text, reference, settings);
      writeAll(found.map(({ record, meaning }) => lineOf(format, file, record, meaning)));
    };
    let failed = false;
    for (const path of paths) {
      if (path === '-') {
        const text = await readStandardInput();
        if (text === undefined) failed = true;
        else show('-', text);
        continue;
      }
      for (const file of input.files([path], settings)) {
        const text = input.read(file);
        if (text !== undefined) show(file, text);
      }
    }
    process.exitCode = input.failed || failed ? 2 : 0;
  },
};

function datesIn(file: string, text: string, reference: Anchor | undefined, settings: Settings): ExplainedDate[] {
  if (reference) return datesOfText(text, reference, settings.numericDateOrder);
  return datesOfArticle(makeFacts(file, text, readingOptions(settings)));
}

function lineOf(format: string, file: string, record: ExplainedDate['record'], meaning: string): string {
  if (format === 'json') return `${jsonText({ file, ...record })}\n`;
  const { line, column, start, end, precision, text } = record;
  const days = start === end ? start : `${start ?? ''}..${end ?? ''}`;
  return `${oneLine(`${file}:${line}:${column} ${days} ${precision} "${text}" ${meaning}`)}\n`;
}

/** Each line is answered at once, because the caller may wait for the answer before the next question. */
async function answerRecords(reference: string | undefined, settings: Settings): Promise<void> {
  const lines = new DateLines(reference, settings.numericDateOrder);
  let rest = '';
  let asked = 0;
  let failed = 0;
  const answer = (line: string): string => {
    if (line.trim() === '') return '';
    asked++;
    const answered = lines.answer(line);
    if (answered.failed) failed++;
    return `${answered.answer}\n`;
  };
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) {
    const whole = (rest + String(chunk)).split('\n');
    rest = whole.pop() ?? '';
    writeAll(whole.map(answer));
  }
  writeAll([answer(rest)]);
  process.exitCode = asked > 0 && failed === asked ? 2 : 0;
}
