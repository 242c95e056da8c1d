// Runs the unit tests: pure code, no disk, no clock. Installs and builds nothing. Tests whose title holds @slow, which try very many inputs
// or very long ones, are left to `--slow`.
// Usage: node scripts/unit.mjs [--slow] [--only test/FOLDER]... [mocha options, such as -g PATTERN, which looks among all tests]

import { requirePackages } from './project/prepare.mjs';

const unitFolders = [
  'house',
  'syntax',
  'dates',
  'text',
  'workspace',
  'rules',
  'features',
  'settings',
  'report',
  'lsp',
  'golden',
  'client',
  'webview',
  'importers',
];

const args = process.argv.slice(2);
const slow = args.includes('--slow') && args.splice(args.indexOf('--slow'), 1).length > 0;
const picked = args.includes('-g') || args.includes('--grep');
// A busy machine is no defect: most take some milliseconds, and a test that measures time has a limit of its own.
args.unshift('--timeout', '30000');
if (!picked) args.push('--grep', '@slow', ...(slow ? [] : ['--invert']));
const only = [];
for (let at = args.indexOf('--only'); at >= 0; at = args.indexOf('--only')) only.push(...args.splice(at, 2).slice(1));

const folders = only.length > 0 ? only : unitFolders.map((folder) => `test/${folder}`);
try {
  requirePackages();
  // Not earlier: whether the packages that it takes are there is known only now.
  const { runMochaSuite } = await import('./testing/mochaSuite.mjs');
  process.exitCode = await runMochaSuite({ name: slow ? 'unit-slow' : 'unit', folders, args });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
