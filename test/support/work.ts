// How long a thread has worked: other programs on the machine, and collectors of garbage in threads of their own, keep nobody waiting.

import { existsSync, readFileSync } from 'node:fs';

/**
 * Milliseconds that the main thread of a process has worked since it began, exact to the four of a tick of the scheduler. Where the system
 * does not tell: those of all threads of this process, or of the clock for another one.
 */
export function workOfMainThread(pid = process.pid): number {
  const path = `/proc/${pid}/task/${pid}/schedstat`;
  if (existsSync(path)) return Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6;
  if (pid !== process.pid) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds that the main thread works on something. */
export function millisecondsOf(work: () => unknown): number {
  const before = workOfMainThread();
  work();
  return workOfMainThread() - before;
}
