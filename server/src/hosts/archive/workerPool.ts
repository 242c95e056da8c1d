// The worker processes of archives: each does one task after another. One that dies is replaced, and its task is tried once more.

import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { countOf, UsageError } from '../cli/arguments';

/** What a worker says of a task. */
export interface Answer {
  /** Why it is not done, in one line. */
  readonly failed?: string;
}

/** How often a task is tried. */
const maxTries = 2;

const maxProcesses = 8;

/** @throws UsageError when the environment asks for a number of processes that is none */
function processesFor(tasks: number): number {
  const asked = countOf('PROVENANCE_THREADS', process.env.PROVENANCE_THREADS ?? '0');
  return Math.min(tasks, asked || Math.min(maxProcesses, availableParallelism()));
}

export interface WorkerPool<Task, Its> {
  /** The bundle that is started. */
  readonly program: string;
  /** What it is started with. */
  readonly argument: string;
  /** Of a task, for a message. */
  readonly name: (task: Task) => string;
  /** Does a task in this process: one alone is not worth the start of another. */
  readonly here: (task: Task) => Promise<Its>;
}

/**
 * Has the tasks done by as many processes as the machine has room for.
 * @param pool what is done how
 * @param done called for each answer, in whatever order they come
 * @throws UsageError in one line when a task cannot be done; the others that were begun are finished first
 */
export async function runTasks<Task extends object, Its extends Answer>(
  { program, argument, name, here }: WorkerPool<Task, Its>,
  tasks: readonly Task[],
  done: (answer: Its, task: Task) => void,
): Promise<void> {
  const [only, second] = tasks;
  if (only && !second) {
    done(await here(only), only);
    return;
  }
  const waiting = tasks.values();
  let failed: string | undefined;
  const work = async () => {
    let worker: ChildProcess | undefined;
    try {
      for (const task of waiting) {
        for (let tries = 1; failed === undefined; tries++) {
          worker = worker?.connected ? worker : fork(program, [argument], { serialization: 'advanced' });
          const answer = await answerOf<Its>(worker, task);
          if (answer?.failed !== undefined) failed = answer.failed;
          else if (answer) done(answer, task);
          if (answer) break;
          worker = undefined;
          if (tries >= maxTries) failed = `the process for ${name(task)} has ended twice`;
        }
        if (failed !== undefined) return;
      }
    } finally {
      worker?.disconnect();
    }
  };
  await Promise.all(Array.from({ length: processesFor(tasks.length) }, work));
  if (failed !== undefined) throw new UsageError(failed);
}

/** Undefined when the process has ended. */
function answerOf<Its>(worker: ChildProcess, task: object): Promise<Its | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: Its | undefined) => {
      worker.off('message', take);
      worker.off('exit', end);
      worker.off('error', end);
      resolve(answer);
    };
    const take = (answer: unknown) => settle(answer as Its);
    const end = () => settle(undefined);
    worker.on('message', take);
    worker.on('exit', end);
    worker.on('error', end);
    worker.send(task, (error) => {
      if (error) end();
    });
  });
}

/**
 * In a worker: does the tasks that the parent sends, until that is gone.
 * @param lineOf why a task failed, in one line
 */
export function serveTasks<Task, Its extends Answer>(
  work: (task: Task) => Promise<Its>,
  lineOf: (error: unknown) => string,
): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (task) => {
    work(task as Task)
      .catch((error: unknown): Answer => ({ failed: lineOf(error) }))
      .then((answer) => process.send?.(answer));
  });
}
