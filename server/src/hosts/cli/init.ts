// provenance init: writes a project file in which every setting is shown with its default, and never changes an existing one.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../text/visible';
import { reasonOf } from '../disk/readFile';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { shownPath } from './input';

export const init: Command = {
  usage: 'provenance init [FOLDER]',
  summary: 'write provenance.config.json, the settings that the editor and the command line share',
  help: `
The file lists every setting with its default, as a comment. It holds for the folder that it lies in and all folders below; settings of
the editor stand above it. A file that exists already is left as it is.

Examples:
  provenance init           settings for the current folder
  provenance init notes     settings for the folder "notes"`,
  async run(args) {
    const { positionals } = readArguments(args, {});
    if (positionals.length > 1) throw new UsageError('init takes one folder');
    const { projectFileName } = await import('../../settings/configurationFile');
    const { projectFileTemplate } = await import('../../settings/projectFileTemplate');
    const file = join(positionals[0] ?? '.', projectFileName);
    const shown = visible(shownPath(file));
    try {
      writeFileSync(file, projectFileTemplate(), { flag: 'wx' });
    } catch (error) {
      const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
      throw new UsageError(exists ? `${shown} exists already; it is left as it is` : `${shown}: ${reasonOf(error)}`);
    }
    process.stdout.write(`${shown} written\n`);
  },
};
