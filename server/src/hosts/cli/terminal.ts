// The two streams of the command line: results to one, everything else to the other. Ends quietly when the reader stops.

import type { Paint } from '../../report/text';
import { oneLine } from '../../text/visible';
import { reasonOf } from '../disk/readFile';

/** Large enough that a long report is not written in thousands of system calls. */
const chunkSize = 64 * 1024;
const millisecondsBeforeProgress = 500;
const millisecondsBetweenProgress = 100;

/** Call it once, before anything is written: a reader such as `head` may stop early, and a disk may be full. */
export function exitOnClosedPipe(): void {
  const isGone = ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
  process.stdout.on('error', (error) => {
    if (isGone(error)) process.exit();
    say(`the output could not be written: ${reasonOf(error)}`);
    process.exit(2);
  });
  process.stderr.on('error', (error) => process.exit(isGone(error) ? undefined : 2));
}

export function writeAll(pieces: Iterable<string>): void {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < chunkSize) continue;
    process.stdout.write(chunk);
    chunk = '';
  }
  if (chunk !== '') process.stdout.write(chunk);
}

/** Prints a message that is no result, on one line. */
export function say(line: string): void {
  clearProgress();
  process.stderr.write(`provenance: ${oneLine(line)}\n`);
}

const started = performance.now();
let lastProgress = started + millisecondsBeforeProgress - millisecondsBetweenProgress;
let progressShown = false;

/** Shows progress in a terminal, after a delay. */
export function showProgress(line: () => string): void {
  if (!process.stderr.isTTY) return;
  const now = performance.now();
  if (now - lastProgress < millisecondsBetweenProgress) return;
  lastProgress = now;
  progressShown = true;
  process.stderr.write(`\r\u001b[K${line()}`);
}

export function clearProgress(): void {
  if (progressShown) process.stderr.write('\r\u001b[K');
  progressShown = false;
}

const colours: Readonly<Record<Parameters<Paint>[1], string>> = {
  error: '31',
  warning: '33',
  information: '34',
  hint: '36',
  place: '1',
  rule: '2',
};

/** Colours for a terminal, unless the environment says that it wants none (https://no-color.org). */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): Paint {
  const plain = !stream.isTTY || (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';
  return plain ? (text) => text : (text, meaning) => `\u001b[${colours[meaning]}m${text}\u001b[0m`;
}

/** The width to which lines are wrapped; undefined outside a terminal. */
export function columnsFor(stream: { readonly isTTY?: boolean; readonly columns?: number }): number | undefined {
  return stream.isTTY && (stream.columns ?? 0) > 0 ? stream.columns : undefined;
}
