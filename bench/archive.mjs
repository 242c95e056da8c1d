// Builds an archive of a workspace, checks it, and asks it about files of today: time, memory of all processes together, bytes on the disk,
// and whether it says what a check of the same files says.

import { spawn } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectFolder } from '../scripts/project/prepare.mjs';
import { writeWorkspace } from './corpus/workspace.mjs';
import { childrenCpu, treeMegabytes } from './measure/process.mjs';
import { median } from './measure/statistics.mjs';

const cli = join(projectFolder, 'dist/cli.js');
/** Larger workspaces are not checked as a folder for comparison. */
const maxCompared = 10_000;
const askedFiles = 9;

/** @typedef {{ wall: number, cpu: number, peakMB: number }} Cost seconds, seconds, megabytes of all processes together */

/**
 * @param {readonly number[]} sizes
 * @param {string} folder where workspaces are kept between runs
 * @param {(line: string) => void} log
 * @returns {Promise<{ files: number, build: Cost, bytes: number, check: Cost, against: { median: number, worst: number, peakMB: number },
 *   folder?: Cost, same?: { problems: number, missing: number, more: number } }[]>}
 */
export async function measureArchive(sizes, folder, log) {
  const rows = [];
  for (const files of sizes) {
    const workspace = join(folder, `workspace-${files}`);
    writeWorkspace(workspace, files);
    const articles = join(workspace, 'articles');
    const archive = join(folder, `archive-${files}`);
    rmSync(archive, { recursive: true, force: true });
    const build = await run(['archive', 'build', articles, '--to', archive]);
    log(`archive of ${files} files: build ${words(build)}`);
    const answer = join(folder, 'archive.json');
    const check = await run(['archive', 'check', archive, '--format', 'json'], answer);
    log(`  check ${words(check)}`);
    const asked = [];
    for (const path of someOf(articles, askedFiles))
      asked.push(await run(['archive', 'check', archive, '--against', path]));
    const walls = asked.map(({ wall }) => wall);
    const against = {
      median: median(walls),
      worst: Math.max(...walls),
      peakMB: Math.max(...asked.map(({ peakMB }) => peakMB)),
    };
    log(`  against one file: ${against.median.toFixed(2)} s, at worst ${against.worst.toFixed(2)} s`);
    const row = { files, build, bytes: bytesIn(archive), check, against };
    if (files > maxCompared) {
      rows.push(row);
      continue;
    }
    const whole = join(folder, 'folder.json');
    const cost = await run(['check', articles, '--no-cache', '--format', 'json'], whole);
    const same = compare(problemsIn(whole), problemsIn(answer));
    log(`  the folder: ${words(cost)}; ${same.problems} problems, ${same.missing} missing, ${same.more} more`);
    rows.push({ ...row, folder: cost, same });
  }
  return rows;
}

function words({ wall, cpu, peakMB }) {
  return `${wall.toFixed(1)} s wall, ${cpu.toFixed(1)} s cpu, ${peakMB.toFixed(0)} MB`;
}

/**
 * Runs our command line to its end.
 * @param {readonly string[]} args
 * @param {string} [output] where its standard output goes
 * @returns {Promise<Cost>}
 */
function run(args, output) {
  return new Promise((resolve, reject) => {
    const descriptor = output === undefined ? undefined : openSync(output, 'w');
    const before = childrenCpu();
    const start = performance.now();
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', descriptor ?? 'ignore', 'inherit'] });
    let peakMB = 0;
    const poll = setInterval(() => {
      peakMB = Math.max(peakMB, treeMegabytes(child.pid ?? 0));
    }, 20);
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(poll);
      if (descriptor !== undefined) closeSync(descriptor);
      if (status !== 0 && status !== 1) reject(new Error(`provenance ${args.join(' ')} ended with status ${status}`));
      else resolve({ wall: (performance.now() - start) / 1000, cpu: childrenCpu() - before, peakMB });
    });
  });
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

function someOf(folder, count) {
  const files = filesIn(folder);
  return Array.from({ length: count }, (_, at) => files[Math.floor((at * files.length) / count)]);
}

/** Bytes of all files of a folder. */
export function bytesIn(folder) {
  return filesIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);
}

const compared = new Set(['contradictory-dates', 'altered-quote', 'contradictory-figures', 'duplicate-source']);

function problemsIn(path) {
  const { problems } = JSON.parse(readFileSync(path, 'utf8'));
  return new Set(problems.filter(({ rule }) => compared.has(rule)).map((problem) => JSON.stringify(problem)));
}

function compare(wanted, found) {
  return {
    problems: wanted.size,
    missing: [...wanted].filter((problem) => !found.has(problem)).length,
    more: [...found].filter((problem) => !wanted.has(problem)).length,
  };
}
