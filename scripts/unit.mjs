// Bundles the unit tests with esbuild and runs them with mocha in one process.
// Usage: node scripts/unit.mjs [--only test/FOLDER]... [mocha options, such as -g PATTERN]

import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const unitFolders = ['house', 'syntax', 'temporal', 'matching', 'index', 'rules', 'features', 'protocol-unit'];

const args = process.argv.slice(2);
const only = [];
for (let at = args.indexOf('--only'); at >= 0; at = args.indexOf('--only')) only.push(...args.splice(at, 2).slice(1));

const folders = only.length > 0 ? only : unitFolders.map((folder) => `test/${folder}`);
const files = folders.flatMap((folder) => testFilesIn(folder));
if (files.length === 0) {
  console.error(`unit: no test files in ${folders.join(', ')}`);
  process.exit(2);
}

const outdir = join(root, `.cache/unit${only.length > 0 ? `-${process.pid}` : ''}`);
rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: files,
  outdir,
  outbase: 'test',
  bundle: true,
  platform: 'node',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  splitting: true,
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const run = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    join(root, 'node_modules/mocha/bin/mocha.js'),
    '--reporter',
    'dot',
    ...args,
    `${outdir}/**/*.test.mjs`,
  ],
  { cwd: root, stdio: 'inherit' },
);
if (only.length > 0) rmSync(outdir, { recursive: true, force: true });
process.exit(run.status ?? 1);

/** Paths of the test files below `folder`, relative to the project. */
function testFilesIn(folder) {
  try {
    return readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`)
      .sort();
  } catch {
    return [];
  }
}
