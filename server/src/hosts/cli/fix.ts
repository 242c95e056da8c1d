// check --fix and --fix-dry-run: applies the preferred fixes to the files, or shows them as a unified diff.

import { isAbsolute, relative, resolve } from 'node:path';
import { type FixedText, fixFile } from '../../report/fixing';
import { counted } from '../../rules/wording';
import type { Settings } from '../../settings/settings';
import { visible, visibleLines } from '../../text/visible';
import { replaceText } from '../disk/replaceFile';
import type { CheckOptions } from './checkOptions';
import { Input, realPathOf } from './input';
import { makeWorkspace } from './makeReport';
import { Progress } from './progress';
import { clearProgress, say, showProgress, writeAll } from './terminal';

/** How many lines of a diff stay around each change. */
const context = 3;

/**
 * Finds all preferred fixes. With `--fix` writes them, and prints how many there were; otherwise prints a diff.
 * @param given the text of standard input, if it is checked
 */
export async function fix(
  { paths, rules, fix: mode }: CheckOptions,
  settings: Settings,
  given?: { readonly name: string; readonly text: string },
): Promise<void> {
  // The check that follows says what cannot be read.
  const input = new Input(given, () => {});
  const { workspace, files } = await makeWorkspace(input, paths, settings);
  const progress = new Progress(files.length, 'files looked through for fixes');
  const roots = ['.', ...paths].map(realPathOf);
  const outcomes: FixedText[] = [];
  for (const [at, file] of files.entries()) {
    showProgress(() => progress.line(at));
    if (!workspace.has(file)) continue;
    const outcome = fixFile(workspace, file, settings, rules);
    if (!outcome) continue;
    if (given === undefined && leadsOut(file, roots))
      say(`${visible(file)}: a link out of the folder; it is not fixed`);
    else outcomes.push(outcome);
  }
  clearProgress();
  if (mode === 'dry' && outcomes.length === 0) say('there is nothing that a sure fix would change');
  if (mode === 'dry') await showDiff(outcomes);
  else writeFixes(outcomes);
}

function writeFixes(outcomes: readonly FixedText[]): void {
  let fixed = 0;
  let files = 0;
  for (const { file, before, after, fixed: count } of outcomes) {
    const trouble = replaceText(file, before, after);
    if (trouble !== undefined) {
      say(`${visible(file)}: ${trouble}`);
      continue;
    }
    fixed += count;
    files++;
  }
  if (files > 0) say(`${counted(fixed, 'problem')} fixed in ${counted(files, 'file')}`);
}

/** A terminal gets it without control characters; a program gets it unchanged, for `git apply` and `patch`. */
async function showDiff(outcomes: readonly FixedText[]): Promise<void> {
  const { createTwoFilesPatch } = await import('diff');
  const shown = process.stdout.isTTY ? visibleLines : (text: string) => text;
  writeAll(
    outcomes.map(({ file, before, after }) => {
      const patch = createTwoFilesPatch(
        `a/${visible(file)}`,
        `b/${visible(file)}`,
        before,
        after,
        undefined,
        undefined,
        {
          context,
          headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
        },
      );
      return shown(patch);
    }),
  );
}

/** Whether a file is somewhere else than in the folders that were asked for, behind a link. */
function leadsOut(file: string, roots: readonly string[]): boolean {
  const real = realPathOf(file);
  if (real === resolve(file)) return false;
  return !roots.some((root) => {
    const way = relative(root, real);
    return way === '' || !(way.startsWith('..') || isAbsolute(way));
  });
}
