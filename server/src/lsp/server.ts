// Starts the language server on a connection, and announces its capabilities. The host provides everything else.

import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  type InitializeResult,
  Message,
  PositionEncodingKind,
  ProposedFeatures,
  type RequestMessage,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import * as z from 'zod/mini';
import { visibleLines } from '../text/visible';
import { type ClientTraits, readClientTraits } from './clientTraits';
import { fileOperations } from './documents/watching';
import type { Environment } from './environment';
import { capabilitiesOf } from './handlers/handlerTable';
import { Lifecycle } from './lifecycle';
import { complaintAbout } from './params';
import { Session } from './session';

/** What a connection is to be created with: whatever it logs can only be read, and does nothing where it is shown. */
export const serverFeatures: typeof ProposedFeatures.all = {
  ...ProposedFeatures.all,
  console: (Base) =>
    class extends Base {
      override error = (message: string) => super.error(visibleLines(message));
      override warn = (message: string) => super.warn(visibleLines(message));
      override info = (message: string) => super.info(visibleLines(message));
      override log = (message: string) => super.log(visibleLines(message));
      override debug = (message: string) => super.debug(visibleLines(message));
    },
};

/**
 * The library reads capabilities before it asks us, so a client without any would get an internal error. It gets what a client that can do
 * nothing gets; parameters of another form are refused by name.
 */
export const serverOptions: ConnectionOptions = {
  messageStrategy: {
    handleMessage: (message, next) =>
      next(Message.isRequest(message) && message.method === 'initialize' ? withCapabilities(message) : message),
  },
};

function withCapabilities({ params, ...message }: RequestMessage): RequestMessage {
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params);
  // What is no object has no capabilities that could be read, and is refused with `initializeParams`.
  if (!isObject) return { ...message, params: { capabilities: [] } };
  return {
    ...message,
    params: { ...params, capabilities: 'capabilities' in params ? (params.capabilities ?? {}) : {} },
  };
}

/** A server that has been started. */
export interface RunningServer {
  /** Whether the client has said `shutdown`. */
  isShutDown(): boolean;
}

/** Serves one client. Returns at once; the connection listens from then on. */
export function createServer(connection: Connection, environment: Environment): RunningServer {
  const lifecycle = new Lifecycle(connection);
  let session: Session | undefined;
  connection.onInitialize((params) => {
    if (lifecycle.phase !== 'waiting') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    }
    const complaint = complaintAbout(params, initializeParams);
    if (complaint !== undefined) return new ResponseError(ErrorCodes.InvalidParams, complaint);
    const client = readClientTraits(params);
    lifecycle.phase = 'running';
    session = new Session(connection, environment, lifecycle, client);
    session.listen();
    return describeServer(client, environment);
  });
  connection.onShutdown(() => {
    lifecycle.phase = 'shutdown';
    session?.end();
  });
  connection.onRequest(
    (method) =>
      lifecycle.refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method} here.`),
  );
  connection.listen();
  environment.onArrival?.(() => {
    lifecycle.count++;
  });
  return { isShutDown: () => lifecycle.phase === 'shutdown' };
}

/** The minimum of a client; missing capabilities are false. */
const initializeParams = z.object({ capabilities: z.optional(z.looseObject({})) });

function describeServer(client: ClientTraits, environment: Environment): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
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
      // A client that pulls the whole workspace asks every two seconds, for ever, so closed files are pushed.
      workspaceDiagnostics: false,
    };
  }
  return {
    capabilities: { ...capabilities, ...capabilitiesOf(client) },
    serverInfo: { name: 'Source Provenance', version: environment.version },
  };
}
