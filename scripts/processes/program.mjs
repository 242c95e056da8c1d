// Starts long-lived programs so that none of them, nor any of their children, can outlive this process.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const leash = fileURLToPath(new URL('./leash.mjs', import.meta.url));

/**
 * Starts a program on a leash: its whole process group ends with this process, even when this one is killed.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, output: number | 'pipe' | 'inherit' }} options
 * @returns the child process; `stop` ends it and all its children, and waits until they are gone.
 */
export function startProgram(command, args, { cwd, env = process.env, output }) {
  const child = spawn(process.execPath, [leash, command, ...args], {
    cwd,
    env,
    // A group of its own, so that one signal reaches the children of its children too.
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['pipe', output, output],
  });
  child.stdin.on('error', () => {});
  const exited = once(child, 'exit');
  // What a program leaves running behind it goes too.
  exited.then(() => endGroup(child.pid)).catch(() => {});
  return {
    child,
    exited,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        // The leash ends its whole group as soon as its standard input closes.
        child.stdin.end();
        await exited;
      }
    },
  };
}

/** @param {number | undefined} leader whose process group is ended, as far as anything is left of it */
function endGroup(leader) {
  if (leader === undefined || process.platform === 'win32') return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds: number, output?: 'inherit' | 'pipe' }} options `seconds`: the most it may take.
 * @returns {Promise<{ code: number, output: string }>} what it printed is empty when it was inherited.
 */
export async function runProgram(command, args, { cwd, env, seconds, output = 'inherit' }) {
  const program = startProgram(command, args, { cwd, env, output });
  let printed = '';
  for (const stream of [program.child.stdout, program.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  }
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void program.stop();
  }, seconds * 1000);
  const [code] = await program.exited;
  clearTimeout(timer);
  if (late) throw new Error(`${[command, ...args].join(' ')} did not end within ${seconds} seconds`);
  return { code: code ?? 1, output: printed };
}

/**
 * Refuses to wait for ever.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} seconds
 * @param {() => string} what said in the error, asked only when it is late.
 * @returns {Promise<T>}
 */
export async function within(promise, seconds, what) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what()} (waited ${seconds} seconds)`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
