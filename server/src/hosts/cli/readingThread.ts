// What a reading thread runs: takes lists of files, answers each with what they tell. The same bundle as the command line itself.

import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingSettings, readBatch } from './fileReports';
import { beLean } from './leanMemory';

export function runReadingThread(): void {
  const settings: ReadingSettings = workerData;
  if (settings.isLean) beLean();
  parentPort?.on('message', (files: readonly string[]) => {
    const batch = readBatch(files, settings);
    const { numbers, quotes } = batch.summaries;
    parentPort?.postMessage(
      batch,
      [numbers, quotes].map(({ buffer }) => buffer as ArrayBuffer),
    );
  });
}
