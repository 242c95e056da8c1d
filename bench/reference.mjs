// An earlier build of the product for comparison: checked out by its commit, installed and built in the bench folder.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../scripts/processes/npm.mjs';
import { runProgram } from '../scripts/processes/program.mjs';
import { projectFolder } from '../scripts/project/prepare.mjs';

/**
 * @param commit anything that git resolves in this repository
 * @param folder where builds are kept between runs
 * @returns `{ commit, dist }`: the folder with its bundles
 * @throws an Error of one line when the commit is not there or does not build
 */
export async function buildReference(commit, folder) {
  const place = join(folder, `reference-${commit}`);
  const stamp = join(place, '.built');
  const dist = join(place, 'dist');
  if (existsSync(stamp)) return { commit, dist };
  mkdirSync(folder, { recursive: true });
  await run('git', ['clone', '--quiet', '--no-checkout', projectFolder, place], projectFolder);
  await run('git', ['checkout', '--quiet', commit], place);
  await npm(['ci'], place);
  await run(process.execPath, ['esbuild.mjs'], place);
  writeFileSync(stamp, '');
  return { commit, dist };
}

async function run(file, args, cwd) {
  const { code } = await runProgram(file, args, { cwd, seconds: 300 });
  if (code !== 0) throw new Error(`The reference build failed: ${file} ${args.join(' ')}`);
}
