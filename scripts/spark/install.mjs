// Installs Apache Spark from its published package for the tests: unpacked, not installed, into .cache. Java and Python's pip must be there.

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../processes/program.mjs';

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));
export const sparkVersion = '3.5.6';
const size = 'about 320 MB';

/**
 * @param {(line: string) => void} say called before the long download
 * @returns {Promise<string>} what SPARK_HOME is set to
 * @throws an Error of one line that says what is missing
 */
export async function installSpark(say = console.log) {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) {
    throw new Error('there is no `java` on the path; Spark needs Java 8, 11 or 17');
  }
  const given = process.env.SPARK_HOME;
  if (given) return given;
  const target = join(cache, `spark-${sparkVersion}`);
  if (existsSync(target)) return target;
  const staging = join(cache, `.spark.${process.pid}`);
  mkdirSync(staging, { recursive: true });
  try {
    say(`Spark: downloading its package (${size}, only this once) ...`);
    const download = ['download', '--quiet', '--no-deps', '--no-binary', ':all:', '--dest', staging];
    await run('python3', ['-m', 'pip', ...download, `pyspark==${sparkVersion}`], 600);
    const archive = readdirSync(staging).find((name) => name.endsWith('.tar.gz'));
    if (archive === undefined) throw new Error('pip has downloaded no archive');
    await run('tar', ['xzf', join(staging, archive), '-C', staging], 120);
    const home = join(staging, archive.replace(/\.tar\.gz$/, ''), 'deps');
    for (const folder of ['bin', 'sbin']) {
      for (const name of readdirSync(join(home, folder))) chmodSync(join(home, folder, name), 0o755);
    }
    renameSync(home, target);
    return target;
  } catch (error) {
    // Another run may have been faster; then its install is as good as ours.
    if (existsSync(target)) return target;
    throw new Error(`Spark could not be installed: ${error.message}`);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {number} seconds
 */
async function run(program, args, seconds) {
  const { code, output } = await runProgram(program, args, { seconds, output: 'pipe' });
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${output.trim().split('\n').at(-1)}`);
}
