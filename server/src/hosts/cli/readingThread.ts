// What a reading thread runs: takes lists of files, answers each with what they tell. The same bundle as the command line itself.

import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingSettings, readBatch } from './fileReports';

export function runReadingThread(): void {
  const settings: ReadingSettings = workerData;
  parentPort?.on('message', (files: readonly string[]) => parentPort?.postMessage(readBatch(files, settings)));
}
