// Starts the language server on a connection, and says what it can do. Runs anywhere; what it needs of the host is lent to it.

import {
  type Connection,
  ErrorCodes,
  type InitializeResult,
  PositionEncodingKind,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type ClientTraits, readClientTraits } from './clientTraits';
import { fileOperations } from './documents/watching';
import type { Environment } from './environment';
import { capabilitiesOf } from './handlers/table';
import { Lifecycle } from './lifecycle';
import { Session } from './session';

/** Serves one client. Returns at once; the connection listens from then on. */
export function createServer(connection: Connection, environment: Environment): void {
  const lifecycle = new Lifecycle(connection);
  connection.onInitialize((params) => {
    if (lifecycle.phase !== 'waiting') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    }
    const client = readClientTraits(params);
    lifecycle.phase = 'running';
    new Session(connection, environment, lifecycle, client).listen();
    return describeServer(client, environment);
  });
  connection.onShutdown(() => {
    lifecycle.phase = 'shutdown';
  });
  connection.onRequest(
    (method) =>
      lifecycle.refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method} here.`),
  );
  connection.listen();
  environment.onArrival?.(() => {
    lifecycle.count++;
  });
}

function describeServer(client: ClientTraits, environment: Environment): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: {
        didCreate: fileOperations,
        didRename: fileOperations,
        didDelete: fileOperations,
        willRename: fileOperations,
      },
    },
  };
  if (client.pullsDiagnostics) {
    capabilities.diagnosticProvider = {
      identifier: 'provenance',
      interFileDependencies: true,
      // A client that pulls the whole workspace asks every two seconds, for ever. What is not open is pushed.
      workspaceDiagnostics: false,
    };
  }
  return {
    capabilities: { ...capabilities, ...capabilitiesOf(client) },
    serverInfo: { name: 'Source Provenance', version: environment.version },
  };
}
