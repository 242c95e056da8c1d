// Measures how right the product is on the data beside the checkout, prints it and writes docs/quality.md. Takes a minute or two.
// Usage: node scripts/quality.mjs [--dates] [--events] [--contradictions [--said N]] [--seeds]

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'quality-'));
try {
  const outfile = join(folder, 'report.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/quality/report.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const run = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
