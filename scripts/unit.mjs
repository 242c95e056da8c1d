// Runs the unit tests: pure code, no disk, no clock, about a second in all.
// Usage: node scripts/unit.mjs [--only test/FOLDER]... [mocha options, such as -g PATTERN]

import { runMochaSuite } from './testing/mochaSuite.mjs';

const unitFolders = [
  'house',
  'syntax',
  'temporal',
  'matching',
  'index',
  'rules',
  'features',
  'protocol-unit',
  'client',
];

const args = process.argv.slice(2);
const only = [];
for (let at = args.indexOf('--only'); at >= 0; at = args.indexOf('--only')) only.push(...args.splice(at, 2).slice(1));

const folders = only.length > 0 ? only : unitFolders.map((folder) => `test/${folder}`);
process.exitCode = await runMochaSuite({ name: 'unit', folders, args });
