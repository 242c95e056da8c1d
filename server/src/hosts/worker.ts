// Entry point of the language server in a browser: dist/server.browser.js, run as a web worker. There is no disk: the
// client reads what is not open.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { decodeText } from '../importers/decode';
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
    read: () => ({ text: undefined, trouble: 'there is no disk in a browser', gone: true }),
    isFolder: () => false,
    reads: () => false,
    decode: (base64) => {
      const decoded = decodeText(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
      return decoded.text === undefined ? { ...decoded, gone: false } : decoded;
    },
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
