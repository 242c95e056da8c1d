// The worker processes of `archive build`: each writes one part after another. One that dies is replaced, and its part is tried once more.

import { type ChildProcess, fork } from 'node:child_process';
import type { ArchivePart } from '../../archive/manifest';
import { UsageError } from '../cli/arguments';
import type { PartAnswer, PartTask } from './partWriter';

/** What `serveParts` is started with. */
export const partWriterArgument = '--write-parts';

/** How often a part is tried. */
const maxTries = 2;

/**
 * Has the tasks done by so many processes.
 * @param program the bundle that is started
 * @param done called for each answer, in whatever order they come
 * @throws UsageError in one line when a part cannot be written; the others that were begun are finished first
 */
export async function runParts(
  program: string,
  tasks: Iterable<PartTask>,
  processes: number,
  done: (answer: PartAnswer & { readonly part?: ArchivePart }, task: PartTask) => void,
): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  let failed: string | undefined;
  const work = async () => {
    let worker: ChildProcess | undefined;
    try {
      for (;;) {
        const next = failed === undefined ? waiting.next() : { done: true as const, value: undefined };
        if (next.done) return;
        for (let tries = 1; ; tries++) {
          worker = worker?.connected ? worker : fork(program, [partWriterArgument], { serialization: 'advanced' });
          const answer = await answerOf(worker, next.value);
          if (answer?.failed !== undefined) failed ??= answer.failed;
          else if (answer) done(answer, next.value);
          if (answer) break;
          worker = undefined;
          if (tries < maxTries) continue;
          failed ??= `the process that wrote part ${next.value.part} has ended twice`;
          break;
        }
      }
    } finally {
      worker?.disconnect();
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
  if (failed !== undefined) throw new UsageError(failed);
}

/** Undefined when the process has ended. */
function answerOf(worker: ChildProcess, task: PartTask): Promise<PartAnswer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer: PartAnswer | undefined) => {
      worker.off('message', take);
      worker.off('exit', end);
      worker.off('error', end);
      resolve(answer);
    };
    const take = (answer: unknown) => settle(answer as PartAnswer);
    const end = () => settle(undefined);
    worker.on('message', take);
    worker.on('exit', end);
    worker.on('error', end);
    worker.send(task, (error) => {
      if (error) end();
    });
  });
}
