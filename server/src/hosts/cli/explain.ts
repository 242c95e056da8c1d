// provenance explain: the whole reasoning about one place, or about two.

import { dirname, relative } from 'node:path';
import { explainPair, explainPlace, type LinePlace } from '../../features/explain';
import { readingOptions } from '../../settings/settings';
import { oneLine, visible } from '../../text/visible';
import { Workspace } from '../../workspace/workspace';
import { isFolder } from '../disk/regularFile';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { Input } from './input';
import { readSettings } from './readSettings';
import { writeAll } from './terminal';

export const explain: Command = {
  usage: 'provenance explain FILE:LINE [FILE:LINE]',
  summary: 'why accounts on one line, or on two, are held to be of one event or not, and what their dates mean',
  help: `
The articles of the folders of both files are read, because an account is judged among all others.

Options:
  --among PATH     files and folders to judge among, in place of those folders; may be given several times
  --config FILE    settings, in place of provenance.config.json above the paths

Examples:
  provenance explain notes/a.md:12                           all accounts of the event on line 12
  provenance explain notes/a.md:12 notes/b.md:7              why these two are one event, or are not`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      config: { type: 'string' },
      among: { type: 'string', multiple: true },
    });
    const [one, other, ...more] = positionals.map(placeOf);
    if (!one || more.length > 0) throw new UsageError('explain takes one or two places as FILE:LINE');
    const paths = values.among ?? [...new Set([one, ...(other ? [other] : [])].map(({ file }) => dirname(file)))];
    const settings = await readSettings(values.config, paths);
    const input = new Input();
    const workspace = new Workspace({
      ...readingOptions(settings),
      readText: (file) => input.read(file),
      displayName: visible,
    });
    const places = [one, ...(other ? [other] : [])];
    for (const file of input.files([...places.map(({ file }) => file), ...paths], settings)) {
      const text = input.read(file);
      if (text !== undefined) workspace.apply([{ file, text }]);
    }
    const [met, metOther] = places.map(({ file, line }) => ({ file: input.nameOf(file), line }));
    if (!met || [met, metOther].some((place) => place && !workspace.has(place.file))) {
      process.exitCode = 2;
      return;
    }
    const lines = metOther ? explainPair(workspace, met, metOther) : explainPlace(workspace, met);
    writeAll([lines.map((line) => `${oneLine(line)}\n`).join('')]);
  },
};

/** @throws UsageError when it is not of the form FILE:LINE */
function placeOf(argument: string): LinePlace {
  const [, file, line] = /^(.+?):([1-9]\d{0,8})(?::\d+)?$/.exec(argument) ?? [];
  if (!file || !line) throw new UsageError(`"${argument}" is no place; write FILE:LINE, such as digest.txt:12`);
  if (isFolder(file)) throw new UsageError(`${visible(file)}: a folder, not a file`);
  return { file: relative(process.cwd(), file) || file, line: Number(line) - 1 };
}
