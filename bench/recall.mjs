// How many of the contradictions that an exact, exhaustive comparison finds for planted errors the index finds too.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeWorkspace } from './corpus/workspace.mjs';

const bench = dirname(fileURLToPath(import.meta.url));

/**
 * @param sizes numbers of files
 * @param folder where workspaces are kept between runs
 * @param log called with one line a size
 * @param most how many planted errors are looked at; each is compared with every account of the workspace
 * @returns one `{ files, accounts, sample, exactPairs, foundPairs, exactEntries, foundEntries }` a size
 */
export async function measureRecall(sizes, folder, log, most = 40) {
  const script = join(bench, '../.cache/bench/exhaustive.js');
  mkdirSync(dirname(script), { recursive: true });
  await build({
    entryPoints: [join(bench, 'recall/exhaustive.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  return sizes.map((files) => {
    const place = join(folder, `workspace-${files}`);
    writeWorkspace(place, files);
    const row = JSON.parse(execFileSync(process.execPath, [script, place, String(most)], { encoding: 'utf8' }));
    log(
      `${files} files: the index finds ${row.foundPairs} of ${row.exactPairs} contradicting pairs, ${row.foundEntries} of ${row.exactEntries} planted errors`,
    );
    return row;
  });
}
