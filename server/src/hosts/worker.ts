// Entry point of the language server in a browser: dist/server.browser.js, run as a web worker. There is no disk: the
// client reads what is not open.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { isCopyName } from '../importers/copyNames';
import { decodeText } from '../importers/decode';
import type { Environment } from '../lsp/environment';
import { createServer, serverFeatures, serverOptions } from '../lsp/server';
import { isRecordName } from '../workspace/copies/recordNames';
import { ImportWorkers } from './importWorkers';
import { version } from './version';

const worker = self as unknown as DedicatedWorkerGlobalScope;

const connection = createConnection(
  serverFeatures,
  new BrowserMessageReader(worker),
  new BrowserMessageWriter(worker),
  serverOptions,
);

/** The client knows where the bundles lie that were installed with this one. */
const importers = new ImportWorkers(async (bundle) => {
  const answer = await connection.sendRequest<{ readonly code?: unknown }>('provenance/importer', { bundle });
  return typeof answer.code === 'string' ? answer.code : undefined;
});

/** What a browser lends the language server: timers, and workers for saved copies. */
const environment: Environment = {
  version,
  latestYear: new Date().getUTCFullYear(),
  files: {
    walk: () => [],
    read: () => ({ text: undefined, trouble: 'there is no disk in a browser', gone: true }),
    isFolder: () => false,
    reads: () => false,
    decode: (base64) => {
      const decoded = decodeText(bytesOf(base64));
      return decoded.text === undefined ? { ...decoded, gone: false } : decoded;
    },
  },
  copies: {
    takes: (name) => isCopyName(name) || isRecordName(name),
    // There is no disk.
    read: async () => undefined,
    readRecords: async () => undefined,
    importCopy: (name, base64) => importers.read(name, bytesOf(base64)),
    importRecords: (name, base64) => importers.readRecords(name, bytesOf(base64)),
  },
  // The client knows where it was installed from, and says it.
  rulePages: undefined,
  onArrival: (listener) => worker.addEventListener('message', listener),
  now: () => performance.now(),
  soon: (task) => timer(0, task),
  later: timer,
};

function timer(milliseconds: number, task: () => void) {
  const timeout = setTimeout(task, milliseconds);
  return { cancel: () => clearTimeout(timeout) };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

createServer(connection, environment);
