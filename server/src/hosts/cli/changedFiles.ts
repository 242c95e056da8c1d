// Which files differ from a revision, as git sees it. Git is started without a shell, and runs nothing that a repository asks for.

import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { oneLine } from '../../text/visible';
import { isFolder } from '../disk/regularFile';
import { UsageError } from './arguments';

const maxOutput = 1 << 28;
/** No file watcher, no pager and no lock of the repository's own. */
const harmless = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/**
 * Absolute paths of the files that were added or changed since the common ancestor with `revision`, uncommitted files included.
 * @param path in the repository
 * @throws UsageError when there is no git, no repository or no such revision
 */
export function changedSince(revision: string, path: string): string[] {
  const folder = folderOf(resolve(path));
  if (revision === '' || revision.startsWith('-'))
    throw new UsageError(`--changed-since needs a revision, and not "${revision}"`);
  const git = (...args: string[]) => {
    const run = spawnSync('git', [...harmless, '-C', folder, ...args], { encoding: 'utf8', maxBuffer: maxOutput });
    if (run.error) throw new UsageError(`--changed-since needs git: ${run.error.message}`);
    return run;
  };
  const top = git('rev-parse', '--show-toplevel');
  if (top.status !== 0) throw new UsageError(`--changed-since: ${oneLine(folder)} lies in no git repository`);
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (commit.status !== 0) throw new UsageError(`--changed-since: git knows no revision "${revision}"`);
  const named = commit.stdout.trim();
  // Where the history is cut short, as in a shallow clone, the revision itself is compared with.
  const base = git('merge-base', named, 'HEAD').stdout.trim() || named;
  const root = top.stdout.replace(/\r?\n$/, '');
  const inside = ['-C', root];
  const changed = git(
    ...inside,
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    base,
    '--',
  );
  const fresh = git(...inside, 'ls-files', '--others', '--exclude-standard', '-z');
  const failed = [changed, fresh].find(({ status }) => status !== 0);
  if (failed) throw new UsageError(`--changed-since: ${oneLine(failed.stderr.trim() || 'git failed')}`);
  const names = new Set([changed, fresh].flatMap(({ stdout }) => stdout.split('\0').filter((name) => name !== '')));
  return [...names].map((name) => join(root, name));
}

/** The nearest folder that exists. */
function folderOf(path: string): string {
  for (let folder = path; ; folder = dirname(folder)) {
    if (dirname(folder) === folder || isFolder(folder)) return folder;
  }
}
