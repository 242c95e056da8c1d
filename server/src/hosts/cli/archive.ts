// provenance archive: archives of articles beyond one folder. What they do is in a bundle of its own.

import { visible } from '../../text/visible';
import { readArguments, UsageError } from './arguments';
import type { Command } from './command';
import { shownPath } from './input';
import { readSettings } from './readSettings';

/** @param load the archives, a bundle of its own */
export function archiveOf(load: () => Promise<typeof import('../archive')>): Command {
  return {
    usage: 'provenance archive build|add ...',
    summary: 'archives of articles beyond one folder, as Parquet tables',
    help: `
  provenance archive build PATH... --to ARCHIVE      makes an archive of the articles in files and folders
  provenance archive add ARCHIVE PATH...             brings new and changed files into it

Options:
  --to ARCHIVE           the folder of the archive that is made
  --config FILE          settings, in place of provenance.config.json above the paths

An archive is a folder of Parquet tables, which other programs can read too (docs/archive.md). It needs the package @duckdb/node-api.
A build that was ended goes on where it was when the same command is given again. PROVENANCE_THREADS says how many processes read.

Exit status: 0 when it is done; 2 when the options are wrong, or the archive cannot be read or written.`,
    async run(args) {
      const [action, ...rest] = args;
      if (action === 'build') await build(await load(), rest);
      else if (action === 'add') await add(await load(), rest);
      else
        throw new UsageError(
          `archive ${action === undefined ? 'needs' : 'knows'} build or add; see provenance archive --help`,
        );
    },
  };
}

const options = { to: { type: 'string' }, config: { type: 'string' } } as const;

async function build(archives: typeof import('../archive'), args: readonly string[]): Promise<void> {
  const { values, positionals: paths } = readArguments(args, options);
  if (values.to === undefined) throw new UsageError('archive build needs --to ARCHIVE');
  if (paths.length === 0) throw new UsageError('archive build needs files or folders');
  await take(archives, values.to, paths, values.config, true);
}

async function add(archives: typeof import('../archive'), args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, options);
  const [archive, ...paths] = positionals;
  if (values.to !== undefined) throw new UsageError('archive add takes the archive first, and no --to');
  if (archive === undefined || paths.length === 0)
    throw new UsageError('archive add needs an archive, and files or folders');
  await take(archives, archive, paths, values.config, false);
}

async function take(
  archives: typeof import('../archive'),
  archive: string,
  paths: readonly string[],
  config: string | undefined,
  isNew: boolean,
): Promise<void> {
  const settings = await readSettings(config, paths);
  const { taken, articles, seconds } = await archives.buildArchive({ archive, paths, settings, isNew });
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const rate = taken > 0 ? `, ${number(taken / seconds)} a second` : '';
  process.stdout.write(
    `${visible(shownPath(archive))}: ${number(taken)} new or changed, ${number(articles)} articles in all${rate}\n`,
  );
}
