// Builds and checks an archive on a cluster of Spark on this machine, with one worker and with two: time, processor time and how much of it is
// ours, memory, bytes on the disk, and whether the answer is that of DuckDB.

import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { projectFolder } from '../scripts/project/prepare.mjs';
import { startCluster } from '../scripts/spark/cluster.mjs';
import { installSpark } from '../scripts/spark/install.mjs';
import { bytesIn } from './archive.mjs';
import { writeWorkspace } from './corpus/workspace.mjs';
import { childrenCpu, cpuOfTrees, treeMegabytes } from './measure/process.mjs';

const cli = join(projectFolder, 'dist/cli.js');
/** For each worker, and for the program that asks. */
const megabytes = 2000;

/** @typedef {{ stage: string, seconds: number, ours: number }} Stage wall seconds, and seconds of our program's processor time */
/** @typedef {{ wall: number, cpu: number, ours: number, peakMB: number, stages: Stage[] }} SparkCost */

/**
 * @param {number} files
 * @param {string} folder where workspaces are kept between runs
 * @param {(line: string) => void} log
 * @returns {Promise<{ files: number, workers: number, build: SparkCost, check: SparkCost, bytes: number, isSame: boolean }[]>}
 */
export async function measureSpark(files, folder, log) {
  const home = await installSpark(log);
  const workspace = join(folder, `workspace-${files}`);
  writeWorkspace(workspace, files);
  const articles = join(workspace, 'articles');
  const expected = await answerOfDuckDB(articles, join(folder, `archive-${files}`), join(folder, 'archive.json'));
  const rows = [];
  for (const workers of [1, 2]) {
    const place = mkdtempSync(join(folder, 'spark-'));
    const archive = join(place, 'archive');
    const cluster = await startCluster({ home, folder: place, workers, megabytes, partitions: 16 });
    try {
      const build = await runOn(cluster, ['build', articles, '--to', archive]);
      log(`Spark, ${workers} workers, ${files} files: build ${words(build)}`);
      const answer = join(place, 'answer.json');
      const check = await runOn(cluster, ['check', archive, '--format', 'json'], answer);
      const isSame = readFileSync(answer, 'utf8') === expected;
      log(`  check ${words(check)}; the answer is ${isSame ? 'that of DuckDB' : 'ANOTHER than that of DuckDB'}`);
      rows.push({ files, workers, build, check, bytes: bytesIn(archive), isSame });
    } finally {
      await cluster.stop();
      rmSync(place, { recursive: true, force: true });
    }
  }
  return rows;
}

function words(/** @type {SparkCost} */ { wall, cpu, ours, peakMB, stages }) {
  const each = stages.map(({ stage, seconds }) => `${stage} ${seconds.toFixed(0)} s`).join(', ');
  return `${wall.toFixed(0)} s wall, ${cpu.toFixed(0)} s cpu (${ours.toFixed(0)} s ours), ${peakMB.toFixed(0)} MB; ${each}`;
}

/** @returns {Promise<string>} */
async function answerOfDuckDB(articles, archive, output) {
  rmSync(archive, { recursive: true, force: true });
  await run(['build', articles, '--to', archive], process.env);
  await run(['check', archive, '--format', 'json'], process.env, output);
  return readFileSync(output, 'utf8');
}

/**
 * @param {import('../scripts/spark/cluster.mjs').Cluster} cluster
 * @param {string[]} action
 * @param {string} [output]
 * @returns {Promise<SparkCost>}
 */
async function runOn({ master, environment, pids }, action, output) {
  const before = cpuOfTrees(pids) + childrenCpu();
  const start = performance.now();
  const args = [...action, '--engine', 'spark', '--master', master];
  const { stderr, peakMB } = await run(args, { ...process.env, ...environment }, output, pids);
  const wall = (performance.now() - start) / 1000;
  const stages = [
    ...stderr.matchAll(/^(?:provenance: )?(.+): ([\d.]+) s(?:, of our program ([\d.]+) s of processor time)?$/gm),
  ].map(([, stage = '', seconds, ours = '0']) => ({ stage, seconds: Number(seconds), ours: Number(ours) }));
  const ours = stages.reduce((sum, stage) => sum + stage.ours, 0);
  return { wall, cpu: cpuOfTrees(pids) + childrenCpu() - before, ours, peakMB, stages };
}

/** @returns {Promise<{ stderr: string, peakMB: number }>} */
function run(action, env, output, pids = []) {
  return new Promise((resolve, reject) => {
    const descriptor = output === undefined ? undefined : openSync(output, 'w');
    const child = spawn(process.execPath, [cli, 'archive', ...action], {
      env,
      stdio: ['ignore', descriptor ?? 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    let peakMB = 0;
    const poll = setInterval(() => {
      const all = [child.pid ?? 0, ...pids].map(treeMegabytes).reduce((sum, one) => sum + one, 0);
      peakMB = Math.max(peakMB, all);
    }, 250);
    child.once('error', reject);
    child.once('close', (status) => {
      clearInterval(poll);
      if (descriptor !== undefined) closeSync(descriptor);
      if (status === 0 || status === 1) resolve({ stderr, peakMB });
      else reject(new Error(`provenance archive ${action.join(' ')} ended with status ${status}: ${stderr.trim()}`));
    });
  });
}
