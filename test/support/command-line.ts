// Runs the built command line as a process of its own, as a user does.

import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from './stdio-client';
import { folderWith } from './temporary-folder';

const cliPath = join(distFolder, 'cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The working directory. */
  readonly in?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
  /** Runs it as a user who owns nothing, from a copy that this user can reach. Only root can ask for that. */
  readonly asNobody?: boolean;
}

/** The user and group that own nothing, on Linux. */
const nobody = { uid: 65534, gid: 65534 };

/** Runs `provenance ARGS` to its end. */
export function provenance(args: readonly string[], options: RunOptions = {}): Outcome {
  assert.ok(existsSync(cliPath), `${cliPath} is missing: build it first (node esbuild.mjs)`);
  const program = options.asNobody ? copyOutside() : cliPath;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...(options.asNobody ? nobody : {}),
    cwd: options.in,
    input: options.input ?? '',
    env: { ...process.env, ...options.environment },
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** The checkout may lie where others cannot look. */
function copyOutside(): string {
  const folder = folderWith();
  chmodSync(folder, 0o755);
  const copy = join(folder, 'cli.js');
  copyFileSync(cliPath, copy);
  return copy;
}

/** Starts `provenance ARGS` and leaves it running. */
export function startProvenance(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [cliPath, ...args], { stdio: 'pipe' });
}

/** One line for each problem of `check --format json`: place, severity, rule, message. */
export function problemLines(stdout: string): string[] {
  const { problems } = JSON.parse(stdout) as { problems: Readonly<Record<string, string | number>>[] };
  return problems.map(
    ({ file, line, column, severity, rule, message }) =>
      `${file}:${line}:${column} ${severity} ${rule} ${String(message).split('\n')[0]}`,
  );
}

/** The lines of an output, without the end of the last one. */
export function linesOf(output: string): string[] {
  return output === '' ? [] : output.replace(/\n$/, '').split('\n');
}
