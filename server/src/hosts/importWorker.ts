// What the worker of the importers runs in a browser: one file to its text. Its libraries reach no network, and complain to nobody.

import type { ImportLimits } from '../importers/importer';
import { importCopy, importRecords } from '../importers/table';

/** One file to read. */
export interface ImportRequest {
  readonly kind: 'copy' | 'records';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: ImportLimits;
  /** Where the answer goes. The worker itself is also the port of a library, which says there what is none of ours. */
  readonly answers: MessagePort;
}

const worker = self as unknown as DedicatedWorkerGlobalScope;

const nobody = () => {};
Object.assign(console, { log: nobody, info: nobody, warn: nobody, error: nobody, debug: nobody });

/** Whatever could fetch what a document names. */
const connections = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'Worker'];
for (const name of connections) Object.defineProperty(worker, name, { value: undefined });
// Libraries know by this function that they are in a worker, so it stays, and does nothing.
Object.defineProperty(worker, 'importScripts', { value: nobody });

worker.addEventListener('message', async ({ data }: MessageEvent<ImportRequest>) => {
  const { kind, name, bytes, limits, answers } = data;
  answers.postMessage(kind === 'records' ? await importRecords(name, bytes) : await importCopy(name, bytes, limits));
});
