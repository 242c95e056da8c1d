// Entry point of the language server in a browser: dist/server.browser.js, run as a web worker. There is no disk to read from
// at once, so what is open is what there is.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Environment } from '../lsp/environment';
import { createServer, serverFeatures } from '../lsp/server';
import { version } from './version';

const worker = self as unknown as DedicatedWorkerGlobalScope;

/** What a browser lends the language server: its timers. */
const environment: Environment = {
  version,
  latestYear: new Date().getUTCFullYear(),
  files: {
    walk: () => [],
    read: () => ({ text: undefined, trouble: 'files that are not open cannot be read in a browser', gone: true }),
    isFolder: () => false,
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

createServer(
  createConnection(serverFeatures, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
  environment,
);
