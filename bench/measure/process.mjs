// Runs one command to its end and measures it as a whole process: wall time, processor time, peak memory.
//
// Processor time is what the kernel adds to this process for children it has waited for (/proc/self/stat, hundredths of a
// second). Peak memory is the high-water mark of the command's process, asked every few milliseconds while it runs. Both need
// Linux; elsewhere they come back as NaN and the tables say so.

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * @param command `{ file, args, cwd?, env? }`; output is read and dropped, its bytes are counted
 * @returns `{ wall, cpu, peakMB, outputBytes, status }`; seconds, megabytes
 * @throws when the command cannot be started
 */
export function runProcess({ file, args, cwd, env }) {
  return new Promise((resolve, reject) => {
    const cpuBefore = childrenCpu();
    const start = performance.now();
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let peakMB = 0;
    let outputBytes = 0;
    const poll = setInterval(() => {
      peakMB = Math.max(peakMB, highWaterMark(child.pid));
    }, 4);
    const count = (chunk) => {
      outputBytes += chunk.length;
    };
    child.stdout.on('data', count);
    child.stderr.on('data', count);
    child.once('error', (error) => {
      clearInterval(poll);
      reject(error);
    });
    child.once('close', (status) => {
      clearInterval(poll);
      const wall = (performance.now() - start) / 1000;
      resolve({ wall, cpu: childrenCpu() - cpuBefore, peakMB: peakMB || Number.NaN, outputBytes, status });
    });
  });
}

/** Megabytes of the largest resident set so far of process `pid`; 0 when it is not known. */
export function highWaterMark(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Seconds of processor time that process `pid` has used; NaN when it is not known. */
export function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Seconds of processor time of the children of this process that have ended; NaN when it is not known. */
export function childrenCpu() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Seconds of processor time of these processes and of all that they have started, ended or not. */
export function cpuOfTrees(pids) {
  return pids.reduce((sum, pid) => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      const own = fields.slice(11, 15).reduce((total, ticks) => total + Number(ticks), 0) / 100;
      return sum + own + cpuOfTrees(childrenOf(pid));
    } catch {
      return sum;
    }
  }, 0);
}

/** Resident megabytes of a process and of those that it has started; 0 when it is not known. */
export function treeMegabytes(pid) {
  try {
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    return childrenOf(pid).reduce((sum, child) => sum + treeMegabytes(child), own);
  } catch {
    return 0;
  }
}

/** Children of any of its threads. */
function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) => {
    const children = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim();
    return children === '' ? [] : children.split(' ').map(Number);
  });
}
