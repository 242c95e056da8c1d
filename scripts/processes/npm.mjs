// Runs npm in another folder, quietly, without the environment variables of an npm that runs this script.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProgram } from './program.mjs';

/** Settings that say how a registry is reached. Others (`engine-strict`, the lifecycle's own) belong to the outer project. */
const kept =
  /^npm_config_(registry|cache|userconfig|globalconfig|ca|cafile|strict_ssl|proxy|https_proxy|noproxy|.*_auth.*|@.*|\/\/.*)$/i;

/**
 * @param {string[]} args
 * @param {string} folder where it runs
 * @throws an Error with npm's first words on what went wrong
 */
export async function npm(args, folder) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--engine-strict=false', '--loglevel=error'];
  const program = npmProgram();
  const run = await runProgram(program.command, [...program.args, ...args, ...quiet], {
    cwd: folder,
    env,
    seconds: 900,
    output: 'pipe',
  });
  if (run.code === 0) return;
  const words = run.output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
    // Lines such as "errno -111" do not help a person.
    .filter((line) => line !== '' && !/^(code|errno|syscall|path|dest|type) \S+$/.test(line));
  throw new Error(`npm ${args[0]} failed: ${words[0] ?? `exit status ${run.code}`}`);
}

/**
 * Runs one of the project's own scripts and lets it print, or keeps what it prints.
 * @param {string} script
 * @param {{ folder: string, env: NodeJS.ProcessEnv, seconds: number, output: 'inherit' | 'pipe' }} options `seconds`: the most it may take
 * @returns its exit status, and what it printed when that was kept
 */
export function npmRun(script, { folder, env, seconds, output }) {
  const program = npmProgram();
  return runProgram(program.command, [...program.args, 'run', '--silent', script], {
    cwd: folder,
    env,
    seconds,
    output,
  });
}

/** npm as a script for this Node, which works alike on every system; otherwise whatever `npm` is on the path. */
function npmProgram() {
  const beside = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(beside, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(beside, 'node_modules/npm/bin/npm-cli.js'),
  ];
  const script = candidates.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
  return script ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] };
}
