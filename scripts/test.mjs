// `npm test`: installs, builds, runs every suite that must pass, and adds their totals up. Each suite is also a script of its own.

import './project/requireNode.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npmRun } from './processes/npm.mjs';
import { prepare, projectFolder, seconds } from './project/prepare.mjs';
import { inContinuousIntegration, readTotals } from './testing/totals.mjs';

/**
 * In this order: quick suites that find most mistakes come first. `limit`: seconds that one may take before it is ended; `check`: it is one
 * check and not many tests, so it leaves no totals; `beside`: it runs at the same time as the one before it, and prints when it has ended.
 * Most suites use one core, or wait. What measures how work grows has the machine for itself.
 */
const suites = [
  { name: 'lint and format', script: 'lint', check: true, limit: 120 },
  { name: 'types', script: 'typecheck', check: true, limit: 300, beside: true },
  { name: 'generated files', script: 'check:generated', check: true, limit: 120, beside: true },
  { name: 'unit', script: 'unit', limit: 120 },
  { name: 'unit, many and long inputs', script: 'test:slow', limit: 600 },
  { name: 'command line', script: 'test:cli', limit: 600 },
  { name: 'server over stdio', script: 'test:stdio', limit: 600, beside: true },
  { name: 'inside Neovim, Emacs, zsh and fish', script: 'test:neovim', limit: 600, beside: true },
  { name: 'archives', script: 'test:archive', limit: 600, beside: true },
  { name: 'torture, on fixed inputs', script: 'test:torture', limit: 300 },
  { name: 'grammar', script: 'test:grammar', limit: 120, beside: true },
  { name: 'editor, inside its extension host', script: 'test:editor', limit: 1500 },
  { name: 'editor, as a person sees it', script: 'test:window', limit: 1500, beside: true },
];

/** @typedef {{ name: string, passed: number, failed: number, skipped: string[], time: string }} Row */

try {
  await prepare();
  process.exitCode = await main();
} catch (error) {
  console.error(`${error.message}\n0 passed, 1 failed, 0 skipped`);
  process.exitCode = 1;
}

async function main() {
  const reports = join(projectFolder, `.cache/reports-${process.pid}`);
  mkdirSync(reports, { recursive: true });
  /** @type {Row[]} */
  const rows = [];
  try {
    for (const together of groupsOf(suites)) {
      const running = together.map((suite) => run(suite, join(reports, `${suite.script.replace(':', '-')}.json`)));
      rows.push(...(await Promise.all(running)));
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  return summarise(rows);
}

/** @typedef {{ name: string, script: string, limit: number, check?: boolean, beside?: boolean }} Suite */

/**
 * @param {readonly Suite[]} all
 * @returns {Suite[][]} those that run at the same time
 */
function groupsOf(all) {
  /** @type {Suite[][]} */
  const groups = [];
  for (const suite of all) {
    const group = groups.at(-1);
    if (suite.beside && group) group.push(suite);
    else groups.push([suite]);
  }
  return groups;
}

/**
 * @param {Suite} suite
 * @param {string} report where a suite of many tests leaves its totals
 * @returns {Promise<Row>}
 */
async function run({ name, script, limit, check = false, beside = false }, report) {
  const title = `\n=== ${name} (npm run ${script})`;
  console.log(beside ? `\n=== meanwhile, printed when it has ended: ${name}` : title);
  const started = performance.now();
  let code = 1;
  try {
    const env = { ...process.env, PROVENANCE_REPORT: report };
    const ended = await npmRun(script, {
      folder: projectFolder,
      env,
      seconds: limit,
      output: beside ? 'pipe' : 'inherit',
    });
    code = ended.code;
    if (beside) console.log(`${title}\n${ended.output}`);
  } catch (error) {
    console.error(error.message);
  }
  const one = { passed: code === 0 && check ? 1 : 0, failed: 0, skipped: [] };
  const { passed, failed, skipped } = readTotals(report) ?? one;
  const ran = passed + failed + skipped.length > 0;
  if (!ran && !check) console.error(`${name}: no test was run`);
  // A suite can fail beside its tests: by not building, by not ending, by finding nothing to run.
  const sound = code === 0 && ran;
  return { name, passed, failed: sound ? failed : Math.max(failed, 1), skipped, time: seconds(started) };
}

/**
 * @param {Row[]} rows
 * @returns the exit status
 */
function summarise(rows) {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const cells = (...texts) => texts.map((text) => String(text).padStart(8)).join('');
  console.log(`\n${'suite'.padEnd(width)}${cells('passed', 'failed', 'skipped', 'time')}`);
  for (const { name, passed, failed, skipped, time } of rows) {
    console.log(`${name.padEnd(width)}${cells(passed, failed, skipped.length, time)}`);
  }
  const skipped = rows.flatMap((row) => row.skipped);
  if (skipped.length > 0) {
    console.log(`\n!!! NOT RUN${inContinuousIntegration ? ' (in continuous integration!)' : ''}:`);
    for (const title of skipped) console.log(`!!!   ${title}`);
  }
  const sum = (/** @type {(row: Row) => number} */ count) => rows.reduce((total, row) => total + count(row), 0);
  const failed = sum((row) => row.failed);
  console.log(`\n${sum((row) => row.passed)} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed === 0 ? 0 : 1;
}
